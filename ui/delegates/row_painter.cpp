#include "delegates/row_painter.h"

#include "platform/app_style.h"
#include "platform/isolate.h"

#include <QFontMetrics>
#include <QListView>
#include <QPainter>
#include <QTextOption>

namespace kith::delegates {
namespace {

constexpr int kKeptTexts = 1500;
constexpr int kRowCorner = 8;

}

RowPainter::RowPainter() : m_laid(kKeptTexts) {}

void RowPainter::begin(const QStyleOptionViewItem& option) {
  if (m_unit > 0 && option.font == m_base) return;
  m_base = option.font;
  m_unit = platform::unitOf(m_base);
  for (int step = 0; step < 6; ++step) {
    m_fonts[step] = platform::fontFor(static_cast<platform::Type>(step), m_base);
    m_lines[step] = 0;
  }
  m_laid.clear();
}

int RowPainter::line(platform::Type type) const {
  int& line = m_lines[int(type)];
  if (line == 0) line = platform::lineOf(font(type));
  return line;
}

void paintPatch(QPainter& painter, const QRect& rect, const QColor& colour) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(rect, kRowCorner, kRowCorner);
}

void RowPainter::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const {
  const platform::Tokens& shades = tokens(option);
  const QRect patch = option.rect.adjusted(2 * m_unit, 1, -2 * m_unit, -1);
  if (option.state & QStyle::State_Selected) {
    paintPatch(painter, patch, shades.selection);
  } else if (option.state & QStyle::State_MouseOver) {
    paintPatch(painter, patch, shades.hover);
  }
  if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
    platform::paintFocusRing(painter, patch, shades.accent, kRowCorner - 1);
}

int RowPainter::widthOf(const QString& text, platform::Type type) {
  return text.isEmpty() ? 0 : laid(text, type, QWIDGETSIZE_MAX, Qt::LeftToRight).width;
}

int RowPainter::paintText(QPainter& painter, const QStyleOptionViewItem& option, const RowText& text) {
  if (text.text.isEmpty() || text.rect.width() <= 0) return 0;
  const Laid& piece = laid(text.text, text.type, text.rect.width(), option.direction);
  QRect place = text.rect;
  if (text.trailing) place.setLeft(place.right() + 1 - piece.width);
  place.setWidth(piece.width);
  place = QStyle::visualRect(option.direction, option.rect, place);
  painter.setFont(font(text.type));
  painter.setPen(text.colour);
  painter.drawStaticText(place.x(), place.y() + (place.height() - piece.height) / 2, piece.text);
  return piece.width;
}

void RowPainter::paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const RowText& text,
                            const QList<QPoint>& marks) {
  if (marks.isEmpty() || option.direction == Qt::RightToLeft || text.text.isRightToLeft()) return;
  const int room = std::min(text.rect.width(), widthOf(text.text, text.type));
  QColor colour = tokens(option).accent;
  colour.setAlphaF(0.22F);
  const int high = line(text.type);
  for (const QPoint& mark : marks) {
    const int from = widthOf(text.text.left(mark.x()), text.type);
    const int to = std::min(room, widthOf(text.text.left(mark.x() + mark.y()), text.type));
    if (from >= to) continue;
    const QRect place(text.rect.x() + from, text.rect.y() + (text.rect.height() - high) / 2, to - from, high);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(place, m_unit / 2.0, m_unit / 2.0);
    painter.restore();
  }
}

const RowPainter::Laid& RowPainter::laid(const QString& text, platform::Type type, int width,
                                         Qt::LayoutDirection direction) {
  const QString key = QString::number(width * 12 + int(type) * 2 + int(direction)) % u':' % text;
  if (const Laid* known = m_laid.object(key)) return *known;
  auto* made = new Laid;
  const QFontMetrics metrics(font(type));
  made->height = metrics.height();
  QTextOption layout;
  layout.setTextDirection(direction);
  layout.setWrapMode(QTextOption::NoWrap);
  made->text.setTextFormat(Qt::PlainText);
  made->text.setTextOption(layout);
  const auto lay = [&](const QString& shown) {
    made->text.setText(shown);
    made->text.prepare({}, font(type));
    made->width = qRound(made->text.size().width()) + 1;
  };
  // Shaping is what a row costs: once where the text fits, as most do.
  const QString whole = platform::iso(text);
  lay(whole);
  if (made->width > width) {
    lay(metrics.elidedText(whole, Qt::ElideRight, width, Qt::TextSingleLine));
    made->width = qMin(made->width, width);
  }
  m_laid.insert(key, made);
  return *made;
}

void prepareRowView(QListView& view, bool uniform) {
  view.setUniformItemSizes(uniform);
  view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  view.setResizeMode(QListView::Adjust);
  view.setFrameShape(QFrame::NoFrame);
  view.setMouseTracking(true);
  view.viewport()->setAttribute(Qt::WA_Hover);
  view.setEditTriggers(QAbstractItemView::NoEditTriggers);
}

}
