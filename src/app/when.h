// Dates and repeats in the user's words, for the capture fields and the command line.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"
#include "reminders/when_context.h"

#include <QDateTime>
#include <QString>

namespace kith::reminders {
struct NextStep;
}

namespace kith::app {

// How the user writes dates: language and order of day and month of the locale.
reminders::WhenContext whenContext(const QDateTime& nowLocal, bool past = false);
// The same for words that may be of any language that is understood; those of the user go first.
reminders::WhenContext spokenContext(const QString& text, const QDateTime& nowLocal, bool past = false);

struct When {
  QString due;   // local date or time, as Reminder::due
  QString rest;  // what stood behind it
};

// The date or time at the beginning of the text, in the user's language or another that has
// words for it. Invalid when there is none.
Result<When> understoodWhen(const QString& text, const QDateTime& nowLocal);
// The same for a text that is nothing else; `past` reads "friday" as the last one.
Result<QString> wholeWhen(const QString& text, const QDateTime& nowLocal, bool past = false);

// The same for when something is due: "someday" is an answer too.
Result<QString> wholeDue(const QString& text, const QDateTime& nowLocal);

// A next step as a reminder: "friday 10:00 send quote", "call Ana tomorrow 14:00 every month". Without a date
// it is due today. Invalid where it does not say what is to be done.
Result<domain::Reminder> reminderFrom(const QString& text, const QDateTime& nowLocal);

// What was read of a line, as a reminder without a contact.
domain::Reminder reminderOf(const reminders::NextStep& step);

struct RepeatRule {
  QString rule;  // RRULE value
  bool afterDone = false;
};

// "every 2 weeks", "monthly", "6 months after done", or an RRULE.
Result<RepeatRule> repeatRule(const QString& words);
// The rule in words.
QString repeatSentence(const QString& rule, bool afterDone = false);

}
