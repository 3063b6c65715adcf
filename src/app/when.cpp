#include "app/when.h"

#include "reminders/next_step.h"
#include "reminders/repeat_words.h"
#include "reminders/vocabulary.h"
#include "reminders/when_words.h"

#include <QLocale>

namespace kith::app {

reminders::WhenContext whenContext(const QDateTime& nowLocal, bool past) {
  reminders::WhenContext context;
  context.now = nowLocal;
  context.language = QLocale().name().section(u'_', 0, 0);
  const QString order = QLocale().dateFormat(QLocale::ShortFormat);
  context.order = order.indexOf(u'M') < order.indexOf(u'd') && !order.startsWith(u'y')
                      ? reminders::DateOrder::MonthDay
                      : reminders::DateOrder::DayMonth;
  context.past = past;
  context.someday = !past;
  return context;
}

reminders::WhenContext spokenContext(const QString& text, const QDateTime& nowLocal, bool past) {
  reminders::WhenContext context = whenContext(nowLocal, past);
  context.language = reminders::spokenLanguage(text, context.language);
  return context;
}

Result<When> understoodWhen(const QString& text, const QDateTime& nowLocal) {
  const auto found = reminders::findWhen(text, spokenContext(text, nowLocal));
  if (!found) return fail(ErrorKind::Invalid, text, QStringLiteral("not a date or time"));
  return When{found->due, text.mid(found->consumed).trimmed()};
}

Result<QString> wholeWhen(const QString& text, const QDateTime& nowLocal, bool past) {
  reminders::WhenContext context = spokenContext(text, nowLocal, past);
  context.someday = false;
  return reminders::getWhen(text, context);
}

Result<QString> wholeDue(const QString& text, const QDateTime& nowLocal) {
  return reminders::getWhen(text, spokenContext(text, nowLocal));
}

domain::Reminder reminderOf(const reminders::NextStep& step) {
  domain::Reminder reminder;
  reminder.text = step.text;
  reminder.due = step.due;
  reminder.repeatRule = step.repeatRule;
  reminder.repeatAfterDone = step.repeatAfterDone;
  return reminder;
}

Result<domain::Reminder> reminderFrom(const QString& text, const QDateTime& nowLocal) {
  return reminders::getNextStep(text, spokenContext(text, nowLocal)).map(reminderOf);
}

Result<RepeatRule> repeatRule(const QString& words) {
  return reminders::getRepeat(words, spokenContext(words, QDateTime::currentDateTime()))
      .map([](const reminders::Repeat& r) {
        return RepeatRule{r.rule, r.afterDone};
      });
}

QString repeatSentence(const QString& rule, bool afterDone) {
  return reminders::repeatSentence(rule, afterDone);
}

}
