// The lines of the Today page: what is late, due today and coming, from reminders and contacts.
#pragma once

#include "domain/contact.h"
#include "domain/reminder.h"
#include "reminders/away.h"
#include "reminders/local_time.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace kith::reminders {

// A reminder with the name of its contact, as the line shows it.
struct DueReminder {
  domain::Reminder reminder;
  QString contactName;
};

// What of a contact can be due.
struct DueContact {
  domain::Id id = 0;
  QString name;
  QString birthday;  // 1980-05-12 or --05-12; empty: unknown
  std::vector<domain::ContactDate> dates;
  int touchDays = 0;    // wanted days between two contacts; 0: none
  QString lastContact;  // date or instant of the last contact, else of the first entry
  bool spoken = true;   // whether there was a contact at all
};

// A customer who has not bought for longer than usual.
struct DueSilence {
  domain::Id id = 0;
  QString name;
  int usualDays = 0;
  int sinceDays = 0;
  QDate began;
};

// A sale for an occasion that comes back.
struct DueOccasion {
  domain::Id purchase = 0;
  domain::Id contact = 0;
  QString name;
  QString occasion;
  QString day;     // on which it was
  QString detail;  // what was bought for it
};

// A matter that stands open with somebody.
struct DueMatter {
  domain::Id id = 0;  // of the contact
  QString name;
  QString reason;  // complaint call-back owed no-step
  QDate since;     // the complaint, the promise, the day of payment, the last word
  QString mark;    // see domain::Dismissal
  qint64 amount = 0;
  QString currency;
};

struct DueRows {
  std::vector<DueReminder> reminders;
  std::vector<DueContact> contacts;
  std::vector<DueSilence> silences = {};
  int leadDays = 0;  // birthdays and dates are told so long ahead, whatever `until` is
  std::vector<DueOccasion> occasions = {};
  int missedServices = 0;
  std::vector<DueMatter> matters = {};
  std::vector<domain::Dismissal> dismissed = {};
  std::optional<Away> away = {};
};

// So many automatic lines are shown unasked; the rest stands behind a count.
inline constexpr std::size_t kMostAutomatic = 5;

// An enquiry waits so many days for its next step before it is told; the other matters are told the day
// after.
inline constexpr int kDaysWithoutStep = 7;

// One line per open reminder and per date of a contact, late ones first, then today's, then the coming ones
// until the end of `until`, then those for some day; in each of these by time (a date before the times of its
// day), kind, text and id. Automatic lines stand last: complaints, promised calls, what is owed, enquiries
// without a next step, wanted rhythms, then silences; in each of these what slipped lately first. One that
// was waved away is left out as long as nothing new happened.
// - A date is due any time that day; a time is late when it has passed, an appointment when it has ended.
// - A repeating reminder stands at its latest due time, `missed` counts those before; a snoozed one at
//   snoozedUntil.
// - A birthday or other date comes once a year from its own year on; one on 29 February is on the 28th in
//   other years. Its text is its label. It is late only where it fell on a day of `away`: what nobody could
//   see on its day.
// - An `occasion` comes back once, a year after the one that was bought for, told ahead, and late, as dates
//   are.
// - Services that were missed before their sales came into the book are one line of today, `services`, whose
//   `missed` counts them.
// - `touch` is due touchDays after the last contact; where there never was one its text is `never`.
// - a silence is a `follow-up` with the text `quiet`, late from the day it began.
// - an open matter is a `follow-up` with its reason as text; `no-step` is left out where another line says
//   already that something waits with that contact.
std::vector<domain::DueItem> dueItems(const DueRows& rows, const QDateTime& now, QDate until);

// The line of a reminder as it stands at `now`; nothing where it is no longer open.
std::optional<domain::DueItem> dueItemOf(const DueReminder& row, const QDateTime& now);

// The line of an occasion as it comes back: today or coming, as dates never late; nothing where its day is
// none.
std::optional<domain::DueItem> occasionItemOf(const DueOccasion& occasion, QDate today);

// late, today or coming; of what has a day.
QString dueState(const LocalTime& due, int minutes, const QDateTime& now);

// The order of kinds within one time.
int dueKindRank(const QString& kind);

// The day of 1980-05-12 or --05-12 in `year`: 29 February is the 28th in years without one. Invalid where it
// is no date, or where its own year is still to come.
QDate yearlyDay(const QString& value, int year);

// How many years `day` is after the year of 1980-05-12; 0 where the year is not known or still to come.
int yearsSince(const QString& value, QDate day);

// Takes all but the first five automatic lines away and tells how many those were.
std::size_t cutAutomatic(std::vector<domain::DueItem>& items);

}
