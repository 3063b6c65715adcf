#include "app/import.h"

#include "app/archive.h"
#include "app/calendar_writer.h"
#include "app/import_reading.h"
#include "app/import_writer.h"
#include "app/mail_writer.h"
#include "app/order_writer.h"
#include "app/product_writer.h"
#include "app/reading_memory.h"
#include "app/talk_writer.h"
#include "base/background.h"
#include "store/held_journal.h"
#include "store/store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

#include <future>

namespace kith::app {
namespace {

store::StepRow importStep(const QString& file) {
  store::StepRow step;
  step.key = QStringLiteral("import");
  const QJsonObject arguments{{QStringLiteral("file"), QFileInfo(file).fileName()}};
  step.arguments = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
  return step;
}

// Where rows go to; nothing at all: a rehearsal.
struct Destination {
  store::BulkWriter* bulk = nullptr;
  RefusedRows* refused = nullptr;
};

// A list of something else than contacts.
Result<ImportReport> takeList(store::Store& store, const Destination& to, const ImportReading& reading,
                              const ImportOptions& options, JobControl& control) {
  ListWalk walk(store, to.bulk, reading, to.refused, control);
  if (reading.mapping.kind == domain::ListKind::Interactions)
    return TalkWriter(store, to.bulk, reading, walk).run();
  if (reading.mapping.kind == domain::ListKind::Products)
    return ProductWriter(store, to.bulk, reading, options, walk).run();
  return OrderWriter(store, to.bulk, reading, walk).run();
}

// All rows of the file.
Result<ImportReport> takeRows(store::Store& store, const Destination& to, const ImportReading& reading,
                              const ImportOptions& options, JobControl& control) {
  if (reading.archive) return takeArchive(store, to.bulk, reading.path, control);
  if (reading.mail) return MailWriter(store, to.bulk, reading).run();
  if (reading.calendar)
    return CalendarWriter(store, to.bulk, reading, QDateTime::currentDateTimeUtc(), control).run();
  if (!reading.cards && reading.mapping.kind != domain::ListKind::Contacts)
    return takeList(store, to, reading, options, control);
  const auto oldKeys = store.imports().hasKeys(reading.source, exchange::kCellsKey);
  if (!oldKeys) return tl::unexpected<Error>(oldKeys.error());
  auto drafts = DraftStream::open(reading, *oldKeys, control);
  if (!drafts) return tl::unexpected<Error>(drafts.error());
  return ImportWriter(store, to.bulk, reading, options, to.refused).run(**drafts);
}

// What was taken in stands, also where this cannot be written.
void keepRefused(RefusedRows& refused, ImportReport& report) {
  if (const auto kept = refused.finish(); kept) {
    report.refused = refused.count();
    return;
  }
  ++report.problemCount;
  report.problems.push_back({0, {}, {}, QStringLiteral("the refused rows could not be written")});
}

// Told at the end of the rows: an error, and none of them stays.
using MayCommit = std::function<Result<void>()>;

// Everything from the first row to the last commit, on the writer's thread.
Result<ImportReport> writeImport(store::Store& store, const ImportReading& reading,
                                 const ImportOptions& options, JobControl& control,
                                 const MayCommit& mayCommit) {
  std::unique_ptr<RefusedRows> refused;
  if (!options.rejectsPath.isEmpty()) {
    auto opened = RefusedRows::open(options.rejectsPath, reading);
    if (!opened) return tl::unexpected<Error>(opened.error());
    refused = std::move(*opened);
  }
  ImportReport report;
  const store::HeldJournal held(store.database());
  const auto step =
      store.runBulk(importStep(reading.path), [&](store::BulkWriter& bulk) -> Result<domain::Id> {
        auto done = takeRows(store, {&bulk, refused.get()}, reading, options, control);
        if (!done) return tl::unexpected<Error>(done.error());
        if (const auto may = mayCommit(); !may) return tl::unexpected<Error>(may.error());
        report = std::move(*done);
        return report.import;
      });
  if (!step) return tl::unexpected<Error>(step.error());
  // Of a mail they are known, where the step only says that much was touched.
  auto contacts = std::move(report.changes.contacts);
  report.changes = step->changes;
  if (report.changes.contacts.empty()) report.changes.contacts = std::move(contacts);
  if (step->step.id == 0) report.import = 0;
  if (report.created + report.updated > 0) store.settleLists();
  if (refused) keepRefused(*refused, report);
  // What came in stands, also where this cannot be kept.
  (void)rememberReading(store, reading, options);
  return report;
}

Result<ImportReport> backedUpImport(store::Store& store, const ImportReading& reading,
                                    const ImportOptions& options, JobControl& control,
                                    const QDateTime& nowLocal) {
  const auto contacts = store.liveContacts(QLocale());
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  // One mail is no more than one thing written down.
  if (*contacts == 0 || reading.mail)
    return writeImport(store, reading, options, control, [] { return Result<void>(); });
  const auto copy = store.copyBeside(nowLocal);
  if (!copy) return tl::unexpected<Error>(copy.error());
  // The copy is proved while the rows come in.
  auto proof = std::async(std::launch::async, [&copy] {
    base::workInBackground();
    return store::proveBeside(*copy);
  });
  return writeImport(store, reading, options, control,
                     [&proof] { return proof.get().map([](const QString&) {}); });
}

}

Result<ImportReport> rehearseImport(const QString& bookPath, const QString& file,
                                    const ImportOptions& options, JobControl& control) {
  auto store = store::Store::openReader(bookPath);
  if (!store) return tl::unexpected<Error>(store.error());
  const auto reading = readImport(file, options, QDate::currentDate(), control);
  if (!reading) return tl::unexpected<Error>(reading.error());
  return takeRows(**store, {}, *reading, options, control);
}

namespace {

// What came in is in the book by then, and stays: that its journal goes into the rest of the file nobody need
// wait for.
void tidyUp(Session& session) {
  session.runJob([](store::Store& store) { store.emptyJournal(); });
}

}

Result<ImportReport> importFile(Session& session, const QString& file, const ImportOptions& options,
                                JobControl& control) {
  const auto reading = readImport(file, options, session.clock().today(), control);
  if (!reading) return tl::unexpected<Error>(reading.error());
  Result<ImportReport> report;
  session.runJobNow([&](store::Store& store) {
    report = backedUpImport(store, *reading, options, control, session.clock().nowLocal());
  });
  if (report && report->changes.step != 0) session.announce(report->changes);
  tidyUp(session);
  return report;
}

namespace {

// Hands a report to the thread of the session; nothing where the session goes first.
void giveReport(Session& session, Result<ImportReport> report, ImportDone done) {
  QMetaObject::invokeMethod(
      &session,
      [&session, report = std::move(report), done = std::move(done)] {
        if (report && report->changes.step != 0) session.announce(report->changes);
        done(report);
      },
      Qt::QueuedConnection);
}

}

void rehearseImportAsync(Session& session, const QString& file, const ImportOptions& options,
                         std::shared_ptr<JobControl> control, ImportDone done) {
  session.runAside([&session, file, options, control = std::move(control), done = std::move(done)] {
    giveReport(session, rehearseImport(session.path(), file, options, *control), done);
  });
}

void importFileAsync(Session& session, const QString& file, const ImportOptions& options,
                     std::shared_ptr<JobControl> control, ImportDone done) {
  session.runAside([&session, file, options, control = std::move(control), done = std::move(done),
                    today = session.clock().today()]() mutable {
    auto reading = std::make_shared<Result<ImportReading>>(readImport(file, options, today, *control));
    session.runJob([&session, reading, options, control, done = std::move(done)](store::Store& store) {
      auto report = *reading ? backedUpImport(store, **reading, options, *control, session.clock().nowLocal())
                             : Result<ImportReport>(tl::unexpected<Error>(reading->error()));
      giveReport(session, std::move(report), done);
      store.emptyJournal();
    });
  });
}

}
