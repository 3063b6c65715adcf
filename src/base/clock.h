// The one source of "now", so that tests and --now can set it.
#pragma once

#include <QDateTime>

namespace kith::base {

class Clock {
 public:
  virtual ~Clock() = default;
  // The present instant in UTC.
  virtual QDateTime nowUtc() const = 0;
  // The present wall-clock time of the user, without a zone (Qt::LocalTime spec).
  QDateTime nowLocal() const { return nowUtc().toLocalTime(); }
  QDate today() const { return nowLocal().date(); }
};

// The computer's own clock.
class SystemClock final : public Clock {
 public:
  QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
};

// A clock that stands where it was set; for tests and `--now`.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(const QDateTime& at) : m_at(at.toUTC()) {}
  QDateTime nowUtc() const override { return m_at; }
  void set(const QDateTime& at) { m_at = at.toUTC(); }

 private:
  QDateTime m_at;
};

}

namespace kith {
using base::Clock;
using base::FixedClock;
using base::SystemClock;
}
