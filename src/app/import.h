// Bringing a file into the book: rehearsed without writing, then written as one command that can be taken
// back.
#pragma once

#include "app/session.h"
#include "domain/import_fields.h"

#include <QJsonObject>

#include <atomic>
#include <optional>

namespace kith::app {

// How a list is to be read, where somebody says so; empty means: find out.
struct ReadingChoices {
  QString what;  // contacts, purchases, interactions or products: what the rows of a list are
  std::vector<domain::ColumnChoice> map;
  std::vector<domain::FieldRule> rules;  // of fields that go on otherwise than the rest
  QString preset;
  QString encoding;
  QString delimiter;           // one sign
  std::optional<bool> header;  // whether the first row names the columns
  QString sheet;               // of several, by its name
  QString dateOrder;           // dmy, mdy, ymd
  QString region;              // ISO 3166-1 alpha-2, for phones without a country code

  bool operator==(const ReadingChoices&) const = default;
};

struct ImportOptions {
  ReadingChoices reading;
  QString usualRegion;      // where neither the choices nor the rows name one; empty: of the locale
  bool asLastTime = false;  // some of `reading` is what the last list with these headings was told
  QString onMatch = QStringLiteral("follow");  // follow fill overwrite append skip new
  QStringList matchBy;                         // email phone id name; empty: all rules
  std::vector<domain::CellFix> fixes;          // cells of a list that are read otherwise than written
  QString rejectsPath;  // rows of a list that are left out go here, as .csv; not from a rehearsal
};

struct ImportProblem {
  qint64 line = 0;
  QString column;
  QString value;
  QString problem;
  // Where it is about one cell of a list: its column from 0, all that stands there, and the row, for CellFix.
  int at = -1;
  QString cell = {};
  quint64 row = 0;
};

struct FixedCell {
  qint64 line = 0;
  int column = 0;  // from 0

  bool operator==(const FixedCell&) const = default;
};

inline constexpr std::size_t kProblemsKept = 1000;

// rows = created + updated + unchanged + skipped + failed, always.
struct ImportReport {
  qint64 rows = 0, created = 0, updated = 0, unchanged = 0, skipped = 0, failed = 0;
  qint64 companies = 0;                 // made on the way, not counted in created
  qint64 unassigned = 0;                // sales whose buyer is not known
  domain::Id import = 0;                // 0 for a rehearsal
  qint64 refused = 0;                   // rows in the file of the refused ones
  std::vector<FixedCell> fixed;         // cells that were read as they were corrected
  std::vector<ImportProblem> problems;  // the first kProblemsKept; `problemCount` says how many there were
  qint64 problemCount = 0;
  domain::ChangeSet changes;
};

// Shared between the thread that asks and the one that works.
struct JobControl {
  std::atomic<bool> cancelled{false};
  std::function<void(qint64 done, qint64 total)>
      progress;  // bytes; called on the working thread, at most 10 a second
};

// How the file would be read, as `preview --json` prints it; `sampleRows` decoded rows come along under
// "table". `control` may be null.
Result<QJsonObject> previewFile(const QString& path, const ImportOptions& options, int sampleRows = 20,
                                JobControl* control = nullptr);

// The cards of a file of vCards as rows, the names of the columns first; false for any other file.
Result<bool> eachCardRow(const QString& path, const ImportOptions& options,
                         const std::function<void(const QStringList&)>& take);

// Counts what an import would do, on a read-only connection; safe on any thread.
Result<ImportReport> rehearseImport(const QString& bookPath, const QString& file,
                                    const ImportOptions& options, JobControl& control);

// Parses and matches, then writes as one step, and remembers how the file was read (app/reading_memory.h).
// Runs in the caller's thread but for the writing; blocks until the end.
Result<ImportReport> importFile(Session& session, const QString& file, const ImportOptions& options,
                                JobControl& control);

using ImportDone = std::function<void(Result<ImportReport>)>;

// The same two in the background: `done` comes on the session's thread, and not at all when the session goes
// first; it waits for them, so whoever closes it sets `cancelled` before.
void rehearseImportAsync(Session& session, const QString& file, const ImportOptions& options,
                         std::shared_ptr<JobControl> control, ImportDone done);
void importFileAsync(Session& session, const QString& file, const ImportOptions& options,
                     std::shared_ptr<JobControl> control, ImportDone done);

// Result of taking an import back.
struct TakeBackReport {
  domain::Id import = 0;
  qint64 removed = 0;
  qint64 restored = 0;
  struct Kept {
    domain::Id id;
    QString reason;
  };
  std::vector<Kept> kept;
};
Result<TakeBackReport> takeBackImportNow(Session& session, domain::Id import);
// The same behind what is queued; `done` comes on the session's thread, and not at all when it goes first.
void takeBackImportAsync(Session& session, domain::Id import,
                         std::function<void(Result<TakeBackReport>)> done);

}
