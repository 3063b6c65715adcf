// The line after Done: what is next with whoever it was about, answered by one key.
#pragma once

#include "domain/reminder.h"

#include <QPointer>
#include <QWidget>

#include <utility>
#include <vector>

class QPushButton;

namespace kith::widgets {
class FlowLayout;
class TypeLabel;
}

namespace kith::pages {

class Desk;

// 1, 2 and 3 promise the same again later, N opens the form, V writes an appointment down as a visit; Esc and
// the cross leave it. Goes by itself when Done is taken back.
class WhatNext : public QWidget {
  Q_OBJECT
 public:
  explicit WhatNext(Desk& desk, QWidget* parent = nullptr);

  // Asks after `done`, as it was before; takes the focus. Does not ask where the answer is known: nobody is
  // concerned, or it comes again by itself.
  void ask(const domain::Reminder& done, const QString& name);
  void dismiss();

 Q_SIGNALS:
  // Something else, to be written in the form.
  void otherWanted(kith::domain::Id contact, const QString& name, const QString& text);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void build();
  QPushButton* addAnswer(const QString& words, Qt::Key key);
  void answer(Qt::Key key);
  void promise(const QDate& day);
  void logVisit();
  void leaveWhenTakenBack();

  Desk& m_desk;
  domain::Reminder m_done;
  QString m_name;
  QPointer<QWidget> m_before;  // had the focus before, and gets it back
  widgets::TypeLabel* m_question;
  widgets::FlowLayout* m_answers = nullptr;
  std::vector<std::pair<QPushButton*, Qt::Key>> m_buttons;
};

}
