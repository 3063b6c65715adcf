// log, timeline.
#include "app/commands.h"
#include "app/merged_timeline.h"
#include "app/queries.h"
#include "app/when.h"
#include "base/fold.h"
#include "cli/attachment_words.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "domain/money.h"

#include <QTimeZone>

namespace kith::cli {
namespace {

using domain::Id;

// A local date or time as the instant it was; a date alone is noon, so that it stays that day in most zones.
QString instantOf(const QString& local) {
  QDateTime time = local.size() <= 10 ? QDateTime(QDate::fromString(local, Qt::ISODate), QTime(12, 0))
                                      : QDateTime::fromString(local, Qt::ISODate);
  return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

Result<QString> timeOfTalk(const Context& context, const Arguments& arguments) {
  if (!arguments.has("at")) return context.clock().nowUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
  return context.when(arguments.text("at"), true).map(instantOf);
}

Result<domain::Interaction> interactionFrom(const Context& context, const Arguments& arguments) {
  domain::Interaction talk;
  auto at = timeOfTalk(context, arguments);
  if (!at) return failed(at);
  const auto minutes = arguments.number("minutes", 0, 0, 100'000);
  if (!minutes) return failed(minutes);
  talk.at = *at;
  talk.channel = arguments.has("channel") ? arguments.text("channel") : QStringLiteral("note");
  talk.direction = arguments.text("direction");
  talk.minutes = static_cast<int>(*minutes);
  talk.outcome = base::storable(arguments.text("outcome"));
  talk.text = base::storable(arguments.texts("text").join(u' '));
  return talk;
}

Result<int> log(Context& context, const Arguments& arguments) {
  auto talk = interactionFrom(context, arguments);
  if (!talk) return failed(talk);
  if (talk->text.trimmed().isEmpty() && talk->outcome.isEmpty())
    return context.wrongUsage(QStringLiteral("Say what was said: log CONTACT TEXT"));
  std::optional<domain::Reminder> next;
  if (arguments.has("next")) {
    auto reminder = app::reminderFrom(arguments.text("next"), context.now());
    if (!reminder) return failed(reminder);
    next = std::move(*reminder);
  }
  if (const auto writer = context.session(); !writer) return failed(writer);
  for (const QString& who : QStringList(arguments.text("contact")) + arguments.texts("with")) {
    const auto id = context.contact(who);
    if (!id) return failed(id);
    talk->participants.push_back(*id);
  }
  if (next) next->contactId = talk->participants.front();
  const auto made = context.apply(app::withFiles(app::logInteraction(std::move(*talk), std::move(next)),
                                                 QStringLiteral("interaction"), newFiles(arguments)));
  if (!made) return failed(made);
  if (context.out().isJson())
    context.out().json(QJsonObject{{QStringLiteral("id"), *made}});
  else
    context.out().line(QStringLiteral("%1  logged").arg(*made));
  return kDone;
}

QJsonObject entryJson(const app::MergedEntry& entry) {
  QJsonObject json{{QStringLiteral("at"), entry.at},
                   {QStringLiteral("kind"), entry.kind},
                   {QStringLiteral("id"), entry.id},
                   {QStringLiteral("text"), entry.text}};
  if (!entry.direction.isEmpty()) json.insert(QStringLiteral("direction"), entry.direction);
  if (entry.minutes > 0) json.insert(QStringLiteral("minutes"), entry.minutes);
  if (!entry.outcome.isEmpty()) json.insert(QStringLiteral("outcome"), entry.outcome);
  if (entry.total) {
    json.insert(QStringLiteral("total"), domain::decimalText(*entry.total, entry.currency));
    json.insert(QStringLiteral("currency"), entry.currency);
  }
  if (!entry.who.isEmpty()) json.insert(QStringLiteral("with"), entry.who);
  if (!entry.files.empty()) json.insert(QStringLiteral("files"), filesJson(entry.files));
  return json;
}

QStringList entryRow(const app::MergedEntry& entry) {
  QString kind = entry.kind;
  if (!entry.direction.isEmpty()) kind += u' ' + entry.direction;
  if (!entry.who.isEmpty()) kind += QStringLiteral(" · ") + entry.who;
  if (entry.minutes > 0) kind += QStringLiteral(" %1 min").arg(entry.minutes);
  QString text = oneLine(entry.text, 200);
  if (!entry.outcome.isEmpty()) text += QStringLiteral(" → ") + entry.outcome;
  if (entry.total) text += QStringLiteral("  ") + amountText(*entry.total, entry.currency);
  for (const domain::Attachment& file : entry.files)
    text += QStringLiteral("  [%1 #%2]").arg(file.name).arg(file.id);
  return {timeText(entry.at), kind, text};
}

Result<int> timeline(Context& context, const Arguments& arguments) {
  const auto limit = arguments.number("limit", 200, 1, 1'000'000);
  if (!limit) return failed(limit);
  const auto id = context.contact(arguments.text("contact"));
  if (!id) return failed(id);
  const auto entries = app::mergedTimeline(**context.queries(), *id, static_cast<int>(*limit),
                                           {arguments.text("kind"), arguments.text("find")});
  if (context.out().isJson()) {
    JsonList list(context.out());
    for (const auto& entry : entries) list.add(entryJson(entry));
    list.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const auto& entry : entries) rows.push_back(entryRow(entry));
  printColumns(context.out(), rows);
  return kDone;
}

}

std::vector<CommandSpec> talkCommands() {
  const WordSpec contact{"contact", "Its number, or a whole e-mail, phone or name"};
  std::vector<OptionSpec> logOptions{
      {"channel", "call|email|meeting|sms|letter|visit|chat|note", "How (a note unless told)"},
      {"direction", "in|out", "Who began"},
      {"at", "TIME", "When it was, if not now: yesterday 14:00"},
      {"minutes", "N", "How long it took"},
      {"outcome", "TEXT", "What came of it"},
      {"with", "CONTACT", "Who else took part; may be repeated", true},
      {"next", "WHEN WHAT", "The next step, as a reminder: 'friday 10:00 send quote'"}};
  for (const OptionSpec& option : newFileOptions()) logOptions.push_back(option);
  return {{"log",
           "Talk",
           "Record what was said",
           log,
           {contact, {"text", "What was said", Count::Some}},
           std::move(logOptions),
           "  kith-cli log 'Jana Kos' 'wants 200 tulips' --channel call --next 'friday 10:00 send quote'\n"
           "  kith-cli log 'Jana Kos' 'sent the plan' --channel email --attach plan.pdf"},
          {"timeline",
           "Talk",
           "All that happened with a contact, of a company with its people too, newest first",
           timeline,
           {contact},
           {{"limit", "N", "At most so many (200)"},
            {"kind", "call|email|meeting|sms|letter|visit|chat|note|purchase|reminder", "Only these"},
            {"find", "WORDS", "Only those with these words"}}}};
}

}
