#include "reminders/agenda.h"

#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;
using domain::AgendaItem;
using domain::Reminder;
using domain::Turn;

namespace {

// Thursday 5 March 2026, 9:30.
QDateTime now() { return QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone("Europe/Stockholm")); }

Reminder reminder(const char* due, const char* rule = "", int minutes = 0) {
  Reminder made;
  made.id = 1;
  made.text = QStringLiteral("call");
  made.due = QString::fromLatin1(due);
  made.repeatRule = QString::fromLatin1(rule);
  made.minutes = minutes;
  return made;
}

const char* wordOf(Turn turn) {
  return turn == Turn::Own ? "own" : turn == Turn::Missed ? "missed" : "coming";
}

// "own late 2026-03-04" for each line.
QStringList lines(const DueRows& rows, QDate from, QDate until) {
  QStringList out;
  for (const AgendaItem& line : agendaItems(rows, now(), from, until))
    out << QLatin1String(wordOf(line.turn)) + u' ' + line.item.state + u' ' + line.item.due;
  return out;
}

QStringList march(const Reminder& made) {
  return lines({{{made, {}}}, {}}, QDate(2026, 3, 1), QDate(2026, 3, 31));
}

DueRows bornOn(const char* birthday) {
  DueContact contact;
  contact.id = 7;
  contact.name = QStringLiteral("Ana Novak");
  contact.birthday = QString::fromLatin1(birthday);
  return {{}, {contact}};
}

}

TEST_CASE("a reminder stands on its day, and outside of the days it is left out") {
  CHECK(march(reminder("2026-03-10T10:00:00")) ==
        QStringList{QStringLiteral("own coming 2026-03-10T10:00:00")});
  CHECK(march(reminder("2026-03-04")) == QStringList{QStringLiteral("own late 2026-03-04")});
  CHECK(march(reminder("2026-03-31T23:59:00")).size() == 1);
  CHECK(march(reminder("2026-04-01")).isEmpty());
  CHECK(march(reminder("2026-02-28")).isEmpty());
}

TEST_CASE("an appointment that began before the first day and reaches into it is there") {
  CHECK(march(reminder("2026-02-28T23:00:00", "", 90)).size() == 1);
  CHECK(march(reminder("2026-02-28T23:00:00", "", 60)).isEmpty());
  CHECK(march(reminder("2026-02-27", "", 3 * 1440)).size() == 1);
  CHECK(march(reminder("2026-02-27", "", 2 * 1440)).isEmpty());
}

TEST_CASE("a repeating reminder shows what was missed, where it stands, and what is coming") {
  CHECK(march(reminder("2026-02-19T10:00:00", "FREQ=WEEKLY")) ==
        QStringList{QStringLiteral("coming today 2026-03-05T10:00:00"),
                    QStringLiteral("coming coming 2026-03-12T10:00:00"),
                    QStringLiteral("coming coming 2026-03-19T10:00:00"),
                    QStringLiteral("coming coming 2026-03-26T10:00:00")});
  CHECK(march(reminder("2026-03-03", "FREQ=DAILY;COUNT=4")) ==
        QStringList{QStringLiteral("missed late 2026-03-03"), QStringLiteral("missed late 2026-03-04"),
                    QStringLiteral("own today 2026-03-05"), QStringLiteral("coming coming 2026-03-06")});
}

TEST_CASE("one that counts on from the day it is done has no turn after its own") {
  Reminder made = reminder("2026-03-10", "FREQ=WEEKLY");
  made.repeatAfterDone = true;
  CHECK(march(made) == QStringList{QStringLiteral("own coming 2026-03-10")});
}

TEST_CASE("a snoozed one stands where it rings again, its coming turns stay") {
  Reminder made = reminder("2026-03-04T10:00:00", "FREQ=WEEKLY;COUNT=2");
  made.snoozedUntil = QStringLiteral("2026-03-06T08:00:00");
  CHECK(march(made) == QStringList{QStringLiteral("own coming 2026-03-06T08:00:00"),
                                   QStringLiteral("coming coming 2026-03-11T10:00:00")});
}

TEST_CASE("a rule that comes every minute is cut, not walked for ever") {
  CHECK(march(reminder("2026-03-10T00:00:00", "FREQ=MINUTELY")).size() <= kMostTurns + 1);
}

TEST_CASE("a birthday stands once in each year that is shown, never before the own one, never late") {
  const QDate from(2025, 12, 20);
  const QDate until(2026, 3, 20);
  CHECK(lines(bornOn("1980-03-04"), from, until) == QStringList{QStringLiteral("own coming 2026-03-04")});
  CHECK(lines(bornOn("--12-24"), from, until) == QStringList{QStringLiteral("own coming 2025-12-24")});
  CHECK(lines(bornOn("2026-12-24"), from, until).isEmpty());
  CHECK(lines(bornOn("1984-02-29"), from, until) == QStringList{QStringLiteral("own coming 2026-02-28")});
}

TEST_CASE("an occasion stands on its day a year after the sale, and is never late") {
  DueRows rows;
  rows.occasions.push_back({41, 7, QStringLiteral("Ana Novak"), QStringLiteral("wedding day"),
                            QStringLiteral("2025-03-03T11:00:00"), QStringLiteral("Roses")});
  rows.occasions.push_back({42, 7, {}, QStringLiteral("jubilee"), QStringLiteral("2024-02-29"), {}});
  CHECK(lines(rows, QDate(2026, 3, 1), QDate(2026, 3, 31)) ==
        QStringList{QStringLiteral("own coming 2026-03-03")});
  const auto line = agendaItems(rows, now(), QDate(2026, 3, 3), QDate(2026, 3, 3)).at(0);
  CHECK(line.item.kind == u"occasion");
  CHECK(line.item.id == 41);
  CHECK(line.item.contactId == 7);
  CHECK(line.item.detail == u"Roses");
  CHECK(lines(rows, QDate(2025, 2, 1), QDate(2025, 3, 31)) ==
        QStringList{QStringLiteral("own coming 2025-02-28")});
  CHECK(lines(rows, QDate(2027, 1, 1), QDate(2027, 12, 31)).isEmpty());
}
