// Says when the list of contacts was painted for the first time, then ends the program: `kith --first-paint`,
// by which starts are measured.
#pragma once

#include <QObject>

namespace kith::application {

// An event filter of the application. Prints `painted <nanoseconds of the steady clock>` and, once the
// program has come to rest, `resident <MB>`.
class FirstPaint : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool m_painted = false;
};

}
