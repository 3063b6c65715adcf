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

TEST_CASE("numbers of any length are found, the whole one first") {
  const auto index = indexOf({{1, "A", "", "", "", "123456789012345"},
                              {2, "B", "", "", "", "1234567890123456"},
                              {3, "C", "", "", "", "99123456789012345678"}});
  CHECK(found(index, QStringLiteral("8901")) == Ids{1, 2, 3});
  CHECK(found(index, QStringLiteral("123456789012345")) == Ids{1, 2, 3});
  CHECK(found(index, QStringLiteral("1234567890123456")) == Ids{2, 3});
  CHECK(found(index, QStringLiteral("9012345678")) == Ids{3});
  CHECK(found(index, QStringLiteral("5678")) == Ids{3, 1, 2});
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
  index.setNewer({segmentOf({{50, "Aa Kos"}, {20, "Jana Horvat"}}), {{0}, {1}}, {20, 50}});
  CHECK(found(index, QStringLiteral("kos")) == Ids{50, 40});
  CHECK(found(index, QStringLiteral("jana")) == Ids{20, 10});
  CHECK(found(index, QString()) == Ids{50, 10, 20, 30, 40});
  CHECK(index.size() == 5);
  // The newest stand between those of both: before, between and behind the newer ones of the same place.
  index.setNewest({segmentOf({{60, "Aaa"}, {50, "Ab Kos"}, {70, "Bea Kos"}}),
                   {{0, 0}, {0, 1}, {1, 2}},  //
                   {10, 50, 60, 70}});
  CHECK(found(index, QString()) == Ids{60, 50, 20, 70, 30, 40});
  CHECK(found(index, QStringLiteral("kos")) == Ids{50, 70, 40});
  CHECK(index.size() == 6);
  index.setNewest({segmentOf({{80, "Jb"}}), {{0, 2}}, {80}});
  CHECK(found(index, QStringLiteral("jb")) == Ids{80});
  index.setNewer({});
  CHECK(found(index, QStringLiteral("kos")) == Ids{20, 40});
  CHECK(found(index, QString()) == Ids{10, 20, 30, 40});
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

namespace {

// Short words of few letters, so that many are alike.
std::string someLetters(std::mt19937& random, std::size_t most) {
  static const char* kLetters[] = {"a", "b", "n", "a", "ж", "é", "n"};
  std::string out;
  for (std::size_t i = 1 + random() % most; i > 0; --i) out += kLetters[random() % std::size(kLetters)];
  return out;
}

std::optional<search::Match> bestOf(const std::vector<search::MatchedTokens>& found, std::uint32_t token) {
  std::optional<search::Match> best;
  for (const auto& each : found)
    if (each.tokens.low <= token && token < each.tokens.high && (!best || each.match > *best))
      best = each.match;
  return best;
}

}

TEST_CASE("many tokens match by the rules that one does, also while a word grows") {
  std::mt19937 random(11);
  search::SegmentBuilder builder({{1, 0}});
  for (int i = 0; i < 600; ++i) builder.addToken(0, Where::Name, someLetters(random, 10));
  const std::string bytes = builder.finish("stamp");
  const auto names = search::IndexSegment::of(bytes)->dictionary(Where::Name);
  search::NarrowedWords narrowed;
  for (int i = 0; i < 300; ++i) {
    const std::string whole = someLetters(random, 12);
    for (std::size_t size = 1; size <= whole.size(); ++size) {
      if (size < whole.size() && (static_cast<unsigned char>(whole[size]) & 0xC0U) == 0x80) continue;
      const std::string word = whole.substr(0, size);
      const auto many = search::matchedTokens(names, word, narrowed.of(Where::Name, word));
      for (std::uint32_t token = 0; token < names.size(); ++token) {
        if (search::matchOf(names.token(token), word) == bestOf(many, token)) continue;
        FAIL(names.token(token) << " " << word);
      }
    }
  }
}

TEST_CASE("what stands at most contacts is found as what few have") {
  std::vector<search::IndexedContact> contacts;
  for (Id id = 1; id <= 10'000; ++id) contacts.push_back({id, 0});
  search::SegmentBuilder builder(contacts);
  std::mt19937 random(3);
  std::size_t withAnna = 0, withA = 0, withAn = 0, withBo = 0;
  for (std::uint32_t i = 0; i < 10'000; ++i) {
    const bool anna = random() % 3 == 0, anton = random() % 20 == 0, axel = random() % 9 == 0;
    const bool bo = random() % 50 == 0;
    if (anna) builder.add(i, Where::Name, "Anna");
    if (anton) builder.add(i, Where::Name, "Anton");
    if (axel) builder.add(i, Where::Other, "Axelstadt");
    if (bo) builder.add(i, Where::Name, "Bo");
    withAnna += anna ? 1 : 0;
    withAn += anna || anton ? 1 : 0;
    withA += anna || anton || axel ? 1 : 0;
    withBo += bo ? 1 : 0;
  }
  const auto bytes = std::make_shared<const std::string>(builder.finish("stamp"));
  const search::ContactIndex index(*search::IndexSegment::of(*bytes), bytes);
  const auto total = [&](const char* text) {
    return index.search(search::parsedQuery(QString::fromUtf8(text)), {}).total;
  };
  CHECK(total("anna") == withAnna);
  CHECK(total("an") == withAn);
  CHECK(total("a") == withA);
  CHECK(total("bo") == withBo);
  CHECK(total("-a") == 10'000 - withA);
}

TEST_CASE("the first ones are those that sorting all would give") {
  std::mt19937 random(5);
  search::Scores scores(20'003);
  std::vector<std::uint8_t> flags(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    // Dense in the beginning, then with long gaps.
    const bool match = i < 5'003 ? random() % 3 == 0 : random() % 300 == 0;
    if (match) scores.raise(i, static_cast<std::uint8_t>(random() % 7));
    flags[i] = static_cast<std::uint8_t>(random() % 6 | (random() % 2 == 0 ? search::kCompanyBit : 0));
  }
  const auto allBetter = [&](std::uint8_t score, std::uint8_t weight) {
    std::vector<std::size_t> out;
    for (std::size_t i = scores.nextBetter(flags.data(), 0, score, weight); i < scores.size();
         i = scores.nextBetter(flags.data(), i + 1, score, weight))
      out.push_back(i);
    return out;
  };
  CHECK(allBetter(0, search::kWeightBits).size() == scores.count());
  for (std::uint8_t score = 1; score < 8; ++score) {
    std::vector<std::size_t> slow;
    for (std::size_t i = 0; i < scores.size(); ++i)
      if (scores[i] > score || (scores[i] == score && (flags[i] & search::kWeightBits) > 2))
        slow.push_back(i);
    CHECK(allBetter(score, 2) == slow);
  }
}

namespace {

// Scores with matches at some contacts, and the same as plain numbers.
struct Marked {
  explicit Marked(std::mt19937& random, std::size_t size, unsigned rare) : scores(size), plain(size) {
    for (std::size_t i = 0; i < size; ++i) {
      if (random() % rare != 0) continue;
      plain[i] = static_cast<std::uint8_t>(1 + random() % 200);
      scores.raise(i, plain[i]);
    }
  }
  search::Scores scores;
  std::vector<std::uint8_t> plain;
};

std::vector<std::uint8_t> plainOf(const search::Scores& scores) {
  std::vector<std::uint8_t> out;
  for (std::size_t i = 0; i < scores.size(); ++i) out.push_back(scores[i]);
  return out;
}

}

TEST_CASE("scores of words are joined as numbers one by one, and the memory is used again") {
  std::mt19937 random(7);
  search::ScorePool pool;
  for (const unsigned rare : {2U, 50U, 3'000U}) {
    const std::size_t size = 9'001 + rare;
    Marked a(random, size, rare);
    const Marked b(random, size, 3);
    std::vector<std::uint8_t> both(size), either(size), turned(size);
    for (std::size_t i = 0; i < size; ++i) {
      const int sum = std::min(255, a.plain[i] + b.plain[i]);
      both[i] = a.plain[i] != 0 && b.plain[i] != 0 ? static_cast<std::uint8_t>(sum) : std::uint8_t{0};
      either[i] = std::max(a.plain[i], b.plain[i]);
      turned[i] = a.plain[i] == 0 ? 3 : 0;
    }
    for (int round = 0; round < 3; ++round) {
      const auto used = pool.take(size);
      REQUIRE(used->count() == 0);
      used->setBoth(a.scores, b.scores);
      CHECK((plainOf(*used) == both));
      const auto better = pool.take(size);
      better->keepEither(a.scores);
      better->keepEither(b.scores);
      CHECK((plainOf(*better) == either));
    }
    const auto turnedRound = pool.take(size);
    turnedRound->keepEither(a.scores);
    turnedRound->turnRound(3);
    CHECK((plainOf(*turnedRound) == turned));
    a.scores.setBoth(a.scores, b.scores);
    CHECK((plainOf(a.scores) == both));
    CHECK(a.scores.count() == size - static_cast<std::size_t>(std::count(both.begin(), both.end(), 0)));
  }
}

TEST_CASE("a contact is found by its id, close ids or not") {
  std::mt19937 random(17);
  const unsigned sparseFrom = GENERATE(0U, 90'000U, 200'000U);
  std::vector<search::IndexedContact> contacts;
  for (Id id = 5; id < 200'000;
       id += static_cast<Id>(1 + random() % (id > static_cast<Id>(sparseFrom) ? 2'000 : 3)))
    contacts.push_back({id, 0});
  std::shuffle(contacts.begin(), contacts.end(), random);
  const std::string bytes = search::SegmentBuilder(contacts).finish("stamp");
  const auto segment = *search::IndexSegment::of(bytes);
  std::size_t known = 0;
  for (Id id = 0; id < 200'500; ++id) {
    const auto number = segment.numberOf(id);
    if (number && segment.id(*number) != id) FAIL(id);
    known += number ? 1 : 0;
  }
  CHECK(known == contacts.size());
}

TEST_CASE("bytes that are no index are refused") {
  CHECK_FALSE(search::IndexSegment::of({}));
  std::string bytes = segmentOf(kCards);
  CHECK(search::IndexSegment::of(bytes));
  CHECK_FALSE(search::IndexSegment::of(std::string_view(bytes).substr(0, bytes.size() - 1)));
  bytes[0] = 'x';
  CHECK_FALSE(search::IndexSegment::of(bytes));
}
