// Reads a date or time that a person wrote, relative to now, at the beginning of a text or as all of it.
#pragma once

#include "base/result.h"
#include "reminders/when_context.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace kith::reminders {

struct When {
  QString due;             // as in Reminder::due: 2026-03-02, local time 2026-03-02T10:00:00, or someday
  qsizetype consumed = 0;  // characters of the text that said it
  bool timeOnly = false;   // no day was named: it is the next time the clock shows this
};

// The date or time at the beginning of `text`: "friday 10:00 send quote" gives Friday and 14. English words
// are understood in every language. A time alone is today, or tomorrow when it has passed. A number alone
// ("10 boxes") is no time, unless it is all there is.
std::optional<When> findWhen(QStringView text, const WhenContext& context);

// The same for a text that is nothing but a date or time; anything left over is an Invalid error.
Result<QString> getWhen(QStringView text, const WhenContext& context);

}
