// The short message at the bottom of the window that says what was done and offers to take it back.
#pragma once

#include "widgets/choice.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPropertyAnimation;
class QPushButton;
class QToolButton;

namespace kith::widgets {

// One toast at a time: a new message replaces the old one. It leaves after 8 seconds, but not while the mouse
// is on it, the focus in it, or a screen reader runs. Lies over the window it was made for and moves with it,
// and stands above the form (a widget with the property kKeepsClear) or the field that is being written in.
class Toast : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kStayMs = 8000;
  static constexpr char kKeepsClear[] = "keepsClearOfToast";

  explicit Toast(QWidget* window);
  ~Toast() override;

  // `action` without text shows no button. The action runs at most once, then the toast leaves.
  void present(const QString& text, Choice action = {});
  void dismiss();
  QString text() const;

 Q_SIGNALS:
  void dismissed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void runAction();
  void place();
  QRect writtenIn() const;
  void followFocus();
  void slideIn();
  void waitOrStay();
  void applyColours();

  QLabel* m_label;
  QPushButton* m_action;
  QToolButton* m_close;
  QTimer m_timer;
  QPropertyAnimation* m_slide;
  std::function<void()> m_run;
};

}
