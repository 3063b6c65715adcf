// The line in which a cell of a table is edited, with what is wrong with its text under it.
#pragma once

#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPointer>

namespace kith::widgets {

class TypeLabel;

// How an editor is left.
enum class CellLeave { Escape, Down, Up, Next, Previous, Elsewhere };

// Lives on the window's thread. Enter, Tab and Esc are told, not acted on; the remark is also its accessible
// description.
class CellEditor : public QLineEdit {
  Q_OBJECT
 public:
  CellEditor(const QModelIndex& cell, QWidget* parent);
  ~CellEditor() override;

  const QPersistentModelIndex& cell() const { return m_cell; }
  // The text as it is stored; typed text is never overwritten by it.
  void setStored(const QString& text);
  bool isChanged() const { return text() != m_stored; }
  // It is being closed: losing the focus tells nothing any more.
  void beginLeaving() { m_isLeft = true; }
  void showRemark(const QString& text);
  QString remark() const;

 Q_SIGNALS:
  void left(kith::widgets::CellLeave how);

 protected:
  bool event(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void moveEvent(QMoveEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void placeRemark();

  QPersistentModelIndex m_cell;
  QString m_stored;
  bool m_filled = false;
  bool m_isLeft = false;
  QPointer<TypeLabel> m_remark;
};

}
