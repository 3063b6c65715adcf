// remind, done, snooze, move, drop, due, occurrences.
#include "app/commands.h"
#include "app/queries.h"
#include "app/reminder_words.h"
#include "app/when.h"
#include "base/fold.h"
#include "cli/context.h"
#include "cli/due_lines.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "reminders/due_list.h"
#include "reminders/recurrence.h"

#include <QJsonArray>

namespace kith::cli {
namespace {

using domain::Id;
using domain::Reminder;

constexpr int kDaysShown = 7;

int tellMade(Output& out, Id id, const QString& what) {
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("id"), id}});
  else
    out.line(QStringLiteral("%1  %2").arg(id).arg(what));
  return kDone;
}

// With --due the text is the text; without, the date stands in it: "friday 10:00 send quote".
Result<app::ReadReminder> reminderOf(const Context& context, const Arguments& arguments,
                                     const QString& text) {
  auto read = app::readReminder({text, arguments.text("due"), arguments.text("repeat")}, context.now());
  if (!read) return failed(read);
  if (read->saysWhen && read->reminder.text.isEmpty())
    return fail(ErrorKind::Invalid, text, QStringLiteral("it does not say what is to be done"));
  const auto minutes = arguments.number("minutes", 0, 0, 100'000);
  if (!minutes) return failed(minutes);
  read->reminder.minutes = static_cast<int>(*minutes);
  read->reminder.place = base::storable(arguments.text("place"));
  return read;
}

// A contact named alone is no reminder for today.
Result<int> remind(Context& context, const Arguments& arguments) {
  const QStringList words = arguments.texts("what");
  if (words.size() > 2 || words.last().trimmed().isEmpty())
    return context.wrongUsage(QStringLiteral("Say remind [CONTACT] TEXT, each in quotes"));
  auto read = reminderOf(context, arguments, words.last());
  if (!read) return failed(read);
  if (!read->saysWhen)
    return context.wrongUsage(QStringLiteral("Say when: remind [CONTACT] TEXT --due WHEN"));
  const auto missing = words.size() == 2 ? Context::Missing::Refused : Context::Missing::Made;
  if (const auto writer = context.session(missing); !writer) return failed(writer);
  if (words.size() == 2) {
    const auto id = context.contact(words.first());
    if (!id) return failed(id);
    read->reminder.contactId = *id;
  }
  const QString due = read->reminder.due;
  const auto made = context.apply(app::addReminder(std::move(read->reminder)));
  if (!made) return failed(made);
  return tellMade(context.out(), *made, timeText(due));
}

// The reminder that a command names by its number.
Result<Id> namedReminder(Context& context, const Arguments& arguments) {
  bool ok = false;
  const QString text = arguments.text("id");
  const Id id = text.toLongLong(&ok);
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  if (!ok || !(*reader)->reminder(id))
    return fail(ErrorKind::NotFound, QString(QStringLiteral("reminder ") + text));
  return id;
}

Result<int> change(Context& context, Id id, app::Command command, const QString& what) {
  if (const auto done = context.apply(std::move(command)); !done) return failed(done);
  return tellMade(context.out(), id, what);
}

Result<int> done(Context& context, const Arguments& arguments) {
  const auto id = namedReminder(context, arguments);
  if (!id) return failed(id);
  return change(context, *id, app::completeReminder(*id, context.now()), QStringLiteral("done"));
}

Result<int> drop(Context& context, const Arguments& arguments) {
  const auto id = namedReminder(context, arguments);
  if (!id) return failed(id);
  return change(context, *id, app::dropReminder(*id), QStringLiteral("dropped"));
}

Result<int> snooze(Context& context, const Arguments& arguments) {
  const auto until = app::snoozeTime(arguments.texts("when").join(u' '), context.now());
  if (!until) return failed(until);
  const auto id = namedReminder(context, arguments);
  if (!id) return failed(id);
  return change(context, *id, app::snoozeReminder(*id, *until), timeText(*until));
}

Result<int> move(Context& context, const Arguments& arguments) {
  const auto due = app::wholeDue(arguments.texts("when").join(u' '), context.now());
  if (!due) return failed(due);
  const auto id = namedReminder(context, arguments);
  if (!id) return failed(id);
  return change(context, *id, app::moveReminder(*id, *due), timeText(*due));
}

Result<int> due(Context& context, const Arguments& arguments) {
  QDate until = context.clock().today().addDays(kDaysShown);
  if (arguments.has("until")) {
    const auto told = context.when(arguments.text("until"));
    if (!told) return failed(told);
    until = QDate::fromString(told->left(10), Qt::ISODate);
  }
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  auto items = (*reader)->due(context.now(), until);
  const std::size_t more = arguments.has("all") ? 0 : reminders::cutAutomatic(items);
  printDue(context.out(), items);
  if (more > 0)
    context.out().message(QStringLiteral("%1 more wait: kith-cli due --all lists them").arg(more));
  return kDone;
}

// An ISO date or time stays as it is written; words are understood.
Result<QString> localTime(const Context& context, const QString& text) {
  if (text.isEmpty()) return QString();
  return context.when(text);
}

Result<int> occurrences(Context& context, const Arguments& arguments) {
  reminders::OccurrenceQuery query;
  const auto count = arguments.number("count", 100, 0, 100'000);
  if (!count) return failed(count);
  query.count = static_cast<int>(*count);
  const QString start =
      arguments.has("start") ? arguments.text("start") : context.clock().today().toString(Qt::ISODate);
  for (const auto& [target, text] :
       {std::pair{&query.start, start}, std::pair{&query.from, arguments.text("from")},
        std::pair{&query.until, arguments.text("until")}}) {
    auto time = localTime(context, text);
    if (!time) return failed(time);
    *target = *time;
  }
  const auto rule = app::repeatRule(arguments.text("rule"));
  if (!rule) return failed(rule);
  query.rule = rule->rule;
  const auto found = reminders::getOccurrences(query);
  if (!found) return failed(found);
  if (!context.out().isJson()) {
    for (const QString& time : found->times) context.out().line(time);
    return kDone;
  }
  context.out().json(QJsonObject{{QStringLiteral("rule"), query.rule},
                                 {QStringLiteral("start"), query.start},
                                 {QStringLiteral("occurrences"), QJsonArray::fromStringList(found->times)},
                                 {QStringLiteral("more"), found->more}});
  return kDone;
}

}

std::vector<CommandSpec> reminderCommands() {
  const WordSpec id{"id", "The number of the reminder, as due prints it"};
  const WordSpec when{"when", "tomorrow, friday 10:00, in 3 weeks, 2026-03-02", Count::Some};
  return {
      {"remind",
       "Reminders",
       "Make a reminder or an appointment",
       remind,
       {{"what", "[CONTACT] TEXT", Count::Some}},
       {{"due", "WHEN", "When, or someday; else it stands in the text"},
        {"repeat", "RULE", "every 2 weeks, monthly until 1 june, 6 months after done, or an RRULE"},
        {"minutes", "N", "How long: makes it an appointment"},
        {"place", "TEXT", "Where: makes it an appointment"}},
       "  kith-cli remind 'Jana Kos' 'send the quote' --due 'friday 10:00'\n"
       "  kith-cli remind 'water the orchids every monday'"},
      {"done", "Reminders", "Mark a reminder done; a repeating one goes to its next time", done, {id}, {}},
      {"snooze", "Reminders", "Ask again later", snooze, {id, when}, {}},
      {"move", "Reminders", "Give a reminder another time", move, {id, when}, {}},
      {"drop", "Reminders", "Give a reminder up", drop, {id}, {}},
      {"due",
       "Reminders",
       "What is late, due and coming, as on the Today page",
       due,
       {},
       {{"until", "WHEN", "How far ahead (a week)"},
        {"all", nullptr, "Everything that Kith says by itself, not only five lines"}}},
      {"occurrences",
       "Reminders",
       "The dates a repeat rule gives",
       occurrences,
       {{"rule", "An RRULE, or every 2 weeks"}},
       {{"start", "TIME", "The first one (today)"},
        {"from", "TIME", "Nothing before"},
        {"until", "TIME", "Nothing after"},
        {"count", "N", "At most so many (100)"}}}};
}

}
