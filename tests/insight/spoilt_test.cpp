// Thousands of invented people, written again with the slips that people make: how many of the pairs are
// found, and how many of those found are right.
#include "insight/duplicates.h"
#include "support/catch.h"

#include <map>
#include <random>
#include <set>

using namespace kith;
using domain::ContactFacts;

namespace {

using Text = std::string ContactFacts::*;

class Maker {
 public:
  explicit Maker(unsigned seed) : m_random(seed) {}

  int upTo(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
  bool oneIn(int n) { return upTo(n) == 0; }

  // Names from syllables, some of them common and most of them rare.
  std::string word(int kinds, int syllables) {
    static const char* const kParts[] = {"ba", "ko",  "li", "mar", "ste", "vin", "dra", "gel", "ho", "ni",
                                         "ta", "rus", "ve", "zor", "pe",  "lan", "fi",  "gra", "mo", "ska"};
    const int square = upTo(kinds) * upTo(kinds) / kinds;
    std::string out;
    int rest = square * 7919 + kinds;
    for (int i = 0; i < syllables; ++i) {
      out += kParts[rest % 20];
      rest = rest / 20 + square;
    }
    return out;
  }

  ContactFacts person() {
    ContactFacts f;
    f.given = word(300, 2);
    f.family = word(2000, 3);
    f.birthday = date();
    ContactFacts::Place place;
    place.street = std::to_string(1 + upTo(90)) + ' ' + word(1500, 3) + " street";
    place.city = word(200, 3);
    place.postcode = std::to_string(1000 + upTo(400));
    f.places.push_back(place);
    if (!oneIn(3))
      f.mails.push_back((oneIn(2) ? f.given + '.' + f.family : word(3000, 3) + std::to_string(upTo(99))) +
                        "@" + word(40, 2) + ".example");
    if (!oneIn(3)) f.phones.push_back("+3864" + std::to_string(1'000'000 + upTo(8'999'999)));
    return f;
  }

  // Of the same home: another first name, another birthday, a number of one's own.
  ContactFacts relative(const ContactFacts& of) {
    ContactFacts f = person();
    f.family = of.family;
    f.places = of.places;
    if (oneIn(2)) f.phones = of.phones;
    if (oneIn(4)) f.mails = of.mails;
    return f;
  }

  // The same one written again: `slips` of them, at most one a field.
  ContactFacts again(ContactFacts f, int slips) {
    for (int i = 0; i < slips; ++i) slip(f);
    return f;
  }

 private:
  std::string date() {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", 1930 + upTo(75), 1 + upTo(12), 1 + upTo(28));
    return text;
  }

  void mistype(std::string& text) {
    if (text.size() < 3) return;
    const auto at = static_cast<std::size_t>(upTo(static_cast<int>(text.size()) - 1));
    switch (upTo(4)) {
      case 0:
        std::swap(text[at], text[at + 1]);
        break;
      case 1:
        text.erase(at, 1);
        break;
      case 2:
        text.insert(at, 1, static_cast<char>('a' + upTo(26)));
        break;
      default:
        text[at] = static_cast<char>('a' + upTo(26));
    }
  }

  void misdate(std::string& date) {
    if (date.size() != 10) return;
    if (oneIn(2))
      date = date.substr(0, 5) + date.substr(8, 2) + '-' + date.substr(5, 2);
    else
      date[static_cast<std::size_t>(oneIn(2) ? 3 : 9)] = static_cast<char>('0' + upTo(9));
  }

  void slip(ContactFacts& f) {
    ContactFacts::Place& place = f.places.front();
    switch (upTo(12)) {
      case 0:
        return mistype(f.given);
      case 1:
        return mistype(f.family);
      case 2:
        return std::swap(f.given, f.family);
      case 3:
        f.given = f.given.substr(0, 1);
        return;
      case 4:
        return misdate(f.birthday);
      case 5:
        f.birthday.clear();
        return;
      case 6:
        return mistype(place.street);
      case 7:
        place.street.erase(0, place.street.find(' ') + 1);
        return;
      case 8:
        place = {};
        return;
      case 9:
        return mistype(place.city);
      case 10:
        f.phones.clear();
        return;
      default:
        if (!f.mails.empty()) mistype(f.mails.front());
    }
  }

  std::mt19937 m_random;
};

struct Judged {
  double precision = 0;
  double recall = 0;
  std::size_t found = 0;
};

struct Book {
  insight::Duplicates duplicates;
  std::map<domain::Id, int> who;
  std::size_t pairs = 0;

  void add(ContactFacts f, int person) {
    f.id = static_cast<domain::Id>(who.size()) + 1;
    who[f.id] = person;
    duplicates.add(f);
  }
  Judged judge(double least) const {
    std::size_t right = 0, all = 0;
    for (const auto& pair : duplicates.find(0, duplicates.size(), least)) {
      ++all;
      if (who.at(pair.a) == who.at(pair.b)) ++right;
    }
    return {static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(all, 1)),
            static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(pairs, 1)), all};
  }
};

// `families` in a hundred people bring a relative along; a third of all is written again once or more.
void fill(Book& book, unsigned seed, int people, int families, int slips) {
  Maker make(seed);
  int next = 0;
  for (int i = 0; i < people; ++i) {
    const ContactFacts one = make.person();
    const int who = next++;
    book.add(one, who);
    if (make.upTo(100) < families) book.add(make.relative(one), next++);
    if (!make.oneIn(3)) continue;
    const int copies = 1 + make.upTo(3);
    for (int c = 0; c < copies; ++c) book.add(make.again(one, 1 + make.upTo(slips)), who);
    book.pairs += static_cast<std::size_t>(copies * (copies + 1) / 2);
  }
  book.duplicates.settle();
}

}

TEST_CASE("people written again with slips are found, and those found are right") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    for (const int slips : {2, 4}) {
      Book book;
      fill(book, seed, 1500, 40, slips);
      const Judged likely = book.judge(insight::kLikely);
      const Judged sure = book.judge(insight::kSure);
      CAPTURE(seed, slips, likely.precision, likely.recall, likely.found, sure.precision, sure.recall,
              sure.found);
      CHECK(likely.recall >= (slips == 2 ? 0.97 : 0.92));
      CHECK(likely.precision >= 0.98);
      CHECK(sure.precision >= 0.995);
      CHECK(sure.found > 200);
    }
  }
}

TEST_CASE("a pair that is passed over at a glance would not have been found by a closer look") {
  Book book;
  fill(book, 4, 1200, 40, 4);
  const auto& duplicates = book.duplicates;
  std::set<std::pair<domain::Id, domain::Id>> atAGlance, closer;
  for (const auto& pair : duplicates.find(0, duplicates.size(), insight::kLikely))
    atAGlance.emplace(pair.a, pair.b);
  // Where everything is asked for nothing is passed over.
  for (const auto& pair : duplicates.find(0, duplicates.size(), 0))
    if (pair.score >= insight::kLikely) closer.emplace(pair.a, pair.b);
  CHECK(atAGlance.size() > 500);
  CHECK(atAGlance == closer);
}
