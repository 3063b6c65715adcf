#include "exchange/late_packing.h"

#include <QFile>
#include <QHash>

#include <zip.h>

namespace kith::exchange::late {
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

struct EntryState {
  std::shared_ptr<zip_t> zip;
  QString path;
  QString name;
  zip_file_t* file = nullptr;
  qint64 packed = 0;
  qint64 inflated = 0;
  qint64 given = 0;
  std::optional<Error> failure;
};

class Entry : public ZipEntry {
 public:
  explicit Entry(EntryState state) : m_state(std::move(state)) {
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
  }
  ~Entry() override { zip_fclose(m_state.file); }

  qint64 packedBytes() const override { return m_state.packed; }
  qint64 inflatedBytes() const override { return m_state.inflated; }
  qint64 bytesGiven() const override { return m_state.given; }
  const std::optional<Error>& failure() const override { return m_state.failure; }

 protected:
  qint64 readData(char* to, qint64 size) override {
    if (m_state.failure) return -1;
    const zip_int64_t got = zip_fread(m_state.file, to, static_cast<zip_uint64_t>(size));
    if (got < 0) return stop(QStringLiteral(": ") + QString::fromUtf8(zip_file_strerror(m_state.file)));
    m_state.given += got;
    const bool bomb = m_state.given > kSuspicious && m_state.given / kProportion > m_state.packed;
    if (m_state.given > kLargest || bomb)
      return stop(QStringLiteral(" grows out of all proportion when unpacked"));
    return got;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  qint64 stop(const QString& why) {
    const QString words = m_state.name + why;
    setErrorString(words);
    m_state.failure = Error{ErrorKind::Broken, m_state.path, words};
    return -1;
  }

  EntryState m_state;
};

class File : public ZipFile {
 public:
  File(QString path, zip_t* zip) : m_path(std::move(path)), m_zip(zip, zip_discard) {
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    for (zip_int64_t at = count - 1; at >= 0; --at) {
      const auto place = static_cast<zip_uint64_t>(at);
      const char* name = zip_get_name(zip, place, ZIP_FL_ENC_GUESS);
      if (name != nullptr) m_places.insert(plainName(QString::fromUtf8(name)), place);
    }
  }

  std::vector<QString> names() const override {
    std::vector<QString> out;
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t at = 0; at < count; ++at)
      if (const char* name = zip_get_name(m_zip.get(), static_cast<zip_uint64_t>(at), ZIP_FL_ENC_GUESS))
        out.push_back(QString::fromUtf8(name));
    return out;
  }

  bool contains(const QString& name) const override { return m_places.contains(plainName(name)); }

  Result<std::unique_ptr<ZipEntry>> entry(const QString& name) const override {
    const auto place = m_places.constFind(plainName(name));
    if (place == m_places.constEnd()) return fail(ErrorKind::NotFound, name);
    zip_stat_t stat;
    zip_stat_init(&stat);
    EntryState state;
    state.zip = m_zip;
    state.path = m_path;
    state.name = name;
    if (zip_stat_index(m_zip.get(), *place, 0, &stat) == 0) {
      if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return fail(ErrorKind::Unsupported, m_path, QStringLiteral("encrypted"));
      state.packed = static_cast<qint64>(stat.comp_size);
      state.inflated = static_cast<qint64>(stat.size);
    }
    state.file = zip_fopen_index(m_zip.get(), *place, 0);
    if (state.file == nullptr)
      return fail(ErrorKind::Broken, m_path,
                  QString(name + QStringLiteral(": ") + QString::fromUtf8(zip_strerror(m_zip.get()))));
    return std::make_unique<Entry>(std::move(state));
  }

  Result<QByteArray> bytes(const QString& name, qint64 most) const override {
    const auto opened = entry(name);
    if (!opened) return tl::unexpected(opened.error());
    const QByteArray out = (*opened)->read(most + 1);
    if ((*opened)->failure()) return tl::unexpected(*(*opened)->failure());
    if (out.size() > most)
      return fail(ErrorKind::Broken, m_path, QString(name + QStringLiteral(" is too large")));
    return out;
  }

 private:
  QString m_path;
  std::shared_ptr<zip_t> m_zip;
  QHash<QString, zip_uint64_t> m_places;  // by plainName; of equal names the first
};

}

Result<std::unique_ptr<ZipFile>> openZip(const QString& path) {
  int code = 0;
  zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
  if (zip == nullptr) return tl::unexpected(openError(path, code));
  return std::make_unique<File>(path, zip);
}

}
