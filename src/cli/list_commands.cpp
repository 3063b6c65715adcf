// list, find.
#include "app/list_sort.h"
#include "app/queries.h"
#include "base/fold.h"
#include "cli/contact_view.h"
#include "cli/context.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "domain/phone.h"

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
  for (std::size_t at = 0; at < ids->size(); at += kPiece)
    printRows(context.out(), **reader, piece(*ids, at));
  return kDone;
}

// The first word of the query that is no operator, folded.
QString wantedWord(const QString& query) {
  for (QString word : query.split(u' ', Qt::SkipEmptyParts)) {
    word.remove(u'"');
    if (!word.startsWith(u'-') && !word.contains(u':')) return base::folded(word);
  }
  return {};
}

// Where a contact matches: name, email, phone, company …; history when nothing on the card does.
QString whyOf(const Contact& c, const QString& word) {
  const auto holds = [&word](const QString& text) { return base::folded(text).contains(word); };
  if (word.isEmpty()) return QStringLiteral("query");
  if (holds(domain::displayName(c)) || holds(c.nickname)) return QStringLiteral("name");
  const QString digits = domain::phoneDigits(word);
  for (const domain::Channel& channel : c.channels) {
    const bool number =
        channel.kind == domain::ChannelKind::Phone && digits.size() > 2 &&
        (domain::phoneDigits(channel.value).contains(digits) || channel.normal.contains(digits));
    if (number || holds(channel.value))
      return channel.kind == domain::ChannelKind::Email   ? QStringLiteral("email")
             : channel.kind == domain::ChannelKind::Phone ? QStringLiteral("phone")
                                                          : QStringLiteral("url");
  }
  for (const domain::Employment& work : c.employments)
    if (holds(work.companyName) || holds(work.title)) return QStringLiteral("company");
  for (const domain::Address& a : c.addresses)
    if (holds(a.city) || holds(a.street) || holds(a.country)) return QStringLiteral("address");
  for (const QString& tag : c.tags)
    if (holds(tag)) return QStringLiteral("tag");
  return holds(c.notes) ? QStringLiteral("notes") : QStringLiteral("history");
}

Result<QJsonObject> answer(app::Queries& queries, const QString& query, int limit) {
  QElapsedTimer timer;
  timer.start();
  auto ids = queries.matchingIds(query, app::ContactSection::Everyone, std::numeric_limits<int>::max());
  if (!ids) return failed(ids);
  const auto total = static_cast<qint64>(ids->size());
  cut(*ids, limit);
  const auto contacts = queries.contacts(*ids);
  if (!contacts) return failed(contacts);
  QJsonArray hits;
  const QString word = wantedWord(query);
  for (const Contact& c : *contacts)
    hits.append(QJsonObject{{QStringLiteral("id"), c.id},
                            {QStringLiteral("name"), domain::displayName(c)},
                            {QStringLiteral("why"), whyOf(c, word)}});
  return QJsonObject{{QStringLiteral("query"), query},
                     {QStringLiteral("microseconds"), timer.nsecsElapsed() / 1000},
                     {QStringLiteral("total"), total},
                     {QStringLiteral("hits"), hits}};
}

// Answers every line of standard input at once, for a program at the other end.
Result<int> findLines(Output& out, app::Queries& queries, int limit) {
  while (true) {
    const QByteArray line = out.in().readLine();
    if (line.isEmpty()) return kDone;
    const QString query = QString::fromUtf8(line).trimmed();
    const auto found = answer(queries, query, limit);
    if (!found) return failed(found);
    out.json(*found);
    out.flush();
  }
}

Result<int> find(Context& context, const Arguments& arguments) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto limit = arguments.number("limit", kFindLimit, 1, 1'000'000);
  if (!limit) return failed(limit);
  const QString query = arguments.texts("query").join(u' ');
  if (query == u"-") return findLines(context.out(), **reader, static_cast<int>(*limit));
  if (context.out().isJson()) {
    const auto found = answer(**reader, query, static_cast<int>(*limit));
    if (!found) return failed(found);
    context.out().json(*found);
    return kDone;
  }
  const auto ids = (*reader)->matchingIds(query, app::ContactSection::Everyone, static_cast<int>(*limit));
  if (!ids) return failed(ids);
  printRows(context.out(), **reader, *ids);
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
