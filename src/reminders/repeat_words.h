// Repeats in words: "every second tuesday" to a rule, and a rule back to an English sentence.
#pragma once

#include "base/result.h"
#include "reminders/when_context.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace kith::reminders {

struct Repeat {
  QString rule;            // RRULE value without "RRULE:"
  bool afterDone = false;  // counted from the day it was done
  qsizetype consumed = 0;  // characters of the text that said it

  bool operator==(const Repeat&) const = default;
};

// The repeat that begins at `from`: every day, every 2 weeks, monthly, every mon and fri, every last day of
// the month, every 31st (the last day of a shorter month), weekdays, 6 months after done. "every second
// tuesday" is the second one of each month in English and every other one elsewhere, as people say it; "every
// other tuesday" leaves no doubt.
std::optional<Repeat> findRepeat(QStringView text, qsizetype from, QStringView language);

// The same with its end behind it: every day until 1 april, every friday, 5 times.
std::optional<Repeat> findRepeat(QStringView text, qsizetype from, const WhenContext& context);

// The same for a text that is nothing but a repeat, in words or as an RRULE; else an Invalid error.
Result<Repeat> getRepeat(QStringView text, const WhenContext& context);

// "every 2 weeks on Monday and Friday", "6 months after done". A rule without simple words is named as it is.
QString repeatSentence(const QString& rule, bool afterDone);

}
