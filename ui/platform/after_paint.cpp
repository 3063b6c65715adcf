#include "platform/after_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace kith::platform {

AfterPaint::AfterPaint(QWidget* widget, std::function<void()> then)
    : QObject(widget), m_then(std::move(then)) {
  widget->installEventFilter(this);
}

bool AfterPaint::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint) {
    watched->removeEventFilter(this);
    // The filter sees the event before the widget does, and another widget's turn in the same frame may still
    // come: one round more of the event loop, and the frame is out.
    QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, [this] { run(); }); });
  }
  return QObject::eventFilter(watched, event);
}

void AfterPaint::run() {
  m_then();
  deleteLater();
}

}
