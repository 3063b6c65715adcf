#include "reminders/due_list.h"

#include "reminders/series.h"

#include <QMultiHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace kith::reminders {

namespace {

using domain::DueItem;
using domain::Id;

const QStringList& states() {
  static const QStringList order{QStringLiteral("late"), QStringLiteral("today"), QStringLiteral("coming"),
                                 domain::kSomeday.toString()};
  return order;
}

// The day of a yearly date in `year`: 29 February is the 28th in other years.
QDate inYear(int year, int month, int day) {
  const QDate date(year, month, day);
  return date.isValid() || month != 2 || day != 29 ? date : QDate(year, 2, 28);
}

// The next day of 1980-05-12 or --05-12, today included; invalid when it is no date.
QDate nextYearly(const QString& value, QDate today) {
  const bool yearless = value.startsWith(u"--");
  const auto known = findIsoDate(yearless ? QString(u"2000" + value.mid(1)) : value);
  if (!known) return {};
  if (!yearless && *known > today) return *known;
  const QDate date = inYear(today.year(), known->month(), known->day());
  return date >= today ? date : inYear(today.year() + 1, known->month(), known->day());
}

// What a contact adds to the page: today and the last day that is asked for, and where its lines go.
struct Page {
  QDate today;
  QDate until;
  QDate datesUntil;
  std::optional<Away> away;
  std::vector<DueItem>& items;
};

DueItem lineOf(const DueContact& contact, const QString& kind, const QString& text, QDate due, QDate today) {
  DueItem item;
  item.id = contact.id;
  item.kind = kind;
  item.text = text;
  item.due = due.toString(Qt::ISODate);
  item.state = states()[due < today ? 0 : due == today ? 1 : 2];
  item.contactId = contact.id;
  item.contactName = contact.name;
  return item;
}

// Whether a date fell on a day that nobody looked at.
bool isMissed(QDate due, const Page& page) {
  return page.away && due.isValid() && due >= page.away->from && due < page.away->back;
}

// What was missed goes when it is dismissed, until it comes again.
void markMissed(DueItem& item) {
  item.state = states()[0];
  item.mark = item.due + u' ' + item.text;
}

void addDate(const DueContact& contact, const QString& kind, const domain::ContactDate& date, QDate due,
             const Page& page) {
  page.items.push_back(lineOf(contact, kind, date.label, due, page.today));
  page.items.back().repeat = QStringLiteral("FREQ=YEARLY");
  page.items.back().turns = yearsSince(date.value, due);
  if (due < page.today) markMissed(page.items.back());
}

void addYearly(const DueContact& contact, const QString& kind, const domain::ContactDate& date,
               const Page& page) {
  const QDate due = nextYearly(date.value, page.today);
  if (due.isValid() && due <= page.datesUntil) addDate(contact, kind, date, due, page);
  for (const int year : {page.today.year() - 1, page.today.year()})
    if (const QDate missed = yearlyDay(date.value, year); isMissed(missed, page))
      addDate(contact, kind, date, missed, page);
}

void addTouch(const DueContact& contact, const Page& page) {
  const auto last = findIsoDate(QStringView(contact.lastContact).left(10));
  if (contact.touchDays < 1 || !last) return;
  const QDate due = last->addDays(contact.touchDays);
  if (due > page.until) return;
  const QString text = contact.spoken ? QString() : QStringLiteral("never");
  page.items.push_back(lineOf(contact, QStringLiteral("touch"), text, due, page.today));
  page.items.back().usualDays = contact.touchDays;
  page.items.back().sinceDays = static_cast<int>(last->daysTo(page.today));
  page.items.back().mark = contact.lastContact;
}

void addContact(const DueContact& contact, const Page& page) {
  const QString birthday = QStringLiteral("birthday");
  addYearly(contact, birthday, {0, birthday, contact.birthday}, page);
  for (const auto& date : contact.dates) addYearly(contact, QStringLiteral("date"), date, page);
  addTouch(contact, page);
}

void addSilence(const DueSilence& silence, const Page& page) {
  DueContact contact;
  contact.id = silence.id;
  contact.name = silence.name;
  DueItem item =
      lineOf(contact, QStringLiteral("follow-up"), QStringLiteral("quiet"), silence.began, page.today);
  item.usualDays = silence.usualDays;
  item.sinceDays = silence.sinceDays;
  item.mark = item.due;
  page.items.push_back(std::move(item));
}

void addOccasion(const DueOccasion& occasion, const Page& page) {
  auto item = occasionItemOf(occasion, page.today);
  if (!item) return;
  const auto due = findIsoDate(item->due);
  if (!due || *due > page.datesUntil) return;
  if (isMissed(*due, page))
    markMissed(*item);
  else if (*due < page.today)
    return;
  page.items.push_back(*std::move(item));
}

void addMissedServices(int count, const Page& page) {
  if (count == 0) return;
  DueItem item;
  item.kind = QStringLiteral("services");
  item.due = page.today.toString(Qt::ISODate);
  item.state = states()[1];
  item.missed = count;
  page.items.push_back(std::move(item));
}

void addMatter(const DueMatter& matter, const Page& page) {
  const QDate due = matter.since.addDays(matter.reason == u"no-step" ? kDaysWithoutStep : 1);
  if (!due.isValid() || due > page.today) return;
  DueContact contact;
  contact.id = matter.id;
  contact.name = matter.name;
  DueItem item = lineOf(contact, QStringLiteral("follow-up"), matter.reason, due, page.today);
  item.sinceDays = static_cast<int>(matter.since.daysTo(page.today));
  item.amount = matter.amount;
  item.currency = matter.currency;
  item.mark = matter.mark;
  page.items.push_back(std::move(item));
}

void leaveOut(std::vector<DueItem>& items, const std::vector<domain::Dismissal>& dismissed) {
  QMultiHash<std::pair<Id, QString>, QString> marks;
  for (const auto& one : dismissed) marks.insert({one.contactId, one.reason}, one.mark);
  std::erase_if(items, [&marks](const DueItem& item) {
    return !item.mark.isEmpty() &&
           marks.contains({item.contactId.value_or(0), domain::reasonOf(item)}, item.mark);
  });
  QSet<Id> waiting;
  for (const DueItem& item : items)
    if (isAutomatic(item) && item.text != u"no-step") waiting.insert(item.id);
  std::erase_if(items, [&waiting](const DueItem& item) {
    return item.text == u"no-step" && item.kind == u"follow-up" && waiting.contains(item.id);
  });
}

qsizetype automaticRank(const DueItem& item) {
  static const QStringList order{QStringLiteral("complaint"), QStringLiteral("call-back"),
                                 QStringLiteral("owed"),      QStringLiteral("no-step"),
                                 QStringLiteral("touch"),     QStringLiteral("quiet")};
  return order.indexOf(domain::reasonOf(item));
}

bool comesBefore(const DueItem& a, const DueItem& b) {
  if (isAutomatic(a) != isAutomatic(b)) return isAutomatic(b);
  if (isAutomatic(a)) {
    if (automaticRank(a) != automaticRank(b)) return automaticRank(a) < automaticRank(b);
    return a.due != b.due ? a.due > b.due : a.id < b.id;
  }
  const auto key = [](const DueItem& item) {
    return std::tuple(states().indexOf(item.state), QStringView(item.due), dueKindRank(item.kind),
                      QStringView(item.text), item.id);
  };
  return key(a) < key(b);
}

}

int dueKindRank(const QString& kind) {
  static const QStringList order{QStringLiteral("birthday"),  QStringLiteral("date"),
                                 QStringLiteral("occasion"),  QStringLiteral("appointment"),
                                 QStringLiteral("reminder"),  QStringLiteral("services"),
                                 QStringLiteral("follow-up"), QStringLiteral("touch")};
  return static_cast<int>(order.indexOf(kind));
}

QString dueState(const LocalTime& due, int minutes, const QDateTime& now) {
  const bool past = due.time ? instantOf(due, now).addSecs(60LL * minutes) < now : due.date < now.date();
  if (past) return states()[0];
  return due.date <= now.date() ? states()[1] : states()[2];
}

std::optional<DueItem> dueItemOf(const DueReminder& row, const QDateTime& now) {
  const domain::Reminder& reminder = row.reminder;
  if (reminder.state != u"open" || !reminder.deletedAt.isEmpty()) return std::nullopt;
  const QStringList times = dueTimes(reminder, now);
  const QString due = reminder.snoozedUntil.isEmpty() ? times.last() : reminder.snoozedUntil;
  const auto local = findLocalTime(due);
  const bool someday = due == domain::kSomeday;
  if (!local && !someday) return std::nullopt;
  DueItem item;
  item.id = reminder.id;
  item.kind = domain::isAppointment(reminder) ? QStringLiteral("appointment") : QStringLiteral("reminder");
  item.text = reminder.text;
  item.due = someday ? due : textOf(*local);
  item.state = someday ? due : dueState(*local, reminder.minutes, now);
  item.repeat = reminder.repeatRule;
  item.repeatAfterDone = reminder.repeatAfterDone;
  item.missed = static_cast<int>(times.size()) - 1;
  item.minutes = reminder.minutes;
  item.place = reminder.place;
  item.contactId = reminder.contactId;
  item.contactName = row.contactName;
  return item;
}

std::optional<DueItem> occasionItemOf(const DueOccasion& occasion, QDate today) {
  const auto was = findIsoDate(QStringView(occasion.day).left(10));
  if (!was) return std::nullopt;
  const QDate due = yearlyDay(occasion.day.left(10), was->year() + 1);
  DueContact contact;
  contact.id = occasion.contact;
  contact.name = occasion.name;
  DueItem item = lineOf(contact, QStringLiteral("occasion"), occasion.occasion, qMax(due, today), today);
  item.id = occasion.purchase;
  item.due = due.toString(Qt::ISODate);
  if (due < today) item.state = states()[2];
  item.detail = occasion.detail;
  return item;
}

QDate yearlyDay(const QString& value, int year) {
  const bool yearless = value.startsWith(u"--");
  const auto known = findIsoDate(yearless ? QString(u"2000" + value.mid(1)) : value);
  if (!known || (!yearless && known->year() > year)) return {};
  return inYear(year, known->month(), known->day());
}

int yearsSince(const QString& value, QDate day) {
  const auto known = findIsoDate(value);
  return known && known->year() < day.year() ? day.year() - known->year() : 0;
}

std::vector<DueItem> dueItems(const DueRows& rows, const QDateTime& now, QDate until) {
  std::vector<DueItem> items;
  const QString last = until.toString(Qt::ISODate);
  for (const DueReminder& row : rows.reminders) {
    auto item = dueItemOf(row, now);
    if (item && (item->state != u"coming" || item->due.left(10) <= last)) items.push_back(*std::move(item));
  }
  const QDate today = now.date();
  const Page page{today, qMax(today, until), qMax(until, today.addDays(rows.leadDays)), rows.away, items};
  for (const DueContact& contact : rows.contacts) addContact(contact, page);
  for (const DueSilence& silence : rows.silences) addSilence(silence, page);
  for (const DueOccasion& occasion : rows.occasions) addOccasion(occasion, page);
  addMissedServices(rows.missedServices, page);
  for (const DueMatter& matter : rows.matters) addMatter(matter, page);
  leaveOut(items, rows.dismissed);
  std::sort(items.begin(), items.end(), comesBefore);
  return items;
}

std::size_t cutAutomatic(std::vector<DueItem>& items) {
  const auto first = std::find_if(items.begin(), items.end(), domain::isAutomatic);
  const auto all = static_cast<std::size_t>(items.end() - first);
  if (all <= kMostAutomatic) return 0;
  items.resize(items.size() - (all - kMostAutomatic));
  return all - kMostAutomatic;
}

}
