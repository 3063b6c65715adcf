// Phrases about a repeat that stand behind it or alone: until when it goes on, how often, "on weekdays".
#pragma once

#include "reminders/when_context.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace kith::reminders {

struct RepeatPhrase {
  QString part;       // of a rule, with the semicolon before it: ";UNTIL=20260401"
  qsizetype end = 0;  // position behind it
};

// "until 1 april", ", 5 times", "once" at `from`, in the language of the user or in English. The last day
// counts. 9999 times at most.
std::optional<RepeatPhrase> findRepeatLimit(QStringView text, qsizetype from, const WhenContext& context);

// Every working day in one word, "weekdays": `part` is the days of the week.
std::optional<RepeatPhrase> findWeekdays(QStringView text, qsizetype from, QStringView language);

}
