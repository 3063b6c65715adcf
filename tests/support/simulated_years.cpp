#include "support/simulated_years.h"

#include "reminders/local_time.h"
#include "reminders/recurrence.h"
#include "support/catch.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <sstream>

namespace kith::test {

using domain::Id;
using domain::Reminder;
using reminders::LocalTime;

namespace {

constexpr int kMostOpen = 4;
constexpr int kDay = 24 * 3600;
constexpr int kMostTurns = 20'000;
constexpr int kListedDays = 460;  // turns are listed so far ahead,
constexpr int kSeenDays = 370;    // and anew when fewer days of them are left

constexpr std::array kZones{"Europe/Stockholm",
                            "America/New_York",
                            "Australia/Lord_Howe",
                            "America/St_Johns",
                            "Pacific/Auckland",
                            "Asia/Tokyo",
                            "UTC"};

// The last five count hours or minutes, or name a time of day: none for a date.
constexpr std::array kRules{"",
                            "",
                            "",
                            "FREQ=DAILY",
                            "FREQ=DAILY;INTERVAL=17",
                            "FREQ=DAILY;COUNT=9",
                            "FREQ=WEEKLY;BYDAY=MO,FR",
                            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
                            "FREQ=WEEKLY;UNTIL=20270601",
                            "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;RSCALE=GREGORIAN",
                            "FREQ=MONTHLY;BYMONTHDAY=-1",
                            "FREQ=MONTHLY;BYDAY=2TU",
                            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                            "FREQ=MONTHLY;INTERVAL=3",
                            "FREQ=YEARLY",
                            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD;RSCALE=GREGORIAN",
                            "FREQ=DAILY;BYHOUR=2,14;BYMINUTE=30",
                            "FREQ=HOURLY;INTERVAL=7;COUNT=90",
                            "FREQ=HOURLY;BYMONTHDAY=29;BYMONTH=3",
                            "FREQ=MINUTELY;INTERVAL=10;COUNT=100",
                            "FREQ=MINUTELY;INTERVAL=5;COUNT=40"};
constexpr int kRulesOfDays = static_cast<int>(kRules.size()) - 5;

QString latin(const char* text) { return QString::fromLatin1(text); }

bool isDate(const QString& due) { return due.size() == 10; }

// A day rings in its morning.
QString wallOf(const QString& due) { return isDate(due) ? due + latin("T09:00:00") : due; }

bool isSeries(const Reminder& row) { return !row.repeatRule.isEmpty() && !row.repeatAfterDone; }

QString minuteOf(const QDateTime& time) { return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:00")); }

}

YearsCount& YearsCount::operator+=(const YearsCount& other) {
  looks += other.looks;
  rings += other.rings;
  doubled += other.doubled;
  setBack += other.setBack;
  killedBefore += other.killedBefore;
  killedBetween += other.killedBetween;
  deeds += other.deeds;
  return *this;
}

std::string YearsCount::text() const {
  std::ostringstream out;
  out << looks << " looks (" << doubled << " in the second of the one before, " << setBack << " behind it), "
      << rings << " rings, " << deeds << " deeds, " << killedBefore << " kills before the record and "
      << killedBetween << " between it and the telling";
  return out.str();
}

SimulatedYears::SimulatedYears(YearsBook& book, unsigned seed)
    : m_book(book),
      m_random(seed),
      m_now(QDateTime(QDate(2026, 1, 1), QTime(8, 0), QTimeZone(kZones[seed % kZones.size()]))) {}

QString SimulatedYears::wall() const { return reminders::localText(m_now); }

void SimulatedYears::run() {
  const QDateTime end = m_now.addYears(2);
  while (m_now.addSecs(-m_wrongBy) < end) {
    look();
    while (m_isAlive && (m_open.size() < 2 || number(3) == 0)) {
      act();
      lookOnce(true);
    }
    pass();
  }
  m_now = m_now.addSecs(-m_wrongBy);
  listAhead();
  lookOnce(false);
}

// What rings, by a plain list of all turns.

QString SimulatedYears::dayIn(int days) const { return m_now.date().addDays(days).toString(Qt::ISODate); }

// Its own and all that its rule gives, up to the end of `until`.
std::vector<SimulatedYears::Turn> SimulatedYears::seriesOf(const Reminder& row, const QString& until) {
  std::vector<Turn> turns;
  if (domain::isSomeday(row)) return turns;
  turns.push_back({wallOf(row.due), row.due});
  if (!isSeries(row)) return turns;
  const auto found = reminders::getOccurrences({row.repeatRule, row.due, {}, until, kMostTurns});
  REQUIRE(found);
  for (const QString& due : found->times)
    if (due != row.due) turns.push_back({wallOf(due), due});
  return turns;
}

// The turn that was put off rings where it was put off to, and until then it is silent.
std::vector<SimulatedYears::Turn> SimulatedYears::ringsOf(const Reminder& row, const QString& until) {
  std::vector<Turn> turns = seriesOf(row, until);
  if (row.snoozedUntil.isEmpty()) return turns;
  turns.front() = {wallOf(row.snoozedUntil), row.snoozedUntil};
  const auto isSilent = [own = turns.front().wall](const Turn& turn) { return turn.wall <= own; };
  turns.erase(turns.begin() + 1, std::find_if_not(turns.begin() + 1, turns.end(), isSilent));
  return turns;
}

// The last one that rang up to `until`.
const SimulatedYears::Turn* SimulatedYears::latestOf(const Promise& promise, const QString& until) {
  const auto behind = std::upper_bound(promise.turns.begin(), promise.turns.end(), until,
                                       [](const QString& w, const Turn& turn) { return w < turn.wall; });
  return behind == promise.turns.begin() ? nullptr : &*(behind - 1);
}

// Of each reminder the latest turn that passed, unless it was told: with its wall time.
std::map<SimulatedYears::Told, QString> SimulatedYears::expectedSince(const QString& since) const {
  const QString now = wall();
  std::map<Told, QString> rings;
  for (const auto& [id, promise] : m_open) {
    const Turn* latest = latestOf(promise, now);
    if (latest && latest->wall > since && !m_told.contains({id, latest->due}))
      rings[{id, latest->due}] = latest->wall;
  }
  return rings;
}

QString SimulatedYears::expectedNext() const {
  const QString now = wall();
  QString first;
  for (const auto& [id, promise] : m_open) {
    const auto turn = std::upper_bound(promise.turns.begin(), promise.turns.end(), now,
                                       [](const QString& w, const Turn& t) { return w < t.wall; });
    if (turn == promise.turns.end()) continue;
    if (first.isEmpty() || turn->wall < first) first = turn->wall;
  }
  return first;
}

// What a failure is seen by.
std::string SimulatedYears::told(const QString& what) const {
  std::ostringstream out;
  out << what.toStdString() << " at " << m_now.toString(Qt::ISODateWithMs).toStdString() << ' '
      << m_now.timeZone().id().toStdString() << ", looked at " << m_looked.toStdString();
  for (const auto& [id, promise] : m_open) {
    const Reminder& row = promise.row;
    out << "\n"
        << id << ": " << row.due.toStdString() << ' ' << row.repeatRule.toStdString()
        << (row.repeatAfterDone ? " after done" : "") << " put off to " << row.snoozedUntil.toStdString()
        << ", set at " << promise.setAt.toStdString() << ", told " << promise.furthest.toStdString();
  }
  return out.str();
}

void SimulatedYears::listAhead() {
  const QString until = dayIn(kSeenDays);
  for (auto& [id, promise] : m_open) {
    if (promise.listedTo >= until) continue;
    promise.listedTo = dayIn(kListedDays);
    promise.turns = ringsOf(promise.row, promise.listedTo);
  }
}

// Looking.

// Now and then twice or more within one second.
void SimulatedYears::look() {
  listAhead();
  do {
    m_now = m_now.addMSecs(number(400));
    lookOnce(true);
  } while (number(6) == 0);
}

Kill SimulatedYears::anyKill(bool rings) {
  const int dice = number(rings ? 8 : 200);
  return dice == 0 ? Kill::BeforeRecord : dice == 1 ? Kill::AfterRecord : Kill::None;
}

void SimulatedYears::lookOnce(bool mayDie) {
  const QString at = wall();
  ++m_count.looks;
  if (at == m_looked) ++m_count.doubled;
  if (at < m_looked) ++m_count.setBack;
  const auto rings = expectedSince(std::min(m_looked, at));
  const Kill kill = mayDie ? anyKill(!rings.empty()) : Kill::None;
  const auto answer = m_book.look(m_now, kill);
  m_isAlive = kill == Kill::None;
  if (!m_isAlive) m_book.restart();
  for (const auto& [ring, ringsAt] : rings)
    if (m_book.hasRung(ring.first, ring.second) != (kill != Kill::BeforeRecord))
      FAIL(told(QStringLiteral("the record of %1 is wrong").arg(ring.first)));
  if (kill == Kill::BeforeRecord) {
    ++m_count.killedBefore;
    return;
  }
  keep(rings);
  m_looked = at;
  if (m_isAlive) checkAnswer(answer, rings);
  if (!m_isAlive && !rings.empty()) ++m_count.killedBetween;
  m_next = answer.next;
  checkNoneMissed();
  if (!m_isAlive || number(16) == 0) checkStanding();
}

void SimulatedYears::keep(const std::map<Told, QString>& rings) {
  for (const auto& [ring, at] : rings)
    if (!m_told.insert(ring).second) FAIL(told(ring.second + latin(" told twice")));
  m_count.rings += static_cast<int>(rings.size());
}

void SimulatedYears::checkAnswer(const YearsBook::Answer& answer, const std::map<Told, QString>& rings) {
  std::vector<Id> ids;
  for (const auto& [ring, at] : rings) ids.push_back(ring.first);
  std::vector<Id> rang = answer.rang;
  std::sort(rang.begin(), rang.end());
  if (rang != ids)
    FAIL(told(latin("rang:")) << Catch::Detail::stringify(rang) << ", not " << Catch::Detail::stringify(ids));
  const QString next = expectedNext();
  const QString sight = m_book.sight(m_now);
  const bool sees = !next.isEmpty() && next < sight;
  const bool right = sees ? answer.next == next : answer.next.isEmpty() || answer.next >= sight;
  if (!right) FAIL(told(QStringLiteral("the next is %1, not %2").arg(next, answer.next)));
}

// Whatever happened to looks in between: the latest turn that lay ahead when its time was set was told, or a
// later one of the same reminder.
void SimulatedYears::checkNoneMissed() {
  const QString now = wall();
  for (auto& [id, promise] : m_open) {
    const Turn* latest = latestOf(promise, now);
    if (!latest || latest->wall <= promise.setAt || latest->wall <= promise.furthest) continue;
    if (!m_told.contains({id, latest->due})) FAIL(told(latin("missed ") + latest->due));
    promise.furthest = latest->wall;
  }
}

// What is due stays in Today's list until something is done about it, told or not.
void SimulatedYears::checkStanding() {
  std::map<Id, QString> states;
  for (const auto& item : m_book.today(m_now)) states[item.id] = item.state;
  const QString now = wall();
  for (const auto& [id, promise] : m_open) {
    if (!latestOf(promise, now)) continue;
    const auto found = states.find(id);
    if (found == states.end() || (found->second != u"late" && found->second != u"today"))
      FAIL(told(QStringLiteral("%1 is not in Today's list").arg(id)));
  }
}

// The user.

void SimulatedYears::act() {
  ++m_count.deeds;
  const auto due = anyOpen(true);
  const auto any = anyOpen(false);
  const int dice = number(12);
  if (!any || m_open.size() < 2 || (dice < 4 && m_open.size() < kMostOpen)) return add();
  const Id id = due.value_or(*any);
  if (dice < 6) return finish(id);
  if (dice < 9) return putOff(number(3) == 0 ? *any : id);
  if (dice == 9) return shift(number(2) == 0 ? *any : id);
  if (dice == 10) return edit(*any);
  if (number(2) == 0) return trash(*any);
  m_book.drop(id);
  m_open.erase(id);
}

std::optional<Id> SimulatedYears::anyOpen(bool due) {
  std::vector<Id> ids;
  for (const auto& [id, promise] : m_open)
    if (!due || latestOf(promise, wall())) ids.push_back(id);
  if (ids.empty()) return std::nullopt;
  return ids[static_cast<std::size_t>(number(static_cast<int>(ids.size())))];
}

// Mostly soon, now and then behind its own time, often in the hours that clocks leave out or show twice.
QString SimulatedYears::anyTime() {
  const QDate day = m_now.date().addDays(number(3) == 0 ? number(60) : number(8) == 0 ? -1 : number(3));
  switch (number(4)) {
    case 0:
      return day.toString(Qt::ISODate);
    case 1:
      return minuteOf(m_now.addSecs(60LL * number(180)));
    case 2:
      return reminders::localText(day, QTime(1 + number(3), 15 * number(4)));
    default:
      return reminders::localText(day, QTime(number(24), number(60), number(60)));
  }
}

void SimulatedYears::add() {
  Reminder made;
  made.text = latin("something");
  made.due = anyTime();
  const int rules = isDate(made.due) ? kRulesOfDays : static_cast<int>(kRules.size());
  made.repeatRule = latin(kRules[static_cast<std::size_t>(number(rules))]);
  made.repeatAfterDone = number(5) == 0 && !made.repeatRule.contains(u"UTELY");
  m_open[m_book.add(made)] = {};
  refresh(m_open.rbegin()->first);
}

// Reads what the book says of it now.
void SimulatedYears::refresh(Id id) {
  const Reminder row = m_book.reminder(id);
  if (row.state != u"open") {
    m_open.erase(id);
    return;
  }
  const QString until = dayIn(kListedDays);
  m_open[id] = {row, ringsOf(row, until), until, wall(), {}};
}

// Done takes what has passed and leaves all that was to come.
void SimulatedYears::finish(Id id) {
  const Promise before = m_open.at(id);
  m_book.done(id, m_now);
  refresh(id);
  const bool goesOn = m_open.contains(id);
  if (!isSeries(before.row)) {
    const bool again = before.row.repeatAfterDone && !before.row.repeatRule.isEmpty();
    const QString next = goesOn ? m_open[id].row.due : QString();
    if (next != before.row.due) m_told.erase({id, next});  // counted from now: a new promise
    if (goesOn && !again) FAIL(told(latin("done and open: ") + before.row.due));
    if (goesOn && next.left(10) <= wall().left(10) && !before.row.repeatRule.contains(u"HOUR"))
      FAIL(told(latin("done today and due today: ") + before.row.repeatRule));
    return;
  }
  const QString now = wall();
  const QString until = dayIn(kListedDays);
  const std::vector<Turn> all = seriesOf(before.row, until);
  auto left = all.begin() + 1;
  while (left != all.end() && (isDate(left->due) ? left->due + latin("T00:00:00") : left->due) <= now) ++left;
  std::vector<Turn> after = goesOn ? seriesOf(m_open[id].row, until) : std::vector<Turn>();
  std::erase_if(after, [&until](const Turn& turn) { return turn.due.left(10) > until; });
  const bool same = std::equal(left, all.end(), after.begin(), after.end(),
                               [](const Turn& a, const Turn& b) { return a.due == b.due; });
  if (!same)
    FAIL(told(QStringLiteral("done lost a turn of %1 %2").arg(before.row.due, before.row.repeatRule)));
}

// As the window offers it. What it is put off to is a new promise, also where it rang at that time before,
// unless it stands there already.
void SimulatedYears::putOff(Id id) {
  const QDate today = m_now.date();
  const QTime morning(9, 0);
  const std::array times{minuteOf(m_now.addSecs(3600)), minuteOf(m_now.addSecs(3600)),
                         reminders::localText(today.addDays(1), morning),
                         reminders::localText(today.addDays(7), morning),
                         reminders::localText(today.addMonths(1), morning)};
  const QString until = times[static_cast<std::size_t>(number(static_cast<int>(times.size())))];
  if (until == m_open.at(id).row.snoozedUntil) return;
  m_book.snooze(id, until);
  m_told.erase({id, until});
  refresh(id);
}

void SimulatedYears::shift(Id id) {
  const Reminder before = m_open.at(id).row;
  const bool someday = before.repeatRule.isEmpty() && number(6) == 0;
  QString due = someday ? domain::kSomeday.toString() : anyTime();
  const bool inDay = QString(before.repeatRule).contains(u"HOUR") || before.repeatRule.contains(u"UTELY");
  if (isDate(due) && inDay) due += latin("T10:00:00");
  if (due == before.due) return;
  m_book.move(id, due);
  if (!isSeries(before)) m_told.erase({id, due});
  refresh(id);
}

void SimulatedYears::edit(Id id) {
  Reminder row = m_open.at(id).row;
  row.text += u'.';
  if (number(2) == 0 && !domain::isSomeday(row)) {
    row.repeatRule = latin(kRules[static_cast<std::size_t>(number(kRulesOfDays))]);
    row.repeatAfterDone = number(5) == 0;
  }
  m_book.edit(row);
  refresh(id);
}

// One that lies in Trash is silent, and what passed meanwhile stays so when it comes back.
void SimulatedYears::trash(Id id) {
  m_book.trash(id, true);
  m_trashed.insert(id);
  m_open.erase(id);
  if (m_trashed.size() < 2) return;
  const Id back = *m_trashed.begin();
  m_trashed.erase(back);
  m_book.trash(back, false);
  refresh(back);
}

// Time.

void SimulatedYears::pass() {
  const int dice = number(m_isAlive ? 14 : 5);
  if (dice < 2)
    m_now = m_now.addSecs(60LL * number(60 * 24 * (number(4) == 0 ? 40 : 8)));  // sleep
  else if (dice == 2)
    fly();
  else if (dice == 3)
    setClock();
  else if (m_isAlive && dice == 4) {
    m_book.restart();
    m_isAlive = false;
  } else if (m_isAlive)
    wait();
}

void SimulatedYears::fly() {
  const QTimeZone zone(kZones[static_cast<std::size_t>(number(static_cast<int>(kZones.size())))]);
  m_now = m_now.addSecs(3600LL * number(14)).toTimeZone(zone);
}

// By seconds, by days, by a year; put right again sooner or later.
void SimulatedYears::setClock() {
  qint64 by = -m_wrongBy;
  if (m_wrongBy == 0) {
    const int dice = number(8);
    by = dice == 0 ? 365LL * kDay : dice < 4 ? number(7) - 3 : number(5 * kDay) - 2 * kDay;
  }
  m_wrongBy += by;
  m_now = m_now.addSecs(by);
}

// Awake it looks when the next one rings, at midnight, and when the clocks changed, which it sees within half
// a minute.
void SimulatedYears::wait() {
  QDateTime at = m_now.date().addDays(1).startOfDay(m_now.timeZone());
  if (!m_next.isEmpty()) at = std::min(at, whenWallShows(m_next).addMSecs(number(1200)));
  if (const auto change = nextClockChange(); change && *change < at) {
    constexpr std::array kLate{-300, 0, 400, 20'000};
    at = change->addMSecs(kLate[static_cast<std::size_t>(number(4))]);
  }
  m_now = at > m_now ? at : m_now.addSecs(20);
}

QDateTime SimulatedYears::whenWallShows(const QString& text) const {
  const auto local = reminders::findLocalTime(text);
  REQUIRE(local);
  const QDateTime first = reminders::instantOf(*local, m_now);
  if (first > m_now) return first;
  const QDateTime shown(m_now.date(), m_now.time(), QTimeZone::utc());
  return m_now.addSecs(shown.secsTo(QDateTime(local->date, *local->time, QTimeZone::utc())));
}

std::optional<QDateTime> SimulatedYears::nextClockChange() const {
  const auto next = m_now.timeZone().nextTransition(m_now);
  if (!next.atUtc.isValid()) return std::nullopt;
  return next.atUtc.toTimeZone(m_now.timeZone());
}

}
