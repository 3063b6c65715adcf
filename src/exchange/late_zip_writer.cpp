#include "exchange/late_packing.h"

#include <QFile>

#include <cerrno>

#include <zip.h>

namespace kith::exchange::late {
namespace {

class Writer : public ZipWriter {
 public:
  Writer(QString path, zip_t* zip) : m_path(std::move(path)), m_zip(zip) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() override {
    if (m_zip != nullptr) zip_discard(m_zip);
  }

  Result<void> addFile(const QString& name, const QString& path) override {
    return add(name, zip_source_file(m_zip, QFile::encodeName(path).constData(), 0, -1));
  }

  Result<void> addBytes(const QString& name, const QByteArray& bytes) override {
    const QByteArray& held = m_held.emplace_back(bytes);
    return add(name, zip_source_buffer(m_zip, held.constData(), static_cast<zip_uint64_t>(held.size()), 0));
  }

  Result<void> close() override {
    errno = 0;
    if (zip_close(m_zip) == 0) {
      m_zip = nullptr;
      return {};
    }
    return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Io, m_path,
                QString::fromUtf8(zip_strerror(m_zip)));
  }

 private:
  Result<void> add(const QString& name, zip_source_t* source) {
    if (source != nullptr && zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
      return {};
    zip_source_free(source);
    return fail(ErrorKind::Io, m_path, QString::fromUtf8(zip_strerror(m_zip)));
  }

  QString m_path;
  zip_t* m_zip;
  std::vector<QByteArray> m_held;  // until it is written
};

}

Result<std::unique_ptr<ZipWriter>> createZip(const QString& path) {
  int code = 0;
  zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (zip == nullptr) return fail(ErrorKind::Io, path, QStringLiteral("no archive can be made"));
  return std::make_unique<Writer>(path, zip);
}

}
