#include "delegates/timeline_delegate.h"

#include "delegates/tone_colour.h"
#include "models/roles.h"
#include "platform/wrapped_text.h"

#include <QListView>
#include <QPainter>

namespace kith::delegates {

using models::TimelineRole;
using platform::Type;

namespace {

constexpr int kBodyLines = 12;
constexpr int kRail = 2;
constexpr int kDot = 12;
constexpr int kRing = 2;

int viewWidth(const QStyleOptionViewItem& option) {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  return view ? view->viewport()->width() : option.rect.width();
}

}

TimelineDelegate::TimelineDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

int TimelineDelegate::monthHeight(const QModelIndex& index) const {
  if (index.data(TimelineRole::Month).toString().isEmpty()) return 0;
  return m_row.line(Type::Meta) + 3 * m_row.unit();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  m_row.begin(option);
  const int width = viewWidth(option);
  const QString body = index.data(TimelineRole::Body).toString();
  const int text = platform::wrappedHeight(body, m_row.font(Type::Body), textWidth(width), kBodyLines);
  const int gap = body.isEmpty() ? 0 : m_row.unit();
  return {40 * m_row.unit(), monthHeight(index) + m_row.line(Type::Strong) + gap + text + 4 * m_row.unit()};
}

void TimelineDelegate::paintRail(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, int dotY) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const int middle = option.rect.x() + 3 * m_row.unit();
  const bool last = index.row() + 1 == index.model()->rowCount(index.parent());
  const int end = last ? dotY : option.rect.bottom() + 1;
  const int start = index.row() == 0 ? dotY : option.rect.y();
  const auto mirrored = [&option](const QRect& rect) {
    return QStyle::visualRect(option.direction, option.rect, rect);
  };
  painter.fillRect(mirrored(QRect(middle - kRail / 2, start, kRail, end - start)), tokens.border);
  const auto tone = static_cast<models::Tone>(index.data(TimelineRole::Colour).toInt());
  const QRect dot = mirrored(QRect(middle - kDot / 2, dotY - kDot / 2, kDot, kDot));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens.bg, kRing));
  painter.setBrush(toneColour(tone, tokens));
  painter.drawEllipse(dot);
}

void TimelineDelegate::paintTitle(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index, QRect line) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const QString when = index.data(TimelineRole::When).toString();
  const int used = m_row.paintText(painter, option, {when, line, Type::Meta, tokens.muted, true});
  line.setRight(line.right() - used - 3 * m_row.unit());
  const bool deleted = index.data(TimelineRole::Deleted).toBool();
  m_row.paintText(
      painter, option,
      {index.data(Qt::DisplayRole).toString(), line, Type::Strong, deleted ? tokens.muted : tokens.text});
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  m_row.begin(option);
  painter->save();
  const int unit = m_row.unit();
  const platform::Tokens& tokens = m_row.tokens(option);
  const int month = monthHeight(index);
  const QRect entry = option.rect.adjusted(0, month, 0, 0);
  QStyleOptionViewItem patch = option;
  patch.rect = QStyle::visualRect(option.direction, option.rect, entry.adjusted(4 * unit, 0, 2 * unit, 0));
  m_row.paintBackground(*painter, patch);

  const QRect line(option.rect.x() + textLeft(), entry.y() + 2 * unit, textWidth(option.rect.width()),
                   m_row.line(Type::Strong));
  paintRail(*painter, option, index, line.center().y() + 1);
  if (month > 0) {
    const QRect caption(line.x(), option.rect.y() + 2 * unit, line.width(), m_row.line(Type::Meta));
    m_row.paintText(*painter, option,
                    {index.data(TimelineRole::Month).toString(), caption, Type::Meta, tokens.muted});
  }
  paintTitle(*painter, option, index, line);
  const QString body = index.data(TimelineRole::Body).toString();
  const QRect room(line.x(), line.bottom() + 1 + unit, line.width(), option.rect.bottom() - line.bottom());
  painter->setPen(tokens.text);
  painter->setFont(m_row.font(Type::Body));
  painter->setLayoutDirection(option.direction);
  platform::paintWrapped(*painter, QStyle::visualRect(option.direction, option.rect, room), body, kBodyLines);
  painter->restore();
}

}
