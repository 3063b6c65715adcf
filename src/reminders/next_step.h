// Takes "friday 10:00 send quote" apart: when, how often, and what.
#pragma once

#include "base/result.h"
#include "reminders/when_context.h"

#include <QString>
#include <QStringView>

namespace kith::reminders {

struct NextStep {
  QString due;   // as in Reminder::due
  QString text;  // what is to be done
  QString repeatRule;
  bool repeatAfterDone = false;
  bool saysWhen = false;  // a date, a time or a repeat was named; without, it is due today

  bool operator==(const NextStep&) const = default;
};

// A next step, and the words of its date as they stand there; empty: it has none.
struct TimedStep {
  NextStep step;
  QString when;
};

// As getNextStep; tells what of it said when.
Result<TimedStep> getTimedStep(QStringView text, const WhenContext& context);

// Date and repeat stand first ("friday 10:00 send quote"), or last ("call Ana tomorrow 14:00 every month"),
// or one at each end; where they leave no doubt ("call Ana back in 2 days about the roof") in the middle.
// Without a date a repeat begins with its first turn from now on ("every friday 10:00": on Friday at ten),
// and anything else is due today. Invalid when there is nothing to do in it.
Result<NextStep> getNextStep(QStringView text, const WhenContext& context);

// The same written in fields. Either of `when` and `repeat` may say both; where `when` is given, the text is
// only a text, and may be empty.
struct StepWords {
  QString text;
  QString when;
  QString repeat;  // in words or an RRULE
};
Result<NextStep> getNextStep(const StepWords& words, const WhenContext& context);

}
