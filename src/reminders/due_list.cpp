#include "reminders/due_list.h"

#include "reminders/local_time.h"
#include "reminders/series.h"

#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace kith::reminders {

namespace {

using domain::DueItem;

const QStringList& states() {
  static const QStringList order{QStringLiteral("late"), QStringLiteral("today"), QStringLiteral("coming")};
  return order;
}

int kindRank(const QString& kind) {
  static const QStringList order{QStringLiteral("birthday"),    QStringLiteral("date"),
                                 QStringLiteral("appointment"), QStringLiteral("reminder"),
                                 QStringLiteral("follow-up"),   QStringLiteral("touch")};
  return static_cast<int>(order.indexOf(kind));
}

QString stateOf(const LocalTime& due, int minutes, const QDateTime& now) {
  const bool past = due.time ? instantOf(due, now).addSecs(60LL * minutes) < now : due.date < now.date();
  if (past) return states()[0];
  return due.date <= now.date() ? states()[1] : states()[2];
}

std::optional<DueItem> itemOf(const DueReminder& row, const QDateTime& now) {
  const domain::Reminder& reminder = row.reminder;
  if (reminder.state != u"open" || !reminder.deletedAt.isEmpty()) return std::nullopt;
  const QStringList times = dueTimes(reminder, now);
  const QString due = reminder.snoozedUntil.isEmpty() ? times.last() : reminder.snoozedUntil;
  const auto local = findLocalTime(due);
  if (!local) return std::nullopt;
  DueItem item;
  item.id = reminder.id;
  item.kind = domain::isAppointment(reminder) ? QStringLiteral("appointment") : QStringLiteral("reminder");
  item.text = reminder.text;
  item.due = textOf(*local);
  item.state = stateOf(*local, reminder.minutes, now);
  item.repeat = reminder.repeatRule;
  item.missed = static_cast<int>(times.size()) - 1;
  item.minutes = reminder.minutes;
  item.place = reminder.place;
  item.contactId = reminder.contactId;
  item.contactName = row.contactName;
  return item;
}

// The day of a yearly date in `year`: 29 February is the 28th in other years.
QDate inYear(int year, int month, int day) {
  const QDate date(year, month, day);
  return date.isValid() || month != 2 || day != 29 ? date : QDate(year, 2, 28);
}

// The next day of 1980-05-12 or --05-12, today included; invalid when it is no date.
QDate nextYearly(const QString& value, QDate today) {
  const bool yearless = value.startsWith(u"--");
  const QDate known = QDate::fromString(yearless ? u"2000" + value.mid(1) : value, Qt::ISODate);
  if (!known.isValid()) return {};
  if (!yearless && known > today) return known;
  const QDate date = inYear(today.year(), known.month(), known.day());
  return date >= today ? date : inYear(today.year() + 1, known.month(), known.day());
}

DueItem lineOf(const DueContact& contact, const QString& kind, const QString& text, QDate due) {
  DueItem item;
  item.id = contact.id;
  item.kind = kind;
  item.text = text;
  item.due = due.toString(Qt::ISODate);
  item.contactId = contact.id;
  item.contactName = contact.name;
  return item;
}

void addContact(const DueContact& contact, QDate today, std::vector<DueItem>& items) {
  const auto addYearly = [&](const QString& kind, const QString& label, const QString& value) {
    const QDate date = nextYearly(value, today);
    if (!date.isValid()) return;
    items.push_back(lineOf(contact, kind, label, date));
    items.back().repeat = QStringLiteral("FREQ=YEARLY");
  };
  addYearly(QStringLiteral("birthday"), QStringLiteral("birthday"), contact.birthday);
  for (const auto& date : contact.dates) addYearly(QStringLiteral("date"), date.label, date.value);
  const QDate last = QDate::fromString(contact.lastContact.left(10), Qt::ISODate);
  if (contact.touchDays < 1 || !last.isValid()) return;
  items.push_back(lineOf(contact, QStringLiteral("touch"), {}, last.addDays(contact.touchDays)));
}

}

std::vector<DueItem> dueItems(const DueRows& rows, const QDateTime& now, QDate until) {
  std::vector<DueItem> items;
  for (const DueReminder& row : rows.reminders) {
    if (auto item = itemOf(row, now)) items.push_back(*std::move(item));
  }
  const auto ownState = items.size();
  for (const DueContact& contact : rows.contacts) addContact(contact, now.date(), items);
  for (auto i = ownState; i < items.size(); ++i) {
    items[i].state = stateOf(*findLocalTime(items[i].due), 0, now);
  }
  const QString last = until.toString(Qt::ISODate);
  std::erase_if(items,
                [&](const DueItem& item) { return item.state == u"coming" && item.due.left(10) > last; });
  std::sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) {
    const auto key = [](const DueItem& item) {
      return std::tuple(states().indexOf(item.state), QStringView(item.due), kindRank(item.kind),
                        QStringView(item.text), item.id);
    };
    return key(a) < key(b);
  });
  return items;
}

}
