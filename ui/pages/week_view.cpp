#include "pages/week_view.h"

#include "models/due_words.h"
#include "platform/app_style.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kDayHours = 24;
constexpr int kHourMinutes = 60;
constexpr int kDayMinutes = kDayHours * kHourMinutes;
constexpr int kHourUnits = 12;
constexpr int kLeastMinutes = 30;  // shorter ones are drawn so long, for their words
constexpr int kMorning = 7 * 60 + 30;
constexpr int kMostStripRows = 4;
constexpr int kColumnUnits = 18;  // a day is at least so wide, or fewer are shown
constexpr int kFewDays = 3;

}

WeekView::WeekView(QWidget* parent) : CalendarView(QStringLiteral("weekView"), tr("Week"), parent) {}

int WeekView::lineHeight() const {
  return platform::lineOf(platform::fontFor(platform::Type::Meta, font())) + unit() / 2;
}

int WeekView::headHeight() const { return lineHeight() + 2 * unit(); }

int WeekView::hourHeight() const { return kHourUnits * unit(); }

// As wide as the longest hour that stands in it.
int WeekView::gutter() const {
  const QFontMetrics metrics(platform::fontFor(platform::Type::Chart, font()));
  return metrics.horizontalAdvance(models::timeText(QTime(22, 0))) + 3 * unit();
}

int WeekView::countShown() const {
  const int all = static_cast<int>(days().size());
  const bool narrow = viewport()->width() - gutter() < all * kColumnUnits * unit();
  return narrow ? std::min(kFewDays, all) : all;
}

int WeekView::firstShown() const {
  const int all = static_cast<int>(days().size());
  const int at = static_cast<int>(page().range.first.daysTo(day()));
  return countShown() == all ? 0 : std::clamp(at - 1, 0, all - countShown());
}

int WeekView::stripRows() const {
  std::size_t most = 0;
  for (int at = firstShown(); at < firstShown() + countShown(); ++at)
    most = std::max(most, days()[static_cast<std::size_t>(at)].wholeDay.size());
  return std::clamp(static_cast<int>(most), 1, kMostStripRows);
}

int WeekView::gridTop() const { return headHeight() + stripRows() * (lineHeight() + 1) + unit(); }

int WeekView::yOf(int minute) const {
  return gridTop() + minute * hourHeight() / kHourMinutes - verticalScrollBar()->value();
}

QRect WeekView::column(int at) const {
  const int wide = viewport()->width() - gutter();
  const int place = at - firstShown();
  const int count = std::max(1, countShown());
  const int left = gutter() + wide * place / count;
  return {QPoint(left, 0), QPoint(gutter() + wide * (place + 1) / count - 1, viewport()->height() - 1)};
}

QRect WeekView::placeOf(const CalendarSpot& spot) const {
  const int at = static_cast<int>(page().range.first.daysTo(spot.day));
  if (at < firstShown() || at >= firstShown() + countShown()) return {};
  QRect place = column(at);
  if (spot.minute < 0) {
    place.setTop(headHeight());
    place.setBottom(gridTop() - unit() - 1);
  } else {
    place.setTop(yOf(spot.minute));
    place.setHeight(hourHeight() / 2);
  }
  return mirrored(place);
}

CalendarSpot WeekView::spotAt(const QPoint& point) const {
  for (int at = firstShown(); at < firstShown() + countShown(); ++at) {
    const QRect place = column(at);
    if (point.x() < place.left() || point.x() > place.right()) continue;
    const QDate date = days()[static_cast<std::size_t>(at)].day;
    if (point.y() < gridTop()) return {date, -1};
    const int minute = (point.y() - gridTop() + verticalScrollBar()->value()) * kHourMinutes / hourHeight();
    return {date, std::clamp(minute, 0, kDayMinutes - 1)};
  }
  return {};
}

bool WeekView::isMore(const QPoint& point) const {
  return std::any_of(m_more.begin(), m_more.end(),
                     [&point](const QRect& more) { return more.contains(point); });
}

void WeekView::arrange() {
  if (days().empty()) return;
  const int seen = viewport()->height() - gridTop();
  verticalScrollBar()->setPageStep(std::max(1, seen));
  verticalScrollBar()->setSingleStep(hourHeight() / 2);
  verticalScrollBar()->setRange(0, std::max(0, kDayHours * hourHeight() - seen));
  std::vector<Piece> pieces;
  m_more.clear();
  m_moreCounts.clear();
  const int end = firstShown() + countShown();
  for (int at = firstShown(); at < end; ++at) fillBlocks(at, pieces);
  for (int at = firstShown(); at < end; ++at) fillStrip(at, pieces);
  setPieces(std::move(pieces));
}

void WeekView::fillStrip(int at, std::vector<Piece>& pieces) {
  const domain::AgendaDay& day = days()[static_cast<std::size_t>(at)];
  const int all = static_cast<int>(day.wholeDay.size());
  const int shown = all <= kMostStripRows ? all : kMostStripRows - 1;
  QRect line = column(at).adjusted(unit() / 2, 0, -unit() / 2, 0);
  line.setTop(headHeight());
  line.setHeight(lineHeight());
  for (int i = 0; i < shown; ++i, line.translate(0, lineHeight() + 1))
    pieces.push_back({line, day.wholeDay[static_cast<std::size_t>(i)], day.day, false});
  if (all <= shown) return;
  m_more.push_back(line);
  m_moreCounts.push_back(all - shown);
}

void WeekView::fillBlocks(int at, std::vector<Piece>& pieces) const {
  const domain::AgendaDay& day = days()[static_cast<std::size_t>(at)];
  std::vector<domain::MinuteSpan> spans;
  for (const domain::AgendaBlock& block : day.blocks) spans.push_back(block.span);
  const auto places = domain::placeBlocks(spans, kLeastMinutes);
  const QRect room = column(at).adjusted(unit() / 2, 0, -unit() / 2, 0);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const domain::BlockPlace& place = places[i];
    const int left = room.left() + room.width() * place.column / place.columns;
    const int right = room.left() + room.width() * (place.column + place.width) / place.columns;
    const int top = yOf(spans[i].begin);
    const int bottom = yOf(std::max(spans[i].end, spans[i].begin + kLeastMinutes));
    if (bottom <= gridTop()) continue;
    const int seenTop = std::max(top, gridTop());
    pieces.push_back(
        {QRect(left, seenTop, right - left - 1, bottom - seenTop - 1), day.blocks[i].item, day.day, true});
  }
}

void WeekView::paintColumn(QPainter& painter, int at) const {
  const QDate date = days()[static_cast<std::size_t>(at)].day;
  const QRect seen = mirrored(column(at));
  const auto over = dragSpot();
  if (over && over->day == date)
    painter.fillRect(seen, tokens().hover);
  else if (date == day())
    painter.fillRect(seen, tokens().side);
  if (date == day())
    painter.fillRect(QRect(seen.topLeft(), QSize(seen.width(), gridTop())), tokens().selection);
}

void WeekView::paintGrid(QPainter& painter) const {
  painter.setFont(platform::fontFor(platform::Type::Chart, font()));
  const int line = painter.fontMetrics().height();
  for (int hour = 0; hour < kDayHours; ++hour) {
    const int y = yOf(hour * kHourMinutes);
    painter.setPen(tokens().border);
    painter.drawLine(mirrored(QRect(gutter(), y, viewport()->width() - gutter(), 1)).topLeft(),
                     mirrored(QRect(gutter(), y, viewport()->width() - gutter(), 1)).topRight());
    painter.setPen(tokens().muted);
    if (hour > 0)
      paintLine(painter, {0, y - line / 2, gutter() - unit(), line}, models::timeText(QTime(hour, 0)),
                Qt::AlignRight);
  }
}

void WeekView::setNow(QTime now) {
  const int minute = now.msecsSinceStartOfDay() / (kHourMinutes * 1000);
  if (minute == m_now) return;
  m_now = minute;
  viewport()->update();
}

QRect WeekView::nowLine() const {
  const int at = static_cast<int>(page().range.first.daysTo(page().today));
  if (m_now < 0 || at < firstShown() || at >= firstShown() + countShown()) return {};
  const int thick = std::max(2, unit() / 2);
  QRect line = column(at);
  line.setTop(yOf(m_now) - thick / 2);
  line.setHeight(thick);
  return line.top() < gridTop() || line.bottom() >= viewport()->height() ? QRect() : mirrored(line);
}

// Over the blocks, with a dot at its beginning: a line alone is lost among those of the hours.
void WeekView::paintNow(QPainter& painter) const {
  const QRect line = nowLine();
  if (line.isNull()) return;
  painter.fillRect(line, tokens().bad);
  const int edge = 3 * line.height();
  const int left = isRightToLeft() ? line.right() - edge / 2 : line.left() - edge / 2;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().bad);
  painter.drawEllipse(QRect(left, line.center().y() - edge / 2, edge, edge));
  painter.restore();
}

void WeekView::paintHead(QPainter& painter) const {
  const bool seven = countShown() == static_cast<int>(days().size());
  for (int at = firstShown(); at < firstShown() + countShown(); ++at) {
    const QDate date = days()[static_cast<std::size_t>(at)].day;
    const QRect place = column(at).adjusted(unit() / 2, unit(), -unit() / 2, 0);
    const QString words =
        QLocale().toString(date, seven ? QStringLiteral("ddd d") : QStringLiteral("dddd d"));
    paintDayNumber(painter, {place.x(), place.y(), place.width(), lineHeight()}, date, words, false);
    if (date == day() && hasFocus())
      platform::paintFocusRing(painter,
                               mirrored(column(at)).adjusted(0, 0, 0, headHeight() - viewport()->height()),
                               tokens().accent, 2);
  }
  painter.setPen(tokens().border);
  for (int at = firstShown(); at < firstShown() + countShown(); ++at) {
    const QRect seen = mirrored(column(at));
    painter.drawLine(isRightToLeft() ? seen.topRight() : seen.topLeft(),
                     isRightToLeft() ? seen.bottomRight() : seen.bottomLeft());
  }
  painter.drawLine(0, gridTop() - 1, viewport()->width(), gridTop() - 1);
}

void WeekView::paintEvent(QPaintEvent*) {
  if (days().empty()) return;
  QPainter painter(viewport());
  for (int at = firstShown(); at < firstShown() + countShown(); ++at) paintColumn(painter, at);
  painter.setClipRect(viewport()->rect().adjusted(0, gridTop(), 0, 0));
  paintGrid(painter);
  for (const Piece& piece : pieces())
    if (piece.block) paintPiece(painter, piece);
  painter.setClipping(false);
  paintHead(painter);
  paintNow(painter);
  for (const Piece& piece : pieces())
    if (!piece.block) paintPiece(painter, piece);
  painter.setFont(platform::fontFor(platform::Type::Meta, font()));
  painter.setPen(tokens().muted);
  for (std::size_t i = 0; i < m_more.size(); ++i)
    paintLine(painter, m_more[i].adjusted(unit(), 0, 0, 0), tr("+%n more", nullptr, m_moreCounts[i]));
  paintDrag(painter);
}

void WeekView::scrollContentsBy(int, int) {
  arrange();
  viewport()->update();
}

// Nobody works at midnight: the day begins in the morning, or where something stands before.
void WeekView::showEvent(QShowEvent* event) {
  CalendarView::showEvent(event);
  if (m_scrolled || days().empty()) return;
  m_scrolled = true;
  arrange();
  int from = kMorning;
  for (const domain::AgendaDay& each : days())
    if (!each.blocks.empty()) from = std::min(from, each.blocks.front().span.begin - kLeastMinutes);
  verticalScrollBar()->setValue(from * hourHeight() / kHourMinutes);
}

}
