// A small window for one line, from anywhere: who it was with stands in the line.
#pragma once

#include <QDialog>

namespace kith::pages {

class CapturePanel;
class Desk;

class QuickWindow : public QDialog {
  Q_OBJECT
 public:
  explicit QuickWindow(Desk& desk, QWidget* parent = nullptr);

  // Shows it with that line; without one, empty or with what was left of one.
  void ask(const QString& words = {});

 protected:
  bool event(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  CapturePanel* m_panel;
};

}
