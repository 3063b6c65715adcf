// touch: how often one wants to hear of somebody, and who slips away.
#include "app/commands.h"
#include "app/queries.h"
#include "app/session.h"
#include "cli/context.h"
#include "cli/due_lines.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "domain/contact_edit.h"

#include <QJsonArray>

#include <algorithm>

namespace kith::cli {
namespace {

using domain::Id;
using domain::TouchRule;

constexpr int kMostDays = 3660;

QJsonArray rulesJson(const std::vector<TouchRule>& rules) {
  QJsonArray out;
  for (const TouchRule& rule : rules)
    out.append(QJsonObject{{QStringLiteral("kind"), rule.kind},
                           {QStringLiteral("name"), rule.name},
                           {QStringLiteral("days"), rule.days}});
  return out;
}

QJsonObject restingJson(const app::Resting& resting) {
  QJsonObject json{{QStringLiteral("contact"), QJsonObject{{QStringLiteral("id"), resting.pause.contactId},
                                                           {QStringLiteral("display"), resting.name}}},
                   {QStringLiteral("reason"), resting.pause.reason}};
  if (!resting.pause.until.isEmpty()) json.insert(QStringLiteral("until"), resting.pause.until);
  return json;
}

QString restingLine(const app::Resting& resting) {
  const QString until = resting.pause.until.isEmpty()
                            ? QStringLiteral("until further notice")
                            : QString(QStringLiteral("until ") + resting.pause.until);
  return QStringLiteral("%1 rests %2: %3")
      .arg(oneLine(resting.name, 30), until, oneLine(resting.pause.reason));
}

Result<int> listAll(Context& context) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  auto items = (*reader)->due(context.now(), context.clock().today());
  std::erase_if(items, [](const domain::DueItem& item) { return !isAutomatic(item); });
  const auto rules = (*reader)->touchRules();
  const auto resting = (*reader)->resting(context.clock().today());
  if (context.out().isJson()) {
    QJsonArray slipping;
    for (const auto& item : items) slipping.append(dueJson(item));
    QJsonArray rests;
    for (const auto& one : resting) rests.append(restingJson(one));
    context.out().json(QJsonObject{{QStringLiteral("rules"), rulesJson(rules)},
                                   {QStringLiteral("slipping"), slipping},
                                   {QStringLiteral("resting"), rests}});
    return kDone;
  }
  for (const TouchRule& rule : rules)
    context.out().line(
        QStringLiteral("%1:%2  every %3 days").arg(rule.kind, oneLine(rule.name)).arg(rule.days));
  for (const auto& one : resting) context.out().line(restingLine(one));
  printDue(context.out(), items);
  return kDone;
}

int tellMade(Output& out, Id id, const QString& what) {
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("id"), id}});
  else
    out.line(what);
  return kDone;
}

// "tag:vip", "rank:A"; nothing for a contact.
std::optional<TouchRule> ruleOf(const QString& who) {
  for (const QString& kind : {QStringLiteral("tag"), QStringLiteral("rank")}) {
    if (!who.startsWith(QString(kind + u':'))) continue;
    const QString name = who.mid(kind.size() + 1).trimmed();
    return TouchRule{0, kind, kind == u"rank" ? name.toUpper() : name, 0};
  }
  return std::nullopt;
}

Result<int> pause(Context& context, const Arguments& arguments, Id id) {
  QString until;
  if (arguments.has("until")) {
    const auto told = context.when(arguments.text("until"));
    if (!told) return failed(told);
    until = told->left(10);
  }
  const QString reason = arguments.has("resume") ? QString() : arguments.text("pause").trimmed();
  const auto done = context.apply(app::pauseTouch({id, reason, until}));
  if (!done) return failed(done);
  if (reason.isEmpty()) return tellMade(context.out(), id, QStringLiteral("goes on"));
  return tellMade(context.out(), id,
                  until.isEmpty() ? QStringLiteral("paused") : QStringLiteral("paused until %1").arg(until));
}

Result<int> setDays(Context& context, const QString& who, int days) {
  const QString told = days == 0 ? QStringLiteral("no rhythm") : QStringLiteral("every %1 days").arg(days);
  if (auto rule = ruleOf(who)) {
    rule->days = days;
    const auto set = context.apply(app::setTouchRule(*std::move(rule)));
    if (!set) return failed(set);
    return tellMade(context.out(), *set, told);
  }
  const auto id = context.contact(who);
  if (!id) return failed(id);
  const auto set =
      context.apply(app::editContact(*id, QStringLiteral("touch_days"), [days](domain::Contact& c) {
        return domain::setField(c, QStringLiteral("touch_days"), QString::number(days));
      }));
  if (!set) return failed(set);
  return tellMade(context.out(), *id, told);
}

Result<int> setLead(Context& context, const Arguments& arguments) {
  const auto days = arguments.number("dates-ahead", 0, 0, 366);
  if (!days) return failed(days);
  const auto writer = context.session();
  if (!writer) return failed(writer);
  (*writer)->setSetting(QStringLiteral("dates.lead"), QString::number(*days));
  return kDone;
}

// What restarts a rhythm.
Result<int> setCounts(Context& context, const Arguments& arguments) {
  const QString way = arguments.text("counts").trimmed().toLower();
  if (way != u"either" && way != u"in" && way != u"out")
    return fail(ErrorKind::Invalid, way, QStringLiteral("either, in or out"));
  const auto writer = context.session();
  if (!writer) return failed(writer);
  (*writer)->setSetting(QStringLiteral("touch.counts"), way == u"either" ? QString() : way);
  return kDone;
}

Result<int> touch(Context& context, const Arguments& arguments) {
  const QStringList words = arguments.texts("who");
  if (arguments.has("dates-ahead")) return setLead(context, arguments);
  if (arguments.has("counts")) return setCounts(context, arguments);
  if (words.isEmpty()) return listAll(context);
  const bool pauses = arguments.has("pause") || arguments.has("resume");
  if (words.size() > 2 || (words.size() == 1) != pauses || (pauses && ruleOf(words.first())))
    return context.wrongUsage(QStringLiteral("Say touch WHO DAYS, or touch CONTACT --pause REASON"));
  if (arguments.has("pause") && arguments.text("pause").trimmed().isEmpty())
    return context.wrongUsage(QStringLiteral("Say why it rests: --pause REASON"));
  if (const auto writer = context.session(); !writer) return failed(writer);
  if (!pauses) {
    bool ok = false;
    const int days = words.last().toInt(&ok);
    if (!ok || days < 0 || days > kMostDays)
      return fail(ErrorKind::Invalid, words.last(),
                  QStringLiteral("a number of days, at most %1").arg(kMostDays));
    return setDays(context, words.first(), days);
  }
  const auto id = context.contact(words.first());
  if (!id) return failed(id);
  return pause(context, arguments, *id);
}

// Every line that Today makes of this contact by itself, or the one of that reason.
Result<int> dismiss(Context& context, const Arguments& arguments) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto id = context.contact(arguments.text("contact"));
  if (!id) return failed(id);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const QString reason = arguments.text("reason");
  auto items = (*reader)->due(context.now(), context.clock().today());
  std::erase_if(items, [&](const domain::DueItem& item) {
    return !isDismissable(item) || item.contactId != *id || (!reason.isEmpty() && reasonOf(item) != reason);
  });
  if (items.empty()) return fail(ErrorKind::NotFound, reason.isEmpty() ? arguments.text("contact") : reason);
  const QString name = items.front().contactName;
  if (const auto done = context.apply(app::dismissLines(std::move(items))); !done) return failed(done);
  return tellMade(context.out(), *id, QStringLiteral("dismissed until something new happens with ") + name);
}

}

std::vector<CommandSpec> touchCommands() {
  return {{"touch",
           "Reminders",
           "How often to hear of somebody; alone: the rhythms, and everybody who slips away",
           touch,
           {{"who", "tag:NAME DAYS, rank:A DAYS or CONTACT DAYS; 0 days removes it", Count::Many}},
           {{"pause", "REASON", "Let it rest with this contact"},
            {"until", "WHEN", "When it goes on (until further notice)"},
            {"resume", nullptr, "Let it go on"},
            {"dates-ahead", "N", "Tell birthdays and other dates so many days ahead (7)"},
            {"counts", "WAY", "What restarts a rhythm: either (the default), in or out"}},
           "  kith-cli touch rank:A 30\n"
           "  kith-cli touch 'Jana Kos' 14\n"
           "  kith-cli touch 'Jana Kos' --pause 'on leave' --until 'in 3 months'"},
          {"dismiss",
           "Reminders",
           "Wave away what due says by itself of a contact, until something new happens",
           dismiss,
           {{"contact", "Its number, or a whole e-mail, phone or name"}},
           {{"reason", "WORD",
             "Only complaint, call-back, owed, no-step, touch, quiet, birthday, date or occasion"}},
           "  kith-cli dismiss 'Jana Kos' --reason no-step"}};
}

}
