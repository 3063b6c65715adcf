// A reminder as it is typed field by field, for the form of the window and the command line: one reading for
// both.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"

#include <QDateTime>
#include <QString>

namespace kith::app {

struct ReminderWords {
  QString text;
  QString when;    // "friday 10:00", "every friday 10:00"; empty: it stands in the text
  QString repeat;  // in words or an RRULE; empty: the other two may say it
};

struct ReadReminder {
  domain::Reminder reminder;  // its text may be empty: nothing but a time was said
  bool saysWhen = false;      // without, it is due today
};

// In the user's language or English, as a next step is read (reminders/next_step.h). Invalid where a field is
// not understood, or says what another one said.
Result<ReadReminder> readReminder(const ReminderWords& words, const QDateTime& nowLocal);

// When a reminder stands at `nowLocal`, as Today says it: put off, else the latest of its turns so far.
QString standingDue(const domain::Reminder& reminder, const QDateTime& nowLocal);

// Whether the words of a reminder are about talking to somebody: "call Ana", "weekly mail to the shop".
bool isTalk(const QString& words, const QDateTime& nowLocal);

// Until when a reminder is put off: a date or time in words that has not passed. Invalid for any other.
Result<QString> snoozeTime(const QString& words, const QDateTime& nowLocal);

}
