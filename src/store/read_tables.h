// Reading across nouns: list rows, searches, sales, history, counts and the check of the file.
#pragma once

#include "base/result.h"
#include "domain/contact.h"
#include "domain/contact_facts.h"
#include "domain/purchase.h"
#include "domain/query.h"
#include "store/database.h"
#include "store/text_index.h"

#include <functional>
#include <vector>

namespace kith::store {

struct SummaryRow {
  Id id = 0;
  domain::ContactKind kind = domain::ContactKind::Person;
  QString display;
  QString subtitle;
  QString nextDue;
  QString nextText;
  std::optional<Id> photoId;
  bool deleted = false;
  QString nextRule;  // by which it has passed again since nextDue; empty: it has not
};

// What a table shows of a contact beside its fields.
struct FigureRow {
  Id id = 0;
  QString createdAt;    // instant
  QString lastContact;  // instant or day; empty: never
  QString nextDue;      // local; empty: nothing planned
  QString nextText;
  std::vector<domain::PurchaseTotals> totals;  // by currency
};

struct SaleSummary {
  Id id = 0;
  std::optional<Id> contactId;
  QString customer;
  QString date;
  QString number;
  QString lines;
  QString currency;
  qint64 total = 0;
  qint64 refunded = 0;
  qint64 paid = 0;
  bool cancelled = false;
};

// What one day came to in one currency: how many sales, and gross less refunded of those not cancelled.
struct DaySales {
  QString day;
  QString currency;
  qint64 count = 0;
  qint64 net = 0;
};

// Live sales, newest first, and their days in the same order; both of one moment.
struct SaleOrder {
  std::vector<Id> ids;
  std::vector<DaySales> days;
};

struct ChangeRow {
  Id id = 0;
  QString at;
  QString table;
  Id row = 0;
  QString op;
  QString before;  // JSON
  QString after;
  Id step = 0;
  QString key;
  QString arguments;
};

struct TrashRow {
  Id id = 0;
  QString kind;
  QString text;
  QString deletedAt;
};

// A date of a contact that comes back.
struct LabelledDate {
  Id id = 0;
  QString name;
  QString label;
  QString value;
};

class ReadTables {
 public:
  ReadTables(Database& db, TextIndex& texts) : m_db(db), m_texts(texts) {}

  Result<std::vector<SummaryRow>> summaries(const std::vector<Id>& ids);  // same order, gone ids left out
  // In no order; gone ids are left out.
  Result<std::vector<FigureRow>> figures(const std::vector<Id>& ids);
  // Live contacts that match, best first: name begins so, then the rest; `limit` 0: all, in no order.
  Result<std::vector<Id>> matching(const domain::Query& query, int limit);
  // Contacts with a word that begins so in their notes, or in what was said with them.
  Result<std::vector<Id>> mentioning(const QString& word);
  // Of each of these contacts the newest of what was said with them that has one of the words as beginning.
  Result<std::vector<std::pair<Id, QString>>> passages(const std::vector<Id>& ids, const QStringList& words);
  // Live contacts by whole e-mail, whole phone (digits or E.164), whole name, else name that begins so.
  Result<std::vector<Id>> named(const QString& text);
  // Everybody with a word in the folded text that is `word`, or with `begins` that begins so: id and name as
  // shown. The word may stand in other texts than the name.
  Result<std::vector<std::pair<Id, QString>>> withWord(const QString& word, bool begins);
  // Live contacts shown under exactly that name.
  Result<std::vector<Id>> withDisplay(const QString& name);
  Result<std::vector<SaleSummary>> sales(const std::vector<Id>& ids);
  Result<SaleOrder> saleOrder();
  Result<std::vector<domain::PurchaseTotals>> totals(Id contact);
  // Of all live people who work or worked at a company, added up.
  Result<std::vector<domain::PurchaseTotals>> totalsOfPeople(Id company);
  // Of live contacts those that fall on one of the days ("03-14"); a birthday has no label.
  Result<std::vector<LabelledDate>> birthdays(const QStringList& days);
  Result<std::vector<LabelledDate>> contactDates(const QStringList& days);
  Result<qint64> lateReminders(const QString& nowLocal);
  Result<std::vector<ChangeRow>> changes(std::optional<Id> contact, int limit);
  Result<std::vector<TrashRow>> trash();
  // What lists are sorted by, of live contacts: last (contact), next (due) or created; empty texts are left
  // out.
  Result<std::vector<std::pair<Id, QString>>> sortTexts(const QString& what);
  // spent (gross less refunded), owes (minor units both) or orders, currencies added as they stand.
  Result<std::vector<std::pair<Id, qint64>>> sortNumbers(const QString& what);
  // Every value of a field as domain::fieldValue gives it, in no order, also of contacts in Trash; empty ones
  // are left out. Nothing for a field that needs the whole contact to be told.
  Result<std::optional<std::vector<std::pair<Id, QString>>>> fieldTexts(const QString& field);
  static bool hasFieldTexts(const QString& field);
  // What tells live contacts apart, of every one by its number; all of one moment.
  Result<void> eachFacts(const std::function<void(const domain::ContactFacts&)>& take);
  // The same of some, by their number.
  Result<std::vector<domain::ContactFacts>> factsOf(const std::vector<Id>& ids);
  // Pairs that somebody said are not one, the smaller number first.
  Result<std::vector<std::pair<Id, Id>>> notSame();
  Result<QString> lastChange(Id contact);     // instant; empty when only made in bulk
  Result<Id> lastChangeStep(Id contact);      // the same as the step; 0 when only made in bulk
  Result<std::pair<Id, QString>> lastStep();  // the newest of the book and its instant; 0: none yet
  // people companies interactions purchases unassigned products reminders trash
  Result<qint64> count(const char* what);
  Result<std::vector<std::pair<QString, qint64>>> gaps();
  // What is wrong with the file, "where: problem"; empty when it is sound.
  Result<std::vector<std::pair<QString, QString>>> check();

 private:
  Database& m_db;
  TextIndex& m_texts;
};

}
