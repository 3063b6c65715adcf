// A value that reads like text and turns into an editor on click, Enter or F2.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace kith::widgets {

class TypeLabel;
class ValueText;

// What a check has to say about a text while it is typed; empty text means all is well.
struct Remark {
  QString text;
  // Only a remark that blocks keeps the editor open: odd data is worth keeping, impossible data is not.
  bool blocks = false;
};

// Enter, Tab and leaving commit once, and only a changed text; Esc restores. In many lines Ctrl+Return
// commits and Enter breaks the line. The remark stands under the editor and is its accessible description.
class EditableValue : public QWidget {
  Q_OBJECT
 public:
  enum class Shape { Line, Lines };

  explicit EditableValue(Shape shape, QWidget* parent = nullptr);

  // The value as stored. While the user is editing, a new value from outside waits until the editor closes.
  void setValue(const QString& value);
  QString value() const { return m_value; }
  // How the value reads when it is not edited ("14 March · in 4 months"); empty: as the value itself.
  void setShownText(const QString& text);
  void setPlaceholder(const QString& text);
  void setName(const QString& name);
  void setCheck(std::function<Remark(const QString&)> check) { m_check = std::move(check); }
  void setReadOnly(bool readOnly);

  bool isEditing() const { return m_editing; }
  void startEditing();
  // True when nothing is left open: committed, or there was nothing to commit.
  bool commit();
  void restore();
  // Opens the editor again with the text that was refused and says why.
  void reopen(const QString& text, const QString& reason);
  QString remark() const;
  // The editing widget, made when first asked for; lineEdit() is null in many lines. For completers and
  // hints.
  QWidget* editor();
  QLineEdit* lineEdit();

 Q_SIGNALS:
  void committed(const QString& value);
  void editingChanged(bool editing);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void startTyping(QKeyEvent* first);
  QString editorText() const;
  void setEditorText(const QString& text);
  void openEditor(const QString& text);
  void stopEditing(bool keepFocus);
  void showValue();
  void showRemark(const QString& text);
  void checkTyped();
  bool handleKey(int key, Qt::KeyboardModifiers modifiers);

  Shape m_shape;
  QString m_value;
  QString m_pending;
  QString m_shown;
  QString m_placeholder;
  bool m_hasPending = false;
  bool m_editing = false;
  bool m_readOnly = false;
  std::function<Remark(const QString&)> m_check;
  ValueText* m_text;
  QLineEdit* m_line = nullptr;
  QPlainTextEdit* m_lines = nullptr;
  TypeLabel* m_remark;
  QVBoxLayout* m_column;
};

}
