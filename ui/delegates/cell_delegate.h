// Paints a cell of the table of contacts, and edits it in place.
#pragma once

#include "delegates/row_painter.h"
#include "widgets/cell_editor.h"
#include "widgets/editable_value.h"

#include <QStyledItemDelegate>

#include <functional>

namespace kith::delegates {

// Lives on the window's thread. What a cell may say is for `check` to tell; what is to become of a new text
// is told by committed(): nothing is written to the model.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using Check = std::function<widgets::Remark(const QModelIndex& cell, const QString& text)>;

  explicit CellDelegate(Check check, QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void destroyEditor(QWidget* editor, const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;

  // The editor that is open, or null.
  widgets::CellEditor* editor() const { return m_editor; }

 Q_SIGNALS:
  void opened() const;
  void committed(const QModelIndex& cell, const QString& text) const;
  // Left with a text that cannot be; nobody was asked.
  void lost(const QModelIndex& cell, const QString& text, const QString& why) const;
  // Nothing is open any more.
  void closed() const;
  void left(kith::widgets::CellLeave how) const;

 protected:
  bool eventFilter(QObject* editor, QEvent* event) override;

 private:
  void leave(widgets::CellEditor* editor, widgets::CellLeave how) const;

  Check m_check;
  mutable RowPainter m_row;
  mutable QPointer<widgets::CellEditor> m_editor;
};

}
