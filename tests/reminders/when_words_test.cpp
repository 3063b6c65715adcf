#include "reminders/when_words.h"

#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;

namespace {

// now is Thursday 5 March 2026, 09:30 in Stockholm, unless told.
WhenContext at(QDate date, QTime time, const char* language = "en") {
  WhenContext context;
  context.now = QDateTime(date, time, QTimeZone("Europe/Stockholm"));
  context.language = QString::fromLatin1(language);
  return context;
}

WhenContext thursday(const char* language = "en") { return at(QDate(2026, 3, 5), QTime(9, 30), language); }

struct Phrase {
  const char16_t* text;
  const char* due;
};

QString read(const char16_t* text, const WhenContext& context) {
  const auto due = getWhen(QString::fromUtf16(text), context);
  return due ? *due : QStringLiteral("nothing");
}

template <std::size_t N>
void checkAll(const Phrase (&phrases)[N], const WhenContext& context) {
  for (const Phrase& phrase : phrases) {
    INFO(QString::fromUtf16(phrase.text).toStdString());
    CHECK(read(phrase.text, context) == QString::fromLatin1(phrase.due));
  }
}

constexpr Phrase kEnglish[] = {
    {u"2026-04-01", "2026-04-01"},
    {u"2026-04-01T08:05", "2026-04-01T08:05:00"},
    {u"2026-04-01T08:05:30", "2026-04-01T08:05:30"},
    {u"2026-04-01 8:05", "2026-04-01T08:05:00"},
    {u"2026-04-01T08:05:00Z", "2026-04-01T10:05:00"},
    {u"2026-03-01T08:05:00+03:00", "2026-03-01T06:05:00"},
    {u"today", "2026-03-05"},
    {u"Today 14:00", "2026-03-05T14:00:00"},
    {u"today 8:00", "2026-03-05T08:00:00"},
    {u"tomorrow", "2026-03-06"},
    {u"tomorrow 10", "2026-03-06T10:00:00"},
    {u"tomorrow at 9", "2026-03-06T09:00:00"},
    {u"tomorrow at nine", "2026-03-06T09:00:00"},
    {u"TOMORROW, 10:15", "2026-03-06T10:15:00"},
    {u"tomorrow morning", "2026-03-06T09:00:00"},
    {u"tomorrow afternoon", "2026-03-06T15:00:00"},
    {u"tomorrow evening", "2026-03-06T19:00:00"},
    {u"tomorrow noon", "2026-03-06T12:00:00"},
    {u"tomorrow at noon", "2026-03-06T12:00:00"},
    {u"day after tomorrow", "2026-03-07"},
    {u"the day after tomorrow at 16:45", "2026-03-07T16:45:00"},
    {u"yesterday", "2026-03-04"},
    {u"monday", "2026-03-09"},
    {u"on monday", "2026-03-09"},
    {u"friday", "2026-03-06"},
    {u"fri", "2026-03-06"},
    {u"friday 10:00", "2026-03-06T10:00:00"},
    {u"friday 10.30", "2026-03-06T10:30:00"},
    {u"friday 2pm", "2026-03-06T14:00:00"},
    {u"friday 2:30 pm", "2026-03-06T14:30:00"},
    {u"friday at 2", "2026-03-06T14:00:00"},
    {u"friday 14h", "2026-03-06T14:00:00"},
    {u"friday 14h30", "2026-03-06T14:30:00"},
    {u"10:00 friday", "2026-03-06T10:00:00"},
    {u"at 9 on friday", "2026-03-06T09:00:00"},
    {u"2pm tomorrow", "2026-03-06T14:00:00"},
    {u"thursday", "2026-03-12"},
    {u"this thursday", "2026-03-05"},
    {u"this friday", "2026-03-06"},
    {u"this monday", "2026-03-09"},
    {u"next friday", "2026-03-13"},
    {u"next friday 10:00", "2026-03-13T10:00:00"},
    {u"next monday", "2026-03-09"},
    {u"last monday", "2026-02-23"},
    {u"friday next week", "2026-03-13"},
    {u"next week friday", "2026-03-13"},
    {u"next week on friday at 8", "2026-03-13T08:00:00"},
    {u"next week", "2026-03-12"},
    {u"next month", "2026-04-05"},
    {u"next year", "2027-03-05"},
    {u"this week", "2026-03-06"},
    {u"in 3 weeks", "2026-03-26"},
    {u"in three weeks", "2026-03-26"},
    {u"in a week", "2026-03-12"},
    {u"in a month", "2026-04-05"},
    {u"in 10 days", "2026-03-15"},
    {u"in 2 years", "2028-03-05"},
    {u"in 3 weeks at 10:00", "2026-03-26T10:00:00"},
    {u"3 weeks from now", "2026-03-26"},
    {u"3 days", "2026-03-08"},
    {u"+3d", "2026-03-08"},
    {u"+2h", "2026-03-05T11:30:00"},
    {u"in 2 hours", "2026-03-05T11:30:00"},
    {u"in 20 minutes", "2026-03-05T09:50:00"},
    {u"in an hour", "2026-03-05T10:30:00"},
    {u"in half an hour", "2026-03-05T10:00:00"},
    {u"in 15 hours", "2026-03-06T00:30:00"},
    {u"2 days ago", "2026-03-03"},
    {u"an hour ago", "2026-03-05T08:30:00"},
    {u"tonight", "2026-03-05T19:00:00"},
    {u"tonight at 8", "2026-03-05T20:00:00"},
    {u"this evening", "2026-03-05T19:00:00"},
    {u"noon", "2026-03-05T12:00:00"},
    {u"midnight", "2026-03-06T00:00:00"},
    {u"in the morning", "2026-03-06T09:00:00"},
    {u"10", "2026-03-05T10:00:00"},
    {u"9", "2026-03-06T09:00:00"},
    {u"10:00", "2026-03-05T10:00:00"},
    {u"9:15", "2026-03-06T09:15:00"},
    {u"10.30", "2026-03-05T10:30:00"},
    {u"10.05", "2026-03-05T10:05:00"},
    {u"2pm", "2026-03-05T14:00:00"},
    {u"2 p.m.", "2026-03-05T14:00:00"},
    {u"12am", "2026-03-06T00:00:00"},
    {u"12pm", "2026-03-05T12:00:00"},
    {u"14h", "2026-03-05T14:00:00"},
    {u"at 9", "2026-03-06T09:00:00"},
    {u"at 02:30", "2026-03-06T02:30:00"},
    {u"half past 10", "2026-03-05T10:30:00"},
    {u"quarter to 11", "2026-03-05T10:45:00"},
    {u"8 in the evening", "2026-03-05T20:00:00"},
    {u"14 march", "2026-03-14"},
    {u"14 March 2027", "2027-03-14"},
    {u"14th of march at 10", "2026-03-14T10:00:00"},
    {u"march 14", "2026-03-14"},
    {u"March 14th, 2027", "2027-03-14"},
    {u"march 14 2:30pm", "2026-03-14T14:30:00"},
    {u"5 march", "2026-03-05"},
    {u"4 march", "2027-03-04"},
    {u"29 february", "2028-02-29"},
    {u"1 jan", "2027-01-01"},
    {u"the 14th", "2026-03-14"},
    {u"on the 3rd", "2026-04-03"},
    {u"the 31st", "2026-03-31"},
    {u"in june", "2026-06-01"},
    {u"3/12", "2026-12-03"},
    {u"3/12/2027", "2027-12-03"},
    {u"3/12/27", "2027-12-03"},
    {u"25/3", "2026-03-25"},
    {u"3/25", "2026-03-25"},
    {u"3.12.2026", "2026-12-03"},
    {u"03-12-2026 10:00", "2026-12-03T10:00:00"},
    {u"week 14", "2026-03-30"},
    {u"w14", "2026-03-30"},
    {u"friday week 14", "2026-04-03"},
    {u"week 2", "2027-01-11"},
    {u"2026-W14", "2026-03-30"},
    {u"2026-W14-5", "2026-04-03"},
    {u"end of month", "2026-03-31"},
    {u"end of the month", "2026-03-31"},
    {u"end of next month", "2026-04-30"},
    {u"end of february", "2027-02-28"},
    {u"end of the week", "2026-03-06"},
    {u"end of the year", "2026-12-31"},
    {u"  friday  ", "2026-03-06"},
};

constexpr Phrase kSwedish[] = {
    {u"idag", "2026-03-05"},
    {u"i morgon", "2026-03-06"},
    {u"imorgon kl 10", "2026-03-06T10:00:00"},
    {u"i övermorgon", "2026-03-07"},
    {u"igår", "2026-03-04"},
    {u"måndag", "2026-03-09"},
    {u"på måndag", "2026-03-09"},
    {u"på fredag kl. 14.30", "2026-03-06T14:30:00"},
    {u"fredag 10.05", "2026-03-06T10:05:00"},
    {u"nästa fredag", "2026-03-13"},
    {u"nasta fredag 10:00", "2026-03-13T10:00:00"},
    {u"fredag nästa vecka", "2026-03-13"},
    {u"om 3 veckor", "2026-03-26"},
    {u"om två dagar", "2026-03-07"},
    {u"om en timme", "2026-03-05T10:30:00"},
    {u"om en halvtimme", "2026-03-05T10:00:00"},
    {u"om ett år", "2027-03-05"},
    {u"för 3 dagar sedan", "2026-03-02"},
    {u"nästa vecka", "2026-03-12"},
    {u"nästa månad", "2026-04-05"},
    {u"klockan 14", "2026-03-05T14:00:00"},
    {u"halv elva", "2026-03-05T10:30:00"},
    {u"halv 11", "2026-03-05T10:30:00"},
    {u"kvart över elva", "2026-03-05T11:15:00"},
    {u"14 mars", "2026-03-14"},
    {u"den 14 mars 2027", "2027-03-14"},
    {u"den 14:e", "2026-03-14"},
    {u"den 3/12 kl 8", "2026-12-03T08:00:00"},
    {u"v. 14", "2026-03-30"},
    {u"vecka 14", "2026-03-30"},
    {u"i kväll", "2026-03-05T19:00:00"},
    {u"imorgon bitti", "2026-03-06T09:00:00"},
    {u"fredag eftermiddag", "2026-03-06T15:00:00"},
    {u"i slutet av månaden", "2026-03-31"},
    {u"tomorrow 10:00", "2026-03-06T10:00:00"},
};

constexpr Phrase kGerman[] = {
    {u"heute", "2026-03-05"},
    {u"morgen", "2026-03-06"},
    {u"morgen um 10", "2026-03-06T10:00:00"},
    {u"morgen früh", "2026-03-06T09:00:00"},
    {u"übermorgen", "2026-03-07"},
    {u"gestern", "2026-03-04"},
    {u"am Montag", "2026-03-09"},
    {u"Freitag 10 Uhr", "2026-03-06T10:00:00"},
    {u"Freitag um 10 Uhr 30", "2026-03-06T10:30:00"},
    {u"um 10 am Freitag", "2026-03-06T10:00:00"},
    {u"um 12 am Freitag", "2026-03-06T12:00:00"},
    {u"nächsten Freitag", "2026-03-13"},
    {u"naechsten Freitag um 14:30", "2026-03-13T14:30:00"},
    {u"kommenden Freitag", "2026-03-06"},
    {u"in 3 Wochen", "2026-03-26"},
    {u"in zwei Tagen", "2026-03-07"},
    {u"in einer Stunde", "2026-03-05T10:30:00"},
    {u"in einer halben Stunde", "2026-03-05T10:00:00"},
    {u"in einem Monat", "2026-04-05"},
    {u"vor 3 Tagen", "2026-03-02"},
    {u"nächste Woche", "2026-03-12"},
    {u"nächsten Monat", "2026-04-05"},
    {u"um 14 Uhr", "2026-03-05T14:00:00"},
    {u"um 14.05", "2026-03-05T14:05:00"},
    {u"halb elf", "2026-03-05T10:30:00"},
    {u"Viertel nach 10", "2026-03-05T10:15:00"},
    {u"14. März", "2026-03-14"},
    {u"am 14. März 2027 um 9", "2027-03-14T09:00:00"},
    {u"am 14.", "2026-03-14"},
    {u"3.12.", "2026-12-03"},
    {u"am 3.12. um 8:15", "2026-12-03T08:15:00"},
    {u"3.12.2026", "2026-12-03"},
    {u"14.03", "2026-03-14"},
    {u"KW 14", "2026-03-30"},
    {u"heute Abend", "2026-03-05T19:00:00"},
    {u"Freitag Nachmittag", "2026-03-06T15:00:00"},
    {u"8 Uhr abends", "2026-03-05T20:00:00"},
    {u"Ende des Monats", "2026-03-31"},
    {u"Monatsende", "2026-03-31"},
};

constexpr Phrase kRussian[] = {
    {u"сегодня", "2026-03-05"},
    {u"завтра", "2026-03-06"},
    {u"завтра в 10", "2026-03-06T10:00:00"},
    {u"завтра утром", "2026-03-06T09:00:00"},
    {u"послезавтра", "2026-03-07"},
    {u"вчера", "2026-03-04"},
    {u"в понедельник", "2026-03-09"},
    {u"в пятницу в 10:00", "2026-03-06T10:00:00"},
    {u"пятница 10.30", "2026-03-06T10:30:00"},
    {u"в следующую пятницу", "2026-03-13"},
    {u"в пятницу на следующей неделе", "2026-03-13"},
    {u"через 3 недели", "2026-03-26"},
    {u"через два дня", "2026-03-07"},
    {u"через неделю", "2026-03-12"},
    {u"через час", "2026-03-05T10:30:00"},
    {u"через полчаса", "2026-03-05T10:00:00"},
    {u"через 5 минут", "2026-03-05T09:35:00"},
    {u"через 2 года", "2028-03-05"},
    {u"3 дня назад", "2026-03-02"},
    {u"на следующей неделе", "2026-03-12"},
    {u"в следующем месяце", "2026-04-05"},
    {u"в 14", "2026-03-05T14:00:00"},
    {u"в 8 вечера", "2026-03-05T20:00:00"},
    {u"в 9 утра", "2026-03-06T09:00:00"},
    {u"14 марта", "2026-03-14"},
    {u"14 марта 2027 в 9:00", "2027-03-14T09:00:00"},
    {u"14 числа", "2026-03-14"},
    {u"14-го", "2026-03-14"},
    {u"3.12.2026", "2026-12-03"},
    {u"03.12", "2026-12-03"},
    {u"неделя 14", "2026-03-30"},
    {u"сегодня вечером", "2026-03-05T19:00:00"},
    {u"в полдень", "2026-03-05T12:00:00"},
    {u"в конце месяца", "2026-03-31"},
};

}

TEST_CASE("English dates and times are understood") {
  STATIC_REQUIRE(std::size(kEnglish) >= 80);
  checkAll(kEnglish, thursday());
}

TEST_CASE("Swedish dates and times are understood, and English beside them") {
  STATIC_REQUIRE(std::size(kSwedish) >= 25);
  checkAll(kSwedish, thursday("sv_SE"));
}

TEST_CASE("German dates and times are understood") {
  STATIC_REQUIRE(std::size(kGerman) >= 25);
  checkAll(kGerman, thursday("de-DE"));
}

TEST_CASE("Russian dates and times are understood") {
  STATIC_REQUIRE(std::size(kRussian) >= 25);
  checkAll(kRussian, thursday("ru"));
}

TEST_CASE("what is no date or time is refused") {
  for (const char16_t* text : {u"",           u" ",        u"ana",        u"soon",       u"friday ana",
                               u"2026-02-30", u"31 april", u"25:00",      u"10:61",      u"30 february",
                               u"week 54",    u"32/1",     u"13/13/2026", u"2026-13-01", u"2026-03-05T25:00",
                               u"0",          u"24",       u"+",          u"in",         u"next",
                               u"the",        u"100",      u"at",         u"2026-W54",   u"99999 days",
                               u"may",        u"-1",       u"10 boxes",   u"завтра"}) {
    INFO(QString::fromUtf16(text).toStdString());
    const auto due = getWhen(QString::fromUtf16(text), thursday());
    const bool midnight = QString::fromUtf16(text) == u"0";
    CHECK(due.has_value() == midnight);
    if (!due) CHECK(due.error().kind == ErrorKind::Invalid);
  }
}

TEST_CASE("a date at the beginning of a sentence leaves the rest") {
  struct Row {
    const char16_t* text;
    const char* due;
    const char16_t* rest;
  };
  constexpr Row rows[] = {
      {u"friday 10:00 send quote", "2026-03-06T10:00:00", u" send quote"},
      {u"friday send 10 roses", "2026-03-06", u" send 10 roses"},
      {u"tomorrow: call Ana", "2026-03-06", u": call Ana"},
      {u"in 3 weeks ask about the kitchen", "2026-03-26", u" ask about the kitchen"},
      {u"at 9 call Ana", "2026-03-06T09:00:00", u" call Ana"},
      {u"friday 3 boxes", "2026-03-06T15:00:00", u" boxes"},
      {u"friday 3 weeks notice", "2026-03-06", u" 3 weeks notice"},
      {u"14 march 20 roses", "2026-03-14T20:00:00", u" roses"},
      {u"14 march 50% down", "2026-03-14", u" 50% down"},
      {u"tomorrow, lunch with Ana", "2026-03-06", u", lunch with Ana"},
      {u"friday 10:00 evening class", "2026-03-06T10:00:00", u" evening class"},
      {u"2 days ago", "2026-03-03", u""},
  };
  for (const Row& row : rows) {
    const QString text = QString::fromUtf16(row.text);
    INFO(text.toStdString());
    const auto when = findWhen(text, thursday());
    REQUIRE(when);
    CHECK(when->due == QString::fromLatin1(row.due));
    CHECK(text.mid(when->consumed) == QString::fromUtf16(row.rest));
  }
  for (const char16_t* text :
       {u"10 boxes of oil", u"3 weeks notice", u"call Ana friday", u"may call", u"a day off"}) {
    INFO(QString::fromUtf16(text).toStdString());
    CHECK_FALSE(findWhen(QString::fromUtf16(text), thursday()));
  }
}

TEST_CASE("a month is counted to its end where the day is missing") {
  CHECK(read(u"in 1 month", at(QDate(2026, 1, 31), QTime(9, 0))) == u"2026-02-28");
  CHECK(read(u"next month", at(QDate(2028, 1, 31), QTime(9, 0))) == u"2028-02-29");
  CHECK(read(u"in 1 year", at(QDate(2028, 2, 29), QTime(9, 0))) == u"2029-02-28");
  CHECK(read(u"in 4 years", at(QDate(2028, 2, 29), QTime(9, 0))) == u"2032-02-29");
  CHECK(read(u"a month ago", at(QDate(2026, 3, 31), QTime(9, 0))) == u"2026-02-28");
  CHECK(read(u"end of month", at(QDate(2028, 2, 1), QTime(9, 0))) == u"2028-02-29");
  CHECK(read(u"the 31st", at(QDate(2026, 4, 1), QTime(9, 0))) == u"2026-05-31");
  CHECK(read(u"29 feb", at(QDate(2096, 3, 1), QTime(9, 0))) == u"2104-02-29");
  CHECK(read(u"29 feb 2027", thursday()) == u"nothing");
}

TEST_CASE("hours run through a change of the clocks, days keep the time of day") {
  const auto spring = at(QDate(2026, 3, 29), QTime(1, 30));  // 02:00 becomes 03:00
  CHECK(read(u"in 1 hour", spring) == u"2026-03-29T03:30:00");
  CHECK(read(u"in 2 hours", spring) == u"2026-03-29T04:30:00");
  const auto autumn = at(QDate(2026, 10, 25), QTime(1, 30));  // 03:00 becomes 02:00
  CHECK(read(u"in 1 hour", autumn) == u"2026-10-25T02:30:00");
  CHECK(read(u"in 2 hours", autumn) == u"2026-10-25T02:30:00");
  CHECK(read(u"in 3 hours", autumn) == u"2026-10-25T03:30:00");
  CHECK(read(u"tomorrow 10:00", at(QDate(2026, 3, 28), QTime(10, 0))) == u"2026-03-29T10:00:00");
  CHECK(read(u"2026-10-25T00:30:00Z", autumn) == u"2026-10-25T02:30:00");
}

TEST_CASE("the order of day and month is the reader's, unless only one is possible") {
  auto context = thursday();
  context.order = DateOrder::MonthDay;
  CHECK(read(u"3/12", context) == u"2026-03-12");
  CHECK(read(u"25/3", context) == u"2026-03-25");
  CHECK(read(u"12/25/2026", context) == u"2026-12-25");
  CHECK(read(u"3.12.2026", context) == u"2026-12-03");
}

TEST_CASE("what has happened is looked for in the past") {
  auto context = thursday();
  context.past = true;
  CHECK(read(u"friday 10:00", context) == u"2026-02-27T10:00:00");
  CHECK(read(u"thursday", context) == u"2026-02-26");
  CHECK(read(u"14 march", context) == u"2025-03-14");
  CHECK(read(u"8:00", context) == u"2026-03-05T08:00:00");
  CHECK(read(u"10:00", context) == u"2026-03-04T10:00:00");
  CHECK(read(u"the 14th", context) == u"2026-02-14");
}

TEST_CASE("on a weekend and at the turn of a year the weeks are the calendar's") {
  CHECK(read(u"next friday", at(QDate(2026, 3, 7), QTime(9, 0))) == u"2026-03-13");
  CHECK(read(u"friday", at(QDate(2026, 3, 7), QTime(9, 0))) == u"2026-03-13");
  CHECK(read(u"end of the week", at(QDate(2026, 3, 7), QTime(9, 0))) == u"2026-03-08");
  CHECK(read(u"week 53", at(QDate(2026, 3, 5), QTime(9, 0))) == u"2026-12-28");
  CHECK(read(u"week 1", at(QDate(2026, 12, 30), QTime(9, 0))) == u"2027-01-04");
  CHECK(read(u"tonight", at(QDate(2026, 3, 5), QTime(20, 10))) == u"2026-03-05T21:00:00");
}
