// The line after Done: what is next with whoever or whatever it was about, answered by one key.
#pragma once

#include "domain/reminder.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QLineEdit;
class QPushButton;

namespace kith::widgets {
class FlowLayout;
class TypeLabel;
}

namespace kith::pages {

class CapturePanel;
class Desk;

// 1, 2 and 3 promise the same again later, 4 opens the form, 5 writes down what was said; anything else that
// is typed is a phrase: "friday 10:00", "in 3 weeks send quote", Enter promises it. Esc and the cross leave
// it. Goes by itself when Done is taken back.
class WhatNext : public QWidget {
  Q_OBJECT
 public:
  // `forms` gives the panel in which more can be written; it outlives this.
  using Forms = std::function<CapturePanel&()>;
  WhatNext(Desk& desk, Forms forms, QWidget* parent = nullptr);

  // Asks after `done`, as it was before; takes the focus. Does not ask where the answer is known, because it
  // comes again by itself; then only what was a talk may be written down. Nor is anything but a talk written
  // down where nobody is named.
  void ask(const domain::Reminder& done, const QString& name);
  void dismiss();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void build();
  QString question(bool again, bool visit) const;
  QPushButton* addAnswer(const QString& words, Qt::Key key);
  void answer(Qt::Key key);
  void promise(const QDate& day);
  void promise(const domain::Reminder& next);
  void readPhrase();
  void takePhrase();
  void log();
  void leaveWhenTakenBack();

  Desk& m_desk;
  Forms m_forms;
  domain::Reminder m_done;
  QString m_name;
  QPointer<QWidget> m_before;  // had the focus before, and gets it back
  widgets::TypeLabel* m_question;
  widgets::FlowLayout* m_answers = nullptr;
  QLineEdit* m_phrase;
  widgets::TypeLabel* m_understood;
  std::vector<std::pair<QPushButton*, Qt::Key>> m_buttons;
};

}
