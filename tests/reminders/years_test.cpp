// The engine of reminders through two years at random, in memory.
#include "reminders/bell.h"
#include "reminders/due_list.h"
#include "reminders/series.h"
#include "support/catch.h"
#include "support/simulated_years.h"

using namespace kith;
using namespace kith::reminders;
using domain::Id;
using domain::Reminder;

namespace {

// What the file keeps; a kill loses all that was not put here.
struct Kept {
  std::map<Id, Reminder> reminders;
  std::set<std::pair<Id, QString>> rung;
  QString looked;
};

class MemoryBook final : public test::YearsBook {
 public:
  Answer look(const QDateTime& now, test::Kill kill) override {
    const auto rows = all();
    const auto rings = ringsSince(rows, m_kept.looked, now, [this](const Ring& ring) {
      return m_kept.rung.contains({ring.reminder, ring.due});
    });
    if (kill == test::Kill::BeforeRecord) return {};
    Answer answer;
    for (const Ring& ring : rings) {
      m_kept.rung.insert({ring.reminder, ring.due});
      answer.rang.push_back(ring.reminder);
    }
    m_kept.looked = localText(now);
    if (kill == test::Kill::AfterRecord) return {};
    answer.next = nextRing(rows, now);
    return answer;
  }

  QString sight(const QDateTime& now) override { return now.date().addDays(365).toString(Qt::ISODate); }
  void restart() override {}
  Reminder reminder(Id id) override { return m_kept.reminders.at(id); }
  bool hasRung(Id id, const QString& due) override { return m_kept.rung.contains({id, due}); }

  std::vector<domain::DueItem> today(const QDateTime& now) override {
    DueRows rows;
    for (const Reminder& row : all()) rows.reminders.push_back({row, {}});
    return dueItems(rows, now, now.date());
  }

  Id add(const Reminder& made) override {
    const Id id = ++m_last;
    m_kept.reminders[id] = made;
    m_kept.reminders[id].id = id;
    return id;
  }
  void edit(const Reminder& changed) override { m_kept.reminders[changed.id] = changed; }

  void done(Id id, const QDateTime& now) override {
    Reminder& row = m_kept.reminders.at(id);
    const auto next = afterDone(row, now);
    row.snoozedUntil.clear();
    if (next) {
      if (row.repeatAfterDone && row.due != next->due) m_kept.rung.erase({id, next->due});
      row.due = next->due;
      row.repeatRule = next->repeatRule;
    } else {
      row.state = QStringLiteral("done");
    }
  }

  void snooze(Id id, const QString& until) override {
    Reminder& row = m_kept.reminders.at(id);
    (domain::isSomeday(row) ? row.due : row.snoozedUntil) = until;
    m_kept.rung.erase({id, until});
  }
  void move(Id id, const QString& due) override {
    Reminder& row = m_kept.reminders.at(id);
    row.due = due;
    row.snoozedUntil.clear();
    if (row.repeatRule.isEmpty() || row.repeatAfterDone) m_kept.rung.erase({id, due});
  }
  void drop(Id id) override { m_kept.reminders.at(id).state = QStringLiteral("dropped"); }
  void trash(Id id, bool on) override {
    m_kept.reminders.at(id).deletedAt = on ? QStringLiteral("2026-01-01T00:00:00Z") : QString();
  }

 private:
  std::vector<Reminder> all() const {
    std::vector<Reminder> rows;
    for (const auto& [id, row] : m_kept.reminders)
      if (row.state == u"open") rows.push_back(row);
    return rows;
  }

  Kept m_kept;
  Id m_last = 0;
};

test::YearsCount runYears(unsigned from, unsigned to) {
  test::YearsCount all;
  for (unsigned seed = from; seed < to; ++seed) {
    INFO("seed " << seed);
    MemoryBook book;
    test::SimulatedYears years(book, seed);
    years.run();
    all += years.count();
  }
  WARN(to - from << " times two years: " << all.text());
  return all;
}

}

TEST_CASE("in simulated years every turn rings once and none is missed") {
  const auto count = runYears(0, 60);
  CHECK(count.rings > 3'000);  // it was about something
  CHECK(count.doubled > 1'000);
  CHECK(count.setBack > 500);
  CHECK(count.killedBefore > 500);
  CHECK(count.killedBetween > 500);
}

TEST_CASE("ten thousand simulated years", "[.years]") { runYears(0, 10'000); }
