#include "search/contact_index.h"

#include "search/initials.h"
#include "search/query_parser.h"
#include "search/segment_builder.h"
#include "search/token_match.h"
#include "support/catch.h"

#include <random>

using namespace kith;
using domain::Id;
using search::Where;

namespace {

struct Card {
  Id id;
  const char* name;
  const char* company = "";
  const char* mail = "";
  const char* place = "";
  const char* phone = "";
  std::uint8_t flags = 0;
};

std::string segmentOf(const std::vector<Card>& cards) {
  std::vector<search::IndexedContact> contacts;
  for (const Card& card : cards) contacts.push_back({card.id, card.flags});
  search::SegmentBuilder builder(contacts);
  for (std::uint32_t i = 0; i < cards.size(); ++i) {
    builder.add(i, Where::Name, cards[i].name);
    builder.add(i, Where::Company, cards[i].company);
    builder.add(i, Where::Mail, cards[i].mail);
    builder.add(i, Where::Other, cards[i].place);
    builder.addPhone(i, cards[i].phone);
  }
  return builder.finish("stamp");
}

search::ContactIndex indexOf(const std::vector<Card>& cards) {
  const auto bytes = std::make_shared<const std::string>(segmentOf(cards));
  return {*search::IndexSegment::of(*bytes), bytes};
}

std::vector<Id> found(const search::ContactIndex& index, const QString& text,
                      search::SearchOptions options = {}) {
  std::vector<Id> out;
  const auto answer = index.search(search::parsedQuery(text), options);
  for (const auto& each : answer.first) out.push_back(each.id);
  return out;
}

using Ids = std::vector<Id>;

const std::vector<Card> kCards{
    {10, "Ana Novak", "Novak Interiors", "ana@novak.example", "Ljubljana", "38640111222"},
    {20, "Jana Kos", "Kos d.o.o.", "jana.kos42@posta.example", "Maribor", "38640333444"},
    {30, "Bernd Müller", "", "", "Novakhausen", "4930123456"},
    {40, "Kos d.o.o.", "", "", "", "", search::kCompanyBit},
};

}

TEST_CASE("cards are found by any part of anything on them") {
  const auto index = indexOf(kCards);
  CHECK(found(index, QStringLiteral("muller")) == Ids{30});
  CHECK(found(index, QStringLiteral("mueller")) == Ids{30});
  CHECK(found(index, QStringLiteral("müllr")) == Ids{30});
  CHECK(found(index, QStringLiteral("kos jana")) == Ids{20});
  CHECK(found(index, QStringLiteral("j kos")) == Ids{20});
  CHECK(found(index, QStringLiteral("jana@pos")) == Ids{20});
  CHECK(found(index, QStringLiteral("kos42")) == Ids{20});
  CHECK(found(index, QStringLiteral("jana.kos42@posta.example")) == Ids{20});
  CHECK(found(index, QStringLiteral("040 333 444")) == Ids{20});
  CHECK(found(index, QStringLiteral("+386 (0)40 333")) == Ids{20});
  CHECK(found(index, QStringLiteral("0333")) == Ids{20});
  CHECK(found(index, QStringLiteral("zzzz")).empty());
}

TEST_CASE("whole comes before beginning, name before company before place") {
  const auto index = indexOf(kCards);
  CHECK(found(index, QStringLiteral("novak")) == Ids{10, 30});
  CHECK(found(index, QStringLiteral("kos")) == Ids{20, 40});
  CHECK(found(index, QStringLiteral("doo")) == Ids{40, 20});
}

TEST_CASE("or, minus and kinds narrow what is found") {
  const auto index = indexOf(kCards);
  CHECK(found(index, QStringLiteral("kos -jana")) == Ids{40});
  CHECK(found(index, QStringLiteral("muller or ana")).size() == 3);
  search::SearchOptions companies;
  companies.kind = search::SearchOptions::Kind::Companies;
  CHECK(found(index, QStringLiteral("kos"), companies) == Ids{40});
  CHECK(found(index, QString()).size() == 4);
}

TEST_CASE("the limit cuts the list, not the total") {
  const auto index = indexOf(kCards);
  search::SearchOptions one;
  one.limit = 1;
  const auto answer = index.search(search::parsedQuery(QStringLiteral("kos")), one);
  CHECK(answer.total == 2);
  REQUIRE(answer.first.size() == 1);
  CHECK(answer.first.front().id == 20);
  CHECK(answer.first.front().where == Where::Name);
}

TEST_CASE("newer cards stand for older ones, in their place of the list") {
  auto index = indexOf(kCards);
  index.setDelta(segmentOf({{50, "Aa Kos"}, {20, "Jana Horvat"}}), {0, 1}, {20, 50});
  CHECK(found(index, QStringLiteral("kos")) == Ids{50, 40});
  CHECK(found(index, QStringLiteral("jana")) == Ids{20, 10});
  CHECK(found(index, QString()) == Ids{50, 10, 20, 30, 40});
  CHECK(index.size() == 5);
  index.setDelta({}, {}, {});
  CHECK(found(index, QStringLiteral("kos")) == Ids{20, 40});
}

TEST_CASE("who was dealt with lately comes first among equals") {
  const auto index = indexOf({{1, "Ana Berg"}, {2, "Ana Dahl", "", "", "", "", 3}, {3, "Ana Ek"}});
  CHECK(found(index, QStringLiteral("ana")) == Ids{2, 1, 3});
}

TEST_CASE("a search that a newer one has overtaken gives nothing") {
  const auto index = indexOf(kCards);
  const std::atomic<bool> cancelled = true;
  search::SearchOptions options;
  options.cancelled = &cancelled;
  CHECK(index.search(search::parsedQuery(QStringLiteral("kos")), options).cancelled);
  CHECK(found(index, QStringLiteral("kos")) == Ids{20, 40});
}

TEST_CASE("one token matches by the rules that many do") {
  std::mt19937 random(11);
  const auto letters = [&](std::size_t most) {
    static const char* kLetters[] = {"a", "b", "n", "a", "ж", "é", "n"};
    std::string out;
    for (std::size_t i = 1 + random() % most; i > 0; --i) out += kLetters[random() % std::size(kLetters)];
    return out;
  };
  for (int i = 0; i < 3'000; ++i) {
    const std::string token = letters(10);
    const std::string word = i % 3 == 0 ? token + letters(1) : i % 3 == 1 ? letters(2) + token : letters(10);
    search::SegmentBuilder builder({{1, 0}});
    builder.addToken(0, Where::Name, token);
    const std::string bytes = builder.finish("stamp");
    const auto many = search::matchedTokens(search::IndexSegment::of(bytes)->dictionary(Where::Name), word);
    INFO(token + " " + word);
    REQUIRE(search::matchOf(token, word) == (many.empty() ? std::nullopt : std::optional(many.back().match)));
  }
}

TEST_CASE("bytes that are no index are refused") {
  CHECK_FALSE(search::IndexSegment::of({}));
  std::string bytes = segmentOf(kCards);
  CHECK(search::IndexSegment::of(bytes));
  CHECK_FALSE(search::IndexSegment::of(std::string_view(bytes).substr(0, bytes.size() - 1)));
  bytes[0] = 'x';
  CHECK_FALSE(search::IndexSegment::of(bytes));
}
