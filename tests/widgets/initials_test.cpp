#include "widgets/initials.h"

#include "support/catch.h"

using kith::widgets::initialsOf;
using kith::widgets::NameKind;
using namespace Qt::StringLiterals;

TEST_CASE("initials are the first letters of the first and the last word of a person") {
  const std::vector<std::pair<QString, QString>> table{
      {u"Ana Novak"_s, u"AN"_s},
      {u"Chen Li-Wei"_s, u"CL"_s},
      {u"Dora Åkesson"_s, u"DÅ"_s},
      {u"émile lefèvre"_s, u"ÉL"_s},
      {u"Novak, Ana"_s, u"AN"_s},
      {u"Dr. Jana Maria Kos"_s, u"JK"_s},
      {u"Vincent van Gogh"_s, u"VG"_s},
      {u"Ludwig van"_s, u"L"_s},
      {u"Sting"_s, u"S"_s},
      {u"  "_s, QString()},
      {u"+386 40 123 456"_s, QString()},
      {u"(Ana) \"Anči\" Novak"_s, u"AN"_s},
      {u"ana.novak@novak.example"_s, u"A"_s},
      {u"山田 太郎"_s, u"山"_s},
      {u"김민준"_s, u"김"_s},
      {u"محمد الحربي"_s, u"م"_s},
      {u"Иван Петров"_s, u"ИП"_s},
      {u"O'Brien Siobhán"_s, u"OS"_s},
      {u"Dr."_s, u"D"_s},
  };
  for (const auto& [name, expected] : table) {
    CAPTURE(name);
    CHECK(initialsOf(name, NameKind::Person) == expected);
  }
}

TEST_CASE("whoever has no name has no initials") {
  CHECK(initialsOf(u"(no name)"_s, NameKind::Person).isEmpty());
  CHECK(initialsOf(u"+386 40 111 222"_s, NameKind::Person).isEmpty());
  CHECK(initialsOf(u"(Old) Mill"_s, NameKind::Company) == u"OM");
}

TEST_CASE("initials of a company leave its legal form out") {
  CHECK(initialsOf(u"Petrović d.o.o."_s, NameKind::Company) == u"P"_s);
  CHECK(initialsOf(u"Novak Interiors Ltd"_s, NameKind::Company) == u"NI"_s);
  CHECK(initialsOf(u"The Green Door"_s, NameKind::Company) == u"GD"_s);
  CHECK(initialsOf(u"GmbH"_s, NameKind::Company) == u"G"_s);
  CHECK(initialsOf(u"3M"_s, NameKind::Company) == u"M"_s);
}

TEST_CASE("a letter made of a base and a mark stays whole") {
  const QString decomposed = u"E\u0301mile Zola"_s;
  CHECK(initialsOf(decomposed, NameKind::Person) == u"E\u0301Z"_s);
}
