#include "domain/phone.h"

#include "support/catch.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace kith::domain;

TEST_CASE("a national number is read in its region") {
  const PhoneForm form = understoodPhone(QStringLiteral("070-174 06 35"), QStringLiteral("se"));
  CHECK(form.valid);
  CHECK(form.e164 == u"+46701740635");
  CHECK(form.national == u"701740635");
  CHECK(form.region == u"SE");
  CHECK(form.type == u"mobile");
  CHECK(form.international == u"+46 70 174 06 35");
}

TEST_CASE("a number with its country code needs no region") {
  const PhoneForm form = understoodPhone(QStringLiteral("+44 (0)20 7946 0958 ext. 12"), QString());
  CHECK(form.e164 == u"+442079460958");
  CHECK(form.extension == u"12");
  CHECK(form.region == u"GB");
}

TEST_CASE("a number of an unknown country has no international form but keeps its digits") {
  const PhoneForm form = understoodPhone(QStringLiteral("0701-74 06 35"), QStringLiteral("ZZ"));
  CHECK(form.valid);
  CHECK(form.e164.isEmpty());
  CHECK(form.national == u"701740635");
}

TEST_CASE("what a channel keeps of a number is what the whole form says") {
  for (const char* typed : {"040 111 222", "+386 40 111 222", "070-174 06 35 ext. 12", "words", "123"})
    for (const char* region : {"SI", "se", "ZZ", ""}) {
      const auto form = understoodPhone(QString::fromLatin1(typed), QString::fromLatin1(region));
      const auto key = phoneKey(QString::fromLatin1(typed), QString::fromLatin1(region));
      CHECK(key == PhoneKey{form.e164, form.extension});
    }
}

TEST_CASE("words are no phone number") {
  CHECK_FALSE(understoodPhone(QStringLiteral("ask at the desk"), QStringLiteral("SE")).valid);
  CHECK_FALSE(understoodPhone(QString(), QString()).valid);
  CHECK_FALSE(understoodPhone(QStringLiteral("12"), QString()).valid);
}

TEST_CASE("digits of any script become plain ones") {
  CHECK(phoneDigits(u"+46 (0)70–12") == u"4607012");
  CHECK(phoneDigits(u"٠١٢") == u"012");
}

TEST_CASE("what is dialled before a number is not looked for") {
  CHECK(dialledDigits(u"+46 (0)70-12") == u"467012");
  CHECK(dialledDigits(u"0046 70 12") == u"467012");
  CHECK(dialledDigits(u"070 12") == u"7012");
  CHECK(dialledDigits(u"012") == u"012");
  CHECK(storedDigits(u"+46 (0)70-12") == u"467012");
  CHECK(isPhoneLike(u"+46 (0)70-12/3"));
  CHECK_FALSE(isPhoneLike(u"4a"));
  CHECK_FALSE(isPhoneLike(u"+-"));
}

TEST_CASE("numbers are understood from several threads at once") {
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&right] {
      for (int i = 0; i < 50; ++i)
        if (understoodPhone(QStringLiteral("0701740635"), QStringLiteral("SE")).e164 == u"+46701740635")
          ++right;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(right == 200);
}
