// Reading of what is due: reminders, dates of contacts, and who slips away.
#include "app/follow_ups.h"
#include "app/queries.h"
#include "domain/outcome_meaning.h"
#include "insight/quiet.h"
#include "reminders/agenda.h"
#include "store/store.h"

#include <QHash>

#include <algorithm>

namespace kith::app {

using domain::Id;

namespace {

constexpr int kLongestSilence = 730;  // days: who bought nothing for longer is no customer any more
constexpr int kLongestMatter = 365;   // days: what is older is history
constexpr int kMostOutcomes = 2'000;  // beyond that they are no list but free text
constexpr int kLeadDays = 7;
constexpr int kMostLead = 366;
constexpr int kMostDays = 400;  // all days of a year

// Month and day of every day from today to `until`, and of 29 February for the years without one.
QStringList yearDays(const QDate& from, const QDate& until) {
  QStringList out;
  for (QDate day = from; day <= until && out.size() < kMostDays; day = day.addDays(1)) {
    out << day.toString(QStringLiteral("MM-dd"));
    if (day.month() == 2 && day.day() == 28) out << QStringLiteral("02-29");
  }
  return out;
}

// Behind every time of its day.
QString endOf(const QDate& day) { return day.toString(Qt::ISODate) + QStringLiteral("T99"); }

reminders::DueContact dueContact(Id id, const QString& name) {
  reminders::DueContact contact;
  contact.id = id;
  contact.name = name;
  return contact;
}

// Rows come by contact and day.
std::vector<reminders::DueSilence> silencesOf(const std::vector<store::BuyingDay>& rows, QDate today) {
  std::vector<reminders::DueSilence> out;
  std::vector<QDate> days;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    days.push_back(QDate::fromString(rows[i].day, Qt::ISODate));
    if (i + 1 < rows.size() && rows[i + 1].contact == rows[i].contact) continue;
    if (const auto silence = insight::findSilence(days, today))
      out.push_back({rows[i].contact, rows[i].name, silence->usualDays, silence->sinceDays, silence->began});
    days.clear();
  }
  return out;
}

// The words among these that mean so.
QStringList meaning(const QStringList& words, domain::OutcomeMeaning wanted) {
  QStringList out;
  for (const QString& word : words)
    if (domain::outcomeMeaning(word) == wanted) out << word;
  return out;
}

void addMatters(std::vector<reminders::DueMatter>& out, const QString& reason,
                const std::vector<store::MatterRow>& rows) {
  for (const auto& row : rows)
    out.push_back({row.contact, row.name, reason, QDate::fromString(row.since.left(10), Qt::ISODate),
                   row.mark, row.amount, row.currency});
}

}

std::vector<domain::DueItem> Queries::due(const QDateTime& nowLocal, const QDate& until) {
  const QDate today = nowLocal.date();
  reminders::DueRows rows = dueRows(today, until);
  rows.silences = silencesOf(
      orEmpty(m_store->touch().buyers(insight::kLeastPurchases, today.addDays(-kLongestSilence), today)),
      today);
  addOpenMatters(rows, today);
  rows.dismissed = orEmpty(m_store->matters().dismissals());
  return reminders::dueItems(rows, nowLocal, until);
}

void Queries::addOpenMatters(reminders::DueRows& rows, const QDate& today) {
  using enum domain::OutcomeMeaning;
  store::MatterTable matters = m_store->matters();
  const QDate oldest = today.addDays(-kLongestMatter);
  const QStringList outcomes = orEmpty(matters.outcomes(kMostOutcomes));
  const QStringList tags = orEmpty(matters.tags());
  addMatters(
      rows.matters, QStringLiteral("complaint"),
      orEmpty(matters.complaints(
          {meaning(outcomes, Complaint), meaning(tags, Complaint), meaning(outcomes, Solved)}, oldest)));
  addMatters(rows.matters, QStringLiteral("call-back"),
             orEmpty(matters.promised(meaning(outcomes, CallBack), oldest)));
  addMatters(rows.matters, QStringLiteral("owed"), orEmpty(matters.owed(today)));
  addMatters(rows.matters, QStringLiteral("no-step"),
             orEmpty(matters.withoutStep(oldest, today.addDays(-reminders::kDaysWithoutStep), today)));
}

std::vector<domain::DueItem> Queries::dueButSilences(const QDateTime& nowLocal, const QDate& until) {
  return reminders::dueItems(dueRows(nowLocal.date(), until), nowLocal, until);
}

std::vector<domain::AgendaItem> Queries::agenda(const QDateTime& nowLocal, const QDate& from,
                                                const QDate& until) {
  reminders::DueRows rows;
  addDueReminders(rows, until);
  addYearlyDates(rows, from, until);
  addOccasions(rows, from, until);
  return reminders::agendaItems(rows, nowLocal, from, until);
}

reminders::DueRows Queries::dueRows(const QDate& today, const QDate& until) {
  reminders::DueRows rows;
  rows.leadDays = leadDays();
  addDueReminders(rows, until);
  addReminders(rows, orEmpty(m_store->reminders().someday()));
  rows.away = reminders::findAway(orEmpty(m_store->deliveries().away()), today);
  addDueContacts(rows, today, until);
  addOccasions(rows, rows.away ? rows.away->from : today, qMax(until, today.addDays(leadDays())));
  rows.missedServices = missedServiceCount(*this);
  return rows;
}

void Queries::addOccasions(reminders::DueRows& rows, const QDate& first, const QDate& until) {
  // A day more on each side: 29 February comes back on the 28th.
  const QDate from = first.addYears(-1).addDays(-1);
  const QDate to = qMin(until, first.addDays(kMostDays)).addYears(-1).addDays(1);
  for (const auto& row : orEmpty(m_store->followUps().occasions(from, to)))
    rows.occasions.push_back({row.purchase, row.contact, row.name, row.occasion, row.day, {}});
  std::vector<Id> ids;
  for (const auto& occasion : rows.occasions) ids.push_back(occasion.purchase);
  QHash<Id, QString> lines;
  for (const SaleRow& sale : saleRows(ids)) lines.insert(sale.id, sale.lines);
  for (auto& occasion : rows.occasions) occasion.detail = lines.value(occasion.purchase);
}

void Queries::addDueReminders(reminders::DueRows& rows, const QDate& until) {
  addReminders(rows, orEmpty(m_store->reminders().openUntil(endOf(until))));
}

// Those of a contact in Trash are left out.
void Queries::addReminders(reminders::DueRows& rows, std::vector<domain::Reminder> reminders) {
  std::vector<Id> holders;
  for (const auto& reminder : reminders)
    if (reminder.contactId) holders.push_back(*reminder.contactId);
  QHash<Id, QString> names;
  for (const ContactRow& row : contactRows(holders))
    if (!row.deleted) names.insert(row.id, row.display);
  for (auto& reminder : reminders) {
    const QString name = reminder.contactId ? names.value(*reminder.contactId) : QString();
    if (!reminder.contactId || !name.isEmpty()) rows.reminders.push_back({std::move(reminder), name});
  }
}

void Queries::addDueContacts(reminders::DueRows& rows, const QDate& today, const QDate& until) {
  addYearlyDates(rows, rows.away ? rows.away->from : today, qMax(until, today.addDays(leadDays())));
  for (const auto& touch : orEmpty(m_store->touch().due(today, qMax(today, until), touchWay()))) {
    rows.contacts.push_back(dueContact(touch.id, touch.name));
    rows.contacts.back().touchDays = touch.days;
    rows.contacts.back().lastContact = touch.lastContact;
    rows.contacts.back().spoken = touch.spoken;
  }
}

void Queries::addYearlyDates(reminders::DueRows& rows, const QDate& from, const QDate& until) {
  const QStringList days = yearDays(from, until);
  for (const auto& born : orEmpty(m_store->reading().birthdays(days))) {
    rows.contacts.push_back(dueContact(born.id, born.name));
    rows.contacts.back().birthday = born.value;
  }
  for (const auto& date : orEmpty(m_store->reading().contactDates(days))) {
    rows.contacts.push_back(dueContact(date.id, date.name));
    rows.contacts.back().dates.push_back({0, date.label, date.value});
  }
}

std::vector<domain::TouchRule> Queries::touchRules() { return orEmpty(m_store->touch().rules()); }

int Queries::laterCount(const QDate& until) {
  return static_cast<int>(orEmpty(m_store->reminders().openAfter(endOf(until))));
}

QString Queries::touchWay() {
  const QString way = setting(QStringLiteral("touch.counts"));
  return way == u"in" || way == u"out" ? way : QString();
}

int Queries::leadDays() {
  bool ok = false;
  const int days = setting(QStringLiteral("dates.lead")).toInt(&ok);
  return ok ? std::clamp(days, 0, kMostLead) : kLeadDays;
}

std::vector<Resting> Queries::resting(const QDate& today) {
  std::vector<Resting> out;
  for (auto& row : orEmpty(m_store->touch().pauses()))
    if (row.pause.until.isEmpty() || row.pause.until > today.toString(Qt::ISODate))
      out.push_back({std::move(row.pause), std::move(row.name)});
  return out;
}

int Queries::lateCount(const QDateTime& nowLocal) {
  return static_cast<int>(
      orEmpty(m_store->reading().lateReminders(nowLocal.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")))));
}

}
