// Decides whether words speak of what is still to be done, and reads when.
#pragma once

#include "reminders/next_step.h"

#include <QString>

#include <optional>

namespace kith::reminders {

struct PlannedStep {
  NextStep step;
  int minutes = 0;  // of an appointment; 0: not said
};

// A whole line, or its first part: "Call Ana tomorrow 14:00 every month", "Meeting with Ana friday 14:00",
// "Morgen Ana anrufen". `names`: somebody of the book is named in it. Nothing for what was, and for what does
// not say when.
std::optional<PlannedStep> findPlan(const QString& text, const WhenContext& context, bool names);

// A part behind a comma: it says what to do and when, or clearly when.
std::optional<NextStep> findTask(const QString& part, const WhenContext& context);

// Whether all of the text says a date or time, with nothing to do in it.
bool isOnlyWhen(const QString& text, const WhenContext& context);

}
