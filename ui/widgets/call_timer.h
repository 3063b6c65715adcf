// How long a call has taken: a button that counts while it is pressed in.
#pragma once

#include "base/clock.h"

#include <QPushButton>
#include <QTimer>

namespace kith::widgets {

// Lives on the window's thread; `clock` outlives it.
class CallTimer : public QPushButton {
  Q_OBJECT
 public:
  explicit CallTimer(const Clock& clock, QWidget* parent = nullptr);

  void start();
  // Stops without a word.
  void reset();
  bool isRunning() const { return isChecked(); }
  // Begun minutes of the call that is being counted, at least 1; 0 when none is.
  int minutes() const;

 Q_SIGNALS:
  // A minute has begun, or the call has ended after so many.
  void counted(int minutes);

 private:
  void tick();
  void toggleTo(bool on);
  void showTime();

  const Clock& m_clock;
  QTimer m_tick;
  QDateTime m_since;  // UTC
  int m_said = 0;
};

}
