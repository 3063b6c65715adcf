#include "exchange/file_kind.h"

#include "exchange/mail.h"
#include "exchange/open_file.h"
#include "exchange/vcard_file.h"
#include "exchange/zip_file.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace kith::exchange {
namespace {

constexpr qint64 kHead = 4096;

QByteArray wide(const char* text) {
  QByteArray out;
  for (; *text != '\0'; ++text) out += *text, out += '\0';
  return out;
}

// Compound files hold old workbooks, old documents, and new ones that are encrypted: [MS-CFB] names its
// streams in UTF-16, somewhere in the file.
QString kindOfCompound(QFile& file, const QString& ending) {
  static const std::pair<QByteArray, QString> kStreams[] = {
      {wide("__substg1.0_"), QStringLiteral(".msg")},
      {wide("EncryptedPackage"), QStringLiteral("encrypted")},
      {wide("WordDocument"), QStringLiteral(".doc")},
      {wide("Workbook"), QStringLiteral(".xls")},
      {wide("PowerPoint Document"), QStringLiteral(".ppt")}};
  QByteArray window;
  file.seek(0);
  for (QByteArray block = file.read(1024 * 1024); !block.isEmpty(); block = file.read(1024 * 1024)) {
    window = window.right(64) + block;
    for (const auto& [name, kind] : kStreams)
      if (window.contains(name)) return kind;
  }
  return ending == u".doc" || ending == u".ppt" ? ending : QStringLiteral(".xls");
}

Result<FileKind> kindOfArchive(const QString& path, const QString& ending) {
  const auto zip = ZipFile::open(path);
  if (!zip) return tl::unexpected(zip.error());
  if ((*zip)->contains(QStringLiteral("kith.json"))) return FileKind::Archive;
  const QByteArray type = (*zip)->bytes(QStringLiteral("mimetype"), kHead).value_or(QByteArray());
  if (type.contains("opendocument.spreadsheet")) return FileKind::Workbook;
  if (type.contains("opendocument")) return fail(ErrorKind::Unsupported, path, QStringLiteral(".odt"));
  static const std::pair<const char*, QString> kFolders[] = {{"xl/workbook.bin", QStringLiteral(".xlsb")},
                                                             {"word/", QStringLiteral(".docx")},
                                                             {"ppt/", QStringLiteral(".pptx")},
                                                             {"Index/", QStringLiteral(".numbers")},
                                                             {"Index.zip", QStringLiteral(".numbers")}};
  const auto names = (*zip)->names();
  const auto has = [&names](const char* start) {
    return std::any_of(names.begin(), names.end(), [start](QString name) {
      return name.replace(u'\\', u'/').contains(QLatin1String(start), Qt::CaseInsensitive);
    });
  };
  if (has("[Content_Types].xml") && !has("word/document.xml") && !has("xl/workbook.bin") &&
      !has("ppt/presentation"))
    return FileKind::Workbook;
  for (const auto& [start, kind] : kFolders)
    if (has(start)) return fail(ErrorKind::Unsupported, path, ending == u".pages" ? ending : kind);
  if (has("content.xml") || has("xl/workbook.xml")) return FileKind::Workbook;
  return fail(ErrorKind::Unsupported, path, QStringLiteral("zip"));
}

bool isHtml(const QByteArray& head) {
  QByteArray text = head;
  text = text.replace('\0', "").trimmed().toLower();
  if (text.startsWith("\xef\xbb\xbf")) text = text.mid(3).trimmed();
  return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table") ||
         (text.startsWith('<') && text.contains("<html"));
}

// Sheets written as one text: OpenDocument's flat form, Excel's of 2003, and a web archive. Empty: none.
QString kindOfMarkup(const QByteArray& head) {
  QByteArray text = head;
  text = text.replace('\0', "").trimmed();
  if (text.startsWith("\xef\xbb\xbf")) text = text.mid(3).trimmed();
  if (text.startsWith("<?xml") || text.startsWith("<office:") || text.startsWith("<Workbook")) {
    if (text.contains("opendocument:xmlns:office")) return QStringLiteral(".fods");
    if (text.contains("schemas-microsoft-com:office:spreadsheet") || text.contains("Excel.Sheet"))
      return QStringLiteral("xml");
  }
  const QByteArray lower = text.toLower();
  const bool mail = lower.startsWith("mime-version:") || lower.startsWith("from:");
  return mail && lower.contains("multipart/related") ? QStringLiteral(".mht") : QString();
}

}

Result<FileKind> kindOfFile(const QString& path) {
  const auto file = openFile(path);
  if (!file) return tl::unexpected(file.error());
  const QString ending = u'.' + QFileInfo(path).suffix().toLower();
  const QByteArray head = (*file)->read(kHead);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return kindOfArchive(path, ending);
  if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return fail(ErrorKind::Unsupported, path, kindOfCompound(**file, ending));
  if (head.startsWith("%PDF")) return fail(ErrorKind::Unsupported, path, QStringLiteral(".pdf"));
  QByteArray plain = head;
  plain = plain.replace('\0', "").trimmed().toUpper();
  if (plain.startsWith("\xEF\xBB\xBF")) plain = plain.mid(3);
  if (plain.startsWith("BEGIN:VCALENDAR")) return FileKind::Calendar;
  if (ending == u".eml") return FileKind::Mail;
  if (isVcardFile(path)) return FileKind::Cards;
  if (const QString kind = kindOfMarkup(head); !kind.isEmpty())
    return fail(ErrorKind::Unsupported, path, kind);
  if (looksLikeMail(head)) return FileKind::Mail;
  if (isHtml(head)) return fail(ErrorKind::Unsupported, path, QStringLiteral("html"));
  static const QStringList kSheets{QStringLiteral(".xlsx"),    QStringLiteral(".xlsm"),
                                   QStringLiteral(".ods"),     QStringLiteral(".zip"),
                                   QStringLiteral(".numbers"), QStringLiteral(".pages")};
  // Bytes that are no text under such a name: what is left of an archive.
  if (kSheets.contains(ending) && head.contains('\0') && !head.startsWith("\xFF\xFE") &&
      !head.startsWith("\xFE\xFF"))
    return fail(ErrorKind::Broken, path, QStringLiteral("it is cut off, or no archive at all"));
  return FileKind::Text;
}

}
