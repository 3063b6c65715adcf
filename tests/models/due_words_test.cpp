#include "models/due_words.h"

#include "support/catch.h"

using namespace kith::models;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(9, 0));  // a Monday

QString due(const char* text) { return dueWords(QString::fromLatin1(text), kNow); }

}

TEST_CASE("what is due is said as a person says it") {
  CHECK(due("2026-03-02T14:00:00") == QStringLiteral("Today 14:00"));
  CHECK(due("2026-03-02") == QStringLiteral("Today"));
  CHECK(due("2026-03-03T09:30:00") == QStringLiteral("Tomorrow 09:30"));
  CHECK(due("2026-03-06") == QStringLiteral("Fri"));
  CHECK(due("2026-03-09") == QStringLiteral("9 Mar"));
  CHECK(due("2027-01-04") == QStringLiteral("4 Jan 2027"));
  CHECK(due("2026-02-28") == QStringLiteral("2 d late"));
}

TEST_CASE("a time of today is late once it has passed, a day only when it is over") {
  CHECK(isLate(QStringLiteral("2026-03-02T08:59:00"), kNow));
  CHECK_FALSE(isLate(QStringLiteral("2026-03-02T09:01:00"), kNow));
  CHECK_FALSE(isLate(QStringLiteral("2026-03-02"), kNow));
  CHECK(isLate(QStringLiteral("2026-03-01"), kNow));
}

TEST_CASE("a birthday is understood as people write it, with and without a year") {
  CHECK(dateFromWords(QStringLiteral("14 March 1980")) == QStringLiteral("1980-03-14"));
  CHECK(dateFromWords(QStringLiteral("14.3.1980")) == QStringLiteral("1980-03-14"));
  CHECK(dateFromWords(QStringLiteral("14 March")) == QStringLiteral("--03-14"));
  CHECK(dateFromWords(QStringLiteral("29 Feb")) == QStringLiteral("--02-29"));
  CHECK(dateFromWords(QStringLiteral("1980-03-14")) == QStringLiteral("1980-03-14"));
  CHECK(dateFromWords(QStringLiteral("soon")) == QStringLiteral("soon"));
}
