// Lets files that are dropped on a text field reach the window, which looks at them; the field would write
// down their path.
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;

namespace kith::application {

// The files of the computer among what is dragged; empty for anything else.
QStringList filesOf(const QMimeData& mime);

// An event filter for the application.
class FileDrops : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}
