#include "models/follow_up_words.h"

#include "app/follow_ups.h"
#include "models/due_words.h"

namespace kith::models {

QString followUpWords(app::Queries& queries, domain::Id purchase, const Clock& clock) {
  QString words;
  for (const domain::Reminder& reminder : app::followUpsOf(queries, purchase))
    words +=
        QStringLiteral("; ") + reminder.text + QLatin1Char(' ') + dueWords(reminder.due, clock.nowLocal());
  return words;
}

}
