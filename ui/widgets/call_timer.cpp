#include "widgets/call_timer.h"

#include <algorithm>

namespace kith::widgets {
namespace {

constexpr int kTickMs = 500;

}

CallTimer::CallTimer(const Clock& clock, QWidget* parent) : QPushButton(parent), m_clock(clock) {
  setObjectName(QStringLiteral("callTimer"));
  setCheckable(true);
  setAutoDefault(false);
  setToolTip(tr("Counts the minutes of a call"));
  m_tick.setInterval(kTickMs);
  connect(this, &QPushButton::toggled, this, &CallTimer::toggleTo);
  connect(&m_tick, &QTimer::timeout, this, &CallTimer::tick);
  showTime();
}

void CallTimer::start() { setChecked(true); }

void CallTimer::reset() {
  const QSignalBlocker quiet(this);
  setChecked(false);
  m_tick.stop();
  showTime();
}

int CallTimer::minutes() const {
  if (!isRunning()) return 0;
  return static_cast<int>(std::max<qint64>(0, m_since.secsTo(m_clock.nowUtc())) / 60) + 1;
}

void CallTimer::toggleTo(bool on) {
  if (on) {
    m_since = m_clock.nowUtc();
    m_said = 0;
    m_tick.start();
    tick();
    return;
  }
  m_tick.stop();
  showTime();
}

void CallTimer::tick() {
  showTime();
  if (const int now = minutes(); std::exchange(m_said, now) != now) Q_EMIT counted(now);
}

void CallTimer::showTime() {
  if (!isRunning()) {
    setText(tr("Time it"));
    setAccessibleName(tr("Time the call"));
    return;
  }
  const qint64 seconds = std::max<qint64>(0, m_since.secsTo(m_clock.nowUtc()));
  setText(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
  setAccessibleName(tr("The call is being timed: stop"));
}

}
