#include "exchange/zip_file.h"

#include "exchange/open_file.h"

#include <QHash>

#include <zip.h>

namespace kith::exchange {
namespace {

constexpr qint64 kLargest = 16LL * 1024 * 1024 * 1024;
// Sheets pack to a tenth or a fiftieth; what inflates this much was made to do so.
constexpr qint64 kSuspicious = 64LL * 1024 * 1024;
constexpr qint64 kProportion = 300;

QString plainName(QString name) {
  name.replace(u'\\', u'/');
  while (name.startsWith(u'/') || name.startsWith(u"./")) name.remove(0, name.startsWith(u'/') ? 1 : 2);
  return name.toLower();
}

bool isCutOff(int code) {
#ifdef ZIP_ER_TRUNCATED_ZIP
  if (code == ZIP_ER_TRUNCATED_ZIP) return true;  // libzip 1.11 and later
#endif
  return code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS || code == ZIP_ER_EOF;
}

Error openError(const QString& path, int code) {
  if (isCutOff(code)) return {ErrorKind::Broken, path, QStringLiteral("it is cut off, or no archive at all")};
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  const QString words = QString::fromUtf8(zip_error_strerror(&error));
  zip_error_fini(&error);
  return {ErrorKind::Broken, path, words};
}

}

struct ZipEntry::State {
  std::shared_ptr<zip_t> zip;
  QString path;
  QString name;
  zip_file_t* file = nullptr;
  qint64 packed = 0;
  qint64 inflated = 0;
  qint64 given = 0;
  std::optional<Error> failure;
};

ZipEntry::ZipEntry(std::unique_ptr<State> state) : m_state(std::move(state)) {
  QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry() { zip_fclose(m_state->file); }

qint64 ZipEntry::packedBytes() const { return m_state->packed; }
qint64 ZipEntry::inflatedBytes() const { return m_state->inflated; }
qint64 ZipEntry::bytesGiven() const { return m_state->given; }
const std::optional<Error>& ZipEntry::failure() const { return m_state->failure; }

qint64 ZipEntry::readData(char* to, qint64 size) {
  State& s = *m_state;
  if (s.failure) return -1;
  const zip_int64_t got = zip_fread(s.file, to, static_cast<zip_uint64_t>(size));
  if (got < 0) return stop(QStringLiteral(": ") + QString::fromUtf8(zip_file_strerror(s.file)));
  s.given += got;
  const bool bomb = s.given > kSuspicious && s.given / kProportion > s.packed;
  if (s.given > kLargest || bomb) return stop(QStringLiteral(" grows out of all proportion when unpacked"));
  return got;
}

qint64 ZipEntry::stop(const QString& why) {
  const QString words = m_state->name + why;
  setErrorString(words);
  m_state->failure = Error{ErrorKind::Broken, m_state->path, words};
  return -1;
}

struct ZipFile::State {
  QString path;
  std::shared_ptr<zip_t> zip;
  QHash<QString, zip_uint64_t> places;  // by plainName; of equal names the first
};

ZipFile::ZipFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipFile::ZipFile(ZipFile&&) noexcept = default;
ZipFile& ZipFile::operator=(ZipFile&&) noexcept = default;
ZipFile::~ZipFile() = default;

Result<ZipFile> ZipFile::open(const QString& path) {
  if (const auto file = openFile(path); !file) return tl::unexpected(file.error());
  int code = 0;
  auto state = std::make_unique<State>();
  state->path = path;
  zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
  if (zip == nullptr) return tl::unexpected(openError(path, code));
  state->zip.reset(zip, zip_discard);
  const zip_int64_t count = zip_get_num_entries(state->zip.get(), 0);
  for (zip_int64_t at = count - 1; at >= 0; --at) {
    const auto place = static_cast<zip_uint64_t>(at);
    const char* name = zip_get_name(state->zip.get(), place, ZIP_FL_ENC_GUESS);
    if (name != nullptr) state->places.insert(plainName(QString::fromUtf8(name)), place);
  }
  return ZipFile(std::move(state));
}

std::vector<QString> ZipFile::names() const {
  std::vector<QString> out;
  const zip_int64_t count = zip_get_num_entries(m_state->zip.get(), 0);
  for (zip_int64_t at = 0; at < count; ++at)
    if (const char* name = zip_get_name(m_state->zip.get(), static_cast<zip_uint64_t>(at), ZIP_FL_ENC_GUESS))
      out.push_back(QString::fromUtf8(name));
  return out;
}

bool ZipFile::contains(const QString& name) const { return m_state->places.contains(plainName(name)); }

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString& name) const {
  const auto place = m_state->places.constFind(plainName(name));
  if (place == m_state->places.constEnd()) return fail(ErrorKind::NotFound, name);
  zip_stat_t stat;
  zip_stat_init(&stat);
  auto state = std::make_unique<ZipEntry::State>();
  state->zip = m_state->zip;
  state->path = m_state->path;
  state->name = name;
  if (zip_stat_index(m_state->zip.get(), *place, 0, &stat) == 0) {
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      return fail(ErrorKind::Unsupported, m_state->path, QStringLiteral("encrypted"));
    state->packed = static_cast<qint64>(stat.comp_size);
    state->inflated = static_cast<qint64>(stat.size);
  }
  state->file = zip_fopen_index(m_state->zip.get(), *place, 0);
  if (state->file == nullptr)
    return fail(ErrorKind::Broken, m_state->path,
                QString(name + QStringLiteral(": ") + QString::fromUtf8(zip_strerror(m_state->zip.get()))));
  return std::unique_ptr<ZipEntry>(new ZipEntry(std::move(state)));
}

Result<QByteArray> ZipFile::bytes(const QString& name, qint64 most) const {
  const auto opened = entry(name);
  if (!opened) return tl::unexpected(opened.error());
  const QByteArray out = (*opened)->read(most + 1);
  if ((*opened)->failure()) return tl::unexpected(*(*opened)->failure());
  if (out.size() > most)
    return fail(ErrorKind::Broken, m_state->path, QString(name + QStringLiteral(" is too large")));
  return out;
}

}
