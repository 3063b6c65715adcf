// Any text may be given as a repeat rule or its words: a rule reads the same again, its walk goes forward and
// ends.
#include "input.h"
#include "reminders/local_time.h"
#include "reminders/recurrence.h"
#include "reminders/repeat_words.h"
#include "reminders/rule_parts.h"
#include "reminders/series.h"

#include <QTimeZone>

using namespace kith::reminders;

namespace {

void walk(const QString& rule, const QString& start, const QString& from) {
  const auto found = getOccurrences({rule, start, from, QString(), 20});
  if (!found) return;
  require(found->times.size() <= 20);
  for (qsizetype i = 1; i < found->times.size(); ++i) require(found->times[i - 1] < found->times[i]);
  if (!from.isEmpty()) return;
  for (qsizetype i = 1; i < found->times.size(); ++i)
    require(findOccurrenceAfter(rule, start, found->times[i - 1]) == found->times[i]);
}

void finish(const QString& rule, const QString& start) {
  kith::domain::Reminder reminder;
  reminder.due = start;
  reminder.repeatRule = rule;
  const QDateTime now(QDate(2026, 3, 29), QTime(2, 30), QTimeZone("Europe/Stockholm"));
  const auto next = afterDone(reminder, now);
  if (next) require(findLocalTime(next->due).has_value() && RuleParts::read(next->repeatRule).has_value());
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view view = viewOf(bytes, size);
  const unsigned choice = takeChoice(view);
  const QString text = textOf(view);
  static constexpr const char16_t* kLanguages[] = {u"en", u"sv", u"de", u"fr", u"es", u"ru"};
  WhenContext context;
  context.now = QDateTime(QDate(2026, 3, 29), QTime(2, 30), QTimeZone("Europe/Stockholm"));
  context.language = QString::fromUtf16(kLanguages[choice % std::size(kLanguages)]);
  const auto repeat = getRepeat(text, context);
  if (!repeat) return 0;
  const auto parts = RuleParts::read(repeat->rule);
  require(parts.has_value() && RuleParts::read(parts->text()).value().text() == parts->text());
  require(!repeatSentence(repeat->rule, repeat->afterDone).isEmpty());
  const QString start =
      choice % 2 == 0 ? QStringLiteral("2024-01-31") : QStringLiteral("2024-02-29T10:00:00");
  const QString kept = ruleKeepingMonthEnds(repeat->rule, start);
  require(RuleParts::read(kept).has_value());
  walk(repeat->rule, start, QString());
  walk(kept, start, QStringLiteral("2026-03-02T00:00:00"));
  finish(repeat->rule, start);
  return 0;
}
