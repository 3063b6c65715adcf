// Lines, properties and cards: what stands in a file, before it means anything.
#include "exchange/vcard_reader.h"

#include "exchange/vcard_dates.h"
#include "exchange/vcard_labels.h"
#include "support/catch.h"

using namespace kith;
using namespace kith::exchange;

namespace {

std::vector<Vcard> read(std::string_view bytes) {
  VcardReader reader(bytesOf(bytes), VcardText());
  std::vector<Vcard> out;
  Vcard card;
  while (*reader.next(card)) out.push_back(card);
  return out;
}

QStringList lines(std::string_view bytes, bool keepBlank = false) {
  VcardLines reader(bytesOf(bytes));
  reader.keepBlankOfFolds(keepBlank);
  QStringList out;
  std::string line;
  while (*reader.next(line)) out << QString::fromStdString(line);
  return out;
}

VcardProperty property(std::string_view line, VcardVersion version = VcardVersion::V30) {
  return propertyOf(line, version, VcardText()).value();
}

std::optional<QString> day(std::string_view line) { return vcardDate(property(line), QDate(2026, 3, 1)); }

QString value(std::string_view line, VcardVersion version = VcardVersion::V30) {
  return unescapedText(property(line, version));
}

}

TEST_CASE("folded lines are joined whatever ends them") {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const QByteArray text = QByteArray("NOTE:one\n  two\n\tthree\nFN:Ada\n").replace('\n', end);
    CHECK(lines(text.toStdString()) ==
          QStringList{QStringLiteral("NOTE:one twothree"), QStringLiteral("FN:Ada")});
  }
  CHECK(lines("NOTE:one\n two\n", true).at(0) == u"NOTE:one two");
}

TEST_CASE("a fold inside a character does not break it") {
  const auto cards = read("BEGIN:VCARD\nVERSION:3.0\nFN:Bj\xC3\n \xB6rn\nEND:VCARD\n");
  CHECK(cards.at(0).properties.at(1).value == u"Björn");
}

TEST_CASE("soft line breaks of quoted-printable and blocks of base64 are joined") {
  CHECK(lines("NOTE;QUOTED-PRINTABLE:a=\n b=\nc\nFN:x\n").at(0) == u"NOTE;QUOTED-PRINTABLE:a bc");
  CHECK(lines("PHOTO;BASE64:AAAA\nBBBB\n CC==\n\nFN:x\n").at(0) == u"PHOTO;BASE64:AAAABBBBCC==");
  CHECK(lines("NOTE;QUOTED-PRINTABLE:a=\nEND:VCARD\n").size() == 2);
}

TEST_CASE("a property has a group, types in three spellings, and quoted parameters") {
  for (const char* line :
       {"item1.TEL;TYPE=WORK,FAX;X-A=\"b:c;d\":1", "item1.TEL;type=WORK;type=FAX;X-A=\"b:c;d\":1",
        "item1.tel;WORK;FAX;X-A=\"b:c;d\":1", "item1.TEL;TYPE=\"work,fax\";X-A=\"b:c;d\":1"}) {
    const VcardProperty p = property(line);
    CHECK(p.group == u"item1");
    CHECK(p.name == u"TEL");
    CHECK(p.hasType(u"work"));
    CHECK(p.hasType(u"FAX"));
    CHECK(p.types().size() == 2);
    CHECK(p.parameter(u"X-A") == u"b:c;d");
    CHECK(p.value == u"1");
  }
  CHECK(property("TEL;PREF=2:1").preference() == 2);
  CHECK(property("TEL;PREF:1").preference() == 1);
  CHECK(property("X;L=\"a^nb^'c^^\":1").parameter(u"L") == u"a\nb\"c^");
  CHECK_FALSE(propertyOf("no property at all", VcardVersion::V30, VcardText()));
  CHECK_FALSE(propertyOf("two words: no property", VcardVersion::V30, VcardText()));
}

TEST_CASE("escapes are those of the version") {
  CHECK(value("NOTE:a\\nb\\, c\\; d\\\\e\\Nf") == u"a\nb, c; d\\e\nf");
  CHECK(value("URL:https\\://kos.example") == u"https://kos.example");
  CHECK(value("NOTE:C:\\temp", VcardVersion::V21) == u"C:\\temp");
  CHECK(value("NOTE:saw\\, drill", VcardVersion::V21) == u"saw, drill");
  CHECK(value("NOTE;QUOTED-PRINTABLE:a\\,b=0D=0Ac", VcardVersion::V21) == u"a\\,b\nc");
  CHECK(unescapedParts(property("N:a\\;b;c\\\\;d"), u';') ==
        QStringList{QStringLiteral("a;b"), QStringLiteral("c\\"), QStringLiteral("d")});
}

TEST_CASE("a character set of a property, UTF-8, and the fallback are told apart") {
  CHECK(property("FN;CHARSET=windows-1251:\xC0\xED\xED\xE0").value == u"Анна");
  CHECK(property("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Bj=F6rn").value == u"Björn");
  CHECK(property("FN;ENCODING=QUOTED-PRINTABLE:Bj=C3=B6rn").value == u"Björn");
  CHECK(property("FN;ENCODING=QUOTED-PRINTABLE:50=% =3D").value == u"50=% =");
  CHECK(property("FN:Bj\xF6rn").value == u"Björn");
  CHECK(property("FN;CHARSET=nonsense:Bj\xC3\xB6rn").value == u"Björn");
}

TEST_CASE("cards are found among garbage, without END, and inside one another") {
  const auto cards = read(
      "garbage\nBEGIN:VCARD\nVERSION:2.1\nFN:One\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nTEL:1\n"
      "begin:vcard\nVERSION:4.0\nFN:Two\nEND:VCARD\n\nmore\nBEGIN:VCARD\nFN:Three\n");
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].version == VcardVersion::V21);
  CHECK(cards[0].properties.at(2).value.contains(u"FN:Inner"));
  CHECK(cards[0].properties.at(3).name == u"TEL");
  CHECK(cards[0].problems.size() == 2);
  CHECK(cards[1].version == VcardVersion::V40);
  CHECK(cards[1].problems.empty());
  CHECK(cards[2].line == 16);
  CHECK(cards[2].problems.size() == 2);
}

TEST_CASE("a line that is no property goes on with the one before") {
  const auto cards = read("BEGIN:VCARD\nVERSION:3.0\nNOTE:one\nand two\nFN:x\nEND:VCARD\n");
  CHECK(unescapedText(cards.at(0).properties.at(1)) == u"one\nand two");
  CHECK(cards[0].problems.size() == 1);
}

TEST_CASE("a note of five megabytes is read whole, and what is endless is cut and told") {
  std::string note = "BEGIN:VCARD\nVERSION:3.0\nNOTE:";
  for (int i = 0; i < 80'000; ++i) note += std::string(64, 'x') + "\n ";
  note += "\nFN:x\nEND:VCARD\n";
  const auto cards = read(note);
  CHECK(cards.at(0).properties.at(1).value.size() == 80'000 * 64);
  const std::string endless =
      "BEGIN:VCARD\nNOTE:" + std::string(VcardLines::kLongestLine + 10, 'y') + "\nFN:z\nEND:VCARD\n";
  const auto cut = read(endless);
  REQUIRE(cut.at(0).properties.size() == 2);
  CHECK(cut[0].properties[1].value == u"z");
  CHECK(cut[0].problems.size() == 1);
}

TEST_CASE("a birthday is read in all its spellings") {
  for (const char* whole : {"BDAY:1980-05-12", "BDAY:19800512", "BDAY:1980-05-12T00:00:00Z",
                            "BDAY;VALUE=date:1980-05-12", "BDAY:12.05.1980"})
    CHECK(day(whole) == u"1980-05-12");
  for (const char* part :
       {"BDAY:--0512", "BDAY:--05-12", "BDAY:-0512", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12",
        "BDAY:1604-05-12", "BDAY;X-APPLE-OMIT-YEAR=1700:1700-05-12"})
    CHECK(day(part) == u"--05-12");
  CHECK(day("BDAY:--0229") == u"--02-29");
  for (const char* none : {"BDAY:1980", "BDAY:1980-05", "BDAY:---12", "BDAY:--1345", "BDAY:circa 1800"})
    CHECK_FALSE(day(none));
}

TEST_CASE("labels come from types or the label of a group") {
  const auto label = [](std::string_view line, const char16_t* group = u"") {
    return labelOf(property(line), QString::fromUtf16(group));
  };
  CHECK(label("TEL;TYPE=CELL,VOICE:1") == u"mobile");
  CHECK(label("TEL;WORK;FAX:1") == u"work fax");
  CHECK(label("TEL;TYPE=VOICE,PREF:1").isEmpty());
  CHECK(label("TEL;TYPE=x-boat:1") == u"boat");
  CHECK(label("URL:x", u"_$!<HomePage>!$_") == u"homepage");
  CHECK(label("TEL;TYPE=WORK:1", u"Workshop") == u"Workshop");
  for (const char16_t* known : {u"home", u"work", u"mobile", u"main", u"fax", u"home fax", u"work fax",
                                u"pager", u"car", u"assistant", u"other"}) {
    const WrittenLabel written = writtenLabel(QString::fromUtf16(known));
    CHECK(label(QString(QStringLiteral("TEL;TYPE=") + written.types.join(u',') + QStringLiteral(":1"))
                    .toStdString()) == QStringView(known));
  }
  CHECK(plainGroupLabel(groupLabelOf(QStringLiteral("anniversary"))) == u"anniversary");
  CHECK(writtenLabel(QStringLiteral("Workshop")).groupLabel == u"Workshop");
}
