#include "widgets/activity_chart.h"

#include "platform/app_style.h"
#include "platform/contrast.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace kith::widgets {
namespace {

constexpr int kPlotUnits = 15;
constexpr int kGridLines = 3;
constexpr double kPastShare = 0.43;
constexpr double kBarShare = 0.6;
constexpr int kCorner = 3;

QPainterPath barShape(const QRectF& bar) {
  const qreal corner = std::min<qreal>(kCorner, bar.height());
  QPainterPath path(bar.bottomLeft());
  path.lineTo(bar.left(), bar.top() + corner);
  path.quadTo(bar.topLeft(), bar.topLeft() + QPointF(corner, 0));
  path.lineTo(bar.right() - corner, bar.top());
  path.quadTo(bar.topRight(), bar.topRight() + QPointF(0, corner));
  path.lineTo(bar.bottomRight());
  path.closeSubpath();
  return path;
}

}

ActivityChart::ActivityChart(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActivityChart::setTitle(const QString& title) {
  m_title = title;
  setAccessibleName(title);
  update();
}

void ActivityChart::setBars(std::vector<ActivityBar> bars) {
  m_bars = std::move(bars);
  m_most = 1;
  for (const ActivityBar& bar : m_bars) m_most = std::max(m_most, bar.value);
  m_focused = hasFocus() ? int(m_bars.size()) - 1 : -1;
  m_hovered = -1;
  describe();
  update();
}

QSize ActivityChart::sizeHint() const {
  const int unit = platform::unitOf(this);
  const int title = platform::lineOf(platform::fontFor(platform::Type::Strong, font()));
  const int labels = platform::lineOf(platform::fontFor(platform::Type::Chart, font()));
  return {100 * unit, title + 3 * unit + kPlotUnits * unit + unit + labels};
}

QSize ActivityChart::minimumSizeHint() const { return {40 * platform::unitOf(this), sizeHint().height()}; }

QRect ActivityChart::plot() const {
  const int unit = platform::unitOf(this);
  const int title = platform::lineOf(platform::fontFor(platform::Type::Strong, font()));
  return QRect(0, title + 3 * unit, width(), kPlotUnits * unit);
}

QRect ActivityChart::slot(int bar) const {
  const QRect area = plot();
  const int count = std::max(1, int(m_bars.size()));
  const int left = area.width() * bar / count;
  const QRect place(left, area.y(), area.width() * (bar + 1) / count - left, area.height());
  return QStyle::visualRect(layoutDirection(), area, place);
}

int ActivityChart::barAt(const QPoint& point) const {
  for (int bar = 0; bar < int(m_bars.size()); ++bar)
    if (const QRect place = slot(bar); point.x() >= place.left() && point.x() <= place.right()) return bar;
  return -1;
}

void ActivityChart::describe() {
  int total = 0;
  for (const ActivityBar& bar : m_bars) total += bar.value;
  QString words = tr("%n in all", nullptr, total);
  if (m_focused >= 0 && m_focused < int(m_bars.size())) {
    const ActivityBar& bar = m_bars[std::size_t(m_focused)];
    words = tr("%1: %2").arg(bar.name, locale().toString(bar.value));
  }
  setAccessibleDescription(words);
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

void ActivityChart::walk(int bar) {
  m_focused = std::clamp(bar, 0, std::max(0, int(m_bars.size()) - 1));
  describe();
  update();
}

void ActivityChart::paintGrid(QPainter& painter) const {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const QRect area = plot();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(tokens.border, 1, Qt::DotLine));
  for (int line = 0; line < kGridLines; ++line) {
    const int y = area.top() + area.height() * line / kGridLines;
    painter.drawLine(area.left(), y, area.right(), y);
  }
  painter.setPen(tokens.border);
  painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
  painter.setRenderHint(QPainter::Antialiasing);
}

void ActivityChart::paintBar(QPainter& painter, int bar) const {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const QRect place = slot(bar);
  const int value = m_bars[std::size_t(bar)].value;
  const bool current = bar == int(m_bars.size()) - 1;
  const qreal width = place.width() * kBarShare;
  const qreal height = qreal(place.height()) * value / m_most;
  const QRectF shape(place.x() + (place.width() - width) / 2, place.bottom() + 1 - height, width, height);
  const double share = current ? 1.0 : bar == m_hovered ? 0.7 : kPastShare;
  if (value > 0) painter.fillPath(barShape(shape), platform::mix(tokens.accent, tokens.bg, share));

  const QFont chart = platform::fontFor(platform::Type::Chart, font());
  painter.setFont(chart);
  painter.setPen(tokens.muted);
  const QString& label = m_bars[std::size_t(bar)].label;
  const QFontMetrics metrics(chart);
  const int labelWidth = metrics.horizontalAdvance(label) + platform::unitOf(this);
  // Narrow charts name every second or third month rather than letting names touch.
  const int step = std::max(1, (labelWidth + place.width() - 1) / std::max(1, place.width()));
  if ((int(m_bars.size()) - 1 - bar) % step != 0) return;
  const QRect under(place.center().x() - labelWidth, plot().bottom() + platform::unitOf(this), 2 * labelWidth,
                    metrics.height());
  painter.drawText(under, Qt::AlignHCenter | Qt::AlignTop, label);
}

void ActivityChart::paintValue(QPainter& painter, int bar) const {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const ActivityBar& shown = m_bars[std::size_t(bar)];
  const QString words = tr("%1: %2").arg(shown.name, locale().toString(shown.value));
  const QRect line(0, 0, width(), plot().top() - platform::unitOf(this));
  painter.setFont(platform::fontFor(platform::Type::Meta, font()));
  painter.setPen(tokens.muted);
  const auto trailing = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignTop);
  painter.drawText(line, int(trailing), words);
  if (bar == m_focused && hasFocus())
    platform::paintFocusRing(painter, slot(bar).adjusted(0, -2, 0, 3), tokens.accent, 4);
}

void ActivityChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(platform::fontFor(platform::Type::Strong, font()));
  painter.setPen(platform::tokensOf(palette()).text);
  painter.drawText(rect(), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)),
                   m_title);
  paintGrid(painter);
  for (int bar = 0; bar < int(m_bars.size()); ++bar) paintBar(painter, bar);
  const int shown = m_hovered >= 0 ? m_hovered : hasFocus() ? m_focused : -1;
  if (shown >= 0 && shown < int(m_bars.size())) paintValue(painter, shown);
}

void ActivityChart::keyPressEvent(QKeyEvent* event) {
  const int ahead = isRightToLeft() ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Right:
      return walk(m_focused + ahead);
    case Qt::Key_Left:
      return walk(m_focused - ahead);
    case Qt::Key_Home:
      return walk(0);
    case Qt::Key_End:
      return walk(int(m_bars.size()) - 1);
    default:
      QWidget::keyPressEvent(event);
  }
}

void ActivityChart::mouseMoveEvent(QMouseEvent* event) {
  m_hovered = barAt(event->position().toPoint());
  update();
}

void ActivityChart::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

void ActivityChart::focusInEvent(QFocusEvent*) { walk(m_focused < 0 ? int(m_bars.size()) - 1 : m_focused); }

void ActivityChart::focusOutEvent(QFocusEvent*) { update(); }

}
