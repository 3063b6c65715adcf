// playbook: lists of steps that begin with a date, made, shown and applied.
#include "app/commands.h"
#include "app/playbooks.h"
#include "app/session.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "reminders/playbook_lines.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kith::cli {
namespace {

using domain::Playbook;

QString spoken(const Context& context) { return app::whenContext(context.now()).language; }

// One that is only offered has no id.
QJsonObject playbookJson(const Playbook& playbook) {
  const QJsonArray steps = QJsonDocument::fromJson(domain::stepsJson(playbook.steps).toUtf8()).array();
  QJsonObject json{{QStringLiteral("name"), playbook.name}, {QStringLiteral("steps"), steps}};
  if (playbook.id != 0) json.insert(QStringLiteral("id"), playbook.id);
  return json;
}

std::optional<Playbook> offered(const Context& context, const QString& name) {
  for (Playbook& playbook : reminders::offeredPlaybooks(spoken(context)))
    if (playbook.name.compare(name, Qt::CaseInsensitive) == 0) return std::move(playbook);
  return std::nullopt;
}

// Of the book, else one that is offered.
Result<Playbook> named(Context& context, const QString& name) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  if (auto known = (*reader)->findPlaybook(name)) return std::move(*known);
  if (auto offer = offered(context, name)) return std::move(*offer);
  return fail(ErrorKind::NotFound, QString(QStringLiteral("playbook ") + name));
}

Result<int> listAll(Context& context) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto all = app::choosablePlaybooks(**reader, spoken(context));
  if (context.out().isJson()) {
    QJsonArray out;
    for (const Playbook& playbook : all) out.append(playbookJson(playbook));
    context.out().json(out);
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const Playbook& playbook : all)
    rows.push_back({oneLine(playbook.name), QStringLiteral("%1 steps").arg(playbook.steps.size()),
                    playbook.id == 0 ? QStringLiteral("(offered)") : QString()});
  printColumns(context.out(), rows);
  return kDone;
}

Result<int> show(Context& context, const QString& name) {
  const auto playbook = named(context, name);
  if (!playbook) return failed(playbook);
  if (context.out().isJson())
    context.out().json(playbookJson(*playbook));
  else
    for (const auto& step : playbook->steps) context.out().line(reminders::stepLine(step, spoken(context)));
  return kDone;
}

int tellMade(Output& out, domain::Id id, const QString& what) {
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("id"), id}});
  else
    out.line(what);
  return kDone;
}

// Without steps an offered one is taken as it is.
Result<int> set(Context& context, const QString& name, const QStringList& lines) {
  Playbook playbook;
  if (lines.isEmpty()) {
    auto offer = offered(context, name);
    if (!offer) return context.wrongUsage(QStringLiteral("Say playbook set NAME 'in 3 days call' …"));
    playbook = std::move(*offer);
  }
  if (!lines.isEmpty()) {
    auto steps = reminders::readSteps(lines.join(u'\n'), spoken(context));
    if (!steps) return failed(steps);
    playbook.name = name;
    playbook.steps = std::move(*steps);
  }
  if (const auto writer = context.session(Context::Missing::Made); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  if (const auto known = (*reader)->findPlaybook(name)) playbook.id = known->id;
  const auto made = context.apply(app::savePlaybook(playbook));
  if (!made) return failed(made);
  return tellMade(context.out(), *made, playbook.name);
}

Result<int> remove(Context& context, const QString& name) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto known = (*reader)->findPlaybook(name);
  if (!known) return fail(ErrorKind::NotFound, QString(QStringLiteral("playbook ") + name));
  if (const auto done = context.apply(app::removePlaybook(known->id)); !done) return failed(done);
  return tellMade(context.out(), known->id, QStringLiteral("removed ") + known->name);
}

Result<int> apply(Context& context, const QStringList& words, const Arguments& arguments) {
  if (words.size() < 3) return context.wrongUsage(QStringLiteral("Say playbook apply NAME CONTACT …"));
  QDate from = context.clock().today();
  if (arguments.has("from")) {
    const auto told = context.when(arguments.text("from"));
    if (!told) return failed(told);
    from = QDate::fromString(told->left(10), Qt::ISODate);
  }
  if (const auto writer = context.session(); !writer) return failed(writer);
  auto playbook = named(context, words[1]);
  if (!playbook) return failed(playbook);
  std::vector<domain::Id> contacts;
  for (const QString& word : words.mid(2)) {
    const auto id = context.contact(word);
    if (!id) return failed(id);
    if (std::find(contacts.begin(), contacts.end(), *id) == contacts.end()) contacts.push_back(*id);
  }
  const auto all = static_cast<qint64>(contacts.size() * playbook->steps.size());
  const auto made = context.apply(app::applyPlaybook(std::move(*playbook), std::move(contacts), from));
  if (!made) return failed(made);
  if (context.out().isJson())
    context.out().json(QJsonObject{{QStringLiteral("id"), *made}, {QStringLiteral("reminders"), all}});
  else
    context.out().line(QStringLiteral("%1 reminders, the first is %2").arg(all).arg(*made));
  return kDone;
}

Result<int> playbook(Context& context, const Arguments& arguments) {
  const QStringList words = arguments.texts("what");
  const QString deed = words.isEmpty() ? QStringLiteral("list") : words.first();
  if (deed == u"list" && words.size() <= 1) return listAll(context);
  if (words.size() > 1) {
    if (deed == u"show" && words.size() == 2) return show(context, words[1]);
    if (deed == u"set") return set(context, words[1], words.mid(2));
    if (deed == u"remove" && words.size() == 2) return remove(context, words[1]);
    if (deed == u"apply") return apply(context, words, arguments);
  }
  return context.wrongUsage(QStringLiteral("Say playbook list, show, set, remove or apply"));
}

}

std::vector<CommandSpec> playbookCommands() {
  return {{"playbook",
           "Reminders",
           "Lists of steps after a date, for a contact",
           playbook,
           {{"what", "list | show NAME | set NAME STEP… | remove NAME | apply NAME CONTACT…", Count::Many}},
           {{"from", "WHEN", "The date that the steps are counted from (today)"}},
           "  kith-cli playbook set 'After a sale' 'today 17:00 say thank you' 'in 7 days call, workday'\n"
           "  kith-cli playbook apply 'After a sale' 'Jana Kos' --from yesterday"}};
}

}
