// What this program is, its version and licence.
#pragma once

#include <QDialog>

namespace kith::dialogs {

class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

}
