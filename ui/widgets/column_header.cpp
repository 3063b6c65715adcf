#include "widgets/column_header.h"

#include "models/roles.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QHoverEvent>
#include <QPainter>

namespace kith::widgets {
namespace {

QFont headingFont(const QFont& body) {
  QFont font = platform::fontFor(platform::Type::Meta, body);
  font.setWeight(QFont::DemiBold);
  return font;
}

}

ColumnHeader::ColumnHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsMovable(true);
  setSectionsClickable(true);
  setHighlightSections(false);
  setFirstSectionMovable(true);
  setMinimumSectionSize(10 * platform::unitOf(this));
  viewport()->setAttribute(Qt::WA_Hover);
  connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
    if (isSortable(column)) Q_EMIT sortClicked(column);
  });
}

void ColumnHeader::setSelectionModel(QItemSelectionModel* selection) {
  if (selection->parent() != this) selection = new QItemSelectionModel(model(), this);
  QHeaderView::setSelectionModel(selection);
}

QSize ColumnHeader::sizeHint() const {
  return {QHeaderView::sizeHint().width(),
          platform::lineOf(headingFont(font())) + 3 * platform::unitOf(this)};
}

bool ColumnHeader::isSortable(int column) const {
  return model() != nullptr &&
         model()->headerData(column, Qt::Horizontal, models::CellRole::Sortable).toBool();
}

// Gives the room that is left.
QRect ColumnHeader::paintMark(QPainter& painter, const QRect& room, int column) const {
  if (!isSortIndicatorShown() || sortIndicatorSection() != column) return room;
  const int side = platform::lineOf(headingFont(font()));
  const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
  const bool mirrored = isRightToLeft();
  const QRect place(mirrored ? room.left() : room.right() + 1 - side, room.center().y() - side / 2, side,
                    side);
  platform::icon(up ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")).paint(&painter, place);
  return mirrored ? room.adjusted(side, 0, 0, 0) : room.adjusted(0, 0, -side, 0);
}

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
  if (!rect.isValid()) return;
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  painter->save();
  painter->fillRect(rect, column == m_hovered && isSortable(column) ? tokens.hover : tokens.surface);
  painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.border);
  QRect room = rect.adjusted(2 * unit, 0, -2 * unit, -1);
  room = paintMark(*painter, room, column);
  const bool trailing = model()->headerData(column, Qt::Horizontal, models::CellRole::Trailing).toBool();
  painter->setFont(headingFont(font()));
  painter->setPen(tokens.muted);
  const QString words = model()->headerData(column, Qt::Horizontal).toString();
  const Qt::Alignment side =
      QStyle::visualAlignment(layoutDirection(), trailing ? Qt::AlignRight : Qt::AlignLeft);
  painter->drawText(room, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                    painter->fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
  painter->restore();
}

bool ColumnHeader::viewportEvent(QEvent* event) {
  const int before = m_hovered;
  if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
    m_hovered = logicalIndexAt(static_cast<QHoverEvent*>(event)->position().toPoint());
  else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
    m_hovered = -1;
  if (before != m_hovered) viewport()->update();
  return QHeaderView::viewportEvent(event);
}

}
