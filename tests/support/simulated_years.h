// Two years of a customer book at random: sleep, flights, changes of the clocks, a clock set wrong, restarts,
// kills, and a user who adds, does, puts off, moves, edits and drops. At every look the reminders that ring
// are compared with a plain list of all their turns.
#pragma once

#include "domain/reminder.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kith::test {

// Where a look is cut off: before anything is written down, or behind that and before anybody is told.
enum class Kill { None, BeforeRecord, AfterRecord };

// The book that is driven: what of it outlives a kill, the window that looks at it does not.
class YearsBook {
 public:
  virtual ~YearsBook() = default;

  struct Answer {
    std::vector<domain::Id> rang;
    QString next;  // what the wall clock shows when the next one rings
  };
  // A killed one answers nothing.
  virtual Answer look(const QDateTime& now, Kill kill) = 0;
  // How far `next` sees ahead: a day, within a year.
  virtual QString sight(const QDateTime& now) = 0;
  virtual void restart() = 0;

  virtual domain::Reminder reminder(domain::Id id) = 0;
  virtual bool hasRung(domain::Id id, const QString& due) = 0;
  // The reminders of Today's list.
  virtual std::vector<domain::DueItem> today(const QDateTime& now) = 0;

  virtual domain::Id add(const domain::Reminder& made) = 0;
  virtual void edit(const domain::Reminder& changed) = 0;
  virtual void done(domain::Id id, const QDateTime& now) = 0;
  virtual void snooze(domain::Id id, const QString& until) = 0;
  virtual void move(domain::Id id, const QString& due) = 0;
  virtual void drop(domain::Id id) = 0;
  virtual void trash(domain::Id id, bool on) = 0;
};

struct YearsCount {
  int looks = 0;
  int rings = 0;
  int doubled = 0;  // looks in the second that was looked at before
  int setBack = 0;  // looks at which the wall clock stood behind the look before
  int killedBefore = 0;
  int killedBetween = 0;  // with something to tell
  int deeds = 0;

  YearsCount& operator+=(const YearsCount& other);
  std::string text() const;
};

class SimulatedYears {
 public:
  SimulatedYears(YearsBook& book, unsigned seed);

  // Fails the test where a turn is missed, told twice or before its time.
  void run();
  const YearsCount& count() const { return m_count; }

 private:
  struct Turn {
    QString wall;  // what the wall clock shows when it rings
    QString due;
  };
  struct Promise {
    domain::Reminder row;
    std::vector<Turn> turns;  // all that ring
    QString listedTo;         // a day
    QString setAt;            // what the wall clock showed when its time was set
    QString furthest;         // the last one told since
  };
  using Told = std::pair<domain::Id, QString>;

  int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
  QString wall() const;
  QString dayIn(int days) const;

  static std::vector<Turn> seriesOf(const domain::Reminder& row, const QString& until);
  static std::vector<Turn> ringsOf(const domain::Reminder& row, const QString& until);
  static const Turn* latestOf(const Promise& promise, const QString& until);
  std::map<Told, QString> expectedSince(const QString& since) const;
  QString expectedNext() const;

  std::string told(const QString& what) const;

  void listAhead();
  void look();
  void lookOnce(bool mayDie);
  void keep(const std::map<Told, QString>& rings);
  void checkAnswer(const YearsBook::Answer& answer, const std::map<Told, QString>& rings);
  void checkNoneMissed();
  void checkStanding();
  Kill anyKill(bool rings);

  void act();
  void add();
  void finish(domain::Id id);
  void putOff(domain::Id id);
  void shift(domain::Id id);
  void edit(domain::Id id);
  void trash(domain::Id id);
  void refresh(domain::Id id);
  std::optional<domain::Id> anyOpen(bool due);
  QString anyTime();

  void pass();
  void wait();
  void fly();
  void setClock();
  QDateTime whenWallShows(const QString& text) const;
  std::optional<QDateTime> nextClockChange() const;

  YearsBook& m_book;
  std::mt19937 m_random;
  QDateTime m_now;
  qint64 m_wrongBy = 0;    // seconds that the clock is ahead
  QString m_looked;        // what the wall clock showed at the last look that was written down
  bool m_isAlive = false;  // a window looks at the book
  QString m_next;          // as it knows it
  std::map<domain::Id, Promise> m_open;
  std::set<domain::Id> m_trashed;
  std::set<Told> m_told;
  YearsCount m_count;
};

}
