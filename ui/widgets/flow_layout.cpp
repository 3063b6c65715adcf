#include "widgets/flow_layout.h"

#include "platform/metrics.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace kith::widgets {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget* widget) {
  addChildWidget(widget);
  auto item = std::unique_ptr<QLayoutItem>(new QWidgetItem(widget));
  m_items.insert(m_items.begin() + std::clamp(index, 0, count()), std::move(item));
  invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  QLayoutItem* item = m_items[std::size_t(index)].release();
  m_items.erase(m_items.begin() + index);
  return item;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;
    width += (width > 0 ? spacing() : 0) + item->sizeHint().width();
    height = std::max(height, item->sizeHint().height());
  }
  return QSize(width, height).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto& item : m_items) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

// The height used; moves the widgets only when asked to, so that measuring stays const.
int FlowLayout::arrange(const QRect& rect, bool place) const {
  const QRect inner = rect.marginsRemoved(contentsMargins());
  const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  int x = inner.x();
  int y = inner.y();
  int tallest = 0;
  for (const auto& item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(std::max(1, inner.width()), QLAYOUTSIZE_MAX));
    if (x > inner.x() && x + size.width() > inner.x() + inner.width()) {
      x = inner.x();
      y += tallest + spacing();
      tallest = 0;
    }
    if (place) item->setGeometry(QStyle::visualRect(direction, inner, QRect(QPoint(x, y), size)));
    x += size.width() + spacing();
    tallest = std::max(tallest, size.height());
  }
  return y + tallest - rect.y() + contentsMargins().bottom();
}

QWidget* flowOf(std::initializer_list<QWidget*> widgets, QWidget* parent) {
  auto* row = new QWidget(parent);
  auto* flow = new FlowLayout(row);
  flow->setSpacing(2 * platform::unitOf(parent));
  for (QWidget* each : widgets) flow->insertWidget(flow->count(), each);
  return row;
}

}
