// Likely duplicates: classes of pairs that must be found, and classes that must be left alone.
#include "insight/duplicates.h"

#include "domain/nicknames.h"
#include "insight/plain_words.h"
#include "insight/text_likeness.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace kith;
using domain::ContactFacts;

namespace {

// "given=Jana family=Kos phone=+38640111222 street='Main street 5' city=Ptuj"
ContactFacts facts(const char* text) {
  ContactFacts f;
  ContactFacts::Place place;
  const auto set = [&](const std::string& key, const std::string& value) {
    if (key == "given") f.given = value;
    if (key == "family") f.family = value;
    if (key == "suffix") f.suffix = value;
    if (key == "nickname") f.nickname = value;
    if (key == "birthday") f.birthday = value;
    if (key == "mail") f.mails.push_back(value);
    if (key == "phone") f.phones.push_back(value);
    if (key == "firm") f.employers.push_back(value);
    if (key == "street") place.street = value;
    if (key == "city") place.city = value;
    if (key == "postcode") place.postcode = value;
    if (key == "name") {
      f.company = value;
      f.kind = domain::ContactKind::Company;
    }
  };
  for (const QString& part : QString::fromUtf8(text).split(u';', Qt::SkipEmptyParts))
    set(part.section(u'=', 0, 0).trimmed().toStdString(), part.section(u'=', 1).trimmed().toStdString());
  if (!place.street.empty() || !place.city.empty() || !place.postcode.empty()) f.places.push_back(place);
  return f;
}

// A small town around the two, so that names have frequencies.
void addTown(insight::Duplicates& duplicates) {
  static const char* const kGiven[] = {"Maja",  "Luka",  "Nina", "Oto",  "Vida",
                                       "Anton", "Petra", "Zala", "Erik", "Ines"};
  static const char* const kFamily[] = {"Hribar", "Lesnik", "Potok", "Zajc",
                                        "Golob",  "Smith",  "Berg",  "Lind"};
  for (int i = 0; i < 200; ++i) {
    ContactFacts f;
    f.id = 1000 + i;
    f.given = kGiven[i % 10];
    f.family = std::string(kFamily[i / 25]) + std::string(1, static_cast<char>('a' + i % 25));
    f.phones = {"+386417" + std::to_string(10'000 + i * 37)};
    f.places.push_back(
        {"Gozdna pot " + std::to_string(i), {}, i % 3 == 0 ? "Ptuj" : "Kranj", std::to_string(2250 + i % 3)});
    duplicates.add(f);
  }
}

double scoreOf(const char* a, const char* b) {
  insight::Duplicates duplicates;
  for (const auto& [id, text] : {std::pair(1, a), std::pair(2, b)}) {
    ContactFacts f = facts(text);
    f.id = id;
    duplicates.add(f);
  }
  addTown(duplicates);
  duplicates.settle();
  for (const auto& pair : duplicates.find(0, duplicates.size(), 0))
    if (pair.a == 1 && pair.b == 2) return pair.score;
  return 0;
}

}

TEST_CASE("one person written twice is found, however it was written") {
  const std::pair<const char*, const char*> pairs[] = {
      {"given=Jana;family=Kos;mail=jana@kos.si", "given=Jana;family=Kos;mail=jana@kos.si"},
      {"given=Jana;family=Kos;phone=+38640111222", "given=Kos;family=Jana;phone=040 111 222"},
      {"given=J.;family=Kos;phone=+38640111222", "given=Jana;family=Kos;phone=+38640111222"},
      {"given=Robert;family=Ahlgren;phone=+46701112233", "given=Bob;family=Ahlgren;phone=+46701112233"},
      {"given=Александр;family=Кузнецов;mail=a.kuz@mail.ru",
       "given=Aleksandr;family=Kuznecov;mail=a.kuz@mail.ru"},
      {"given=Jürgen;family=Müller;city=Ulm;phone=+4973112345",
       "given=Juergen;family=Mueller;city=Ulm;phone=+4973112345"},
      {"given=Elisabet;family=Nyberg;birthday=1971-03-04;postcode=22100",
       "given=Elisabeth;family=Nyberg;birthday=1971-04-03;postcode=22100"},
      {"given=Katarina;family=Vidmar;street=Trubarjeva 14;city=Celje;birthday=1980-02-11",
       "given=Katarnia;family=Vidmar;street=Trubarjeva ul. 14;city=Celje;birthday=1980-02-11"},
      {"given=Ana Marija;family=Kovač Bizjak;mail=ana@bizjak.si",
       "given=Ana;family=Bizjak;mail=ana@bizjak.si"},
      {"name=Kos in sinovi d.o.o.;phone=+38614445566", "name=KOS IN SINOVI;phone=+38614445566"},
      {"name=Northern Timber International Ltd;street=Dock Road 4;city=Hull",
       "name=Northern Timber Intl;street=4 Dock Rd;city=Hull"}};
  for (const auto& [a, b] : pairs) {
    INFO(a << " / " << b);
    CHECK(scoreOf(a, b) >= 0.8);
  }
}

TEST_CASE("people who share what people share are safe") {
  const std::pair<const char*, const char*> pairs[] = {
      // A family on one land line and under one roof.
      {"given=Jana;family=Kos;phone=+38614445566;street=Main 5;city=Ptuj;postcode=2250",
       "given=Bojan;family=Kos;phone=+38614445566;street=Main 5;city=Ptuj;postcode=2250"},
      {"given=Jana;family=Kos;mail=family@kos.si;phone=+38614445566",
       "given=Bojan;family=Kos;mail=family@kos.si;phone=+38614445566"},
      // Namesakes in one city.
      {"given=Jana;family=Kos;city=Ptuj;phone=+38640111222",
       "given=Jana;family=Kos;city=Ptuj;phone=+38631999888"},
      {"given=Jana;family=Kos;city=Ptuj;mail=jk@a.si;phone=+38640111222",
       "given=Jana;family=Kos;city=Ptuj;mail=kos77@b.si;phone=+38631999888"},
      // Staff behind the address of a shop.
      {"given=Jana;family=Kos;mail=info@shop.si;firm=Shop d.o.o.",
       "given=Petra;family=Zorko;mail=info@shop.si;firm=Shop d.o.o."},
      {"given=Jana;family=Kos;phone=+38614445566;firm=Shop d.o.o.;street=Main 5;city=Ptuj",
       "given=Tone;family=Bevk;phone=+38614445566;firm=Shop d.o.o.;street=Main 5;city=Ptuj"},
      // Father and son, twins.
      {"given=John;family=Harrow;suffix=Sr.;street=Main 5;city=Ptuj;phone=+38614445566",
       "given=John;family=Harrow;suffix=Jr.;street=Main 5;city=Ptuj;phone=+38614445566"},
      {"given=Mark;family=Kos;birthday=2001-05-12;street=Main 5;city=Ptuj;phone=+38614445566",
       "given=Tina;family=Kos;birthday=2001-05-12;street=Main 5;city=Ptuj;phone=+38614445566"},
      {"given=Erik;family=Kos;birthday=2001-05-12;street=Main 5;city=Ptuj",
       "given=Erika;family=Kos;birthday=2001-05-12;street=Main 5;city=Ptuj"},
      {"given=John;family=Harrow;birthday=1950-01-02;street=Main 5;city=Ptuj",
       "given=John;family=Harrow;birthday=1979-06-11;street=Main 5;city=Ptuj"},
      // Branches of one company, and firms under one roof.
      {"name=Grand Hotel;street=Main 5;city=Ptuj;postcode=2250",
       "name=Grand Hotel;street=Lake road 9;city=Bled;postcode=4260"},
      {"name=Kos Keramika;street=Main 5;city=Ptuj;phone=+38614445566",
       "name=Bevk Transport;street=Main 5;city=Ptuj;phone=+38614445566"}};
  for (const auto& [a, b] : pairs) {
    INFO(a << " / " << b);
    CHECK(scoreOf(a, b) < 0.6);
  }
}

TEST_CASE("two colleagues with one first name are not likely one") {
  const std::pair<const char*, const char*> pairs[] = {
      {"given=Sanni;family=Laine;firm=Koivu Oy", "given=Sanni;family=Harju;firm=Koivu Oy"},
      {"given=Sanni;family=Laine;mail=s.laine4@a.fi;firm=Koivu Oy;street=Rantatie 7;city=Oulu;postcode=90100",
       "given=Sanni;family=Harju;mail=sanni.harju@b.fi;firm=Koivu Oy;street=Rantatie "
       "71;city=Oulu;postcode=90150"},
      // Of the firm they both have the door, the exchange and the address that all share.
      {"given=Sanni;family=Laine;mail=info@koivu.fi;phone=+358501112233;firm=Koivu Oy;street=Rantatie "
       "7;city=Oulu;postcode=90100",
       "given=Sanni;family=Harju;mail=info@koivu.fi;phone=+358501112233;firm=Koivu Oy;street=Rantatie "
       "7;city=Oulu;postcode=90100"}};
  for (const auto& [a, b] : pairs) {
    INFO(a << " / " << b);
    CHECK(scoreOf(a, b) < insight::kLikely);
  }
}

TEST_CASE("two names tell apart whom the first alone would not") {
  const char* const one = "given=Ana Marija;family=Kos;firm=Koivu Oy";
  CHECK(scoreOf(one, "given=Ana Katarina;family=Kos;firm=Koivu Oy") < 0.8);
  for (const char* same : {"given=Ana;family=Kos;firm=Koivu Oy", "given=Ana M.;family=Kos;firm=Koivu Oy",
                           "given=Ana Marja;family=Kos;firm=Koivu Oy"}) {
    INFO(same);
    CHECK(scoreOf(one, same) >= 0.9);
  }
}

TEST_CASE("who has married is found under the new name") {
  CHECK(scoreOf("given=Sanni;family=Laine;birthday=1985-05-10;firm=Koivu Oy;city=Oulu",
                "given=Sanni;family=Harju;birthday=1985-05-10;firm=Koivu Oy;city=Oulu") >= 0.8);
  CHECK(scoreOf("given=Sanni;family=Laine;mail=sanni.l@a.fi;phone=+358401112233",
                "given=Sanni;family=Harju;mail=sanni.l@a.fi;phone=+358401112233") >= 0.8);
  CHECK(scoreOf("given=Sanni;family=Laine;firm=Koivu Oy;phone=+358401112233;mail=sanni@koivu.fi",
                "given=Sanni;family=Harju;firm=Koivu Oy;mail=sanni@koivu.fi") >= 0.8);
}

TEST_CASE("a person is never taken for a company") {
  CHECK(scoreOf("given=Jana;family=Kos;phone=+38614445566", "name=Jana Kos;phone=+38614445566") == 0);
}

TEST_CASE("an address that a thousand share finds the two that are one, and only them, soon") {
  insight::Duplicates duplicates;
  for (int i = 0; i < 1000; ++i) {
    ContactFacts f = facts("mail=info@chain.example;city=Graz");
    f.id = i + 1;
    f.given = "Vor" + std::string(1, static_cast<char>('a' + i % 26)) +
              std::string(1, static_cast<char>('a' + i / 26 % 26)) + "o";
    f.family = std::string(1, static_cast<char>('k' + i % 7)) + "el" +
               std::string(1, static_cast<char>('a' + i / 40)) + "mann";
    f.phones = {"+4366" + std::to_string(1'000'000 + i * 7919)};
    duplicates.add(f);
  }
  ContactFacts again = facts("mail=info@chain.example;city=Graz");
  again.id = 2000;
  again.family = "kelamann";
  again.given = "Voraao";
  again.phones = {"+43661000000"};
  duplicates.add(again);
  duplicates.settle();
  const auto pairs = duplicates.find(0, duplicates.size(), 0.9);
  CHECK(pairs.size() <= 3);
  CHECK(std::any_of(pairs.begin(), pairs.end(), [](const auto& p) { return p.a == 1 && p.b == 2000; }));
}

TEST_CASE("reasons say which fields are the same, similar or different") {
  insight::Duplicates duplicates;
  ContactFacts a = facts("given=Jana;family=Kos;mail=jana@kos.si;phone=+38640111222");
  ContactFacts b = facts("given=Jane;family=Kos;mail=jana@kos.si;phone=+38631999888");
  a.id = 1;
  b.id = 2;
  duplicates.add(a);
  duplicates.add(b);
  duplicates.settle();
  const auto pairs = duplicates.find(0, 2, 0);
  REQUIRE(pairs.size() == 1);
  QStringList said;
  for (const auto& reason : pairs.front().reasons)
    said << QStringLiteral("%1 %2").arg(QString::fromLatin1(reason.field)).arg(static_cast<int>(reason.how));
  said.sort();
  CHECK(said.join(u',') == u"email 1,family 1,given 2,phone 4");
}

TEST_CASE("words are compared by letters, by sound and by habit") {
  CHECK(insight::jaroWinkler("martha", "marhta") > 0.96);
  CHECK(insight::jaroWinkler("abc", "xyz") == 0);
  CHECK(insight::isWithinEdits("novak", "novka", 1));
  CHECK_FALSE(insight::isWithinEdits("novak", "nowka", 1));
  for (const auto& [a, b] : {std::pair("muller", "mueller"), std::pair("saric", "sharich"),
                             std::pair("kirsten", "christin"), std::pair("jana", "yana")}) {
    INFO(a << ' ' << b);
    CHECK(insight::soundOf(a) == insight::soundOf(b));
  }
  CHECK(domain::areNicknames("bob", "robert"));
  CHECK_FALSE(domain::areNicknames("bob", "peter"));
  CHECK(domain::areGenderPair("daniel", "daniela"));
  CHECK(insight::plainText("Ольга  O'Brien-Смирнова, 3.") == "olga obrien smirnova 3");
  CHECK(insight::plainText("建设路15号") == "建设路 15 号");
}

namespace {

// The plain table of restricted Damerau-Levenshtein.
int editsBetween(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      int& at = cost[i][j];
      at = static_cast<int>(std::max(i, j));
      if (i == 0 || j == 0) continue;
      at = std::min(
          {cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        at = std::min(at, cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

}

TEST_CASE("slips are counted as the plain table counts them") {
  std::mt19937 random(7);
  const auto word = [&random] {
    std::string out;
    for (const auto length = random() % 7; out.size() < length;) out += static_cast<char>('a' + random() % 3);
    return out;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = word(), b = word();
    const int edits = editsBetween(a, b);
    CAPTURE(a, b, edits);
    for (const int most : {0, 1, 2, 3}) REQUIRE(insight::isWithinEdits(a, b, most) == (edits <= most));
  }
}
