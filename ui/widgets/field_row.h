// One line of a card: a muted label, a value edited in place, and a way to remove it.
#pragma once

#include "widgets/editable_value.h"

class QToolButton;

namespace kith::widgets {

class LabelChooser;
class TypeLabel;

// The label may be a choice ("Mobile", "Work" …). Rows of one card share a label width: ask labelHint(), set
// the largest with setLabelWidth(). The value's accessible name is the label.
class FieldRow : public QWidget {
  Q_OBJECT
 public:
  explicit FieldRow(EditableValue::Shape shape, QWidget* parent = nullptr);
  ~FieldRow() override;

  EditableValue* value() const { return m_value; }
  void setLabel(const QString& label);
  QString label() const;
  // Turns the label into a menu; an empty list turns it back. Emits labelChosen().
  void setLabelChoices(const QStringList& choices);
  int labelHint() const;
  void setLabelWidth(int width);
  // Shows a cross on hover and while the focus is inside.
  void setRemovable(bool removable);

 Q_SIGNALS:
  void committed(const QString& value);
  void labelChosen(const QString& label);
  void removeRequested();

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void showCross();

  TypeLabel* m_label;
  LabelChooser* m_chooser;
  EditableValue* m_value;
  QToolButton* m_cross;
  bool m_removable = false;
};

}
