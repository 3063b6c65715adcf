// The door for reading: rows about to be painted and answers for the command line, on a read-only connection.
#pragma once

#include "app/command.h"
#include "app/rows.h"
#include "base/clock.h"
#include "domain/contact.h"
#include "domain/interaction.h"
#include "domain/playbook.h"
#include "domain/purchase.h"
#include "domain/query.h"
#include "domain/reminder.h"
#include "search/query_parser.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kith::store {
class Store;
}

namespace kith::reminders {
struct DueRows;
}

namespace kith::app {

// Belongs to the thread that made it. Every function sees the last committed state.
class Queries {
 public:
  // Errors: NotFound, NotKith, NewerFile, Damaged, NoPermission.
  static Result<std::unique_ptr<Queries>> open(const QString& path);
  ~Queries();

  // Ids in name order of the user's language. Fast at any size: the order is kept in the file.
  Result<std::vector<domain::Id>> contactIds(ContactSection section);
  // Some of them, from one place on. REQUIRES: isOrderSettled(), and People or Companies.
  Result<std::vector<domain::Id>> contactIdsPart(ContactSection section, qint64 from, qint64 most);
  // Whether contactIds() only has to read: false after an import into a large book, or in another language.
  bool isOrderSettled();
  // So few contacts that any list of them is made within a frame.
  bool isSmall();
  // Ids that match the query text (search/query_parser.h), in name order; `limit` 0: all. Invalid for a text
  // that is no query; detail says where and what may have been meant.
  Result<std::vector<domain::Id>> matchingIds(const QString& query, ContactSection section, int limit = 0);
  // The same with what is wrong and where, for showing under a search box.
  search::ReadQuery parsed(const QString& text);
  // The tree of a query text, of today's dates and the book's own fields. Error: Invalid.
  Result<domain::Query> readQuery(const QString& text);
  // The day that dates of queries are relative to, where it is not the computer's.
  void setToday(QDate today) { m_today = today; }
  std::vector<ContactRow> contactRows(
      const std::vector<domain::Id>& ids);  // same order; gone ids are left out
  Result<domain::Contact> contact(domain::Id id);
  Result<std::vector<domain::Contact>> contacts(const std::vector<domain::Id>& ids);
  // Calls `take` with each of these contacts once, by ascending id, until it gives an error; it may move the
  // contact away. Gone ids are left out. The quick way for many.
  Result<void> eachContact(const std::vector<domain::Id>& ids,
                           const std::function<Result<void>(domain::Contact&)>& take);
  // The instant of the last change of the contact or anything on it.
  QString updatedAt(domain::Id contact);
  // By id, or a text that is exactly one's full e-mail, whole phone, or name (whole or beginning). Ambiguous
  // lists them.
  Result<domain::Id> findOne(const QString& text);
  std::vector<domain::Id> peopleOf(domain::Id company);

  std::vector<TimelineEntry> timeline(domain::Id contact, int limit = 200);
  Result<domain::Interaction> interaction(domain::Id id);
  // A file of the book, and those of one row of a table that has files (domain/attachment.h).
  Result<domain::Attachment> file(domain::Id id);
  std::vector<domain::Attachment> filesOf(const QString& owner, domain::Id id);
  // Interactions of a contact in each of the last `months` months, oldest first.
  std::vector<int> activityPerMonth(domain::Id contact, int months, QDate today);

  Result<domain::Purchase> purchase(domain::Id id);
  std::vector<domain::Purchase> purchasesOf(domain::Id contact);
  Result<std::vector<domain::Purchase>> purchases(const QString& from, const QString& to,
                                                  bool unassignedOnly);
  // The same in pieces, for more than fit into memory: ids newest first, then some of them in that order.
  Result<std::vector<domain::Id>> purchaseIds(const QString& from, const QString& to, bool unassignedOnly);
  Result<std::vector<domain::Purchase>> purchases(const std::vector<domain::Id>& ids);
  std::vector<domain::PurchaseTotals> totals(domain::Id contact);            // from the derived table
  std::vector<domain::PurchaseTotals> totalsWithPeople(domain::Id company);  // empty: none of them bought
  SaleList saleList();
  std::vector<SaleRow> saleRows(const std::vector<domain::Id>& ids);
  std::vector<domain::Product> products();
  std::optional<domain::Product> findProduct(const QString& skuOrName);

  Result<domain::Reminder> reminder(domain::Id id);
  std::vector<domain::Reminder> remindersOf(domain::Id contact, bool openOnly);
  // Everything up to the end of `until` and what waits without a day, dates of contacts up to their lead time
  // where that is longer; automatic lines last and all of them (reminders/due_list.h cuts).
  std::vector<domain::DueItem> due(const QDateTime& nowLocal, const QDate& until);
  // The same without who has gone quiet and what stands open, for which every customer's sales are looked at.
  std::vector<domain::DueItem> dueButSilences(const QDateTime& nowLocal, const QDate& until);
  // What stands in a calendar on these days (reminders/agenda.h).
  std::vector<domain::AgendaItem> agenda(const QDateTime& nowLocal, const QDate& from, const QDate& until);
  // How many open reminders are due after the end of `until`.
  int laterCount(const QDate& until);
  int leadDays();      // so long ahead birthdays and dates are told: the setting dates.lead, else 7
  QString touchWay();  // `in` or `out` where only that restarts a rhythm: the setting touch.counts
  std::vector<domain::TouchRule> touchRules();
  // Whose rhythm rests on `today`, and why.
  std::vector<Resting> resting(const QDate& today);

  std::vector<domain::Playbook> playbooks();                          // by name
  std::optional<domain::Playbook> findPlaybook(const QString& name);  // case does not count
  std::vector<NamedCount> tags();
  std::vector<SavedSearch> savedSearches();
  std::vector<QString> customFieldNames();
  qint64 count(ContactSection section);
  qint64 saleCount();
  qint64 trashCount();  // of every kind
  int lateCount(const QDateTime& nowLocal);

  std::optional<StepEntry> nextUndo();
  std::optional<StepEntry> nextRedo();
  std::vector<HistoryEntry> history(std::optional<domain::Id> contact, int limit = 200);
  std::vector<ImportEntry> imports();
  std::vector<TrashEntry> trash();
  QByteArray photo(domain::Id blob);
  QString setting(const QString& key);
  QString draft(const QString& key);
  Stats stats();
  CheckReport check();
  // Grows with every commit by anyone; compare to see whether to reload.
  qint64 dataVersion();
  store::Store& store();
  // The first error behind an answer that came out empty for it; nothing when every answer was whole.
  const std::optional<Error>& failure() const { return m_failure; }

 private:
  explicit Queries(std::unique_ptr<store::Store> store);
  template <class T>
  T orEmpty(Result<T> result) {
    if (result) return std::move(*result);
    if (!m_failure && result.error().kind != ErrorKind::NotFound) m_failure = result.error();
    return T{};
  }

  void addFiles(std::vector<TimelineEntry>& entries, const QString& owner);
  reminders::DueRows dueRows(const QDate& today, const QDate& until);
  void addOpenMatters(reminders::DueRows& rows, const QDate& today);
  void addDueReminders(reminders::DueRows& rows, const QDate& until);
  void addReminders(reminders::DueRows& rows, std::vector<domain::Reminder> reminders);
  void addDueContacts(reminders::DueRows& rows, const QDate& today, const QDate& until);
  void addOccasions(reminders::DueRows& rows, const QDate& from, const QDate& until);
  void addYearlyDates(reminders::DueRows& rows, const QDate& from, const QDate& until);

  std::unique_ptr<store::Store> m_store;
  std::optional<Error> m_failure;
  QDate m_today;
};

}
