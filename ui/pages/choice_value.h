// A value out of a few: reads like text, a click, Enter or F2 offers the others.
#pragma once

#include <QStringList>
#include <QWidget>

namespace kith::widgets {
class ValueText;
}

namespace kith::pages {

class ChoiceValue : public QWidget {
  Q_OBJECT
 public:
  ChoiceValue(const QString& name, const QStringList& choices, QWidget* parent = nullptr);

  void setValue(const QString& value);
  void openMenu();

 Q_SIGNALS:
  // Empty: none of them.
  void committed(const QString& value);

 private:
  QStringList m_choices;
  QString m_value;
  widgets::ValueText* m_text;
};

// "Customer" for the stored word "customer".
QString choiceWords(const QString& value);

}
