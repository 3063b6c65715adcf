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
    // The filter sees the event before the widget does.
    QTimer::singleShot(0, this, [this] {
      m_then();
      deleteLater();
    });
  }
  return QObject::eventFilter(watched, event);
}

}
