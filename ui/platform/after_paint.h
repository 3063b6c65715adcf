// Does something once, as soon as a widget has been painted for the first time.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace kith::platform {

// Lives on the window's thread; belongs to the widget and goes when it has done its work.
class AfterPaint : public QObject {
 public:
  AfterPaint(QWidget* widget, std::function<void()> then);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void run();

  std::function<void()> m_then;
};

}
