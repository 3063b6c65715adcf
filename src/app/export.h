// Writing a list out of the book into a file for other programs and people.
#pragma once

#include "app/import.h"
#include "app/rows.h"
#include "domain/ids.h"

#include <optional>

namespace kith::app {

class Queries;

// Options as on the command line; empty means: the usual.
struct ExportOptions {
  QString what = QStringLiteral("contacts");  // contacts interactions purchases products reminders
  ContactSection section = ContactSection::Everyone;
  QString where;                               // a query as in the search field
  std::optional<std::vector<domain::Id>> ids;  // exactly these contacts, before `where`
  bool changes = false;  // only contacts that were made or changed since rememberChanges() was told last
  QStringList fields;    // the columns, in this order
  QString target;        // excel excel-us program; empty: by the locale
  QString vcard = QStringLiteral("3.0");
  QString purpose;  // email sms phone post
};

// The newest step of a book at some time.
struct BookMoment {
  domain::Id step = 0;
  QString at;  // instant, ISO 8601, UTC
};

struct ExportReport {
  qint64 rows = 0;
  // Left out for a purpose.
  qint64 refused = 0;
  qint64 doNotContact = 0;
  qint64 unreachable = 0;
  qint64 shortened = 0;  // cells that were too long for a sheet
  BookMoment moment;     // of what was written; the next export of changes goes on from there
};

// What may stand behind the last point of an export: csv, xlsx, vcf, ics, zip.
const QStringList& exportEndings();

// What a table of that name can have as columns, in their usual order.
QStringList exportColumns(const QString& what);

// Whether the options fit the kind of file. Errors: Unwritable, Invalid.
Result<void> checkExport(const QString& path, const ExportOptions& options);

// Writes the file beside its name and puts it in place at the end: whatever fails, an older one is kept.
// Progress counts contacts. Errors: those of checkExport; NotFound (its folder, or a field), NotAFile,
// NoPermission, DiskFull, Io, Cancelled; of the book.
Result<ExportReport> exportFile(Queries& queries, const QString& path, const ExportOptions& options,
                                JobControl& control);

// After an export of changes has arrived: the next one of the same `where` and section goes on from there.
void rememberChanges(Session& session, const ExportOptions& options, const ExportReport& report);

// The vCards of these contacts, for handing them to another program. Errors: of the book.
Result<QByteArray> cardsOf(Queries& queries, const std::vector<domain::Id>& ids);

using ExportDone = std::function<void(Result<ExportReport>)>;

// The contacts of the options that a letter may and can reach (`purpose` is taken for "post"), each as the
// lines of its address label; foreign countries seen from `from` (ISO 3166-1 alpha-2). Errors: of the book,
// of the query, Cancelled.
Result<std::vector<QStringList>> addressLabels(Queries& queries, ExportOptions options, const QString& from,
                                               ExportReport& report, JobControl& control);

struct LabelJob {
  ExportOptions options;
  QString from;  // as of addressLabels
  // Called on the working thread.
  std::function<Result<void>(const std::vector<QStringList>&)> draw;
};
// On a thread and a reader of its own, as exportFileAsync. Invalid where there is no label to draw.
void addressLabelsAsync(Session& session, LabelJob job, std::shared_ptr<JobControl> control, ExportDone done);

// The same in the background, on a reader of its own; `done` comes on the session's thread.
void exportFileAsync(Session& session, const QString& path, const ExportOptions& options,
                     std::shared_ptr<JobControl> control, ExportDone done);

}
