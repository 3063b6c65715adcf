// list, find.
#include "app/contact_search.h"
#include "app/list_sort.h"
#include "app/queries.h"
#include "cli/contact_view.h"
#include "cli/context.h"
#include "cli/error_text.h"
#include "cli/registry.h"
#include "cli/run.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <limits>

namespace kith::cli {
namespace {

using domain::Contact;
using domain::Id;

// Contacts are read and printed in pieces, so that a book of any size fits into memory.
constexpr std::size_t kPiece = 500;
constexpr int kFindLimit = 50;

std::vector<Id> piece(const std::vector<Id>& ids, std::size_t at) {
  const auto end = std::min(ids.size(), at + kPiece);
  return {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)};
}

void cut(std::vector<Id>& ids, qint64 limit) {
  if (limit > 0 && ids.size() > static_cast<std::size_t>(limit)) ids.resize(static_cast<std::size_t>(limit));
}

Result<int> printObjects(Output& out, app::Queries& queries, const std::vector<Id>& ids) {
  JsonList list(out);
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    const auto contacts = queries.contacts(piece(ids, at));
    if (!contacts) return failed(contacts);
    for (const Contact& contact : *contacts) list.add(shownContact(queries, contact));
  }
  list.end();
  return kDone;
}

void printPieces(Output& out, app::Queries& queries, const std::vector<Id>& ids) {
  for (std::size_t at = 0; at < ids.size(); at += kPiece) printRows(out, queries, piece(ids, at));
}

Result<int> list(Context& context, const Arguments& arguments) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto limit = arguments.number("limit", 0, 0, std::numeric_limits<int>::max());
  if (!limit) return failed(limit);
  auto ids = (*reader)->matchingIds(arguments.texts("query").join(u' '), app::ContactSection::Everyone);
  if (ids && arguments.has("sort")) ids = app::sortedIds(**reader, std::move(*ids), arguments.text("sort"));
  if (!ids) return failed(ids);
  cut(*ids, *limit);
  if (context.out().isJson()) return printObjects(context.out(), **reader, *ids);
  printPieces(context.out(), **reader, *ids);
  return kDone;
}

QJsonObject shownHit(const app::SearchHit& hit) {
  QJsonArray marks;
  for (const search::Mark& mark : hit.marks)
    marks.append(QJsonArray{static_cast<qint64>(mark.start), static_cast<qint64>(mark.length)});
  const QString why = hit.text.isEmpty() ? hit.field : QString(hit.field + QStringLiteral(": ") + hit.text);
  return {{QStringLiteral("id"), hit.id},     {QStringLiteral("name"), hit.name},
          {QStringLiteral("why"), why},       {QStringLiteral("field"), hit.field},
          {QStringLiteral("text"), hit.text}, {QStringLiteral("marks"), marks}};
}

Result<QJsonObject> answer(app::ContactSearch& search, const QString& query, int limit) {
  QElapsedTimer timer;
  timer.start();
  const auto found = search.find(query, {limit, app::ContactSection::Everyone, nullptr});
  if (!found) return failed(found);
  const qint64 microseconds = timer.nsecsElapsed() / 1000;
  QJsonArray hits;
  for (const app::SearchHit& hit : found->hits) hits.append(shownHit(hit));
  return QJsonObject{{QStringLiteral("query"), query},
                     {QStringLiteral("microseconds"), microseconds},
                     {QStringLiteral("total"), found->total},
                     {QStringLiteral("hits"), hits}};
}

// Answers every line of standard input at once, for a program at the other end.
Result<int> findLines(Output& out, app::ContactSearch& search, int limit) {
  if (const auto ready = search.makeReady(); !ready) return failed(ready);
  while (true) {
    const QByteArray line = out.in().readLine();
    if (line.isEmpty()) return kDone;
    const QString query = QString::fromUtf8(line).trimmed();
    const auto found = answer(search, query, limit);
    // A line that cannot be read is answered too: the next one may be.
    if (!found && found.error().kind != ErrorKind::Invalid) return failed(found);
    out.json(found ? *found
                   : QJsonObject{{QStringLiteral("query"), query},
                                 {QStringLiteral("error"), errorJson(found.error())}});
    out.flush();
  }
}

Result<int> find(Context& context, const Arguments& arguments) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto limit = arguments.number("limit", kFindLimit, 1, 1'000'000);
  if (!limit) return failed(limit);
  const QString query = arguments.texts("query").join(u' ');
  app::ContactSearch search(**reader);
  if (query == u"-") return findLines(context.out(), search, static_cast<int>(*limit));
  if (context.out().isJson()) {
    const auto found = answer(search, query, static_cast<int>(*limit));
    if (!found) return failed(found);
    context.out().json(*found);
    return kDone;
  }
  const auto tree = search.readQuery(query);
  if (!tree) return failed(tree);
  const auto found =
      search.findIds(*tree, {static_cast<int>(*limit), app::ContactSection::Everyone, nullptr});
  if (!found) return failed(found);
  std::vector<Id> ids;
  for (const search::FoundContact& each : found->first) ids.push_back(each.id);
  printPieces(context.out(), **reader, ids);
  return kDone;
}

}

std::vector<CommandSpec> listCommands() {
  return {
      {"list",
       "Contacts",
       "All contacts that match, in name order",
       list,
       {{"query", "Words, \"phrases\", tag:vip, city:Oslo, missing:email; with -- before it also -word",
         Count::Many}},
       {{"sort", "FIELD[-]", "Another order: last, next, created, updated, spent- or any field"},
        {"limit", "N", "At most so many"}},
       "  kith-cli list tag:vip --sort spent- --limit 20\n"
       "  kith-cli list -- city:Oslo -tag:supplier"},
      {"find",
       "Contacts",
       "The best matches first, as in the search box",
       find,
       {{"query", "As for list; - reads one query a line and answers each with a JSON line", Count::Some}},
       {{"limit", "N", "At most so many (50)"}}}};
}

}
