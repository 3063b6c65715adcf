#include "search/query_edit.h"

#include "support/catch.h"

using namespace kith;

namespace {

// With the first condition on `key` replaced.
QString edited(const char* typed, const char* key, const char* wanted) {
  const QString text = QString::fromUtf8(typed);
  const search::QueryContext context{QDate(2026, 3, 2), {}};
  const search::QueryParts query = search::partsOf(text, context);
  REQUIRE_FALSE(query.broken);
  const auto* part = search::partOn(query, {QString::fromLatin1(key)});
  const QString out = search::withPart(text, query, part, QString::fromUtf8(wanted));
  CHECK_FALSE(search::readQuery(out, context).problem);
  return out;
}

}

TEST_CASE("one condition of a query is changed where it stands") {
  CHECK(edited("ana tag:vip oslo", "tag", "tag:lead") == u"ana tag:lead oslo");
  CHECK(edited("ana -tag:\"blue house\" oslo", "tag", "tag:lead") == u"ana tag:lead oslo");
  CHECK(edited("missing:city ana", "city", "city:Oslo") == u"city:Oslo ana");
  CHECK(edited("has:city", "city", "city:Oslo") == u"city:Oslo");
  CHECK(edited("ana (tag:vip or bo)", "tag", "tag:lead") == u"ana (tag:vip or bo) tag:lead");
}

TEST_CASE("a condition that is taken out leaves one space") {
  CHECK(edited("ana tag:vip oslo", "tag", "") == u"ana oslo");
  CHECK(edited(" tag:vip ", "tag", "").isEmpty());
  CHECK(edited("tag:vip  oslo", "tag", "") == u"oslo");
  CHECK(edited("ana ", "tag", "") == u"ana");
}

TEST_CASE("a new condition holds of all that was typed") {
  CHECK(edited("", "tag", "tag:vip") == u"tag:vip");
  CHECK(edited("ana ", "tag", "tag:vip") == u"ana tag:vip");
  CHECK(edited("ana or bo", "tag", "tag:vip") == u"(ana or bo) tag:vip");
  CHECK(edited("(ana or bo)", "tag", "tag:vip") == u"(ana or bo) tag:vip");
}

TEST_CASE("the parts of a query are known by their places") {
  const QString text = QStringLiteral(" ana  -tag:\"blue house\" (a or b) last>90d ");
  const search::QueryContext context{QDate(2026, 3, 2), {}};
  const auto query = search::partsOf(text, context);
  QStringList parts;
  for (const search::QueryPart& part : query.parts) parts << text.mid(part.at, part.length);
  CHECK(parts == QStringList{QStringLiteral("ana"), QStringLiteral("-tag:\"blue house\""),
                             QStringLiteral("(a or b)"), QStringLiteral("last>90d")});
  const domain::Query tree = search::readQuery(text, context).tree;
  REQUIRE(query.parts.size() == tree.children.size());
  for (std::size_t i = 0; i < query.parts.size(); ++i) CHECK(query.parts[i].tree == tree.children[i]);
  CHECK(search::partsOf(u"a or b", context).alternatives);
  CHECK(search::partsOf(u"a or b", context).parts.empty());
  CHECK_FALSE(search::partsOf(u"(a or b)", context).alternatives);
  CHECK(search::partsOf(u"(a or b)", context).parts.size() == 1);
  CHECK(search::partsOf(u"a tag:", context).broken);
  CHECK(search::partsOf(u"a tag:", context).parts.empty());
  CHECK(search::partsOf(u"", context).parts.empty());
}
