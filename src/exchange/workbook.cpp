#include "exchange/workbook.h"

#include "exchange/ods_rows.h"
#include "exchange/xlsx_book.h"

namespace kith::exchange {
namespace {

const QString kContent = QStringLiteral("content.xml");

class OdsBook : public Workbook {
 public:
  static Result<std::shared_ptr<const Workbook>> read(const QString& path, const ZipFile& zip) {
    auto book = std::make_shared<OdsBook>();
    book->m_path = path;
    auto entry = zip.entry(kContent);
    if (!entry) return tl::unexpected(entry.error());
    book->m_total = (*entry)->inflatedBytes();
    XmlPart xml(std::move(*entry));
    auto tables = odsTables(path, xml);
    if (!tables) return tl::unexpected(tables.error());
    book->m_sheets = std::move(*tables);
    return book;
  }

  Result<std::unique_ptr<SheetRows>> open(std::size_t sheet) const override {
    const auto zip = ZipFile::open(m_path);
    if (!zip) return tl::unexpected(zip.error());
    auto entry = (*zip)->entry(kContent);
    if (!entry) return tl::unexpected(entry.error());
    return std::make_unique<OdsRows>(m_path, std::move(*entry), sheet, m_total);
  }

 private:
  QString m_path;
  qint64 m_total = 0;
};

// 3.4.1: what is encrypted is named in the manifest, and its parts are no XML.
bool isEncrypted(const ZipFile& zip) {
  constexpr qint64 kLargestManifest = 4 * 1024 * 1024;
  const auto manifest = zip.bytes(QStringLiteral("META-INF/manifest.xml"), kLargestManifest);
  return manifest && manifest->contains("encryption-data");
}

}

Result<std::shared_ptr<const Workbook>> openWorkbook(const QString& path) {
  const auto zip = ZipFile::open(path);
  if (!zip) return tl::unexpected(zip.error());
  if ((*zip)->contains(kContent)) {
    if (isEncrypted(**zip)) return fail(ErrorKind::Unsupported, path, QStringLiteral("encrypted"));
    return OdsBook::read(path, **zip);
  }
  return XlsxBook::read(path, **zip);
}

}
