#include "reminders/recurrence.h"

#include "reminders/libical_opinion.h"
#include "support/catch.h"

#include <QDate>
#include <QRegularExpression>

#include <random>

using namespace kith;
using namespace kith::reminders;
using test::byLibical;

namespace {

QString text(const char* latin) { return QString::fromLatin1(latin); }

QString times(const char* rule, const char* start, int count = 4) {
  const auto found = getOccurrences({text(rule), text(start), {}, {}, count});
  return found ? found->times.join(u' ') : QStringLiteral("error");
}

QString oneOf(std::mt19937& random, const QStringList& choices) {
  return choices[static_cast<qsizetype>(random() % static_cast<unsigned>(choices.size()))];
}

// A rule as reminders have them, of the kinds that libical 3.0 reads without fault.
QString randomRule(std::mt19937& random) {
  static const QStringList rules{
      text("FREQ=DAILY"),
      text("FREQ=DAILY;BYMONTH=1,3,12"),
      text("FREQ=DAILY;BYDAY=MO,SA"),
      text("FREQ=DAILY;BYMONTHDAY=1,15,31"),
      text("FREQ=WEEKLY"),
      text("FREQ=WEEKLY;BYDAY=MO"),
      text("FREQ=WEEKLY;BYDAY=TU,TH,SU"),
      text("FREQ=WEEKLY;BYDAY=TU,TH,SU;WKST=SU"),
      text("FREQ=MONTHLY"),
      text("FREQ=MONTHLY;BYMONTHDAY=31"),
      text("FREQ=MONTHLY;BYMONTHDAY=-1"),
      text("FREQ=MONTHLY;BYMONTHDAY=-3,1,10"),
      text("FREQ=MONTHLY;BYDAY=2TU"),
      text("FREQ=MONTHLY;BYDAY=-1FR,1MO"),
      text("FREQ=MONTHLY;BYDAY=5WE"),
      text("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
      text("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
      text("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,2"),
      text("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD"),
      text("FREQ=YEARLY"),
      text("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
      text("FREQ=YEARLY;BYMONTH=6,9"),
      text("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"),
      text("FREQ=YEARLY;BYYEARDAY=1,200,-1"),
      text("FREQ=YEARLY;BYDAY=20MO"),
  };
  const QString interval = u";INTERVAL=" + QString::number(1 + random() % 5);
  return oneOf(random, rules) + interval;
}

}

TEST_CASE("a rule begins with its first turn") {
  const auto first = [](const char* rule, const char* from) { return firstTurn(text(rule), text(from)); };
  CHECK(first("FREQ=WEEKLY;BYDAY=FR", "2026-12-01T10:00:00") == u"2026-12-04T10:00:00");
  CHECK(first("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-12-05T10:00:00") == u"2026-12-11T10:00:00");
  CHECK(first("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", "2026-12-25") == u"2027-12-24");
  CHECK(first("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "2026-04-02") == u"2026-04-30");
  CHECK(first("FREQ=MONTHLY", "2026-12-01T10:00:00") == u"2026-12-01T10:00:00");
  CHECK(first("FREQ=DAILY;UNTIL=20261130", "2026-12-01") == u"2026-12-01");  // it never comes
  CHECK(first("nonsense", "2026-12-01") == u"2026-12-01");
}

TEST_CASE("a repeat rule gives its dates and times") {
  CHECK(times("FREQ=DAILY", "2026-03-02") == u"2026-03-02 2026-03-03 2026-03-04 2026-03-05");
  CHECK(times("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2026-03-02T10:00:00") ==
        u"2026-03-02T10:00:00 2026-03-06T10:00:00 2026-03-16T10:00:00 2026-03-20T10:00:00");
  CHECK(times("FREQ=MONTHLY;BYDAY=-1FR", "2026-03-02") == u"2026-03-27 2026-04-24 2026-05-29 2026-06-26");
  CHECK(times("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2026-03-01") ==
        u"2026-03-02 2026-04-01 2026-05-01 2026-06-01");
  CHECK(times("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-03-02", 2) == u"2026-12-28 2032-12-27");
  CHECK(times("RRULE:freq=daily;count=2", "2026-03-02") == u"2026-03-02 2026-03-03");
  CHECK(times("FREQ=HOURLY;INTERVAL=6;BYDAY=MO", "2026-03-02T10:00", 3) ==
        u"2026-03-02T10:00:00 2026-03-02T16:00:00 2026-03-02T22:00:00");
}

TEST_CASE("ends of months are left out, or kept when the rule says so") {
  CHECK(times("FREQ=MONTHLY", "2026-01-31") == u"2026-01-31 2026-03-31 2026-05-31 2026-07-31");
  CHECK(times("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31") == u"2026-01-31 2026-02-28 2026-03-31 2026-04-30");
  CHECK(times("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "2028-01-31") ==
        u"2028-01-31 2028-02-29 2028-03-31 2028-04-30");
  CHECK(times("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", "2026-01-31") ==
        u"2026-01-31 2026-03-01 2026-03-31 2026-05-01");
  CHECK(times("FREQ=YEARLY", "2024-02-29") == u"2024-02-29 2028-02-29 2032-02-29 2036-02-29");
  CHECK(times("FREQ=YEARLY;SKIP=BACKWARD", "2024-02-29") == u"2024-02-29 2025-02-28 2026-02-28 2027-02-28");
  CHECK(ruleKeepingMonthEnds(text("FREQ=MONTHLY"), text("2026-01-31")) ==
        u"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD");
  CHECK(times("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "2026-02-28", 3) ==
        u"2026-02-28 2026-03-31 2026-04-30");
  CHECK(ruleKeepingMonthEnds(text("FREQ=MONTHLY"), text("2026-01-28")) == u"FREQ=MONTHLY");
  CHECK(ruleKeepingMonthEnds(text("FREQ=MONTHLY;BYMONTHDAY=31"), text("2026-01-31")) ==
        u"FREQ=MONTHLY;BYMONTHDAY=31");
  CHECK(ruleKeepingMonthEnds(text("FREQ=YEARLY"), text("2028-02-29T10:00:00")).contains(u"BACKWARD"));
  CHECK(ruleKeepingMonthEnds(text("FREQ=YEARLY"), text("2028-01-31")) == u"FREQ=YEARLY");
}

TEST_CASE("a repeat keeps its time of day over a change of the clocks") {
  CHECK(times("FREQ=DAILY", "2026-03-28T02:30:00", 3) ==
        u"2026-03-28T02:30:00 2026-03-29T02:30:00 2026-03-30T02:30:00");
  CHECK(times("FREQ=DAILY", "2026-10-24T10:00:00", 3) ==
        u"2026-10-24T10:00:00 2026-10-25T10:00:00 2026-10-26T10:00:00");
}

TEST_CASE("the window of dates is kept, and whether there is more is told") {
  const QString daily = text("FREQ=DAILY");
  const auto window =
      getOccurrences({daily, text("2026-03-02T10:00:00"), text("2026-03-04"), text("2026-03-05"), 100});
  REQUIRE(window);
  CHECK(window->times.join(u' ') == u"2026-03-04T10:00:00 2026-03-05T10:00:00");
  CHECK(window->more);
  const auto late = getOccurrences({daily, text("2026-03-02T10:00:00"), text("2026-03-04T10:00:01"), {}, 1});
  CHECK(late->times.join(u' ') == u"2026-03-05T10:00:00");
  const auto ended = getOccurrences({text("FREQ=DAILY;COUNT=3"), text("2026-03-02"), {}, {}, 3});
  CHECK(ended->times.size() == 3);
  CHECK_FALSE(ended->more);
  const auto counted =
      getOccurrences({text("FREQ=DAILY;COUNT=3"), text("2026-03-02"), text("2026-03-04"), {}, 9});
  CHECK(counted->times.join(u' ') == u"2026-03-04");
  CHECK(times("FREQ=DAILY;UNTIL=20260303", "2026-03-02T10:00:00") ==
        u"2026-03-02T10:00:00 2026-03-03T10:00:00");
  CHECK(times("FREQ=DAILY;UNTIL=20260303T080000Z", "2026-03-02T10:00:00") == u"2026-03-02T10:00:00");
  CHECK(times("FREQ=DAILY;UNTIL=20260303T080000Z", "2026-03-02") == u"2026-03-02 2026-03-03");
}

TEST_CASE("a bad rule, time or count is an error") {
  for (const char* rule : {"",
                           "DAILY",
                           "FREQ=",
                           "FREQ=SOMETIMES",
                           "FREQ=DAILY;INTERVAL=0",
                           "FREQ=DAILY;INTERVAL=-1",
                           "FREQ=DAILY;COUNT=0",
                           "FREQ=DAILY;COUNT=x",
                           "FREQ=DAILY;COUNT=2;UNTIL=20260101",
                           "FREQ=DAILY;FREQ=WEEKLY",
                           "FREQ=MONTHLY;BYMONTH=13",
                           "FREQ=MONTHLY;BYMONTHDAY=0",
                           "FREQ=MONTHLY;BYMONTHDAY=32",
                           "FREQ=MONTHLY;BYMONTHDAY=-2147483648",
                           "FREQ=WEEKLY;BYDAY=XX",
                           "FREQ=WEEKLY;BYDAY=1MO",
                           "FREQ=DAILY;BYDAY=-1MO",
                           "FREQ=MONTHLY;BYDAY=54MO",
                           "FREQ=DAILY;BYEASTER=0",
                           "FREQ=DAILY;UNTIL=tomorrow",
                           "FREQ=DAILY;WKST=MO,TU",
                           "BYDAY=MO",
                           "FREQ=YEARLY;BYYEARDAY=367",
                           "RSCALE=HEBREW;FREQ=YEARLY",
                           "FREQ=DAILY;BYHOUR=24"}) {
    INFO(rule);
    const auto found = getOccurrences({text(rule), text("2026-03-02"), {}, {}, 1});
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::Invalid);
  }
  CHECK_FALSE(getOccurrences({text("FREQ=DAILY"), text("soon"), {}, {}, 1}));
  CHECK_FALSE(getOccurrences({text("FREQ=DAILY"), text("2026-02-30"), {}, {}, 1}));
  CHECK_FALSE(getOccurrences({text("FREQ=DAILY"), text("2026-03-02"), text("x"), {}, 1}));
  CHECK_FALSE(getOccurrences({text("FREQ=DAILY"), text("2026-03-02"), {}, text("2026-3-2"), 1}));
  CHECK_FALSE(getOccurrences({text("FREQ=DAILY"), text("2026-03-02"), {}, {}, 0}));
}

TEST_CASE("a date comes once, however often its day a rule comes") {
  CHECK(times("FREQ=HOURLY", "2026-03-02", 3) == u"2026-03-02 2026-03-03 2026-03-04");
  CHECK(times("FREQ=SECONDLY;INTERVAL=30000;COUNT=2", "2026-03-02", 3) == u"2026-03-02 2026-03-03");
}

TEST_CASE("a rule that never happens gives nothing, and soon") {
  for (const char* rule :
       {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=6MO", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=5",
        "FREQ=HOURLY;INTERVAL=24;BYHOUR=3", "FREQ=YEARLY;INTERVAL=32767;BYMONTH=1", "FREQ=DAILY;BYSETPOS=3",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=7", "FREQ=SECONDLY;BYSETPOS=2",
        "FREQ=SECONDLY;INTERVAL=420;BYDAY=MO;BYMINUTE=1,2,3;BYSECOND=7"}) {
    INFO(rule);
    const auto found = getOccurrences({text(rule), text("2026-03-02T10:00:00"), {}, {}, 5});
    REQUIRE(found);
    CHECK(found->times.isEmpty());
    CHECK_FALSE(found->more);
  }
}

// Walked second by second, each of these takes from half a minute to hours under the sanitizers.
TEST_CASE("what the finer parts leave out is passed over") {
  CHECK(times("FREQ=SECONDLY;BYYEARDAY=1,-1;BYHOUR=3;BYMINUTE=4;BYSECOND=5", "2026-03-02", 3) ==
        u"2026-12-31 2027-01-01 2027-12-31");
  CHECK(times("FREQ=SECONDLY;BYYEARDAY=-1;BYHOUR=3;BYMINUTE=4;BYSECOND=5", "2026-03-02T10:00:00", 2) ==
        u"2026-12-31T03:04:05 2027-12-31T03:04:05");
  CHECK(times("FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYHOUR=0;BYMINUTE=0;BYSECOND=0",
              "2026-03-02T10:00:00", 2) == u"2028-02-29T00:00:00 2056-02-29T00:00:00");
  CHECK(times("FREQ=MINUTELY;BYSECOND=5,50;BYSETPOS=-1;BYMINUTE=59;BYHOUR=23", "2026-03-02T23:59:51", 2) ==
        u"2026-03-03T23:59:50 2026-03-04T23:59:50");
  const auto late = getOccurrences(
      {text("FREQ=SECONDLY;COUNT=1000000"), text("2026-03-02T10:00:00"), text("2026-03-13T23:46:38"), {}, 5});
  REQUIRE(late);
  CHECK(late->times.join(u' ') == u"2026-03-13T23:46:38 2026-03-13T23:46:39");
}

TEST_CASE("every second of a year is walked without holding them all") {
  QStringList numbers;
  for (int i = 0; i < 60; ++i) numbers += QString::number(i);
  const QString every = numbers.join(u',');
  const QString rule = u"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers.mid(0, 24).join(u',') +
                       u";BYMINUTE=" + every + u";BYSECOND=" + every;
  const auto first = getOccurrences({rule, text("2026-03-02T23:59:59"), {}, {}, 2});
  REQUIRE(first);
  CHECK(first->times.join(u' ') == u"2026-03-02T23:59:59 2026-03-03T00:00:00");
  const auto placed = getOccurrences({rule + u";BYSETPOS=2,-1", text("2026-03-02T10:00:00"), {}, {}, 2});
  REQUIRE(placed);
  CHECK(placed->times.join(u' ') == u"2026-12-31T23:59:59 2027-01-01T00:00:01");
}

TEST_CASE("a day that is moved onto another one comes once") {
  CHECK(times("FREQ=YEARLY;SKIP=FORWARD;BYMONTH=4,5;BYMONTHDAY=1,31;BYHOUR=8,9", "2026-04-01T08:00:00", 6) ==
        u"2026-04-01T08:00:00 2026-04-01T09:00:00 2026-05-01T08:00:00 2026-05-01T09:00:00 "
        u"2026-05-31T08:00:00 2026-05-31T09:00:00");
}

TEST_CASE("libical gives the same times for ordinary rules") {
  std::mt19937 random(20260302);
  for (int i = 0; i < 400; ++i) {
    const QString rule = randomRule(random);
    const QDate day = QDate(2019, 1, 1).addDays(static_cast<qint64>(random() % 3000));
    const QString start = day.toString(Qt::ISODate) + u"T10:15:00";
    INFO(rule.toStdString() << " from " << start.toStdString());
    const auto ours = getOccurrences({rule, start, {}, {}, 12});
    REQUIRE(ours);
    const QStringList mine = ours->times.filter(QRegularExpression(text("^2[01]")));
    CHECK(mine.join(u' ') == byLibical(rule, start, static_cast<int>(mine.size())).join(u' '));
  }
}

TEST_CASE("starting late in a rule gives the same times as walking to there") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    const QString rule = randomRule(random);
    const QString start =
        QDate(2020, 1, 1).addDays(static_cast<qint64>(random() % 400)).toString(Qt::ISODate);
    const QString from = QDate(2024, 1, 1).addDays(static_cast<qint64>(random() % 900)).toString(Qt::ISODate);
    INFO(rule.toStdString() << " " << start.toStdString() << " from " << from.toStdString());
    const auto late = getOccurrences({rule, start, from, {}, 3});
    const auto all = getOccurrences({rule, start, {}, text("2110-01-01"), 4000});
    REQUIRE(late);
    QStringList expected;
    for (const QString& time : all->times) {
      if (time >= from && expected.size() < 3) expected += time;
    }
    CHECK(late->times == expected);
  }
}

TEST_CASE("the occurrence after a time is found") {
  CHECK(findOccurrenceAfter(text("FREQ=WEEKLY"), text("2026-03-02T10:00:00"), text("2026-03-09T10:00:00")) ==
        text("2026-03-16T10:00:00"));
  CHECK(findOccurrenceAfter(text("FREQ=WEEKLY"), text("2026-03-02"), text("2026-03-08")) ==
        text("2026-03-09"));
  CHECK_FALSE(findOccurrenceAfter(text("FREQ=WEEKLY;COUNT=2"), text("2026-03-02"), text("2026-03-09")));
  CHECK_FALSE(findOccurrenceAfter(text("nonsense"), text("2026-03-02"), text("2026-03-09")));
}
