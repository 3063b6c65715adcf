// Lays widgets out in lines like words, wrapping at the width there is.
#pragma once

#include <QLayout>
#include <QList>

#include <initializer_list>
#include <memory>
#include <vector>

namespace kith::widgets {

// Spacing is setSpacing() in both directions. Mirrored in right-to-left windows.
class FlowLayout : public QLayout {
  Q_OBJECT
 public:
  explicit FlowLayout(QWidget* parent = nullptr);
  ~FlowLayout() override;

  void insertWidget(int index, QWidget* widget);

  void addItem(QLayoutItem* item) override;
  int count() const override { return int(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  int arrange(const QRect& rect, bool place) const;

  std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

// A row of them that asks for one line, and takes more where that does not fit.
QWidget* flowOf(std::initializer_list<QWidget*> widgets, QWidget* parent);

}
