#include "app/export.h"

#include "app/archive.h"
#include "app/export_rows.h"
#include "app/export_scratch.h"
#include "app/queries.h"
#include "app/session.h"
#include "domain/postal.h"
#include "exchange/csv_writer.h"
#include "exchange/export_plan.h"
#include "exchange/xlsx_writer.h"
#include "store/store.h"

#include <QBuffer>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace kith::app {
namespace {

QString endingOf(const QString& path) { return QFileInfo(path).suffix().toLower(); }

bool isCards(const QString& path) { return endingOf(path) == u"vcf" || endingOf(path) == u"vcard"; }

bool isCalendar(const QString& path) { return endingOf(path) == u"ics"; }

exchange::CsvTarget targetOf(const QString& told) {
  if (told == u"program") return exchange::CsvTarget::Program;
  if (told == u"excel") return exchange::CsvTarget::Excel;
  // A spreadsheet cuts at semicolons where the comma is the decimal mark.
  const bool comma = told.isEmpty() && QLocale().decimalPoint() == u",";
  return comma ? exchange::CsvTarget::Excel : exchange::CsvTarget::ExcelUs;
}

Error openError(const QSaveFile& file, const QString& path) {
  if (QFileInfo(path).isDir()) return {ErrorKind::NotAFile, path, {}};
  const QString folder = QFileInfo(path).absolutePath();
  if (!QFileInfo::exists(folder)) return {ErrorKind::NotFound, folder, {}};
  return {ErrorKind::NoPermission, path, file.errorString()};
}

Result<void> copyInto(QFile& from, QSaveFile& to) {
  constexpr qint64 kBlock = qint64{1024} * 1024;
  if (!from.open(QIODevice::ReadOnly)) return fail(ErrorKind::Io, to.fileName(), from.errorString());
  for (QByteArray block = from.read(kBlock); !block.isEmpty(); block = from.read(kBlock))
    if (to.write(block) != block.size())
      return fail(to.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::Io,
                  to.fileName(), to.errorString());
  return {};
}

// A workbook is packed when all of it is known, so that it is made elsewhere first.
Result<void> writeWorkbook(ExportRows& rows, const QString& what, QSaveFile& file, ExportReport& report) {
  const ExportScratch folder;
  if (!folder.isValid()) return fail(ErrorKind::Io, folder.path());
  const QString path = folder.filePath(QStringLiteral("made.xlsx"));
  const auto writer = exchange::XlsxWriter::create(path, what);
  if (!writer) return tl::unexpected<Error>(writer.error());
  const auto written = rows.writeTable([&](std::vector<exchange::CellKind> kinds) -> exchange::RecordWriter& {
    (*writer)->setKinds(std::move(kinds));
    return **writer;
  });
  if (!written) return tl::unexpected<Error>(folder.ofTarget(written.error(), file.fileName()));
  report.rows = *written;
  report.shortened = (*writer)->shortened();
  QFile packed(path);
  return copyInto(packed, file);
}

// Each selection of contacts has a last time of its own.
QString changesSetting(const ExportOptions& options) {
  return QStringLiteral("export.changes:%1:%2")
      .arg(static_cast<int>(options.section))
      .arg(options.where.trimmed());
}

std::optional<BookMoment> lastMoment(Queries& queries, const ExportOptions& options) {
  const QStringList parts = queries.setting(changesSetting(options)).split(u' ');
  if (parts.size() != 2) return std::nullopt;
  return BookMoment{parts[0].toLongLong(), parts[1]};
}

// Who is meant, of one moment of the book.
Result<void> choose(ExportRows& rows, Queries& queries, const ExportOptions& options, ExportReport& report) {
  const auto newest = queries.store().reading().lastStep();
  if (!newest) return tl::unexpected<Error>(newest.error());
  report.moment = {newest->first, newest->second};
  if (options.changes) rows.keepChangedSince(lastMoment(queries, options));
  return rows.choose(report);
}

Result<ExportReport> writeInto(Queries& queries, const ExportOptions& options, QSaveFile& file,
                               JobControl& control) {
  if (endingOf(file.fileName()) == u"zip") return writeArchive(queries, file, control);
  const store::Snapshot moment(queries.store().database());  // one picture, whatever is written meanwhile
  ExportReport report;
  ExportRows rows(queries, options, control);
  if (const auto chosen = choose(rows, queries, options, report); !chosen)
    return tl::unexpected<Error>(chosen.error());
  if (isCalendar(file.fileName())) {
    const auto written = rows.writeCalendar(file);
    if (!written) return tl::unexpected<Error>(written.error());
    report.rows = *written;
    return report;
  }
  if (endingOf(file.fileName()) == u"xlsx") {
    if (const auto done = writeWorkbook(rows, options.what, file, report); !done)
      return tl::unexpected<Error>(done.error());
    return report;
  }
  exchange::CsvWriter writer(file, targetOf(options.target));
  const auto written = isCards(file.fileName())
                           ? rows.writeCards(file)
                           : rows.writeTable([&writer](auto) -> exchange::RecordWriter& { return writer; });
  if (!written) return tl::unexpected<Error>(written.error());
  report.rows = *written;
  return report;
}

// An archive holds everything, or it would be none.
Result<void> checkArchive(const QString& path, const ExportOptions& options) {
  const bool all = options.what == u"contacts" && options.where.isEmpty() &&
                   options.section == ContactSection::Everyone && !options.ids && options.fields.isEmpty() &&
                   options.purpose.isEmpty() && !options.changes;
  if (all) return {};
  return fail(ErrorKind::Unwritable, path, QStringLiteral("an archive holds the whole book"));
}

Result<void> checkCalendar(const QString& path, const ExportOptions& options) {
  if (options.what != u"reminders")
    return fail(ErrorKind::Unwritable, path, QStringLiteral("a calendar holds reminders"));
  if (!options.fields.isEmpty())
    return fail(ErrorKind::Invalid, QStringLiteral("--fields"), QStringLiteral("a calendar has no columns"));
  return {};
}

}

const QStringList& exportEndings() {
  static const QStringList kEndings{QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("vcf"),
                                    QStringLiteral("ics"), QStringLiteral("zip")};
  return kEndings;
}

QStringList exportColumns(const QString& what) {
  if (const ExportTable* table = findExportTable(what)) return table->headers;
  return exchange::ExportPlan::fieldNames();
}

Result<void> checkExport(const QString& path, const ExportOptions& options) {
  const bool cards = isCards(path);
  if (options.changes && options.what != u"contacts")
    return fail(ErrorKind::Invalid, QStringLiteral("--changes"), QStringLiteral("it is about contacts"));
  if (!cards && !exportEndings().contains(endingOf(path)))
    return fail(ErrorKind::Unwritable, path,
                QString(QStringLiteral("an export ends in .") + exportEndings().join(QStringLiteral(", ."))));
  if (endingOf(path) == u"zip") return checkArchive(path, options);
  if (isCalendar(path)) return checkCalendar(path, options);
  if (!cards) return {};
  if (options.what != u"contacts")
    return fail(ErrorKind::Unwritable, path, QStringLiteral("a vCard holds contacts"));
  if (!options.fields.isEmpty())
    return fail(ErrorKind::Invalid, QStringLiteral("--fields"), QStringLiteral("a vCard has no columns"));
  return {};
}

Result<ExportReport> exportFile(Queries& queries, const QString& path, const ExportOptions& options,
                                JobControl& control) {
  if (const auto fits = checkExport(path, options); !fits) return tl::unexpected<Error>(fits.error());
  QSaveFile file(path);
  if (QFileInfo(path).isDir() || !file.open(QIODevice::WriteOnly))
    return tl::unexpected<Error>(openError(file, path));
  const auto report = writeInto(queries, options, file, control);
  if (!report) {
    Error error = report.error();
    if (error.subject.isEmpty() && error.kind != ErrorKind::Damaged) error.subject = path;
    return tl::unexpected<Error>(error);
  }
  if (queries.failure()) return tl::unexpected<Error>(*queries.failure());
  if (!file.commit()) return fail(ErrorKind::Io, path, file.errorString());
  return report;
}

void rememberChanges(Session& session, const ExportOptions& options, const ExportReport& report) {
  session.setSetting(changesSetting(options),
                     QStringLiteral("%1 %2").arg(report.moment.step).arg(report.moment.at));
}

Result<QByteArray> cardsOf(Queries& queries, const std::vector<domain::Id>& ids) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  ExportOptions options;
  options.ids = ids;
  JobControl control;
  ExportReport report;
  ExportRows rows(queries, options, control);
  if (const auto chosen = rows.choose(report); !chosen) return tl::unexpected<Error>(chosen.error());
  if (const auto written = rows.writeCards(buffer); !written) return tl::unexpected<Error>(written.error());
  return buffer.data();
}

Result<std::vector<QStringList>> addressLabels(Queries& queries, ExportOptions options, const QString& from,
                                               ExportReport& report, JobControl& control) {
  options.purpose = QStringLiteral("post");
  const store::Snapshot moment(queries.store().database());
  ExportRows rows(queries, options, control);
  if (const auto chosen = choose(rows, queries, options, report); !chosen)
    return tl::unexpected<Error>(chosen.error());
  std::vector<QStringList> labels;
  const auto read = rows.eachContact([&](const domain::Contact& contact) -> Result<bool> {
    labels.push_back(domain::postalLabel(contact, from));
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  report.rows = static_cast<qint64>(labels.size());
  return labels;
}

namespace {

Result<ExportReport> drawnLabels(const QString& book, const LabelJob& job, JobControl& control) {
  const auto queries = Queries::open(book);
  if (!queries) return tl::unexpected<Error>(queries.error());
  ExportReport report;
  const auto labels = addressLabels(**queries, job.options, job.from, report, control);
  if (!labels) return tl::unexpected<Error>(labels.error());
  if (labels->empty())
    return fail(ErrorKind::Invalid, QStringLiteral("labels"),
                QStringLiteral("nobody of these has an address with a town and may be written to"));
  if (const auto drawn = job.draw(*labels); !drawn) return tl::unexpected<Error>(drawn.error());
  return report;
}

}

void addressLabelsAsync(Session& session, LabelJob job, std::shared_ptr<JobControl> control,
                        ExportDone done) {
  session.runAside([&session, job = std::move(job), control = std::move(control), done = std::move(done)] {
    QMetaObject::invokeMethod(
        &session, [report = drawnLabels(session.path(), job, *control), done] { done(report); },
        Qt::QueuedConnection);
  });
}

void exportFileAsync(Session& session, const QString& path, const ExportOptions& options,
                     std::shared_ptr<JobControl> control, ExportDone done) {
  session.runAside([&session, path, options, control = std::move(control), done = std::move(done)] {
    auto queries = Queries::open(session.path());
    auto report = queries ? exportFile(**queries, path, options, *control)
                          : Result<ExportReport>(tl::unexpected<Error>(queries.error()));
    QMetaObject::invokeMethod(
        &session, [report = std::move(report), done] { done(report); }, Qt::QueuedConnection);
  });
}

}
