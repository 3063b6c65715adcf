#include "delegates/timeline_delegate.h"

#include "delegates/tone_colour.h"
#include "models/roles.h"
#include "platform/icons.h"
#include "platform/wrapped_text.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

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
  const int files = static_cast<int>(index.data(TimelineRole::Files).toStringList().size());
  const int chips = files * (fileHeight() + m_row.unit());
  return {40 * m_row.unit(),
          monthHeight(index) + m_row.line(Type::Strong) + gap + text + chips + 4 * m_row.unit()};
}

std::vector<QRect> TimelineDelegate::fileRects(const QStyleOptionViewItem& option,
                                               const QModelIndex& index) const {
  const QStringList files = index.data(TimelineRole::Files).toStringList();
  const int height = fileHeight();
  const int unit = m_row.unit();
  const int room = textWidth(option.rect.width());
  int top = option.rect.bottom() + 1 - 2 * unit - static_cast<int>(files.size()) * (height + unit) + unit;
  std::vector<QRect> out;
  for (const QString& file : files) {
    const int wide = m_row.widthOf(file, Type::Meta) + 10 * unit;
    const QRect chip(option.rect.x() + textLeft(), top, std::min(room, wide), height);
    out.push_back(QStyle::visualRect(option.direction, option.rect, chip));
    top += height + unit;
  }
  return out;
}

int TimelineDelegate::fileAt(const QStyleOptionViewItem& option, const QModelIndex& index,
                             const QPoint& place) const {
  m_row.begin(option);
  const auto rects = fileRects(option, index);
  const auto found =
      std::find_if(rects.begin(), rects.end(), [&place](const QRect& rect) { return rect.contains(place); });
  return found == rects.end() ? -1 : static_cast<int>(found - rects.begin());
}

void TimelineDelegate::paintFiles(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
  const platform::Tokens& tokens = m_row.tokens(option);
  const QStringList files = index.data(TimelineRole::Files).toStringList();
  const auto rects = fileRects(option, index);
  const int unit = m_row.unit();
  const int edge = m_row.line(Type::Meta) - unit;
  for (std::size_t i = 0; i < rects.size(); ++i) {
    painter.setPen(tokens.border);
    painter.setBrush(tokens.hover);
    painter.drawRoundedRect(QRectF(rects[i]).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRect icon(rects[i].x() + 2 * unit, rects[i].center().y() - edge / 2, edge, edge);
    painter.drawPixmap(QStyle::visualRect(option.direction, rects[i], icon),
                       platform::iconPixmap(QStringLiteral("file"), edge, tokens.muted,
                                            painter.device()->devicePixelRatioF()));
    // Written for a row that runs from left to right, as paintText mirrors it.
    const QRect chip = QStyle::visualRect(option.direction, option.rect, rects[i]);
    const QRect words = chip.adjusted(3 * unit + edge, 0, -2 * unit, 0);
    m_row.paintText(painter, option, {files[static_cast<qsizetype>(i)], words, Type::Meta, tokens.text});
  }
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
  paintFiles(*painter, option, index);
  if (index.row() == m_dropRow) {
    painter->setPen(QPen(tokens.accent, 2, Qt::DashLine));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(patch.rect.adjusted(1, 1, -1, -1), 8, 8);
  }
  painter->restore();
}

}
