// Every command with its keys, made from the commands themselves.
#pragma once

#include <QDialog>

class QAction;

namespace kith::dialogs {

class ShortcutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit ShortcutDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

}
