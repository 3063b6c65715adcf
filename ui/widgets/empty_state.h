// What a view shows instead of nothing: what belongs here and how to get it.
#pragma once

#include "widgets/choice.h"

#include <QWidget>

#include <vector>

class QLabel;
class QHBoxLayout;

namespace kith::widgets {

class FlowLayout;
class TypeLabel;

struct EmptyWords {
  QString icon;  // a name of platform::icon(); empty: none
  QString title;
  QString sentence;
  std::vector<Choice> choices;  // the first is the primary button
  QString hint;                 // such as "or drop a .csv here"; empty: none
};

class EmptyState : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyState(QWidget* parent = nullptr);

  void setWords(const EmptyWords& words);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void showChoices(const std::vector<Choice>& choices);
  void applyLook();

  QString m_iconName;
  QLabel* m_icon;
  TypeLabel* m_title;
  TypeLabel* m_sentence;
  TypeLabel* m_hint;
  QWidget* m_buttons;
  QHBoxLayout* m_row;
};

}
