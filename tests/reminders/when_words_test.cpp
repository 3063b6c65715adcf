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

QString read(const char16_t* text, const WhenContext& context) {
  const auto due = getWhen(QString::fromUtf16(text), context);
  return due ? *due : QStringLiteral("nothing");
}

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
