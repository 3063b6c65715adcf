#include "search/query_completion.h"

#include "support/catch.h"

#include <QStringList>

using namespace kith;
using search::CompletionSpot;
using Kind = CompletionSpot::Kind;

namespace {

// The caret stands where the bar does.
CompletionSpot spot(const char* text) {
  QString typed = QString::fromUtf8(text);
  const qsizetype caret = typed.indexOf(u'|');
  return search::completionSpot(typed.remove(caret, 1), caret);
}

}

TEST_CASE("a word at the caret may become a key") {
  for (const char* text : {"ta|", "ana ta|", "-ta|", "(ta|", "ana -(ta| ", "ana or ta|)", "\"a b\" ta|"}) {
    INFO(text);
    const CompletionSpot at = spot(text);
    CHECK(at.kind == Kind::Key);
    CHECK(at.typed == u"ta");
    CHECK(at.length == 2);
  }
  CHECK(spot("ana ta|").from == 4);
}

TEST_CASE("behind a key a value is typed, with or without its quote") {
  const CompletionSpot bare = spot("ana tag:|");
  CHECK(bare.kind == Kind::Value);
  CHECK(bare.key == u"tag");
  CHECK(bare.typed.isEmpty());
  CHECK(bare.from == 8);
  CHECK(bare.length == 0);
  CHECK(spot("-City:os|").key == u"city");
  CHECK(spot("-City:os|").typed == u"os");
  const CompletionSpot quoted = spot("(tag:\"blue h|");
  CHECK(quoted.kind == Kind::Value);
  CHECK(quoted.typed == u"blue h");
  CHECK(quoted.from == 5);
  CHECK(quoted.length == 7);
  CHECK(spot("last>|").compared);
  CHECK(spot("last:>=9|").compared);
  CHECK(spot("last:>=9|").typed == u"9");
  CHECK_FALSE(spot("last:9|").compared);
}

TEST_CASE("nothing is completed within a word, a phrase, a number or an address") {
  for (const char* text :
       {"|", "ta|g", "\"blue ta|", "10:3|", "http://ex|", "+46|", "tag:\"a b\"|", "a+b|", " |"}) {
    INFO(text);
    CHECK(spot(text).kind == Kind::None);
  }
}

TEST_CASE("a value is quoted where it would end early") {
  CHECK(search::typedValue(QStringLiteral("vip")) == u"vip");
  CHECK(search::typedValue(QStringLiteral("New York")) == u"\"New York\"");
  CHECK(search::typedValue(QStringLiteral("5\" (wide)")) == u"\"5 (wide)\"");
}
