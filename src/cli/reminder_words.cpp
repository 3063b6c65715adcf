#include "cli/reminder_words.h"

#include "reminders/next_step.h"

#include <QLocale>

namespace kith::cli {

Result<domain::Reminder> reminderFrom(const QString& text, const QDateTime& nowLocal) {
  reminders::WhenContext context;
  context.now = nowLocal;
  context.language = QLocale().name().section(u'_', 0, 0);
  const QString order = QLocale().dateFormat(QLocale::ShortFormat);
  if (order.indexOf(u'M') < order.indexOf(u'd') && !order.startsWith(u'y') && QLocale().name() != u"C")
    context.order = reminders::DateOrder::MonthDay;
  return reminders::getNextStep(text, context).map([](const reminders::NextStep& step) {
    domain::Reminder reminder;
    reminder.text = step.text;
    reminder.due = step.due;
    reminder.repeatRule = step.repeatRule;
    reminder.repeatAfterDone = step.repeatAfterDone;
    return reminder;
  });
}

}
