#include "search/marks.h"

#include "search/query_parser.h"
#include "support/catch.h"

using namespace kith;
using search::Match;
using search::TextKind;

namespace {

// How well the text matches, and the marked parts of it.
struct Told {
  std::optional<Match> match;
  QStringList parts;
};

Told told(const char* typed, const char* text, TextKind kind = TextKind::Other) {
  const search::SearchPlan plan = search::planOf(search::parsedQuery(QString::fromUtf8(typed)));
  const search::TextWords words(search::wantedWords(plan));
  const QString whole = QString::fromUtf8(text);
  const auto found = words.in(whole, kind);
  if (!found) return {};
  Told out{found->match, {}};
  for (const search::Mark& mark : found->marks) out.parts << whole.mid(mark.start, mark.length);
  return out;
}

QString partsOf(const char* typed, const char* text, TextKind kind = TextKind::Other) {
  return told(typed, text, kind).parts.join(u'|');
}

}

TEST_CASE("what a word matched is marked, letter by letter where that can be told") {
  CHECK(partsOf("jan", "Jana Janša") == u"Jan|Jan");
  CHECK(partsOf("ana", "Jana Ana") == u"Ana");
  CHECK(partsOf("muel", "Jürgen Müller") == u"Müller");
  CHECK(partsOf("mull", "Jürgen Müller") == u"Müll");
  CHECK(partsOf("mulelr", "Jürgen Müller") == u"Müller");
  CHECK(partsOf("cherk", "Иван Черкасов") == u"Черкасов");
  CHECK(partsOf("40111", "+386 40 111 222") == u"40 111");
  CHECK(partsOf("jana kos", "Kos, Jana") == u"Kos|Jana");
  CHECK_FALSE(told("peter", "Jana Kos").match);
}

TEST_CASE("a text tells how well it matches") {
  CHECK(told("kos", "Jana Kos").match == Match::Whole);
  CHECK(told("hor", "Jana Horvat").match == Match::Beginning);
  CHECK(told("rva", "Jana Horvat").match == Match::Inside);
  CHECK(told("hrvat", "Jana Horvat").match == Match::Slip);
  CHECK(told("jana hrvat", "Jana Horvat").match == Match::Whole);
}

TEST_CASE("words with marks inside are marked as one where they are typed as one") {
  CHECK(partsOf("obrien", "Anna O'Brien") == u"O'Brien");
  CHECK(told("obrien", "Anna O'Brien").match == Match::Whole);
  CHECK(partsOf("brien", "Anna O'Brien") == u"Brien");
  CHECK(partsOf("annalena", "Anna-Lena Kos") == u"Anna-Lena");
  CHECK_FALSE(told("annakos", "Anna Kos").match);
}

TEST_CASE("initials are marked in names only") {
  CHECK(partsOf("jk", "Jana Kos", TextKind::Name) == u"J|K");
  CHECK(partsOf("jk", "Dr. Jana Maria Kos", TextKind::Name) == u"J|K");
  CHECK(partsOf("jmk", "Jana Maria Kos", TextKind::Name) == u"J|M|K");
  CHECK(told("jk", "Jana Kos", TextKind::Name).match == Match::Inside);
  CHECK_FALSE(told("jk", "Jana Kos").match);
  CHECK_FALSE(told("kj", "Jana Kos", TextKind::Name).match);
  CHECK(partsOf("jo", "Jo Olsen", TextKind::Name) == u"Jo");
}

TEST_CASE("words of an address count in addresses only") {
  CHECK(told("kos@posta", "kos@posta.example", TextKind::Mail).match == Match::Whole);
  CHECK_FALSE(told("kos@posta", "Jana Kos", TextKind::Name).match);
}
