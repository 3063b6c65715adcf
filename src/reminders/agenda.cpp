#include "reminders/agenda.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"
#include "reminders/series.h"

#include <algorithm>
#include <tuple>

namespace kith::reminders {

namespace {

using domain::AgendaItem;
using domain::Turn;

constexpr int kDayMinutes = 24 * 60;

struct Days {
  QDate from;
  QDate until;
  QDateTime now;

  bool touch(const domain::DueItem& item) const {
    const auto due = findLocalTime(item.due);
    if (!due || due->date > until) return false;
    return lastDay(*due, item.minutes) >= from;
  }

  static QDate lastDay(const LocalTime& due, int minutes) {
    if (minutes < 1) return due.date;
    const int begin = due.time ? QTime(0, 0).secsTo(*due.time) / 60 : 0;
    return due.date.addDays((begin + minutes - 1) / kDayMinutes);
  }
};

// The same reminder at another of its times.
AgendaItem turnOf(const domain::DueItem& own, const QString& due, Turn turn, const QDateTime& now) {
  AgendaItem out{own, turn};
  const auto local = findLocalTime(due);
  out.item.due = local ? textOf(*local) : due;
  out.item.missed = 0;
  out.item.state = local ? dueState(*local, own.minutes, now) : own.state;
  return out;
}

QStringList comingTimes(const domain::Reminder& reminder, const QString& latest, const Days& days) {
  if (reminder.repeatRule.isEmpty() || reminder.repeatAfterDone) return {};
  const QString from = days.from.addDays(-(reminder.minutes / kDayMinutes + 1)).toString(Qt::ISODate);
  const auto found = getOccurrences(
      {reminder.repeatRule, reminder.due, qMax(from, latest), days.until.toString(Qt::ISODate), kMostTurns});
  QStringList out = found ? found->times : QStringList();
  out.removeIf([&latest](const QString& time) { return time <= latest; });
  return out;
}

void addReminder(const DueReminder& row, const Days& days, std::vector<AgendaItem>& out) {
  const QDateTime& now = days.now;
  const auto own = dueItemOf(row, now);
  if (!own) return;
  std::vector<AgendaItem> turns{{*own, Turn::Own}};
  const QStringList passed = dueTimes(row.reminder, now);
  for (qsizetype i = qMax<qsizetype>(0, passed.size() - 1 - kMostTurns); i + 1 < passed.size(); ++i)
    turns.push_back(turnOf(*own, passed[i], Turn::Missed, now));
  for (const QString& time : comingTimes(row.reminder, passed.last(), days))
    turns.push_back(turnOf(*own, time, Turn::Coming, now));
  for (AgendaItem& turn : turns)
    if (days.touch(turn.item)) out.push_back(std::move(turn));
}

void addDate(const DueContact& contact, const QString& kind, const domain::ContactDate& date,
             const Days& days, std::vector<AgendaItem>& out) {
  for (int year = days.from.year(); year <= days.until.year(); ++year) {
    const QDate day = yearlyDay(date.value, year);
    if (!day.isValid() || day < days.from || day > days.until) continue;
    domain::DueItem item;
    item.id = contact.id;
    item.kind = kind;
    item.text = date.label;
    item.due = day.toString(Qt::ISODate);
    // A birthday that is over is over: it is never late.
    item.state = day == days.now.date() ? QStringLiteral("today") : QStringLiteral("coming");
    item.repeat = QStringLiteral("FREQ=YEARLY");
    item.turns = yearsSince(date.value, day);
    item.contactId = contact.id;
    item.contactName = contact.name;
    out.push_back({std::move(item), Turn::Own});
  }
}

void addOccasion(const DueOccasion& occasion, const Days& days, std::vector<AgendaItem>& out) {
  if (auto item = occasionItemOf(occasion, days.now.date()); item && days.touch(*item))
    out.push_back({*std::move(item), Turn::Own});
}

bool comesBefore(const AgendaItem& a, const AgendaItem& b) {
  const auto key = [](const domain::DueItem& item) {
    return std::tuple(QStringView(item.due), dueKindRank(item.kind), QStringView(item.text), item.id);
  };
  return key(a.item) < key(b.item);
}

}

std::vector<domain::AgendaItem> agendaItems(const DueRows& rows, const QDateTime& now, QDate from,
                                            QDate until) {
  const Days days{from, until, now};
  std::vector<AgendaItem> out;
  for (const DueReminder& row : rows.reminders) addReminder(row, days, out);
  const QString birthday = QStringLiteral("birthday");
  for (const DueContact& contact : rows.contacts) {
    addDate(contact, birthday, {0, birthday, contact.birthday}, days, out);
    for (const auto& date : contact.dates) addDate(contact, QStringLiteral("date"), date, days, out);
  }
  for (const DueOccasion& occasion : rows.occasions) addOccasion(occasion, days, out);
  std::sort(out.begin(), out.end(), comesBefore);
  return out;
}

}
