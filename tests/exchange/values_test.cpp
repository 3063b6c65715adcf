#include "exchange/cell_values.h"
#include "exchange/countries.h"
#include "exchange/dates.h"
#include "exchange/person_name.h"
#include "support/catch.h"

using namespace kith::exchange;

namespace {

QString date(const QString& text, DateOrder order = DateOrder::DayFirst) {
  return readDate(text, order, QDate(2026, 3, 1)).value_or(QStringLiteral("-"));
}

QString name(const QString& text) {
  const PersonName n = splitName(text);
  return QStringList{n.prefix, n.given, n.middle, n.family, n.suffix}.join(u'|');
}

}

TEST_CASE("a year of five digits is none") {
  CHECK_FALSE(readDate(u"1 March 10980", DateOrder::Unknown, QDate(2026, 3, 1)));
}

TEST_CASE("dates are read in the ways people write them") {
  CHECK(date(QStringLiteral("1980-05-12")) == u"1980-05-12");
  CHECK(date(QStringLiteral("12/03/2021")) == u"2021-03-12");
  CHECK(date(QStringLiteral("12/03/2021"), DateOrder::MonthFirst) == u"2021-12-03");
  CHECK(date(QStringLiteral("3/25/1980")) == u"1980-03-25");
  CHECK(date(QStringLiteral("31.8.75")) == u"1975-08-31");
  CHECK(date(QStringLiteral("1.2.26")) == u"2026-02-01");
  CHECK(date(QStringLiteral("2024-02-11 09:14")) == u"2024-02-11");
  CHECK(date(QStringLiteral("1980-05-12T00:00:00.000Z")) == u"1980-05-12");
  CHECK(date(QStringLiteral("12 March 2021")) == u"2021-03-12");
  CHECK(date(QStringLiteral("Mar 12, 2021")) == u"2021-03-12");
  CHECK(date(QStringLiteral("12. März 1971")) == u"1971-03-12");
  CHECK(date(QStringLiteral("12 de marzo de 1971")) == u"1971-03-12");
  CHECK(date(QStringLiteral("12 марта 1971 г.")) == u"1971-03-12");
  CHECK(date(QStringLiteral("19800512")) == u"1980-05-12");
  CHECK(date(QStringLiteral("29353")) == u"1980-05-12");
}

TEST_CASE("a birthday without a year keeps day and month") {
  CHECK(date(QStringLiteral("--02-29")) == u"--02-29");
  CHECK(date(QStringLiteral("--0229")) == u"--02-29");
  CHECK(date(QStringLiteral("11/30"), DateOrder::MonthFirst) == u"--11-30");
  CHECK(date(QStringLiteral("1604-12-10")) == u"--12-10");
  CHECK(date(QStringLiteral("12 March")) == u"--03-12");
}

TEST_CASE("what is no date is not read as one") {
  for (const char16_t* text : {u"", u"31.2.2020", u"soon", u"12", u"1-2-3-4", u"32/13/2020", u"May be"})
    CHECK(date(QString::fromUtf16(text)) == u"-");
  CHECK(isNoDate(u"0/0/00"));
  CHECK(isNoDate(u"0.0.00"));
  CHECK(isNoDate(u"0000-00-00 00:00:00"));
  CHECK_FALSE(isNoDate(u"10/10/00"));
  CHECK_FALSE(isNoDate(u"-"));
}

TEST_CASE("one value settles the order of a column") {
  DateVotes votes;
  votes.add(u"4/3/1980");
  CHECK(votes.order() == DateOrder::Unknown);
  votes.add(u"25/3/1980");
  CHECK(votes.order() == DateOrder::DayFirst);
  DateVotes american;
  american.add(u"3/25/1980");
  american.add(u"4/4/1980");
  CHECK(american.order() == DateOrder::MonthFirst);
}

TEST_CASE("a whole name is taken apart") {
  CHECK(name(QStringLiteral("Anna Berg")) == u"|Anna||Berg|");
  CHECK(name(QStringLiteral("Dr. Anna Maria van der Berg, PhD")) == u"Dr.|Anna|Maria|van der Berg|PhD");
  CHECK(name(QStringLiteral("Berg, Anna Maria")) == u"|Anna|Maria|Berg|");
  CHECK(name(QStringLiteral("Juan de la Cruz")) == u"|Juan||de la Cruz|");
  CHECK(name(QStringLiteral("Martin Luther King Jr.")) == u"|Martin|Luther|King|Jr.");
  CHECK(name(QStringLiteral("Иванова Анна Петровна")) == u"|Анна|Петровна|Иванова|");
  CHECK(name(QStringLiteral("Cher")) == u"|Cher|||");
  CHECK(name(QStringLiteral("山田太郎")) == u"|山田太郎|||");
  CHECK(name(QString()) == u"||||");
}

TEST_CASE("countries are known in several languages") {
  for (const char16_t* text : {u"Sweden", u"Sverige", u"Schweden", u"Suède", u"Швеция", u"se", u"SWE"})
    CHECK(countryCode(QString::fromUtf16(text)) == u"SE");
  CHECK(countryCode(u"United States of America") == u"US");
  CHECK(countryCode(u"U.S.A.") == u"US");
  CHECK(countryCode(u"Deutschland") == u"DE");
  CHECK(countryCode(u"Atlantis").isEmpty());
  CHECK(countryCode(u"").isEmpty());
}

TEST_CASE("the guard of a spreadsheet comes off and goes on again") {
  CHECK(unguarded(QStringLiteral("'+31655")) == u"+31655");
  CHECK(unguarded(QStringLiteral("'0155")) == u"0155");
  CHECK(unguarded(QStringLiteral("'s-Hertogenbosch")) == u"'s-Hertogenbosch");
  CHECK(unguarded(QStringLiteral("'")) == u"'");
  for (const char16_t* text :
       {u"+46", u"=1+1", u"-5", u"@x", u"\tx", u"'+46", u"'0155", u"''", u"plain", u"", u"'"})
    CHECK(unguarded(guarded(QString::fromUtf16(text))) == QString::fromUtf16(text));
}

TEST_CASE("several values in one cell are told apart") {
  CHECK(tagsOf(QStringLiteral("Suppliers ::: Fair ::: * myContacts ::: * starred")) ==
        QStringList{QStringLiteral("Suppliers"), QStringLiteral("Fair")});
  CHECK(tagsOf(QStringLiteral("\"VIP\",\"Workshop, spring\"")) ==
        QStringList{QStringLiteral("VIP"), QStringLiteral("Workshop, spring")});
  CHECK(tagsOf(QStringLiteral("a; b;a")) == QStringList{QStringLiteral("a"), QStringLiteral("b")});
  CHECK(mailboxesOf(QStringLiteral("Ann Berg <ANN@x.example>")).front().address == u"ANN@x.example");
  CHECK(mailboxesOf(QStringLiteral("mailto:ann@x.example?subject=hi")).front().address == u"ann@x.example");
  CHECK(mailboxesOf(QStringLiteral("a@x.example; b@x.example")).size() == 2);
  CHECK(mailboxesOf(QStringLiteral("none yet")).isEmpty());
  CHECK(phonesOf(QStringLiteral("p:+46701740635")) == QStringList{QStringLiteral("+46701740635")});
  CHECK(phonesOf(QStringLiteral("08-123 45 67 / 070-123 45 67")).size() == 2);
  CHECK(phonesOf(QStringLiteral("08-123 45 67, ext 6")).size() == 1);
}
