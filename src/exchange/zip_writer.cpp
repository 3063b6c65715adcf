#include "exchange/zip_writer.h"

#include <QFile>

#include <cerrno>
#include <vector>

#include <zip.h>

namespace kith::exchange {

struct ZipWriter::State {
  QString path;
  zip_t* zip = nullptr;
  std::vector<QByteArray> held;  // until it is written

  ~State() {
    if (zip != nullptr) zip_discard(zip);
  }
};

ZipWriter::ZipWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(const QString& path) {
  int code = 0;
  auto state = std::make_unique<State>();
  state->path = path;
  state->zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (state->zip == nullptr) return fail(ErrorKind::Io, path, QStringLiteral("no archive can be made"));
  return ZipWriter(std::move(state));
}

Result<void> ZipWriter::add(const QString& name, void* source) {
  auto* made = static_cast<zip_source_t*>(source);
  if (made != nullptr && zip_file_add(m_state->zip, name.toUtf8().constData(), made, ZIP_FL_ENC_UTF_8) >= 0)
    return {};
  zip_source_free(made);
  return fail(ErrorKind::Io, m_state->path, QString::fromUtf8(zip_strerror(m_state->zip)));
}

Result<void> ZipWriter::addFile(const QString& name, const QString& path) {
  return add(name, zip_source_file(m_state->zip, QFile::encodeName(path).constData(), 0, -1));
}

Result<void> ZipWriter::addBytes(const QString& name, const QByteArray& bytes) {
  const QByteArray& held = m_state->held.emplace_back(bytes);
  return add(name,
             zip_source_buffer(m_state->zip, held.constData(), static_cast<zip_uint64_t>(held.size()), 0));
}

Result<void> ZipWriter::close() {
  errno = 0;
  if (zip_close(m_state->zip) == 0) {
    m_state->zip = nullptr;
    return {};
  }
  return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Io, m_state->path,
              QString::fromUtf8(zip_strerror(m_state->zip)));
}

}
