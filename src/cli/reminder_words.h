// A reminder from the words of a command line.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"

#include <QDateTime>

namespace kith::cli {

// "friday 10:00 send quote", "call Ana tomorrow 14:00 every month". Invalid when there is nothing to do in
// it.
Result<domain::Reminder> reminderFrom(const QString& text, const QDateTime& nowLocal);

}
