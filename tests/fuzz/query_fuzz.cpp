// Whatever is typed into the search box is a query that the store can answer.
#include "app/commands.h"
#include "app/queries.h"
#include "app/quick_entry.h"
#include "app/session.h"
#include "base/clock.h"
#include "input.h"
#include "search/query_parser.h"

#include <QLocale>
#include <QTemporaryDir>

using namespace kith;

namespace {

void checkTree(const domain::Query& query, int depth) {
  using Node = domain::Query::Node;
  require(depth < 64);
  require((query.node == Node::Term) == query.children.empty() || query.node == Node::All);
  require(query.node != Node::Not || query.children.size() == 1);
  for (const domain::Query& child : query.children) checkTree(child, depth + 1);
}

// A book with one contact, made once: SQLite looks at the parts of a condition only where there is a row.
app::Queries& book() {
  static const QLocale kLocale;  // before the session, which asks for the language until it is closed
  static const QTemporaryDir kFolder;
  static const SystemClock kClock;
  static const QString kPath = kFolder.filePath(QStringLiteral("book.kith"));
  static const auto kSession = app::Session::open({kPath, 0, QStringLiteral("fuzz"), false}, kClock).value();
  static const bool kFilled =
      kSession->runNow(app::addContact(app::quickEntry(QStringLiteral("Ada, ada@b.se #vip"), QString())))
          .has_value();
  static const auto kQueries = app::Queries::open(kPath).value();
  require(kFilled);
  return *kQueries;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const QString text = textOf(viewOf(bytes, size));
  checkTree(search::parsedQuery(text), 0);
  for (const auto section : {app::ContactSection::Everyone, app::ContactSection::Trash})
    if (book().readQuery(text)) require(book().matchingIds(text, section, 50).has_value());
  return 0;
}
