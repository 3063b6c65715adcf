// Several rows of one file about one contact, and many rows that share a channel.
#include "app/imported.h"
#include "domain/contact.h"
#include "support/catch.h"

using namespace kith;
using domain::ChannelKind;
using domain::channelsOf;
using domain::Contact;
using test::asRehearsed;
using test::dumped;
using test::imported;
using test::wrongDerived;

namespace {

const QByteArray kHead = "First Name,Last Name,Email,Mobile Phone,City,Birthday,Company,Notes\n";
const QByteArray kHome =
    "Ana,Novak,ana@novak.example,+386 40 111 222,Celje,1980-05-12,Novak d.o.o.,likes oak\n";
const QByteArray kWork =
    "A.,Novak,ana@novak.example,+386 40 111 333,Kranj,1981-05-12,Novak d.o.o.,likes beech\n";

app::ImportReport say(test::Opened& book, const QByteArray& rows) {
  return imported(book, book.write(QStringLiteral("people.csv"), kHead + rows));
}

Contact ana(test::Opened& book) {
  const auto id = book.queries->findOne(QStringLiteral("ana@novak.example"));
  REQUIRE(id);
  return *book.queries->contact(*id);
}

QStringList phonesOf(const Contact& contact) {
  QStringList out;
  for (const auto& phone : channelsOf(contact, ChannelKind::Phone)) out << phone.value;
  return out;
}

QStringList citiesOf(const Contact& contact) {
  QStringList out;
  for (const auto& address : contact.addresses) out << address.city;
  return out;
}

const QStringList kBothPhones{QStringLiteral("+386 40 111 222"), QStringLiteral("+386 40 111 333")};
const QStringList kBothCities{QStringLiteral("Celje"), QStringLiteral("Kranj")};

}

TEST_CASE("two rows of one file about one person lose no value of either") {
  test::Opened book;
  const auto report = say(book, kHome + kWork);
  CHECK(report.created == 1);
  CHECK(report.updated == 1);
  const Contact both = ana(book);
  CHECK(both.given == u"Ana");
  CHECK(both.birthday == u"1980-05-12");
  CHECK(phonesOf(both) == kBothPhones);
  CHECK(citiesOf(both) == kBothCities);
  CHECK(both.employments.size() == 1);
  for (const char16_t* each : {u"likes oak", u"likes beech", u"1981-05-12"})
    CHECK(both.notes.contains(QStringView(each)));
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("rows about one person that name several companies keep each of them") {
  test::Opened book;
  say(book,
      "Ana,Novak,ana@novak.example,,,,First d.o.o.,\n"
      "Ana,Novak,ana@novak.example,,,,Second d.o.o.,\n"
      "Ana,Novak,ana@novak.example,,,,Third d.o.o.,\n"
      "Ana,Novak,ana@novak.example,,,,Second d.o.o.,again\n");
  QStringList companies;
  for (const auto& work : ana(book).employments) companies << work.companyName;
  CHECK(companies == QStringList{QStringLiteral("First d.o.o."), QStringLiteral("Second d.o.o."),
                                 QStringLiteral("Third d.o.o.")});
  CHECK(book.queries->count(app::ContactSection::Companies) == 3);
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("rows about one person fill own fields that none of them filled before") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("own.csv"),
                            "First Name,Last Name,Email,Shoe size,Hat size,Glove size\n"
                            "Ana,Novak,ana@novak.example,,,\n"
                            "Ana,Novak,ana@novak.example,38,55,\n"
                            "Ana,Novak,ana@novak.example,38,,7\n"));
  QStringList fields;
  for (const auto& own : ana(book).custom) fields << QString(own.fieldName + u' ' + own.value);
  fields.sort();
  CHECK(fields == QStringList{QStringLiteral("Glove size 7"), QStringLiteral("Hat size 55"),
                              QStringLiteral("Shoe size 38")});
  CHECK(ana(book).notes.isEmpty());
}

TEST_CASE("a file with two rows about one person changes nothing the second time") {
  test::Opened book;
  const bool turned = GENERATE(false, true);
  say(book, kHome + kWork);
  const QStringList before = dumped(book);
  CHECK(say(book, turned ? kWork + kHome : kHome + kWork).unchanged == 2);
  CHECK(dumped(book) == before);
}

TEST_CASE("of two rows about one person each changes what it said itself") {
  test::Opened book;
  say(book, kHome + kWork);
  QByteArray home = kHome;
  QByteArray work = kWork;
  SECTION("the later one") {
    work.replace("111 333", "111 444");
    const auto report = say(book, kHome + work);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 1);
    CHECK(phonesOf(ana(book)) == QStringList{kBothPhones.front(), QStringLiteral("+386 40 111 444")});
  }
  SECTION("the earlier one") {
    home.replace("Celje", "Ptuj");
    CHECK(say(book, home + kWork).updated == 1);
    CHECK(citiesOf(ana(book)) == QStringList{QStringLiteral("Ptuj"), QStringLiteral("Kranj")});
  }
  SECTION("one after the other, and back") {
    work.replace("Kranj", "Koper");
    home.replace("Celje", "Ptuj");
    CHECK(say(book, kHome + work).updated == 1);
    CHECK(say(book, home + work).updated == 1);
    CHECK(citiesOf(ana(book)) == QStringList{QStringLiteral("Ptuj"), QStringLiteral("Koper")});
    CHECK(say(book, kHome + kWork).updated == 2);
    CHECK(citiesOf(ana(book)) == kBothCities);
    CHECK(say(book, kHome + kWork).unchanged == 2);
  }
  CHECK(phonesOf(ana(book)).size() == 2);
  CHECK(ana(book).addresses.size() == 2);
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("a row more about somebody who came with one row is added") {
  test::Opened book;
  say(book, kHome);
  const auto report = say(book, kHome + kWork);
  CHECK(report.updated == 1);
  CHECK(report.unchanged == 1);
  CHECK(phonesOf(ana(book)) == kBothPhones);
  CHECK(say(book, kHome + kWork).unchanged == 2);
}

TEST_CASE("rows of different names that carry one number are contacts of their own") {
  test::Opened book;
  const QByteArray rows =
      "Customer ID,First Name,Last Name,Phone\n"
      "4711,Ana,Novak,+386 40 111 222\n"
      "4711,Bo,Lind,+46 70 123 45 67\n"
      "4711,Ana,Novak,+386 40 111 333\n"
      "4711,Cecilia,Dahl,+46 70 765 43 21\n";
  const auto file = book.write(QStringLiteral("shared.csv"), rows);
  const auto report = imported(book, file);
  CHECK(report.created == 3);
  CHECK(report.updated == 1);
  CHECK(report.problemCount == 2);
  CHECK(phonesOf(*book.queries->contact(*book.queries->findOne(QStringLiteral("Ana Novak")))) == kBothPhones);
  const QStringList before = dumped(book);
  CHECK(imported(book, file).unchanged == 4);
  CHECK(dumped(book) == before);
  QByteArray changed = rows;
  changed.replace("765 43 21", "765 43 22");
  CHECK(imported(book, book.write(QStringLiteral("shared.csv"), changed)).updated == 1);
  CHECK(book.queries->count(app::ContactSection::People) == 3);
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("a rehearsal counts further rows about one contact as the import does") {
  test::Opened book;
  QByteArray work = kWork;
  work.replace("Kranj", "Koper");
  for (const QByteArray& rows : QByteArrayList{kHome + kWork, kHome + work, work + kHome + kHome})
    CHECK(asRehearsed(book, book.write(QStringLiteral("people.csv"), kHead + rows)).rows > 1);
}

TEST_CASE("people who share an address by the dozen are known again by name") {
  constexpr int kMany = 40;
  test::Opened book;
  const auto rowsOf = [](const QByteArray& tail) {
    QByteArray rows = "First Name,Last Name,Email,Phone,Notes\n";
    for (int i = 0; i < kMany; ++i) {
      const QByteArray n(1, static_cast<char>('a' + i % 26));
      rows += "Ana" + n + ",Novak" + QByteArray::number(i) + ",info@shop.example,ext. 17," + tail + "\n";
    }
    return rows;
  };
  CHECK(imported(book, book.write(QStringLiteral("a.csv"), rowsOf("old"))).created == kMany);
  const auto again = imported(book, book.write(QStringLiteral("a.csv"), rowsOf("new")));
  CHECK(again.updated == kMany);
  // An initial is enough where it is one's alone; a given name that two have says nothing.
  const QByteArray rows =
      "First Name,Last Name,Email\n"
      "A.,Novak3,info@shop.example\n"
      "Anad,,info@shop.example\n"
      "Bo,Lind,info@shop.example\n";
  const auto few = imported(book, book.write(QStringLiteral("b.csv"), rows));
  CHECK(few.unchanged + few.updated == 1);
  CHECK(few.created == 2);
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("a short list finds its people in a large book") {
  constexpr int kMany = 60;
  test::Opened book;
  const QByteArray head = "Customer ID,First Name,Last Name,Email,Notes\n";
  QByteArray rows;
  for (int i = 0; i < kMany; ++i) {
    const QByteArray n = QByteArray::number(i);
    rows += (i % 2 == 0 ? "C" + n : QByteArray()) + ",Ana" + n + ",Novak,ana" + n + "@novak.example,old\n";
  }
  imported(book, book.write(QStringLiteral("all.csv"), head + rows));
  const QByteArray few =
      "C4,Ana4,Novak,ana4@novak.example,old\n"
      "C6,Ana6,Novak,ana6@elsewhere.example,old\n"
      ",Ana7,Novak,ana7@novak.example,new\n"
      ",Bo,Lind,bo@lind.example,new\n";
  const auto report = asRehearsed(book, book.write(QStringLiteral("few.csv"), head + few));
  CHECK(report.unchanged == 1);
  CHECK(report.updated == 2);
  CHECK(report.created == 1);
  CHECK(book.queries->count(app::ContactSection::People) == kMany + 1);
}
