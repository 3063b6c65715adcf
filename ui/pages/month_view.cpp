#include "pages/month_view.h"

#include "platform/app_style.h"
#include "platform/contrast.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kWeek = 7;
constexpr int kNarrowUnits = 14;  // a narrower cell has no room for words

}

MonthView::MonthView(QWidget* parent) : CalendarView(QStringLiteral("monthView"), tr("Month"), parent) {
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int MonthView::daysDown() const { return kWeek; }

int MonthView::chipHeight() const {
  return platform::lineOf(platform::fontFor(platform::Type::Meta, font())) + unit() / 2;
}

int MonthView::headHeight() const {
  return platform::lineOf(platform::fontFor(platform::Type::Meta, font())) + 2 * unit();
}

// Left to right; the last column and row take what is left over.
QRect MonthView::cell(int at) const {
  const int rows = std::max(1, static_cast<int>(days().size()) / kWeek);
  const QRect area = viewport()->rect().adjusted(0, headHeight(), 0, 0);
  const int column = at % kWeek;
  const int row = at / kWeek;
  const QPoint from(area.width() * column / kWeek, area.y() + area.height() * row / rows);
  const QPoint to(area.width() * (column + 1) / kWeek - 1, area.y() + area.height() * (row + 1) / rows - 1);
  return {from, to};
}

QRect MonthView::placeOf(const CalendarSpot& spot) const {
  const qint64 at = page().range.first.daysTo(spot.day);
  return at < 0 || at >= static_cast<qint64>(days().size()) ? QRect() : mirrored(cell(static_cast<int>(at)));
}

CalendarSpot MonthView::spotAt(const QPoint& point) const {
  for (int at = 0; at < static_cast<int>(days().size()); ++at)
    if (cell(at).contains(point)) return {days()[static_cast<std::size_t>(at)].day, -1};
  return {};
}

bool MonthView::isMore(const QPoint& point) const {
  return std::any_of(m_more.begin(), m_more.end(),
                     [&point](const More& more) { return more.rect.contains(point); });
}

void MonthView::arrange() {
  std::vector<Piece> pieces;
  m_more.clear();
  for (int at = 0; at < static_cast<int>(days().size()); ++at) fillCell(at, pieces);
  setPieces(std::move(pieces));
}

void MonthView::fillCell(int at, std::vector<Piece>& pieces) {
  const domain::AgendaDay& day = days()[static_cast<std::size_t>(at)];
  std::vector<std::size_t> items = day.wholeDay;
  for (const domain::AgendaBlock& block : day.blocks) items.push_back(block.item);
  const QRect place = cell(at);
  const int step = chipHeight() + std::max(1, unit() / 4);
  QRect line(place.x() + unit() / 2, place.y() + chipHeight() + unit(), place.width() - unit(), chipHeight());
  const int room = std::max(0, (place.bottom() - line.y()) / step);
  const int all = static_cast<int>(items.size());
  const bool narrow = place.width() < kNarrowUnits * unit();
  const int shown = narrow ? 0 : all <= room ? all : std::max(0, room - 1);
  for (int i = 0; i < shown; ++i, line.translate(0, step))
    pieces.push_back({line, items[static_cast<std::size_t>(i)], day.day, false});
  line.setBottom(place.bottom());
  if (all > shown) m_more.push_back({line, all - shown});
}

void MonthView::paintHead(QPainter& painter) const {
  painter.setFont(platform::fontFor(platform::Type::Meta, font()));
  painter.setPen(tokens().muted);
  for (int column = 0; column < std::min(kWeek, static_cast<int>(days().size())); ++column) {
    QRect place = cell(column);
    const QDate day = days()[static_cast<std::size_t>(column)].day;
    place.setTop(0);
    place.setHeight(headHeight());
    const auto form = place.width() < kNarrowUnits * unit() ? QLocale::NarrowFormat : QLocale::ShortFormat;
    paintLine(painter, place.adjusted(unit(), 0, -unit(), 0),
              QLocale().standaloneDayName(day.dayOfWeek(), form));
  }
}

void MonthView::paintCell(QPainter& painter, int at) const {
  const QDate date = days()[static_cast<std::size_t>(at)].day;
  const QRect place = cell(at);
  const QRect seen = mirrored(place);
  const bool other = date.month() != day().month();
  const auto over = dragSpot();
  if (date == day() || (over && over->day == date))
    painter.fillRect(seen, over && over->day == date ? tokens().hover : tokens().selection);
  else if (other)
    painter.fillRect(seen, tokens().side);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(tokens().border);
  painter.drawLine(seen.topLeft(), seen.topRight());
  if (at % kWeek != 0)
    painter.drawLine(isRightToLeft() ? seen.topRight() : seen.topLeft(),
                     isRightToLeft() ? seen.bottomRight() : seen.bottomLeft());
  const bool named = date.day() == 1 && place.width() >= kNarrowUnits * unit();
  const QString number =
      named ? QLocale().toString(date, QStringLiteral("d MMM")) : QLocale().toString(date.day());
  paintDayNumber(painter,
                 {place.x() + unit() / 2, place.y() + unit() / 2, place.width() - unit(), chipHeight()}, date,
                 number, other);
  if (date == day() && hasFocus()) platform::paintFocusRing(painter, seen, tokens().accent, 2);
}

void MonthView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  paintHead(painter);
  for (int at = 0; at < static_cast<int>(days().size()); ++at) paintCell(painter, at);
  for (const Piece& piece : pieces()) paintPiece(painter, piece);
  painter.setFont(platform::fontFor(platform::Type::Meta, font()));
  painter.setPen(tokens().muted);
  for (const More& more : m_more) {
    const bool narrow = more.rect.width() < kNarrowUnits * unit();
    const QRect words(more.rect.topLeft(), QSize(more.rect.width(), chipHeight()));
    paintLine(painter, words.adjusted(unit(), 0, 0, 0),
              narrow ? QLocale().toString(more.count) : tr("+%n more", nullptr, more.count));
  }
  paintDrag(painter);
}

}
