// Lets Ctrl+Z reach the book when the text field that has the focus has nothing to take back.
#pragma once

#include <QObject>

namespace kith::application {

// An event filter for the application. Qt's fields claim the undo keys even when they have no use for them.
class FieldUndo : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}
