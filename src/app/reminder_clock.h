// The clock that watches the reminders of the open book: tells what came due, once, as one list.
#pragma once

#include "domain/reminder.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace kith::app {

class Session;

// Lives on the thread of the session, which outlives it. Looks at the start, when the next reminder rings,
// when reminders or contacts change, at midnight, and when the clock or the zone was changed or the computer
// slept: that it sees within half a minute, or at once where look() is called.
class ReminderClock : public QObject {
  Q_OBJECT
 public:
  explicit ReminderClock(Session& session, QObject* parent = nullptr);

  void start();
  // Looks now; the answer comes by `rang`.
  void look();

 Q_SIGNALS:
  // In the order of the Today page, never empty; each turn once in the life of the book.
  void rang(const std::vector<kith::domain::DueItem>& items);
  // The day changed, or the clock was changed by more than it ran.
  void dayBegan();

 private:
  void tick();
  void take(const std::vector<domain::DueItem>& rang, const QString& next);
  void waitFor(const QString& next);

  Session& m_session;
  QTimer m_timer;
  QTimer m_soon;   // gathers what changes in quick succession
  QString m_seen;  // what the wall clock showed at the last tick
  QString m_next;  // what it shows when the next reminder rings; empty: none within a day
  int m_looking = 0;
};

}
