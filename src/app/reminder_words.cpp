#include "app/reminder_words.h"

#include "app/when.h"
#include "base/fold.h"
#include "reminders/next_step.h"
#include "reminders/series.h"
#include "reminders/vocabulary.h"

namespace kith::app {

Result<ReadReminder> readReminder(const ReminderWords& words, const QDateTime& nowLocal) {
  const reminders::StepWords fields{words.text, words.when.trimmed(), words.repeat.trimmed()};
  const QString all = QStringList{words.text, words.when, words.repeat}.join(u' ');
  return reminders::getNextStep(fields, spokenContext(all, nowLocal))
      .map([](const reminders::NextStep& step) {
        ReadReminder read;
        read.reminder = reminderOf(step);
        read.reminder.text = base::storable(step.text);
        read.saysWhen = step.saysWhen;
        return read;
      });
}

QString standingDue(const domain::Reminder& reminder, const QDateTime& nowLocal) {
  if (!reminder.snoozedUntil.isEmpty()) return reminder.snoozedUntil;
  return reminders::dueTimes(reminder, nowLocal).last();
}

bool isTalk(const QString& words, const QDateTime& nowLocal) {
  const QString language = spokenContext(words, nowLocal).language;
  for (qsizetype at = 0; at < words.size(); ++at) {
    const bool begins = words[at].isLetter() && (at == 0 || !words[at - 1].isLetter());
    const auto verb =
        begins ? reminders::findWord(words, at, reminders::Meaning::Plan, language) : std::nullopt;
    if (verb && verb->value == 1) return true;
  }
  return false;
}

Result<QString> snoozeTime(const QString& words, const QDateTime& nowLocal) {
  auto until = wholeWhen(words, nowLocal);
  if (!until) return until;
  const QString now = nowLocal.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  if (*until < now.left(until->size()))
    return fail(ErrorKind::Invalid, words, QStringLiteral("it lies in the past: say a time to come"));
  return until;
}

}
