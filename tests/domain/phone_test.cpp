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

TEST_CASE("the signs between the digits of a number say nothing") {
  // The same number with signs that are looked at one by one, and with others that libphonenumber has to
  // find.
  const auto elsewhere = [](QString typed) {
    return typed.replace(u' ', QChar(0x00a0)).replace(u'-', QChar(0x2010)).replace(u'(', QChar(0xff08));
  };
  for (const char* typed : {"+386 40 111-222",
                            "040/111 222",
                            "(040) 111-222",
                            "+44 (0)20 7946 0958",
                            "0044 20 7946 0958",
                            "1-2",
                            "12-",
                            "1 23",
                            "+1 2",
                            "+1 23",
                            "8 (495) 123-45-67",
                            "+7 8 495 123 45 67",
                            "011 54 9 11 2345 6789",
                            "011 15 2345 6789",
                            "+39 06 698 1",
                            "06-698 1",
                            "(+49) 30 901820",
                            "030/9018-20",
                            "++49 30 901820",
                            "+49 30 901820 - 12",
                            "1.800.555.0199",
                            "00 800 1234 5678",
                            "0",
                            "-",
                            "+",
                            "( )"})
    for (const char* region : {"SI", "GB", "US", "RU", "AR", "IT", "DE", "MX", "BR", "BS", "HU", "ZZ", ""}) {
      INFO(typed << " in " << region);
      const QString text = QString::fromLatin1(typed);
      const QString there = QString::fromLatin1(region);
      CHECK(phoneKey(text, there) == phoneKey(elsewhere(text), there));
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
