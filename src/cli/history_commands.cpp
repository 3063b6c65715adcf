// undo, redo, history.
#include "app/commands.h"
#include "app/queries.h"
#include "app/session.h"
#include "app/words.h"
#include "cli/context.h"
#include "cli/error_text.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"

namespace kith::cli {
namespace {

QJsonObject stepJson(const app::StepEntry& step) {
  return {{QStringLiteral("step"), step.step},
          {QStringLiteral("key"), step.key},
          {QStringLiteral("label"), app::stepLabel(step.key, step.arguments)},
          {QStringLiteral("at"), step.at}};
}

// Walks up to `wanted` steps; an error of the first one is the command's.
Result<int> walk(Context& context, const Arguments& arguments, const char* nothing,
                 Result<app::StepEntry> (app::Session::*step)()) {
  const auto wanted = arguments.number("n", 1, 1, 100'000);
  if (!wanted) return failed(wanted);
  const auto writer = context.session();
  if (!writer) return failed(writer);
  std::vector<app::StepEntry> done;
  for (qint64 i = 0; i < *wanted; ++i) {
    auto one = (**writer.*step)();
    if (!one && !done.empty() && one.error().kind == ErrorKind::NotFound) break;
    if (!one && one.error().kind == ErrorKind::NotFound)
      return fail(ErrorKind::NotFound, QString::fromLatin1(nothing), QString::fromLatin1(kNoFurtherStep));
    if (!one) return failed(one);
    done.push_back(std::move(*one));
  }
  if (!context.out().isJson()) {
    for (const auto& one : done)
      context.out().line(QStringLiteral("%1  %2").arg(one.step).arg(app::stepLabel(one.key, one.arguments)));
    return kDone;
  }
  JsonList list(context.out());
  for (const auto& one : done) list.add(stepJson(one));
  list.end();
  return kDone;
}

Result<int> undo(Context& context, const Arguments& arguments) {
  return walk(context, arguments, "step to take back", &app::Session::undoNow);
}

Result<int> redo(Context& context, const Arguments& arguments) {
  return walk(context, arguments, "step to do again", &app::Session::redoNow);
}

Result<int> revert(Context& context, const QString& text) {
  bool ok = false;
  const domain::Id change = text.toLongLong(&ok);
  if (!ok) return context.wrongUsage(QStringLiteral("Say which change: history revert ID"));
  auto done = context.apply(app::revertChange(change));
  if (!done && done.error().kind == ErrorKind::NotFound)
    return fail(ErrorKind::NotFound, QString(QStringLiteral("change ") + text));
  if (!done) return failed(done);
  if (context.out().isJson())
    context.out().json(QJsonObject{{QStringLiteral("id"), change}});
  else
    context.out().line(QStringLiteral("%1  put back").arg(change));
  return kDone;
}

QJsonObject entryJson(const app::HistoryEntry& entry) {
  return {{QStringLiteral("id"), entry.id},        {QStringLiteral("at"), entry.at},
          {QStringLiteral("field"), entry.field},  {QStringLiteral("old"), entry.oldValue},
          {QStringLiteral("new"), entry.newValue}, {QStringLiteral("step"), entry.step},
          {QStringLiteral("label"), entry.label}};
}

Result<int> history(Context& context, const Arguments& arguments) {
  const QStringList words = arguments.texts("contact");
  if (words.size() == 2 && words[0] == u"revert") return revert(context, words[1]);
  if (words.size() > 1)
    return context.wrongUsage(QStringLiteral("Say history [CONTACT], or history revert ID"));
  const auto limit = arguments.number("limit", 200, 1, 1'000'000);
  if (!limit) return failed(limit);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  std::optional<domain::Id> contact;
  if (!words.isEmpty()) {
    const auto id = context.contact(words[0]);
    if (!id) return failed(id);
    contact = *id;
  }
  const auto entries = (*reader)->history(contact, static_cast<int>(*limit));
  if (context.out().isJson()) {
    JsonList list(context.out());
    for (const auto& entry : entries) list.add(entryJson(entry));
    list.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const auto& e : entries)
    rows.push_back({QString::number(e.id), timeText(e.at), e.label, e.field,
                    oneLine(e.oldValue, 40) + QStringLiteral(" → ") + oneLine(e.newValue, 40)});
  printColumns(context.out(), rows);
  return kDone;
}

}

std::vector<CommandSpec> historyCommands() {
  return {{"undo",
           "Back and forth",
           "Take back the last step, or the last N",
           undo,
           {{"n", "How many", Count::Maybe, "N"}},
           {}},
          {"redo",
           "Back and forth",
           "Do again what was taken back",
           redo,
           {{"n", "How many", Count::Maybe, "N"}},
           {}},
          {"history",
           "Back and forth",
           "What changed when, of one contact or all; history revert ID puts one value back",
           history,
           {{"contact", "CONTACT, or: revert ID", Count::Many}},
           {{"limit", "N", "At most so many (200)"}},
           "  kith-cli history 'Jana Kos'\n  kith-cli history revert 1234"}};
}

}
