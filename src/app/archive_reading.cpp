#include "app/archive.h"
#include "app/archive_manifest.h"
#include "exchange/zip_file.h"
#include "store/archive_taker.h"
#include "store/store.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace kith::app {
namespace {

constexpr qint64 kLargestManifest = 64 * 1024 * 1024;
constexpr qint64 kLongestLine = 64 * 1024 * 1024;
constexpr qint64 kLargestFile = 512 * 1024 * 1024;

bool isCounted(const store::ArchiveTable& table) {
  return table.key != nullptr && std::string_view(table.key) == "uid";
}

class ArchiveReading {
 public:
  static Result<ArchiveReading> open(const QString& path) {
    auto zip = exchange::ZipFile::open(path);
    if (!zip) return tl::unexpected<Error>(zip.error());
    const auto bytes = (*zip)->bytes(QString::fromLatin1(kManifest), kLargestManifest);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    const QJsonObject manifest = QJsonDocument::fromJson(*bytes).object();
    if (manifest.value(u"format").toString() != u"kith-archive")
      return fail(ErrorKind::Broken, path, QStringLiteral("its list of contents cannot be read"));
    if (manifest.value(u"version").toInt() > kArchiveVersion)
      return fail(ErrorKind::NewerFile, path, QString::number(manifest.value(u"version").toInt()));
    return ArchiveReading(path, std::move(*zip), manifest);
  }

  const QJsonObject& manifest() const { return m_manifest; }

  // That every part is there whole, before anything is taken.
  Result<void> verify(JobControl& control) const {
    for (const QJsonValue value : m_manifest.value(u"parts").toArray()) {
      const QJsonObject part = value.toObject();
      const QString name = part.value(u"name").toString();
      auto entry = m_zip->entry(name);
      if (!entry) return broken(name, QStringLiteral("it is missing"));
      QCryptographicHash sum(QCryptographicHash::Sha256);
      for (QByteArray block = (*entry)->read(1 << 18); !block.isEmpty(); block = (*entry)->read(1 << 18)) {
        if (control.cancelled) return fail(ErrorKind::Cancelled);
        sum.addData(block);
      }
      if ((*entry)->failure()) return tl::unexpected<Error>(*(*entry)->failure());
      if (QString::fromLatin1(sum.result().toHex()) != part.value(u"sha256").toString())
        return broken(name, QStringLiteral("it does not match its check sum"));
    }
    return {};
  }

  using TakeRow = std::function<Result<void>(const QJsonObject&)>;
  // A part that an older Kith did not write yet has no rows.
  Result<void> eachRow(const QString& name, const TakeRow& take) const {
    if (!m_zip->contains(name)) return {};
    auto entry = m_zip->entry(name);
    if (!entry) return tl::unexpected<Error>(entry.error());
    QByteArray held;
    qint64 line = 0;
    for (;;) {
      const QByteArray block = (*entry)->read(1 << 18);
      if ((*entry)->failure()) return tl::unexpected<Error>(*(*entry)->failure());
      held += block;
      qsizetype from = 0;
      for (qsizetype end = held.indexOf('\n'); end >= 0; end = held.indexOf('\n', from)) {
        ++line;
        const QJsonDocument row = QJsonDocument::fromJson(held.mid(from, end - from));
        if (!row.isObject()) return broken(name, QStringLiteral("line %1 cannot be read").arg(line));
        if (const auto taken = take(row.object()); !taken) return taken;
        from = end + 1;
      }
      held.remove(0, from);
      if (held.size() > kLongestLine || (block.isEmpty() && !held.trimmed().isEmpty()))
        return broken(name, QStringLiteral("it is cut off"));
      if (block.isEmpty()) return {};
    }
  }

  Result<QByteArray> file(const QString& hash) const { return m_zip->bytes(filePart(hash), kLargestFile); }
  tl::unexpected<Error> broken(const QString& part, const QString& why) const {
    return fail(ErrorKind::Broken, m_path, QString(part + QStringLiteral(": ") + why));
  }

 private:
  ArchiveReading(QString path, std::unique_ptr<exchange::ZipFile> zip, QJsonObject manifest)
      : m_path(std::move(path)), m_zip(std::move(zip)), m_manifest(std::move(manifest)) {}

  QString m_path;
  std::unique_ptr<exchange::ZipFile> m_zip;
  QJsonObject m_manifest;
};

Result<void> takeFiles(const ArchiveReading& reading, store::Store& store, store::ArchiveTaker& taker) {
  return reading.eachRow(QString::fromLatin1(kFileList), [&](const QJsonObject& row) -> Result<void> {
    const QString hash = row.value(u"hash").toString();
    const auto bytes = reading.file(hash);
    if (!bytes) return reading.broken(filePart(hash), QStringLiteral("it is missing"));
    const auto stored = store.blobs().put(*bytes, row.value(u"media_type").toString());
    if (!stored) return tl::unexpected<Error>(stored.error());
    taker.meetFile(row.value(u"id").toInteger(), *stored);
    return {};
  });
}

// What was deleted here stays deleted.
void noteTrash(ImportReport& report, const QJsonObject& row) {
  ++report.skipped;
  ++report.problemCount;
  if (report.problems.size() >= kProblemsKept) return;
  QStringList words;
  for (const char* column : {"given", "family", "company_name", "name", "number", "text"})
    if (const QString text = row.value(QLatin1String(column)).toString(); !text.isEmpty()) words << text;
  report.problems.push_back({0, {}, words.join(u' '), QStringLiteral("skipped: it is in Trash")});
}

Result<void> meetRows(const ArchiveReading& reading, store::ArchiveTaker& taker, ImportReport& report) {
  for (const store::ArchiveTable& table : store::archiveTables()) {
    const auto done = reading.eachRow(tablePart(table), [&](const QJsonObject& row) -> Result<void> {
      const bool met = taker.meet(table, row);
      if (!isCounted(table)) return {};
      ++report.rows;
      if (met && taker.isDeletedHere(table, row)) {
        noteTrash(report, row);
        return {};
      }
      ++(!met ? report.skipped : taker.isNew(table, row) ? report.created : report.unchanged);
      return {};
    });
    if (!done) return done;
  }
  return {};
}

Result<void> takeRows(const ArchiveReading& reading, store::ArchiveTaker& taker, JobControl& control,
                      qint64 total) {
  qint64 done = 0;
  for (const store::ArchiveTable& table : store::archiveTables()) {
    const auto taken = reading.eachRow(tablePart(table), [&](const QJsonObject& row) -> Result<void> {
      if (control.cancelled) return fail(ErrorKind::Cancelled);
      taker.take(table, row);
      if (isCounted(table) && ++done % 1000 == 0 && control.progress) control.progress(done, total);
      return {};
    });
    if (!taken) return taken;
  }
  return {};
}

}

Result<QJsonObject> archivePreview(const QString& path) {
  const auto reading = ArchiveReading::open(path);
  if (!reading) return tl::unexpected<Error>(reading.error());
  const QJsonObject& manifest = reading->manifest();
  QJsonArray table;
  qint64 rows = 0;
  for (const QJsonValue value : manifest.value(u"parts").toArray()) {
    const QJsonObject part = value.toObject();
    const QString name = part.value(u"name").toString().section(u'/', -1).section(u'.', 0, 0);
    const bool counted =
        std::any_of(store::archiveTables().begin(), store::archiveTables().end(),
                    [&](const auto& t) { return isCounted(t) && name == QLatin1String(t.name); });
    if (!counted) continue;
    rows += part.value(u"rows").toInteger();
    table.append(QJsonArray{name, QString::number(part.value(u"rows").toInteger())});
  }
  return QJsonObject{
      {QStringLiteral("archive"), manifest.value(u"by")}, {QStringLiteral("made"), manifest.value(u"made")},
      {QStringLiteral("preset"), QStringLiteral("kith")}, {QStringLiteral("rows"), rows},
      {QStringLiteral("columns"), QJsonArray()},          {QStringLiteral("table"), table}};
}

Result<ImportReport> takeArchive(store::Store& store, store::BulkWriter* bulk, const QString& path,
                                 JobControl& control) {
  const auto reading = ArchiveReading::open(path);
  if (!reading) return tl::unexpected<Error>(reading.error());
  if (const auto whole = reading->verify(control); !whole) return tl::unexpected<Error>(whole.error());
  ImportReport report;
  store::ArchiveTaker taker(store.database(), bulk);
  if (bulk != nullptr) {
    const auto made = bulk->imports().add({0, 0, QFileInfo(path).fileName(), store.now(), 0, 0, false});
    if (!made) return tl::unexpected<Error>(made.error());
    report.import = *made;
    if (const auto done = takeFiles(*reading, store, taker); !done)
      return tl::unexpected<Error>(done.error());
  }
  if (const auto met = meetRows(*reading, taker, report); !met) return tl::unexpected<Error>(met.error());
  if (bulk == nullptr) return report;
  if (const auto done = takeRows(*reading, taker, control, report.rows); !done)
    return tl::unexpected<Error>(done.error());
  const auto counted = bulk->imports().setCounts(report.import, report.created, 0);
  if (!counted) return tl::unexpected<Error>(counted.error());
  return report;
}

}
