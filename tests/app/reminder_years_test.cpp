// Reminders of a real file through two years at random. A kill is one: a child that opened the book ends by
// SIGKILL in the middle of a look, and the file is opened again as it was left.
#include "app/commands.h"
#include "app/queries.h"
#include "app/reminder_look.h"
#include "support/book.h"
#include "support/catch.h"
#include "support/simulated_years.h"

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace kith;
using domain::Id;
using domain::Reminder;

namespace {

// The look asks for the time just before it writes down what rings.
class DeadlyClock final : public Clock {
 public:
  explicit DeadlyClock(const QDateTime& now) : m_now(now.toUTC()) {}
  QDateTime nowUtc() const override {
    if (m_isArmed) ::raise(SIGKILL);
    return m_now;
  }
  void arm() { m_isArmed = true; }

 private:
  QDateTime m_now;
  bool m_isArmed = false;
};

// In the child. What is told behind the look is told to nobody.
[[noreturn]] void lookAndDie(const QString& path, const QDateTime& now, test::Kill kill) {
  DeadlyClock clock(now);
  const auto store = store::Store::openWriter({path, QStringLiteral("test"), 0}, clock);
  if (!store) ::_exit(3);
  if (kill == test::Kill::BeforeRecord) clock.arm();
  if (app::lookAtReminders(**store, now)) ::raise(SIGKILL);
  ::_exit(4);
}

class FileBook final : public test::YearsBook {
 public:
  Answer look(const QDateTime& now, test::Kill kill) override {
    if (kill != test::Kill::None) {
      killedIn(now, kill);
      return {};
    }
    m_book.clock.set(now);
    const auto look = app::lookAtReminders(*m_book.store, now);
    REQUIRE(look);
    Answer answer{{}, look->next};
    for (const auto& item : look->rang) answer.rang.push_back(item.id);
    return answer;
  }

  QString sight(const QDateTime& now) override { return now.date().addDays(2).toString(Qt::ISODate); }
  void restart() override { m_book.reopen(); }
  Reminder reminder(Id id) override { return *m_book.store->reminders().get(id); }
  bool hasRung(Id id, const QString& due) override { return *m_book.store->deliveries().has({id, due}); }

  std::vector<domain::DueItem> today(const QDateTime& now) override {
    const auto queries = app::Queries::open(m_book.path);
    REQUIRE(queries);
    return (*queries)->due(now, now.date());
  }

  Id add(const Reminder& made) override { return run(app::addReminder(made)); }
  void edit(const Reminder& changed) override { run(app::editReminder(changed)); }
  void done(Id id, const QDateTime& now) override { run(app::completeReminder(id, now)); }
  void snooze(Id id, const QString& until) override { run(app::snoozeReminder(id, until)); }
  void move(Id id, const QString& due) override { run(app::moveReminder(id, due)); }
  void drop(Id id) override { run(app::dropReminder(id)); }
  void trash(Id id, bool on) override {
    run(on ? app::deleteReminder(id) : app::restore({{id, QStringLiteral("reminder"), {}, {}}}));
  }

 private:
  Id run(const app::Command& command) {
    const auto done = m_book.store->run({}, command.apply);
    REQUIRE(done);
    return done->made;
  }

  // A connection must not be carried into a child: this one is closed before; restart() opens what is left.
  void killedIn(const QDateTime& now, test::Kill kill) {
    m_book.store.reset();
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) lookAndDie(m_book.path, now, kill);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL) FAIL("not killed, but ended by " << status);
  }

  test::Book m_book;
};

test::YearsCount runYears(unsigned from, unsigned to) {
  test::YearsCount all;
  for (unsigned seed = from; seed < to; ++seed) {
    INFO("seed " << seed);
    FileBook book;
    test::SimulatedYears years(book, seed);
    years.run();
    all += years.count();
  }
  WARN(to - from << " times two years with a file: " << all.text());
  return all;
}

}

TEST_CASE("in simulated years of a real file no turn is missed or told twice, kills and all") {
  const auto count = runYears(0, 5);
  CHECK(count.rings > 200);  // it was about something
  CHECK(count.killedBefore > 5);
  CHECK(count.killedBetween > 5);
}

TEST_CASE("two hundred times two years with a real file", "[.years]") { runYears(0, 200); }
