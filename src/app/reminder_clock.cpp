#include "app/reminder_clock.h"

#include "app/reminder_look.h"
#include "app/session.h"

#include <QDateTime>
#include <QPointer>

#include <chrono>

namespace kith::app {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kLongestWait = 30s;
constexpr std::chrono::milliseconds kGather = 200ms;

QString wallText(const QDateTime& local) { return local.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")); }

bool matters(const domain::ChangeSet& changes) {
  return changes.everything || !changes.reminders.empty() || !changes.contacts.empty();
}

}

ReminderClock::ReminderClock(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_timer.setSingleShot(true);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &ReminderClock::tick);
  m_soon.setSingleShot(true);
  m_soon.setInterval(kGather);
  connect(&m_soon, &QTimer::timeout, this, &ReminderClock::look);
}

void ReminderClock::start() {
  connect(&m_session, &Session::changed, this, [this](const domain::ChangeSet& changes) {
    if (matters(changes)) m_soon.start();
  });
  look();
}

// What is written down between two looks and lies before the last tick does not ring: it is seen by who wrote
// it.
void ReminderClock::look() {
  m_soon.stop();
  const QDateTime now = m_session.clock().nowLocal();
  const QString seen = m_seen;
  if (wallText(now) >= m_seen) m_seen = wallText(now);
  ++m_looking;
  // The session outlives the answer; the clock may be gone by then.
  m_session.runJob(
      [session = &m_session, clock = QPointer<ReminderClock>(this), now, seen](store::Store& store) {
        const auto look = lookAtReminders(store, now, seen <= wallText(now) ? seen : QString());
        QMetaObject::invokeMethod(session, [clock, look] {
          if (clock == nullptr) return;
          --clock->m_looking;
          clock->take(look ? look->rang : std::vector<domain::DueItem>(), look ? look->next : QString());
        });
      });
}

void ReminderClock::take(const std::vector<domain::DueItem>& rang, const QString& next) {
  waitFor(next);
  if (!rang.empty()) Q_EMIT this->rang(rang);
}

// Where nothing is near, and where the disk refused the record of a look, half a minute.
void ReminderClock::waitFor(const QString& next) {
  m_next = next;
  const QDateTime now = m_session.clock().nowLocal();
  std::chrono::milliseconds wait = kLongestWait;
  if (const QDateTime ring = QDateTime::fromString(next, Qt::ISODate); ring.isValid())
    wait = std::clamp(std::chrono::milliseconds(now.msecsTo(ring)), 1ms, kLongestWait);
  m_timer.start(wait);
}

void ReminderClock::tick() {
  if (m_looking > 0) return;  // its answer sets the timer
  const QString wall = wallText(m_session.clock().nowLocal());
  const bool otherDay = wall.left(10) != m_seen.left(10);
  const bool setBack = wall < m_seen;
  if (setBack) m_seen.clear();
  const bool due = !m_next.isEmpty() && wall >= m_next;
  if (otherDay || setBack) Q_EMIT dayBegan();
  if (otherDay || setBack || due) {
    look();
    return;
  }
  m_seen = wall;
  waitFor(m_next);
}

}
