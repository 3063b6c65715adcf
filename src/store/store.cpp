#include "store/store.h"

#include "store/guarded.h"
#include "store/opening.h"
#include "store/reference_check.h"
#include "store/table_list.h"

namespace kith::store {
namespace {

// Commits between two checkpoints; larger than SQLite's own so that single commands do not pay for one.
constexpr const char* kAutoCheckpoint = "PRAGMA wal_autocheckpoint = 4000";

// So many interactions may wait for full text: 2 ms of work for who searches them, and a hundredth of a
// commit for each.
constexpr qint64 kWaitingTexts = 256;

// While many rows are written: a cache that holds the inner pages of a million contacts' indexes, and nothing
// overwritten that only moved from page to page.
class ForBulk {
 public:
  explicit ForBulk(Database& db) : m_db(db), m_cache(db.number("PRAGMA cache_size")) {
    m_secure = db.number("PRAGMA secure_delete");
    db.exec("PRAGMA cache_size = -131072; PRAGMA secure_delete = 0");
  }
  ~ForBulk() {
    try {
      m_db.exec("PRAGMA cache_size = " + std::to_string(m_cache) +
                "; PRAGMA secure_delete = " + std::to_string(m_secure));
    } catch (...) {
      return;  // only how fast it is
    }
  }
  ForBulk(const ForBulk&) = delete;
  ForBulk& operator=(const ForBulk&) = delete;

 private:
  Database& m_db;
  qint64 m_cache;
  qint64 m_secure = 0;
};

// A damage that shows in a copy is that of the book it was made from.
auto ofBook(const QString& path) {
  return [path](const Error& error) {
    return error.kind == ErrorKind::Damaged ? Error{error.kind, path, error.detail} : error;
  };
}

}

Store::Store(QString path, std::unique_ptr<Database> db, const Clock* clock)
    : m_path(std::move(path)), m_db(std::move(db)), m_texts(*m_db), m_clock(clock) {}

Result<std::unique_ptr<Store>> Store::openWriter(const WriterOptions& options, const Clock& clock) {
  auto lock = WriterLock::take(options.path, options.holderName, options.lockWaitMs);
  if (!lock) return tl::unexpected<Error>(lock.error());
  return guarded(options.path, [&] {
    const auto backup = [&](Database& db) {
      const auto made = store::backUpBeside(db, options.path, clock.nowLocal());
      if (!made) throw Refusal(made.error());
    };
    auto db = openForWriting(options.path, backup);
    db->exec(kAutoCheckpoint);
    std::unique_ptr<Store> store(new Store(options.path, std::move(db), &clock));
    store->m_lock = std::move(*lock);
    store->m_log = std::make_unique<ChangeLog>(*store->m_db);
    return store;
  });
}

Result<std::unique_ptr<Store>> Store::openReader(const QString& path) {
  return guarded(path,
                 [&] { return std::unique_ptr<Store>(new Store(path, openForReading(path), nullptr)); });
}

Store::~Store() {
  if (!m_lock) return;
  guarded(m_path, [&] {
    Transaction transaction(*m_db);
    ContactOrder(*m_db, QLocale()).settleOwn();
    m_texts.catchUp();
    transaction.commit();
    m_db->checkpoint();
  });
}

QString Store::now() const { return m_clock->nowUtc().toString(Qt::ISODate); }

Result<std::vector<Id>> Store::orderedIds(const QLocale& locale, std::optional<domain::ContactKind> kind) {
  return guarded(m_path, [&] { return ContactOrder(*m_db, locale).ids(kind); });
}

Result<std::vector<Id>> Store::orderedPart(const QLocale& locale, domain::ContactKind kind, qint64 from,
                                           qint64 most) {
  return guarded(m_path, [&] { return ContactOrder(*m_db, locale).part(kind, from, most); });
}

Result<qint64> Store::liveContacts(const QLocale& locale, std::optional<domain::ContactKind> kind) {
  return guarded(m_path, [&] { return ContactOrder(*m_db, locale).size(kind); });
}

bool Store::isOrderSettled(const QLocale& locale) {
  const auto settled = guarded(m_path, [&] { return ContactOrder(*m_db, locale).isSettled(); });
  return settled && *settled;
}

// Derived data follows in the same transaction, so nobody ever sees the one without the other.
StepResult Store::finishStep(const StepRow& step, Id id, Id made) {
  StepResult result;
  result.made = made;
  result.step = step;
  result.step.id = id;
  result.changes = m_log->changesOf(id);
  if (result.changes.everything)
    Derived(*m_db).refreshStep(id);
  else
    Derived(*m_db).refresh(result.changes);
  m_texts.catchUp(kWaitingTexts);
  return result;
}

Result<void> Store::makeReady() {
  return guarded(m_path, [&] { m_log->install(); });
}

Result<StepResult> Store::run(const StepRow& step, const Work& work) {
  return guarded(m_path, [&]() -> StepResult {
    m_log->install();
    Transaction transaction(*m_db);
    m_names.clear();
    StepRow row = step;
    row.at = now();
    const Id id = m_log->begin(row, "do", std::nullopt);
    const auto made = work(*this);
    if (!made) throw Refusal(made.error());
    if (m_log->isEmpty(id)) return {*made, {}, {}};
    StepResult result = finishStep(row, id, *made);
    transaction.commit();
    return result;
  });
}

Result<StepResult> Store::runBulk(const StepRow& step, const BulkWork& work) {
  return guarded(m_path, [&]() -> StepResult {
    m_log->install();
    const ForBulk bulk(*m_db);
    const UncheckedReferences unchecked(*m_db);
    Transaction transaction(*m_db);
    m_names.clear();
    StepRow row = step;
    row.at = now();
    const Id id = m_log->begin(row, "do", std::nullopt);
    BulkWriter writer(*m_db, *m_log, m_names, row.at);
    const auto made = work(writer);
    if (!made) throw Refusal(made.error());
    writer.finish();
    if (m_log->isEmpty(id) && !writer.kept()) return {*made, {}, {}};
    StepResult result{*made, m_log->changesOf(id), row};
    result.step.id = id;
    transaction.commit();
    return result;
  });
}

std::optional<StepRow> Store::nextUndo() {
  const auto step = guarded(m_path, [&] { return ChangeLog(*m_db).nextUndo(); });
  return step ? *step : std::nullopt;
}

std::optional<StepRow> Store::nextRedo() {
  const auto step = guarded(m_path, [&] { return ChangeLog(*m_db).nextRedo(); });
  return step ? *step : std::nullopt;
}

Result<StepResult> Store::takeBack(const char* kind) {
  const bool undoing = std::string_view(kind) == "undo";
  return guarded(m_path, [&] {
    const auto target = undoing ? m_log->nextUndo() : m_log->nextRedo();
    if (!target) throw Refusal({ErrorKind::NotFound, QString::fromLatin1(kind), {}});
    m_log->install();
    Transaction transaction(*m_db);
    m_names.clear();
    StepRow row = *target;
    row.at = now();
    const Id walked = undoing
                          ? target->id
                          : m_db->number("SELECT undone_by FROM step WHERE id = :id", {{":id", target->id}});
    const Id id = m_log->begin(row, kind, target->id);
    m_log->takeBackStrictly(walked);
    m_db->run("UPDATE step SET undone_by = :by WHERE id = :id",
              {{":by", orNull(undoing ? std::optional(id) : std::nullopt)}, {":id", target->id}});
    StepResult result = finishStep(*target, id, 0);
    result.step.id = target->id;
    transaction.commit();
    return result;
  });
}

Result<StepResult> Store::undo() { return takeBack("undo"); }
Result<StepResult> Store::redo() { return takeBack("redo"); }

Result<StepResult> Store::takeBackImport(Id import, TakeBack& report) {
  const auto row = imports().get(import);
  if (!row) return tl::unexpected<Error>(row.error());
  if (row->undone)
    return fail(ErrorKind::Conflict, QString::number(import), QStringLiteral("undone already"));
  if (row->step == 0) return fail(ErrorKind::NotFound, QString::number(import));
  StepRow step;
  step.key = QStringLiteral("undo-import");
  step.arguments =
      QStringLiteral("{\"file\":\"%1\"}").arg(QString(row->file).replace(u'\\', u'/').replace(u'"', u'\''));
  return guarded(m_path, [&] {
    m_log->install();
    Transaction transaction(*m_db);
    m_names.clear();
    step.at = now();
    const Id id = m_log->begin(step, "do", row->step);
    report = takeBackImportStep(*m_db, *m_log, row->step);
    report.import = import;
    StepResult result = finishStep(step, id, 0);
    transaction.commit();
    return result;
  });
}

Result<StepResult> Store::takeApart(Id merge, TakenApart& report) {
  return guarded(m_path, [&] {
    m_log->install();
    StepRow step = mergeStep(*m_db, merge);
    Transaction transaction(*m_db);
    m_names.clear();
    step.key = QStringLiteral("unmerge");
    step.at = now();
    const Id id = m_log->begin(step, "do", merge);
    report = store::takeApart(*m_db, *m_log, merge);
    StepResult result = finishStep(step, id, 0);
    transaction.commit();
    return result;
  });
}

Result<void> Store::revert(Id change) {
  return guarded(m_path, [&] { m_log->revert(change); });
}

Result<void> Store::write(const std::function<void(Store&)>& work) {
  return guarded(m_path, [&] {
    Transaction transaction(*m_db);
    work(*this);
    transaction.commit();
  });
}

Result<QString> Store::backUpBeside(const QDateTime& nowLocal) {
  return store::backUpBeside(*m_db, m_path, nowLocal).map_error(ofBook(m_path));
}
Result<UnprovedCopy> Store::copyBeside(const QDateTime& nowLocal) {
  return store::copyBeside(*m_db, m_path, nowLocal).map_error(ofBook(m_path));
}
Result<BackupCopy> Store::backUpTo(const QString& target) {
  return store::backUp(*m_db, target).map_error(ofBook(m_path));
}

Result<void> Store::settle(qint64 unsettled) {
  if (auto settled = settleLists(unsettled); !settled) return settled;
  return emptyJournal();
}

Result<void> Store::settleLists(qint64 unsettled) {
  return guarded(m_path, [&] {
    Transaction transaction(*m_db);
    ContactOrder(*m_db, QLocale()).settle(unsettled);
    m_texts.catchUp();
    transaction.commit();
  });
}

Result<void> Store::emptyJournal() {
  return guarded(m_path, [&] { m_db->checkpoint(); });
}

Result<QStringList> Store::verifyDerived() {
  return guarded(m_path, [&] {
    Transaction rolledBack(*m_db);
    m_texts.catchUp();
    QStringList out = Derived(*m_db).differences();
    for (const char* table : {"interaction_text", "contact_text"}) {
      const std::string t = table;
      try {
        m_db->run("INSERT INTO " + t + "(" + t + ", rank) VALUES ('integrity-check', 1)");
      } catch (const std::exception& e) {
        out << QStringLiteral("%1: %2").arg(QLatin1String(table), QString::fromUtf8(e.what()));
      }
    }
    return out;
  });
}

Result<QStringList> Store::dumpRecorded() {
  return guarded(m_path, [&] {
    QStringList out;
    ChangeLog log(*m_db);
    for (const TableEntry& t : tableList()) {
      if (t.kind != TableClass::Recorded) continue;
      std::string list;
      for (const auto& c : log.columns(t.name)) list += " || '|' || coalesce(quote(" + c.name + "), '')";
      Cursor cursor = m_db->query(std::string("SELECT id") + list + " FROM " + t.name + " ORDER BY id");
      while (cursor.next()) out << QString(QLatin1String(t.name) + u' ' + cursor.text(0));
    }
    return out;
  });
}

Result<void> Store::atOneMoment(const std::function<Result<void>()>& work) {
  return guarded(m_path, [&] {
    const Snapshot moment(*m_db);
    if (const auto done = work(); !done) throw Refusal(done.error());
  });
}

qint64 Store::dataVersion() {
  const auto version = guarded(m_path, [&] { return m_db->number("PRAGMA data_version"); });
  return version ? *version : 0;
}

void Store::interrupt() { m_db->interrupt(); }

void Store::stopWhen(const std::atomic<bool>* stopped) { m_db->stopWhen(stopped); }

}
