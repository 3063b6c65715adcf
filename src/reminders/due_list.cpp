#include "reminders/due_list.h"

#include "reminders/local_time.h"
#include "reminders/series.h"

#include <QStringList>

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
  std::vector<DueItem>& items;
};

void addLine(const DueContact& contact, const QString& kind, const QString& text, QDate due,
             const Page& page) {
  if (!due.isValid() || due > qMax(page.today, page.until)) return;
  DueItem item;
  item.id = contact.id;
  item.kind = kind;
  item.text = text;
  item.due = due.toString(Qt::ISODate);
  item.state = states()[due < page.today ? 0 : due == page.today ? 1 : 2];
  if (kind != u"touch") item.repeat = QStringLiteral("FREQ=YEARLY");
  item.contactId = contact.id;
  item.contactName = contact.name;
  page.items.push_back(std::move(item));
}

void addContact(const DueContact& contact, const Page& page) {
  const QString birthday = QStringLiteral("birthday");
  addLine(contact, birthday, birthday, nextYearly(contact.birthday, page.today), page);
  for (const auto& date : contact.dates) {
    addLine(contact, QStringLiteral("date"), date.label, nextYearly(date.value, page.today), page);
  }
  const auto last = findIsoDate(QStringView(contact.lastContact).left(10));
  if (contact.touchDays < 1 || !last) return;
  addLine(contact, QStringLiteral("touch"), {}, last->addDays(contact.touchDays), page);
}

bool comesBefore(const DueItem& a, const DueItem& b) {
  const auto key = [](const DueItem& item) {
    return std::tuple(states().indexOf(item.state), QStringView(item.due), kindRank(item.kind),
                      QStringView(item.text), item.id);
  };
  return key(a) < key(b);
}

}

std::vector<DueItem> dueItems(const DueRows& rows, const QDateTime& now, QDate until) {
  std::vector<DueItem> items;
  const QString last = until.toString(Qt::ISODate);
  for (const DueReminder& row : rows.reminders) {
    auto item = itemOf(row, now);
    if (item && (item->state != u"coming" || item->due.left(10) <= last)) items.push_back(*std::move(item));
  }
  const Page page{now.date(), until, items};
  for (const DueContact& contact : rows.contacts) addContact(contact, page);
  std::sort(items.begin(), items.end(), comesBefore);
  return items;
}

}
