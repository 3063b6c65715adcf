// One open customer book: the gateways of its nouns, and the one way in which anything is changed.
// REQUIRES: used from one thread at a time. A writer holds the file's writer lock as long as it lives.
#pragma once

#include "base/clock.h"
#include "store/attachment_table.h"
#include "store/backups.h"
#include "store/book_tables.h"
#include "store/bulk_writer.h"
#include "store/catalogue_table.h"
#include "store/change_log.h"
#include "store/contact_order.h"
#include "store/contact_table.h"
#include "store/derived.h"
#include "store/follow_up_table.h"
#include "store/history_search.h"
#include "store/history_tables.h"
#include "store/import_take_back.h"
#include "store/index_rows.h"
#include "store/matter_table.h"
#include "store/merge_table.h"
#include "store/merge_take_back.h"
#include "store/read_tables.h"
#include "store/text_index.h"
#include "store/touch_table.h"
#include "store/writer_lock.h"

#include <functional>
#include <memory>

namespace kith::store {

struct WriterOptions {
  QString path;
  QString holderName;
  int lockWaitMs = 0;
};

// What a step did: the id it made and what it touched. step 0: nothing changed and nothing was written.
struct StepResult {
  Id made = 0;
  domain::ChangeSet changes;
  StepRow step;
};

class Store {
 public:
  using Work = std::function<Result<Id>(Store&)>;
  using BulkWork = std::function<Result<Id>(BulkWriter&)>;

  // Makes the file where it is missing. Errors: NotFound (its folder), NotAFile, NoPermission, NotKith,
  // NewerFile, Damaged, Locked (detail names the holder), DiskFull.
  static Result<std::unique_ptr<Store>> openWriter(const WriterOptions& options, const Clock& clock);
  // Errors: NotFound, NotAFile, EmptyFile, NoPermission, NotKith, NewerFile, Damaged.
  static Result<std::unique_ptr<Store>> openReader(const QString& path);
  ~Store();

  const QString& path() const { return m_path; }
  // The present instant as it is stored: 2026-03-02T09:00:00Z. REQUIRES: a writer.
  QString now() const;
  // The day where the user is. REQUIRES: a writer.
  QDate today() const { return m_clock->today(); }

  ContactTable contacts() { return {*m_db, m_names}; }
  InteractionTable interactions() { return InteractionTable(*m_db); }
  ProductTable products() { return ProductTable(*m_db); }
  PurchaseTable purchases() { return PurchaseTable(*m_db); }
  ReminderTable reminders() { return ReminderTable(*m_db); }
  SettingTable settings() { return SettingTable(*m_db); }
  SearchTable searches() { return SearchTable(*m_db); }
  PlaybookTable playbooks() { return PlaybookTable(*m_db); }
  TagTable tags() { return TagTable(*m_db); }
  ImportTable imports() { return ImportTable(*m_db); }
  MergeTable merges() { return {*m_db, m_names}; }
  TouchTable touch() { return TouchTable(*m_db); }
  CatalogueTable catalogue() { return CatalogueTable(*m_db); }
  FollowUpTable followUps() { return FollowUpTable(*m_db); }
  MatterTable matters() { return MatterTable(*m_db); }
  DeliveryTable deliveries() { return DeliveryTable(*m_db); }
  AttachmentTable files() { return AttachmentTable(*m_db); }
  BlobTable blobs() { return BlobTable(*m_db); }
  ReadTables reading() { return {*m_db, m_texts}; }
  HistorySearch history() { return {*m_db, m_texts}; }
  IndexRows indexRows() { return IndexRows(*m_db); }
  // Live contacts in name order; of both kinds when none is named.
  Result<std::vector<Id>> orderedIds(const QLocale& locale, std::optional<domain::ContactKind> kind = {});
  // Some of them, from one place on. REQUIRES: isOrderSettled().
  Result<std::vector<Id>> orderedPart(const QLocale& locale, domain::ContactKind kind, qint64 from,
                                      qint64 most);
  Result<qint64> liveContacts(const QLocale& locale, std::optional<domain::ContactKind> kind = {});
  // Whether the ids only have to be read from the file; else they are sorted or put in place first.
  bool isOrderSettled(const QLocale& locale);

  // Does what the first step would have to do (some 10 ms), so that it need not.
  Result<void> makeReady();
  // Runs `work` as one step of the log in one transaction; an error of it rolls everything back.
  Result<StepResult> run(const StepRow& step, const Work& work);
  // The same for bulk work: inserts are logged as ranges. Backup is the caller's.
  Result<StepResult> runBulk(const StepRow& step, const BulkWork& work);
  // Takes the newest step back, or takes back the newest undo. NotFound where there is none; Conflict where a
  // field is no longer what the step left.
  Result<StepResult> undo();
  Result<StepResult> redo();
  // Takes an import back at any later time; a step of its own.
  Result<StepResult> takeBackImport(Id import, TakeBack& report);
  // Takes a merge apart at any later time; a step of its own.
  Result<StepResult> takeApart(Id merge, TakenApart& report);
  // Puts the value of one change row back; to be called inside run().
  Result<void> revert(Id change);
  std::optional<StepRow> nextUndo();
  std::optional<StepRow> nextRedo();

  // Outside of any step: one small write in a transaction of its own.
  Result<void> write(const std::function<void(Store&)>& work);
  Result<QString> backUpBeside(const QDateTime& nowLocal);
  // The first half of it; store::proveBeside is the second.
  Result<UnprovedCopy> copyBeside(const QDateTime& nowLocal);
  Result<BackupCopy> backUpTo(const QString& target);
  // Puts the list order in place, what was said into full text, and empties the journal; when idle, after
  // bulk work and at close. The order is written only when at least `unsettled` contacts wait for their place
  // in it.
  Result<void> settle(qint64 unsettled = 1);
  // The same, but what is written stays in the journal: all of it is in the book, for good, as soon as that
  // is so.
  Result<void> settleLists(qint64 unsettled = 1);
  Result<void> emptyJournal();
  // Differences of derived data from a recount and faults of full text; writer only.
  Result<QStringList> verifyDerived();
  // Every row of every recorded table, for comparing two states.
  Result<QStringList> dumpRecorded();
  // What `work` reads is of one moment of the file. Never within itself.
  Result<void> atOneMoment(const std::function<Result<void>()>& work);
  // Grows with every commit, by whatever connection.
  qint64 dataVersion();
  void interrupt();
  // Reading ends with Cancelled as soon as this is true; null: no more.
  void stopWhen(const std::atomic<bool>* stopped);
  Database& database() { return *m_db; }

 private:
  Store(QString path, std::unique_ptr<Database> db, const Clock* clock);
  Result<StepResult> takeBack(const char* kind);
  StepResult finishStep(const StepRow& step, Id id, Id made);

  QString m_path;
  std::unique_ptr<WriterLock> m_lock;
  std::unique_ptr<Database> m_db;
  TextIndex m_texts;
  std::unique_ptr<ChangeLog> m_log;
  const Clock* m_clock;
  NameCache m_names;
};

}
