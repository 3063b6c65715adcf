// add, show, edit, delete, trash, restore.
#include "app/already_here.h"
#include "app/commands.h"
#include "app/pasted_contact.h"
#include "app/queries.h"
#include "app/quick_entry.h"
#include "base/fold.h"
#include "cli/contact_view.h"
#include "cli/context.h"
#include "cli/field_words.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "exchange/open_file.h"

#include <QFileInfo>
#include <QJsonArray>

namespace kith::cli {
namespace {

using domain::Contact;
using domain::Id;

// Fields that `add` takes as options, with what is said about each; all others go as --set FIELD=VALUE.
std::vector<OptionSpec> fieldOptions() {
  return {{"kind", "person|company", "What it is"},
          {"name", "NAME", "The whole name"},
          {"prefix", "TEXT", "Dr."},
          {"given", "TEXT", "First name"},
          {"middle", "TEXT", "Middle name"},
          {"family", "TEXT", "Last name"},
          {"suffix", "TEXT", "Jr."},
          {"nickname", "TEXT", "Nickname"},
          {"company", "NAME", "Where the person works; again for a further one", true},
          {"title", "TEXT", "Position there"},
          {"role", "TEXT", "Trade"},
          {"department", "TEXT", "Department"},
          {"email", "MAIL", "E-mail; may be repeated", true},
          {"phone", "NUMBER", "Phone, as you write it; may be repeated", true},
          {"url", "URL", "Web page; may be repeated", true},
          {"street", "TEXT", "Street and number"},
          {"postcode", "TEXT", "Postcode"},
          {"city", "TEXT", "City"},
          {"region", "TEXT", "State or province"},
          {"country", "TEXT", "Country"},
          {"birthday", "DATE", "1980-05-12, or --05-12 without the year"},
          {"tag", "WORD", "Tag; may be repeated", true},
          {"notes", "TEXT", "Notes"},
          {"stage", "WORD", "prospect, lead, customer, dormant, lost or your own word"},
          {"source", "TEXT", "Where the contact came from"},
          {"language", "CODE", "sv"},
          {"rank", "LETTER", "A, B or C"},
          {"set", "FIELD=VALUE", "Any other field: phone.mobile=…, custom.Size=…; may be repeated", true}};
}

std::vector<OptionSpec> addOptions() {
  std::vector<OptionSpec> options = fieldOptions();
  options.push_back({"from", "FILE", "A signature, or the text of a web form; - for standard input"});
  return options;
}

Result<std::vector<FieldWord>> givenFields(const Arguments& arguments) {
  std::vector<FieldWord> fields;
  for (const OptionSpec& option : fieldOptions()) {
    const QString key = QString::fromLatin1(option.name);
    bool further = false;
    for (const QString& value : arguments.texts(option.name)) {
      if (key == u"set") {
        auto field = fieldWord(value);
        if (!field) return failed(field);
        fields.push_back(std::move(*field));
      } else {
        fields.push_back({key, value, std::exchange(further, true)});
      }
    }
  }
  return fields;
}

bool saysNothing(const Contact& contact) {
  Contact bare;
  bare.kind = contact.kind;
  return contact == bare;
}

void tellMade(Output& out, Id id, const QString& what) {
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("id"), id}});
  else
    out.line(QStringLiteral("%1  %2").arg(id).arg(what));
}

// A signature or the text of a form.
Result<QString> pastedText(const Arguments& arguments) {
  constexpr qint64 kMost = 1'000'000;
  if (!arguments.has("from")) return QString();
  const QString path = arguments.text("from");
  const auto file = exchange::openFile(QFileInfo(path).absoluteFilePath());
  if (!file) return failed(file);
  QString text = QString::fromUtf8((*file)->read(kMost));
  if (app::isPastedCard(text))
    return fail(ErrorKind::Unsupported, path, QStringLiteral("a vCard: import it from a file"));
  return text;
}

Result<int> add(Context& context, const Arguments& arguments) {
  auto fields = givenFields(arguments);
  if (!fields) return failed(fields);
  if (fields->empty() && !arguments.has("entry") && !arguments.has("from"))
    return context.wrongUsage(QStringLiteral("Say who: add 'Name, company, phone, e-mail', or --given …"));
  const QString region = context.region();
  auto pasted = pastedText(arguments);
  if (!pasted) return failed(pasted);
  Contact contact = arguments.has("from") ? app::pastedContact(*pasted, region)
                                          : app::quickEntry(arguments.texts("entry").join(u' '), region);
  if (const auto done = setFields(contact, std::move(*fields), region, context.clock().today()); !done)
    return failed(done);
  if (saysNothing(contact))
    return fail(ErrorKind::Invalid, QStringLiteral("an empty contact"),
                QStringLiteral("give at least a name"));
  const QString name = domain::displayName(contact);
  if (const auto writer = context.session(Context::Missing::Made); !writer) return failed(writer);
  if (arguments.has("from"))
    if (const auto reader = context.queries())
      if (const auto here = app::alreadyHere(**reader, contact))
        context.out().message(QStringLiteral("It may be %1  %2 already: see kith-cli merge")
                                  .arg(here->contact)
                                  .arg(here->name));
  const auto made = context.apply(app::addContact(std::move(contact)));
  if (!made) return failed(made);
  tellMade(context.out(), *made, name);
  return kDone;
}

Result<int> show(Context& context, const Arguments& arguments) {
  const auto id = context.contact(arguments.text("contact"));
  if (!id) return failed(id);
  app::Queries& queries = **context.queries();
  const auto contact = queries.contact(*id);
  if (!contact) return failed(contact);
  if (context.out().isJson())
    context.out().json(shownContact(queries, *contact));
  else if (!arguments.has("brief"))
    printContact(context.out(), queries, *contact);
  else if (const auto brief = app::briefOf(queries, *id, context.now()))
    printBrief(context.out(), *brief);
  return kDone;
}

Result<int> edit(Context& context, const Arguments& arguments) {
  std::vector<FieldWord> fields;
  for (const QString& text : arguments.texts("changes")) {
    auto field = fieldWord(text);
    if (!field) return context.wrongUsage(QStringLiteral("Fields are set as FIELD=VALUE, not %1").arg(text));
    fields.push_back(std::move(*field));
  }
  const auto writer = context.session();
  if (!writer) return failed(writer);
  const auto id = context.contact(arguments.text("contact"));
  if (!id) return failed(id);
  const QString what = fields.size() == 1 ? fields.front().key : QString();
  const QString region = context.region();
  const QDate today = context.clock().today();
  const auto change = [fields, region, today](Contact& contact) {
    return setFields(contact, fields, region, today);
  };
  const auto done = context.apply(app::editContact(*id, what, change));
  if (!done) return failed(done);
  tellMade(context.out(), *id, QStringLiteral("changed"));
  return kDone;
}

void tellAll(Output& out, const std::vector<Id>& ids, const QString& what) {
  QJsonArray list;
  for (const Id id : ids) list.append(id);
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("ids"), list}});
  else
    for (const Id id : ids) out.line(QStringLiteral("%1  %2").arg(id).arg(what));
}

Result<int> remove(Context& context, const Arguments& arguments) {
  const auto writer = context.session();
  if (!writer) return failed(writer);
  std::vector<Id> ids;
  for (const QString& text : arguments.texts("contact")) {
    const auto id = context.contact(text);
    if (!id) return failed(id);
    ids.push_back(*id);
  }
  if (const auto done = context.apply(app::deleteContacts(ids)); !done) return failed(done);
  tellAll(context.out(), ids, QStringLiteral("moved to Trash"));
  return kDone;
}

// In Trash a contact is named by its number or its name, whole or beginning.
Result<Id> inTrash(app::Queries& queries, const QString& text) {
  bool isNumber = false;
  const Id number = text.toLongLong(&isNumber);
  const QString wanted = base::folded(text);
  std::vector<app::TrashEntry> hits;
  for (const app::TrashEntry& entry : queries.trash()) {
    if (entry.kind != u"contact") continue;
    if (isNumber && entry.id == number) return entry.id;
    if (base::folded(entry.text).startsWith(wanted)) hits.push_back(entry);
  }
  if (hits.size() == 1) return hits.front().id;
  if (hits.empty()) return fail(ErrorKind::NotFound, QStringLiteral("contact %1 in Trash").arg(text));
  QStringList names;
  for (const auto& hit : hits) names << QStringLiteral("%1 %2").arg(hit.id).arg(hit.text);
  return fail(ErrorKind::Ambiguous, text, names.mid(0, 10).join(QStringLiteral(", ")));
}

Result<int> restore(Context& context, const Arguments& arguments) {
  const auto writer = context.session();
  if (!writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  std::vector<Id> ids;
  for (const QString& text : arguments.texts("contact")) {
    const auto id = inTrash(**reader, text);
    if (!id) return failed(id);
    ids.push_back(*id);
  }
  if (const auto done = context.apply(app::restoreContacts(ids)); !done) return failed(done);
  tellAll(context.out(), ids, QStringLiteral("restored"));
  return kDone;
}

QJsonObject trashJson(app::Queries& queries, const app::TrashEntry& entry) {
  if (entry.kind == u"contact")
    if (const auto contact = queries.contact(entry.id)) return shownContact(queries, *contact);
  return {{QStringLiteral("id"), entry.id},
          {QStringLiteral("kind"), entry.kind},
          {QStringLiteral("display"), entry.text},
          {QStringLiteral("deleted"), entry.deletedAt}};
}

Result<int> trash(Context& context, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto entries = (*reader)->trash();
  if (context.out().isJson()) {
    JsonList list(context.out());
    for (const auto& entry : entries) list.add(trashJson(**reader, entry));
    list.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const auto& entry : entries)
    rows.push_back({QString::number(entry.id), entry.kind, timeText(entry.deletedAt), oneLine(entry.text)});
  printColumns(context.out(), rows);
  return kDone;
}

}

std::vector<CommandSpec> contactCommands() {
  const WordSpec contact{"contact", "Its number, or a whole e-mail, phone or name"};
  return {
      {"add",
       "Contacts",
       "Make a contact, from one line or field by field",
       add,
       {{"entry", "name, company, phone, mail and #tags in one line, separated by commas", Count::Many}},
       addOptions(),
       "  kith-cli add 'Jana Kos, Kos d.o.o., +386 40 111 222, jana@kos.si #supplier'\n"
       "  kith-cli add --given Jana --family Kos --email jana@kos.si --set phone.mobile='+386 40 111 222'\n"
       "  kith-cli add --from signature.txt"},
      {"show",
       "Contacts",
       "Everything about one contact",
       show,
       {contact},
       {{"brief", nullptr, "One page before a call: last words, open matters, last purchases, promises"}}},
      {"edit",
       "Contacts",
       "Change fields of a contact",
       edit,
       {contact,
        {"changes", "field=value: what to change; an empty value removes, += adds one more", Count::Some}},
       {},
       "  kith-cli edit 'Jana Kos' phone.mobile='+386 40 111 223' tag+=vip nickname="},
      {"delete", "Contacts", "Move contacts to Trash", remove, {{"contact", "Which ones", Count::Some}}, {}},
      {"trash", "Contacts", "What lies in Trash", trash, {}, {}},
      {"restore",
       "Contacts",
       "Bring contacts back from Trash",
       restore,
       {{"contact", "Which ones", Count::Some}},
       {}}};
}

}
