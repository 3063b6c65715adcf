#include "reminders/repeat_words.h"

#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;

namespace {

struct Row {
  const char16_t* text;
  const char* rule;
};

WhenContext spoken(QStringView language) {
  WhenContext context;
  context.now = QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone("Europe/Stockholm"));
  context.language = language.toString();
  return context;
}

template <std::size_t N>
void checkAll(const Row (&rows)[N], QStringView language) {
  for (const Row& row : rows) {
    INFO(QString::fromUtf16(row.text).toStdString());
    const auto repeat = getRepeat(QString::fromUtf16(row.text), spoken(language));
    CHECK((repeat ? repeat->rule : QStringLiteral("nothing")) == QString::fromLatin1(row.rule));
    if (repeat) CHECK_FALSE(repeat->afterDone);
  }
}

}

TEST_CASE("repeats in English become rules") {
  constexpr Row rows[] = {
      {u"every day", "FREQ=DAILY"},
      {u"daily", "FREQ=DAILY"},
      {u"Every Day", "FREQ=DAILY"},
      {u"every 3 days", "FREQ=DAILY;INTERVAL=3"},
      {u"every other day", "FREQ=DAILY;INTERVAL=2"},
      {u"every week", "FREQ=WEEKLY"},
      {u"weekly", "FREQ=WEEKLY"},
      {u"every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"},
      {u"every two weeks", "FREQ=WEEKLY;INTERVAL=2"},
      {u"every other week", "FREQ=WEEKLY;INTERVAL=2"},
      {u"every second week", "FREQ=WEEKLY;INTERVAL=2"},
      {u"fortnightly", "FREQ=WEEKLY;INTERVAL=2"},
      {u"every month", "FREQ=MONTHLY"},
      {u"each month", "FREQ=MONTHLY"},
      {u"monthly", "FREQ=MONTHLY"},
      {u"every 6 months", "FREQ=MONTHLY;INTERVAL=6"},
      {u"quarterly", "FREQ=MONTHLY;INTERVAL=3"},
      {u"every quarter", "FREQ=MONTHLY;INTERVAL=3"},
      {u"yearly", "FREQ=YEARLY"},
      {u"annually", "FREQ=YEARLY"},
      {u"every year", "FREQ=YEARLY"},
      {u"every friday", "FREQ=WEEKLY;BYDAY=FR"},
      {u"every fri", "FREQ=WEEKLY;BYDAY=FR"},
      {u"every monday and friday", "FREQ=WEEKLY;BYDAY=MO,FR"},
      {u"every fri, mon and wed", "FREQ=WEEKLY;BYDAY=MO,WE,FR"},
      {u"every other friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
      {u"every 2 weeks on friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
      {u"weekly on tuesday", "FREQ=WEEKLY;BYDAY=TU"},
      {u"every workday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
      {u"every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
      {u"every last day of the month", "FREQ=MONTHLY;BYMONTHDAY=-1"},
      {u"the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1"},
      {u"every first day of the month", "FREQ=MONTHLY;BYMONTHDAY=1"},
      {u"every second tuesday", "FREQ=MONTHLY;BYDAY=2TU"},
      {u"every second tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU"},
      {u"every last friday", "FREQ=MONTHLY;BYDAY=-1FR"},
      {u"on the first monday of each month", "FREQ=MONTHLY;BYDAY=1MO"},
      {u"every first workday of the month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"},
      {u"every 15th", "FREQ=MONTHLY;BYMONTHDAY=15"},
      {u"every month on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"},
      {u"monthly on the 1st", "FREQ=MONTHLY;BYMONTHDAY=1"},
      {u"every 14 march", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14"},
      {u"every year on the 14th of march", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14"},
      {u"FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"},
      {u"rrule:freq=monthly;interval=2", "FREQ=MONTHLY;INTERVAL=2"},
  };
  checkAll(rows, u"en");
}

TEST_CASE("days that short months lack, working days and ends of a repeat become rules") {
  constexpr Row rows[] = {
      {u"every 31st", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD"},
      {u"monthly on the 30th", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD"},
      {u"every 28th", "FREQ=MONTHLY;BYMONTHDAY=28"},
      {u"every year on 29 february", "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD"},
      {u"every 31 may", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31"},
      {u"weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
      {u"on weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
      {u"every day until 1 april", "FREQ=DAILY;UNTIL=20260401"},
      {u"weekdays until 1 april", "FREQ=WEEKLY;UNTIL=20260401;BYDAY=MO,TU,WE,TH,FR"},
      {u"every friday till 2026-12-31", "FREQ=WEEKLY;UNTIL=20261231;BYDAY=FR"},
      {u"every day 5 times", "FREQ=DAILY;COUNT=5"},
      {u"every month on the 15th, five times", "FREQ=MONTHLY;COUNT=5;BYMONTHDAY=15"},
  };
  checkAll(rows, u"en");
}

TEST_CASE("repeats in other languages become rules") {
  constexpr Row swedish[] = {{u"varje dag", "FREQ=DAILY"},
                             {u"varje vecka", "FREQ=WEEKLY"},
                             {u"varannan vecka", "FREQ=WEEKLY;INTERVAL=2"},
                             {u"varannan fredag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
                             {u"var tredje månad", "FREQ=MONTHLY;INTERVAL=3"},
                             {u"varje fredag", "FREQ=WEEKLY;BYDAY=FR"},
                             {u"månadsvis", "FREQ=MONTHLY"},
                             {u"sista dagen i månaden", "nothing"},
                             {u"första måndagen i månaden", "FREQ=MONTHLY;BYDAY=1MO"},
                             {u"vardagar", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
                             {u"varje dag till 1 april", "FREQ=DAILY;UNTIL=20260401"},
                             {u"varje dag till och med 1 april", "FREQ=DAILY;UNTIL=20260401"},
                             {u"varje fredag 5 gånger", "FREQ=WEEKLY;COUNT=5;BYDAY=FR"}};
  constexpr Row german[] = {{u"täglich", "FREQ=DAILY"},
                            {u"jede Woche", "FREQ=WEEKLY"},
                            {u"alle 2 Wochen", "FREQ=WEEKLY;INTERVAL=2"},
                            {u"jeden Freitag", "FREQ=WEEKLY;BYDAY=FR"},
                            {u"jeden zweiten Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"},
                            {u"jeden zweiten Dienstag im Monat", "FREQ=MONTHLY;BYDAY=2TU"},
                            {u"jeden letzten Tag des Monats", "FREQ=MONTHLY;BYMONTHDAY=-1"},
                            {u"jeden Montag und Mittwoch", "FREQ=WEEKLY;BYDAY=MO,WE"},
                            {u"jährlich", "FREQ=YEARLY"},
                            {u"werktags", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
                            {u"täglich bis zum 1. April", "FREQ=DAILY;UNTIL=20260401"},
                            {u"jeden Freitag fünf Mal", "FREQ=WEEKLY;COUNT=5;BYDAY=FR"}};
  constexpr Row russian[] = {{u"каждый день", "FREQ=DAILY"},
                             {u"каждую неделю", "FREQ=WEEKLY"},
                             {u"каждые 2 недели", "FREQ=WEEKLY;INTERVAL=2"},
                             {u"каждую пятницу", "FREQ=WEEKLY;BYDAY=FR"},
                             {u"по пятницам", "FREQ=WEEKLY;BYDAY=FR"},
                             {u"ежемесячно", "FREQ=MONTHLY"},
                             {u"каждый последний день месяца", "FREQ=MONTHLY;BYMONTHDAY=-1"},
                             {u"по будням", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
                             {u"ежедневно до 1 апреля", "FREQ=DAILY;UNTIL=20260401"},
                             {u"каждую пятницу 5 раз", "FREQ=WEEKLY;COUNT=5;BYDAY=FR"}};
  checkAll(swedish, u"sv");
  checkAll(german, u"de");
  checkAll(russian, u"ru");
}

TEST_CASE("a repeat can count from being done") {
  const auto half = getRepeat(u"6 months after done", spoken(u"en"));
  REQUIRE(half);
  CHECK(half->rule == u"FREQ=MONTHLY;INTERVAL=6");
  CHECK(half->afterDone);
  CHECK(getRepeat(u"every 2 weeks after done", spoken(u"en"))->afterDone);
  CHECK(getRepeat(u"alle 6 Monate nach Erledigung", spoken(u"de"))->afterDone);
  CHECK(getRepeat(u"a year after done", spoken(u"en"))->rule == u"FREQ=YEARLY");
}

TEST_CASE("what is no repeat is refused") {
  for (const char16_t* text :
       {u"", u"every", u"every hour", u"every 0 days", u"every 0 mondays", u"6 months", u"tomorrow",
        u"every friday Ana", u"FREQ=WAT", u"FREQ=DAILY;BYDAY=1MO", u"every 32nd", u"every 31 april",
        u"every day 0 times", u"every 5000 days", u"second tuesday", u"every 15"}) {
    INFO(QString::fromUtf16(text).toStdString());
    const auto repeat = getRepeat(QString::fromUtf16(text), spoken(u"en"));
    REQUIRE_FALSE(repeat);
    CHECK(repeat.error().kind == ErrorKind::Invalid);
  }
}

TEST_CASE("a repeat inside a line leaves the rest") {
  const QString text = QStringLiteral("every month call Ana");
  const auto repeat = findRepeat(text, 0, u"en");
  REQUIRE(repeat);
  CHECK(text.mid(repeat->consumed) == u" call Ana");
}

TEST_CASE("a rule is told in words") {
  struct Sentence {
    const char* rule;
    const char* words;
  };
  constexpr Sentence rows[] = {
      {"FREQ=DAILY", "every day"},
      {"FREQ=DAILY;INTERVAL=3", "every 3 days"},
      {"FREQ=WEEKLY;BYDAY=FR", "every Friday"},
      {"FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Monday, Wednesday and Friday"},
      {"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every workday"},
      {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "every 2 weeks on Monday and Friday"},
      {"FREQ=MONTHLY", "every month"},
      {"RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "every month"},
      {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "every month on the last day"},
      {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD", "every month on the 30th"},
      {"RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD", "every year on 29 February"},
      {"FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"},
      {"FREQ=MONTHLY;BYMONTHDAY=1,22,13", "every month on the 1st, the 22nd and the 13th"},
      {"FREQ=MONTHLY;BYDAY=2TU", "every month on the second Tuesday"},
      {"FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday"},
      {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last workday"},
      {"FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14", "every year on 14 March"},
      {"FREQ=YEARLY", "every year"},
      {"FREQ=DAILY;COUNT=10", "every day, 10 times"},
      {"FREQ=WEEKLY;UNTIL=20261231T235959Z", "every week, until 2026-12-31"},
      {"FREQ=YEARLY;BYWEEKNO=20", "by the rule FREQ=YEARLY;BYWEEKNO=20"},
      {"FREQ=HOURLY", "every hour"},
      {"nonsense", "by the rule nonsense"},
  };
  for (const Sentence& row : rows) {
    CHECK(repeatSentence(QString::fromLatin1(row.rule), false) == QString::fromLatin1(row.words));
  }
  CHECK(repeatSentence(QStringLiteral("FREQ=MONTHLY;INTERVAL=6"), true) == u"6 months after done");
  CHECK(repeatSentence(QStringLiteral("FREQ=YEARLY"), true) == u"1 year after done");
}

TEST_CASE("words and rule say the same in both directions") {
  for (const char16_t* text :
       {u"every day", u"every 3 days", u"every Friday", u"every 2 weeks on Monday and Friday",
        u"every workday", u"every month on the last day", u"every month on the second Tuesday",
        u"every year on 14 March", u"every month on the 15th", u"every month on the last workday",
        u"every month on the 30th", u"every year on 29 February", u"every day, 5 times", u"every day, once",
        u"every Friday, until 2026-12-31"}) {
    INFO(QString::fromUtf16(text).toStdString());
    const auto repeat = getRepeat(QString::fromUtf16(text), spoken(u"en"));
    REQUIRE(repeat);
    CHECK(repeatSentence(repeat->rule, false) == QString::fromUtf16(text));
  }
}
