#include "app/archive.h"
#include "app/archive_manifest.h"
#include "app/export_rows.h"
#include "app/export_scratch.h"
#include "app/queries.h"
#include "exchange/zip_writer.h"
#include "store/archive_tables.h"
#include "store/store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace kith::app {
namespace {

// One part on its way: written, summed and counted.
class Part {
 public:
  Part(const QString& folder, const QString& name)
      : m_name(name), m_file(folder + u'/' + QString(name).replace(u'/', u'_')) {
    m_file.open(QIODevice::WriteOnly);
  }

  Result<void> write(const QByteArray& bytes) {
    m_sum.addData(bytes);
    if (m_file.write(bytes) == bytes.size()) return {};
    return fail(m_file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Io,
                m_file.fileName(), m_file.errorString());
  }

  Result<QJsonObject> finish(exchange::ZipWriter& zip, qint64 rows) {
    if (!m_file.flush()) return fail(ErrorKind::Io, m_file.fileName(), m_file.errorString());
    const qint64 bytes = m_file.size();
    m_file.close();
    if (const auto added = zip.addFile(m_name, m_file.fileName()); !added)
      return tl::unexpected<Error>(added.error());
    return QJsonObject{{QStringLiteral("name"), m_name},
                       {QStringLiteral("rows"), rows},
                       {QStringLiteral("bytes"), bytes},
                       {QStringLiteral("sha256"), QString::fromLatin1(m_sum.result().toHex())}};
  }

 private:
  QString m_name;
  QFile m_file;
  QCryptographicHash m_sum{QCryptographicHash::Sha256};
};

class ArchiveWriting {
 public:
  ArchiveWriting(Queries& queries, exchange::ZipWriter& zip, const QString& folder, JobControl& control)
      : m_store(queries.store()), m_queries(queries), m_zip(zip), m_folder(folder), m_control(control) {}

  Result<ExportReport> run() {
    const store::Snapshot moment(m_store.database());
    ExportReport report;
    for (const store::ArchiveTable& table : store::archiveTables()) {
      const auto rows = writeTable(table);
      if (!rows) return tl::unexpected<Error>(rows.error());
      if (table.key != nullptr && std::string_view(table.key) == "uid") report.rows += *rows;
    }
    if (const auto done = writeFiles(); !done) return tl::unexpected<Error>(done.error());
    if (const auto done = writeCards(); !done) return tl::unexpected<Error>(done.error());
    const auto manifest = m_zip.addBytes(QString::fromLatin1(kManifest), manifestBytes(m_parts));
    if (!manifest) return tl::unexpected<Error>(manifest.error());
    return report;
  }

 private:
  Result<qint64> writeTable(const store::ArchiveTable& table) {
    Part part(m_folder, tablePart(table));
    qint64 rows = 0;
    const auto done =
        store::ArchiveReader(m_store.database()).eachRow(table, [&](const QByteArray& row) -> Result<void> {
          if (m_control.cancelled) return fail(ErrorKind::Cancelled);
          ++rows;
          return part.write(row + '\n');
        });
    if (!done) return tl::unexpected<Error>(done.error());
    if (const auto kept = keep(part, rows); !kept) return tl::unexpected<Error>(kept.error());
    return rows;
  }

  Result<void> writeFiles() {
    Part list(m_folder, QString::fromLatin1(kFileList));
    qint64 rows = 0;
    const auto done =
        store::ArchiveReader(m_store.database())
            .eachFile([&](domain::Id id, const QString& hash, const QString& type) -> Result<void> {
              if (m_control.cancelled) return fail(ErrorKind::Cancelled);
              ++rows;
              const auto bytes = m_store.blobs().get(id);
              if (!bytes) return tl::unexpected<Error>(bytes.error());
              Part part(m_folder, filePart(hash));
              if (const auto written = part.write(*bytes); !written) return written;
              if (const auto kept = keep(part, 1); !kept) return kept;
              const QJsonObject row{{QStringLiteral("id"), id},
                                    {QStringLiteral("hash"), hash},
                                    {QStringLiteral("media_type"), type}};
              return list.write(QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n');
            });
    if (!done) return done;
    return keep(list, rows);
  }

  // For other programs: import reads the tables.
  Result<void> writeCards() {
    const QString path = m_folder + QStringLiteral("/contacts.vcf");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorKind::Io, path, file.errorString());
    ExportOptions options;
    options.vcard = QStringLiteral("4.0");
    ExportRows rows(m_queries, options, m_control);
    ExportReport ignored;
    if (const auto chosen = rows.choose(ignored); !chosen) return chosen;
    if (const auto written = rows.writeCards(file); !written) return tl::unexpected<Error>(written.error());
    file.close();
    return m_zip.addFile(QStringLiteral("contacts.vcf"), path);
  }

  Result<void> keep(Part& part, qint64 rows) {
    auto entry = part.finish(m_zip, rows);
    if (!entry) return tl::unexpected<Error>(entry.error());
    m_parts.append(*entry);
    return {};
  }

  store::Store& m_store;
  Queries& m_queries;
  exchange::ZipWriter& m_zip;
  QString m_folder;
  JobControl& m_control;
  QJsonArray m_parts;
};

}

Result<ExportReport> writeArchive(Queries& queries, QFileDevice& device, JobControl& control) {
  const QString target = device.fileName();
  const ExportScratch folder;
  if (!folder.isValid()) return fail(ErrorKind::Io, folder.path());
  const QString path = folder.filePath(QStringLiteral("archive.zip"));
  auto zip = exchange::ZipWriter::create(path);
  if (!zip) return tl::unexpected<Error>(zip.error());
  auto report = ArchiveWriting(queries, **zip, folder.path(), control).run();
  const auto failed = [&](const Error& error) {
    return tl::unexpected<Error>(folder.ofTarget(error, target));
  };
  if (!report) return failed(report.error());
  if (const auto closed = (*zip)->close(); !closed) return failed(closed.error());
  QFile made(path);
  if (!made.open(QIODevice::ReadOnly)) return fail(ErrorKind::Io, target, made.errorString());
  constexpr qint64 kBlock = 1024 * 1024;
  for (QByteArray block = made.read(kBlock); !block.isEmpty(); block = made.read(kBlock))
    if (device.write(block) != block.size()) return fail(ErrorKind::DiskFull, target, device.errorString());
  return report;
}

}
