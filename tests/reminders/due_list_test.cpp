#include "reminders/due_list.h"

#include "reminders/local_time.h"
#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;
using domain::DueItem;
using domain::Reminder;

namespace {

QDateTime stockholm(QDate date, QTime time) { return QDateTime(date, time, QTimeZone("Europe/Stockholm")); }

const QDate kThursday(2026, 3, 5);

QDateTime halfPastNine() { return stockholm(kThursday, QTime(9, 30)); }

Reminder reminder(domain::Id id, const char* due, const char* rule = "") {
  Reminder made;
  made.id = id;
  made.text = QStringLiteral("call");
  made.due = QString::fromLatin1(due);
  made.repeatRule = QString::fromLatin1(rule);
  return made;
}

DueItem onlyItem(const Reminder& made, const QDateTime& now) {
  const auto items = dueItems({{{made, {}}}, {}}, now, now.date().addYears(1));
  REQUIRE(items.size() == 1);
  return items.front();
}

// "late 2026-03-04" for one reminder.
QString line(const Reminder& made, const QDateTime& now) {
  const DueItem item = onlyItem(made, now);
  return item.state + u' ' + item.due;
}

DueContact ana() {
  DueContact contact;
  contact.id = 7;
  contact.name = QStringLiteral("Ana Novak");
  return contact;
}

// The next birthday of someone born on `birthday`, seen from `today`.
QString birthdayFrom(const char* birthday, QDate today) {
  DueContact contact = ana();
  contact.birthday = QString::fromLatin1(birthday);
  const auto items = dueItems({{}, {contact}}, stockholm(today, QTime(9, 0)), today.addYears(10));
  return items.empty() ? QStringLiteral("none") : items.front().due;
}

}

TEST_CASE("a day is due all day, a time is late once it has passed") {
  const auto now = halfPastNine();
  CHECK(line(reminder(1, "2026-03-04"), now) == u"late 2026-03-04");
  CHECK(line(reminder(1, "2026-03-05"), now) == u"today 2026-03-05");
  CHECK(line(reminder(1, "2026-03-06"), now) == u"coming 2026-03-06");
  CHECK(line(reminder(1, "2026-03-05T09:29:00"), now) == u"late 2026-03-05T09:29:00");
  CHECK(line(reminder(1, "2026-03-05T09:30:00"), now) == u"today 2026-03-05T09:30:00");
  CHECK(line(reminder(1, "2026-03-05T23:00:00"), now) == u"today 2026-03-05T23:00:00");
  CHECK(line(reminder(1, "2026-03-06T00:00:00"), now) == u"coming 2026-03-06T00:00:00");
  CHECK(line(reminder(1, "2026-03-05"), stockholm(kThursday, QTime(23, 59, 59))) == u"today 2026-03-05");
}

TEST_CASE("an appointment is late only when it has ended") {
  Reminder visit = reminder(1, "2026-03-05T09:00:00");
  visit.minutes = 45;
  visit.place = QStringLiteral("Harbour 3");
  const DueItem item = onlyItem(visit, halfPastNine());
  CHECK(item.kind == u"appointment");
  CHECK(item.state == u"today");
  CHECK(item.minutes == 45);
  CHECK(item.place == u"Harbour 3");
  CHECK(onlyItem(visit, stockholm(kThursday, QTime(9, 46))).state == u"late");
}

TEST_CASE("a snoozed reminder stands where it was snoozed to") {
  Reminder snoozed = reminder(1, "2026-03-04T10:00:00");
  snoozed.snoozedUntil = QStringLiteral("2026-03-05T14:00:00");
  CHECK(line(snoozed, halfPastNine()) == u"today 2026-03-05T14:00:00");
  CHECK(line(snoozed, stockholm(kThursday, QTime(14, 1))) == u"late 2026-03-05T14:00:00");
}

TEST_CASE("a repeating reminder is one line at its latest due time and counts what was missed") {
  struct Row {
    const char* due;
    const char* rule;
    const char* line;
    int missed;
  };
  constexpr Row rows[] = {
      {"2026-03-01", "FREQ=DAILY", "today 2026-03-05", 4},
      {"2026-03-01T10:00:00", "FREQ=DAILY", "late 2026-03-04T10:00:00", 3},
      {"2026-03-01T09:00:00", "FREQ=DAILY", "late 2026-03-05T09:00:00", 4},
      {"2026-03-06", "FREQ=DAILY", "coming 2026-03-06", 0},
      {"2026-02-12", "FREQ=WEEKLY", "today 2026-03-05", 3},
      {"2026-03-03", "FREQ=WEEKLY;BYDAY=MO,WE", "late 2026-03-04", 1},
      {"2025-12-31", "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "late 2026-02-28", 2},
      {"2026-03-01", "FREQ=DAILY;COUNT=2", "late 2026-03-02", 1},
      {"2026-03-01", "FREQ=DAILY;UNTIL=20260303", "late 2026-03-03", 2},
      {"2026-03-01", "no rule", "late 2026-03-01", 0},
  };
  for (const Row& row : rows) {
    INFO(row.due << ' ' << row.rule);
    const Reminder made = reminder(1, row.due, row.rule);
    CHECK(line(made, halfPastNine()) == QString::fromLatin1(row.line));
    CHECK(onlyItem(made, halfPastNine()).missed == row.missed);
  }
  Reminder counted = reminder(1, "2026-03-01", "FREQ=DAILY");
  counted.repeatAfterDone = true;
  CHECK(onlyItem(counted, halfPastNine()).missed == 0);
  CHECK(onlyItem(counted, halfPastNine()).due == u"2026-03-01");
  CHECK(onlyItem(counted, halfPastNine()).repeatAfterDone);
}

TEST_CASE("a date says how many years it is, where its year is known") {
  DueContact contact = ana();
  contact.birthday = QStringLiteral("1990-03-07");
  contact.dates = {{0, QStringLiteral("anniversary"), QStringLiteral("2020-03-08")},
                   {0, QStringLiteral("first visit"), QStringLiteral("--03-09")},
                   {0, QStringLiteral("opening"), QStringLiteral("2026-03-10")}};
  std::vector<int> turns;
  for (const auto& item : dueItems({{}, {contact}}, halfPastNine(), QDate(2026, 3, 12)))
    turns.push_back(item.turns);
  CHECK(turns == std::vector{36, 6, 0, 0});
}

TEST_CASE("only open reminders that are not in Trash are due") {
  Reminder done = reminder(1, "2026-03-05");
  done.state = QStringLiteral("done");
  Reminder dropped = reminder(2, "2026-03-05");
  dropped.state = QStringLiteral("dropped");
  Reminder trashed = reminder(3, "2026-03-05");
  trashed.deletedAt = QStringLiteral("2026-03-01T10:00:00Z");
  CHECK(dueItems({{{done, {}}, {dropped, {}}, {trashed, {}}}, {}}, halfPastNine(), kThursday).empty());
}

TEST_CASE("a date that cannot be read is left out instead of standing somewhere") {
  CHECK(dueItems({{{reminder(1, "soon"), {}}}, {}}, halfPastNine(), kThursday).empty());
  CHECK(birthdayFrom("1980", kThursday) == u"none");
  CHECK(birthdayFrom("--02-30", kThursday) == u"none");
}

TEST_CASE("late comes before today before coming, and each is in order of time") {
  DueContact contact = ana();
  contact.birthday = QStringLiteral("1980-03-05");
  contact.dates.push_back({0, QStringLiteral("anniversary"), QStringLiteral("2010-03-08")});
  Reminder named = reminder(6, "2026-03-05T11:00:00");
  named.contactId = 7;
  const DueRows rows{{{reminder(1, "2026-03-07"), {}},
                      {reminder(2, "2026-03-05"), {}},
                      {reminder(3, "2026-03-01"), {}},
                      {reminder(4, "2026-03-05T08:00:00"), {}},
                      {reminder(5, "2026-03-13"), {}},
                      {named, QStringLiteral("Ana Novak")}},
                     {contact}};
  QStringList lines;
  for (const DueItem& item : dueItems(rows, halfPastNine(), QDate(2026, 3, 12))) {
    lines += item.state + u' ' + item.kind + u' ' + item.due + u' ' + item.contactName;
  }
  CHECK(lines == QStringList{QStringLiteral("late reminder 2026-03-01 "),
                             QStringLiteral("late reminder 2026-03-05T08:00:00 "),
                             QStringLiteral("today birthday 2026-03-05 Ana Novak"),
                             QStringLiteral("today reminder 2026-03-05 "),
                             QStringLiteral("today reminder 2026-03-05T11:00:00 Ana Novak"),
                             QStringLiteral("coming reminder 2026-03-07 "),
                             QStringLiteral("coming date 2026-03-08 Ana Novak")});
}

TEST_CASE("the last day that is asked for is still in the list") {
  CHECK(
      dueItems({{{reminder(1, "2026-03-12T23:30:00"), {}}}, {}}, halfPastNine(), QDate(2026, 3, 12)).size() ==
      1);
  CHECK(dueItems({{{reminder(1, "2026-03-13"), {}}}, {}}, halfPastNine(), QDate(2026, 3, 12)).empty());
}

TEST_CASE("a birthday comes once a year, on 28 February where there is no 29th") {
  CHECK(birthdayFrom("1980-03-05", kThursday) == u"2026-03-05");
  CHECK(birthdayFrom("1980-03-04", kThursday) == u"2027-03-04");
  CHECK(birthdayFrom("--12-24", kThursday) == u"2026-12-24");
  CHECK(birthdayFrom("1980-02-29", kThursday) == u"2027-02-28");
  CHECK(birthdayFrom("--02-29", QDate(2028, 1, 1)) == u"2028-02-29");
  CHECK(birthdayFrom("1980-02-29", QDate(2026, 2, 28)) == u"2026-02-28");
  CHECK(birthdayFrom("2030-06-01", kThursday) == u"2030-06-01");
  CHECK(birthdayFrom("", kThursday) == u"none");
}

TEST_CASE("birthdays and dates are told their lead time ahead, whatever is asked for") {
  DueContact contact = ana();
  contact.birthday = QStringLiteral("--03-19");
  contact.dates.push_back({0, QStringLiteral("anniversary"), QStringLiteral("2010-03-20")});
  DueRows rows{{}, {contact}, {}, 14};
  const auto items = dueItems(rows, halfPastNine(), kThursday);
  REQUIRE(items.size() == 1);
  CHECK(items.front().due == u"2026-03-19");
  rows.leadDays = 13;
  CHECK(dueItems(rows, halfPastNine(), kThursday).empty());
  rows.leadDays = 0;
  CHECK(dueItems(rows, halfPastNine(), QDate(2026, 3, 20)).size() == 2);
}

TEST_CASE("a leap day's birthday is told ahead by its day of that year") {
  DueContact contact = ana();
  contact.birthday = QStringLiteral("1980-02-29");
  const auto first = [&contact](QDate today, int lead) {
    const auto items = dueItems({{}, {contact}, {}, lead}, stockholm(today, QTime(9, 0)), today);
    return items.empty() ? QStringLiteral("none") : items.front().due;
  };
  CHECK(first(QDate(2027, 2, 21), 7) == u"2027-02-28");
  CHECK(first(QDate(2028, 2, 21), 7) == u"none");
  CHECK(first(QDate(2028, 2, 22), 7) == u"2028-02-29");
}

TEST_CASE("staying in touch is due so many days after the last contact") {
  DueContact contact = ana();
  contact.touchDays = 30;
  contact.lastContact = QStringLiteral("2026-02-01T10:00:00Z");
  auto items = dueItems({{}, {contact}}, halfPastNine(), kThursday);
  REQUIRE(items.size() == 1);
  CHECK(items[0].kind == u"touch");
  CHECK(items[0].due == u"2026-03-03");
  CHECK(items[0].state == u"late");
  CHECK(items[0].contactId == domain::Id(7));
  contact.lastContact = QStringLiteral("2026-03-05");
  CHECK(dueItems({{}, {contact}}, halfPastNine(), kThursday).empty());
}

TEST_CASE("who slips away stands last, wanted rhythms before silences, what slipped lately first") {
  DueRows rows;
  rows.reminders.push_back({reminder(1, "2026-03-09"), {}});
  for (const int days : {30, 20, 40}) {
    DueContact contact = ana();
    contact.id = days;
    contact.touchDays = days;
    contact.lastContact = QStringLiteral("2026-02-01");
    rows.contacts.push_back(contact);
  }
  for (const int day : {1, 4})
    rows.silences.push_back({day, QStringLiteral("Bo"), 31, 75, QDate(2026, 3, day)});
  auto items = dueItems(rows, halfPastNine(), QDate(2026, 3, 20));
  QStringList lines;
  for (const DueItem& item : items) lines += item.state + u' ' + item.kind + u' ' + item.due;
  CHECK(lines == QStringList{QStringLiteral("coming reminder 2026-03-09"),
                             QStringLiteral("coming touch 2026-03-13"),
                             QStringLiteral("late touch 2026-03-03"), QStringLiteral("late touch 2026-02-21"),
                             QStringLiteral("late follow-up 2026-03-04"),
                             QStringLiteral("late follow-up 2026-03-01")});
  CHECK(items[2].usualDays == 30);
  CHECK(items[2].sinceDays == 32);
  CHECK(items[5].text == u"quiet");
  CHECK(items[5].usualDays == 31);
  CHECK(items[5].sinceDays == 75);
}

TEST_CASE("of automatic lines five are kept and the others counted") {
  DueRows rows;
  rows.reminders.push_back({reminder(1, "2026-03-09"), {}});
  for (int id = 1; id <= 8; ++id) {
    rows.silences.push_back({id, QStringLiteral("Bo"), 31, 75, QDate(2026, 3, 1)});
    auto items = dueItems(rows, halfPastNine(), QDate(2026, 3, 20));
    const std::size_t more = cutAutomatic(items);
    CHECK(more == static_cast<std::size_t>(std::max(0, id - 5)));
    CHECK(items.size() == static_cast<std::size_t>(std::min(id, 5)) + 1);
    CHECK(items.front().kind == u"reminder");
  }
}

TEST_CASE("being late is told by the clock that runs through a change of summer time") {
  // 02:30 does not exist on 29 March 2026; it is 03:30.
  CHECK(line(reminder(1, "2026-03-29T02:30:00"), stockholm(QDate(2026, 3, 29), QTime(3, 10)))
            .startsWith(u"today"));
  CHECK(line(reminder(1, "2026-03-29T02:30:00"), stockholm(QDate(2026, 3, 29), QTime(3, 31)))
            .startsWith(u"late"));
  // 02:30 comes twice on 25 October 2026; the first one counts.
  const QDateTime second = QDateTime(QDate(2026, 10, 25), QTime(1, 10), QTimeZone::utc())
                               .toTimeZone(QTimeZone("Europe/Stockholm"));
  REQUIRE(second.time() == QTime(2, 10));
  CHECK(line(reminder(1, "2026-10-25T02:30:00"), second).startsWith(u"late"));
}

TEST_CASE("a local date or time is read strictly") {
  CHECK(findLocalTime(u"2026-03-02") == LocalTime{QDate(2026, 3, 2), std::nullopt});
  CHECK(findLocalTime(u"2026-03-02T10:05") == LocalTime{QDate(2026, 3, 2), QTime(10, 5)});
  CHECK(findLocalTime(u"2026-03-02T10:05:07") == LocalTime{QDate(2026, 3, 2), QTime(10, 5, 7)});
  for (const char16_t* text : {u"", u"2026", u"2026-3-2", u"2026-02-29", u"2026-03-02T", u"2026-03-02T1:05",
                               u"2026-03-02T25:00", u"2026-03-02 10:05", u"2026-03-02T10:05:0x",
                               u"2026/03/02", u"2026-03-02T10:05:07Z", u"+026-03-02", u"2026-03-02T10-05"}) {
    INFO(QString::fromUtf16(text).toStdString());
    CHECK_FALSE(findLocalTime(QString::fromUtf16(text)));
  }
}
