#include "pages/calendar_view.h"

#include "models/day_model.h"
#include "models/due_item_words.h"
#include "models/due_words.h"
#include "platform/app_style.h"
#include "platform/contrast.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "platform/wrapped_text.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimeZone>
#include <QToolTip>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr double kOwnTint = 0.18;
constexpr double kOtherTint = 0.07;  // a turn that is not the reminder's own
constexpr int kDayMinutes = 24 * 60;
constexpr int kStepMinutes = 15;
constexpr int kCorner = 4;
constexpr int kEdge = 3;  // the coloured side of a piece

// "10:00 Call about the kitchen": what a line of the calendar has room for.
QString shortWords(const domain::AgendaItem& line) {
  const QTime time = QTime::fromString(line.item.due.mid(11), Qt::ISODate);
  const QString what = models::isDate(line.item) && !line.item.contactName.isEmpty()
                           ? line.item.contactName
                           : models::dueItemWords(line.item);
  return time.isValid() ? models::timeText(time) + u' ' + platform::iso(what) : platform::iso(what);
}

// All that a piece would say if it had the room.
QString allWords(const domain::AgendaItem& line) {
  QStringList words{models::dueItemWords(line.item), models::agendaWhen(line), line.item.contactName,
                    line.item.place};
  words.removeIf([](const QString& each) { return each.isEmpty(); });
  words.removeDuplicates();
  for (QString& each : words) each = platform::iso(each);
  return words.join(u'\n');
}

}

CalendarView::CalendarView(const QString& name, const QString& spokenName, QWidget* parent)
    : QAbstractScrollArea(parent) {
  setObjectName(name);
  setAccessibleName(spokenName);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
}

const platform::Tokens& CalendarView::tokens() const { return platform::tokensOf(palette()); }

int CalendarView::unit() const { return platform::unitOf(this); }

QRect CalendarView::mirrored(const QRect& rect) const {
  return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

bool CalendarView::isMore(const QPoint&) const { return false; }

void CalendarView::setPage(CalendarPage page) {
  letGo();
  m_page = std::move(page);
  m_days = domain::agendaDays(m_page.items, m_page.range);
  m_chosen.reset();
  arrange();
  describe();
  viewport()->update();
}

void CalendarView::setDay(QDate day) {
  m_day = day;
  arrange();
  describe();
  viewport()->update();
}

void CalendarView::setChosen(std::optional<std::size_t> item) {
  m_chosen = item;
  viewport()->update();
}

QRect CalendarView::placeOf(std::size_t item, QDate day) const {
  for (const Piece& piece : m_pieces)
    if (piece.item == item && piece.day == day) return mirrored(piece.rect);
  return {};
}

void CalendarView::describe() {
  QStringList words{models::dayWords(m_day.toString(Qt::ISODate), m_page.today)};
  for (const domain::AgendaDay& day : m_days) {
    if (day.day != m_day) continue;
    words << tr("%n in all", nullptr, static_cast<int>(day.wholeDay.size() + day.blocks.size()));
    for (const std::size_t at : day.wholeDay) words << shortWords(m_page.items[at]);
    for (const domain::AgendaBlock& block : day.blocks) words << shortWords(m_page.items[block.item]);
  }
  setAccessibleDescription(words.join(QStringLiteral(", ")));
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

const CalendarView::Piece* CalendarView::pieceAt(const QPoint& point) const {
  // What is painted last lies on top.
  const auto found = std::find_if(m_pieces.rbegin(), m_pieces.rend(),
                                  [&point](const Piece& piece) { return piece.rect.contains(point); });
  return found == m_pieces.rend() ? nullptr : &*found;
}

// Other turns follow the one that is due; a birthday stays where it is.
bool CalendarView::canMove(const Piece& piece) const {
  const domain::AgendaItem& line = m_page.items[piece.item];
  return line.turn == domain::Turn::Own && models::isReminder(line.item);
}

QColor CalendarView::colourOf(const domain::AgendaItem& line) const {
  if (models::isDate(line.item)) return tokens().ok;
  return line.item.state == QLatin1String("late") ? tokens().bad : tokens().accent;
}

void CalendarView::paintLine(QPainter& painter, const QRect& rect, const QString& words,
                             Qt::Alignment side) const {
  if (rect.width() <= 0) return;
  const QString fitting = painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width());
  painter.drawText(mirrored(rect), int(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter),
                   fitting);
}

void CalendarView::paintPiece(QPainter& painter, const Piece& piece) const {
  paintPiece(painter, piece, m_page.items[piece.item]);
}

void CalendarView::paintPiece(QPainter& painter, const Piece& piece, const domain::AgendaItem& line) const {
  const bool own = line.turn == domain::Turn::Own;
  const bool isChosen = m_chosen == piece.item && piece.day == m_day;
  const QColor colour = colourOf(line);
  const QRect place = mirrored(piece.rect);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(platform::mix(colour, tokens().bg, own ? kOwnTint : kOtherTint));
  painter.drawRoundedRect(place, kCorner, kCorner);
  QRect edge = piece.rect;
  edge.setWidth(kEdge);
  painter.setBrush(platform::mix(colour, tokens().bg, own ? 1.0 : 0.45));
  painter.drawRoundedRect(mirrored(edge), 1, 1);
  if (isChosen) platform::paintFocusRing(painter, place, tokens().accent, kCorner);
  painter.setPen(own ? tokens().text : tokens().muted);
  painter.setFont(platform::fontFor(platform::Type::Meta, font()));
  const int lineHeight = painter.fontMetrics().height();
  QRect text = piece.rect.adjusted(kEdge + unit(), 0, -unit() / 2, 0);
  if (!piece.block)
    paintLine(painter, text, shortWords(line));
  else if (piece.rect.height() < 2 * lineHeight)
    paintLine(painter, text,
              platform::iso(models::dueItemWords(line.item)) + u' ' + models::agendaWhen(line));
  else
    paintBlock(painter, text.adjusted(0, unit() / 2, 0, 0), line);
  painter.restore();
}

// What it is comes first and takes the lines it needs, but one: blocks side by side are narrow, and where
// they stand says when. The time stands before the rest only where it fits into its line.
void CalendarView::paintBlock(QPainter& painter, const QRect& rect, const domain::AgendaItem& line) const {
  const int lineHeight = painter.fontMetrics().height();
  const QString what = models::dueItemWords(line.item);
  const QString when = models::agendaWhen(line);
  QStringList rest{platform::iso(line.item.contactName), platform::iso(line.item.place)};
  const bool fits = painter.fontMetrics().horizontalAdvance(when) <= rect.width();
  fits ? rest.prepend(when) : rest.append(when);
  rest.removeIf([](const QString& words) { return words.isEmpty(); });
  const int rows = rect.height() / lineHeight;
  const int most = std::max(1, rest.isEmpty() ? rows : rows - 1);
  platform::paintWrapped(painter, mirrored(rect), what, most);
  QRect text = rect;
  text.setTop(rect.top() + platform::wrappedHeight(what, painter.font(), rect.width(), most));
  text.setHeight(lineHeight);
  painter.setPen(tokens().muted);
  for (const QString& words : std::as_const(rest)) {
    if (text.bottom() > rect.bottom()) return;
    paintLine(painter, text, words);
    text.translate(0, lineHeight);
  }
}

void CalendarView::paintDrag(QPainter& painter) const {
  if (!m_dragging || !m_pressed) return;
  Piece held = *m_pressed;
  held.rect.moveTopLeft(mirrored(QRect(m_dragAt, QSize(1, 1))).topLeft() - m_grip);
  domain::AgendaItem line = m_page.items[held.item];
  if (m_over) line.item.due = dueOver(*m_over);
  painter.setOpacity(0.85);
  paintPiece(painter, held, line);
  painter.setOpacity(1);
}

void CalendarView::paintDayNumber(QPainter& painter, const QRect& rect, QDate day, const QString& words,
                                  bool faint) const {
  painter.setFont(
      platform::fontFor(day == m_page.today ? platform::Type::Strong : platform::Type::Meta, font()));
  painter.setPen(faint ? tokens().muted : tokens().text);
  if (day != m_page.today) return paintLine(painter, rect, words);
  const int wide = painter.fontMetrics().horizontalAdvance(words) + 2 * unit();
  QRect patch = rect;
  patch.setWidth(std::min(rect.width(), std::max(wide, rect.height())));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(tokens().accent);
  painter.setPen(Qt::NoPen);
  painter.drawRoundedRect(mirrored(patch), patch.height() / 2.0, patch.height() / 2.0);
  painter.setPen(tokens().onAccent);
  paintLine(painter, patch, words, Qt::AlignHCenter);
}

void CalendarView::walk(QDate day) {
  if (day == m_day || !day.isValid()) return;
  Q_EMIT dayWalked(day);
}

bool CalendarView::walkByKey(int key) {
  const int ahead = isRightToLeft() ? -1 : 1;
  switch (key) {
    case Qt::Key_Left:
      return walk(m_day.addDays(-ahead)), true;
    case Qt::Key_Right:
      return walk(m_day.addDays(ahead)), true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
      const int by = key == Qt::Key_Up ? -1 : 1;
      if (daysDown() > 0)
        walk(m_day.addDays(qint64{by} * daysDown()));
      else
        verticalScrollBar()->triggerAction(by < 0 ? QScrollBar::SliderSingleStepSub
                                                  : QScrollBar::SliderSingleStepAdd);
      return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      Q_EMIT pageTurned(key == Qt::Key_PageUp ? -1 : 1);
      return true;
    case Qt::Key_Home:
      Q_EMIT todayWanted();
      return true;
    default:
      return false;
  }
}

void CalendarView::keyPressEvent(QKeyEvent* event) {
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (!plain) return event->ignore();
  if (event->key() == Qt::Key_Escape && m_dragging) return letGo();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    Q_EMIT dayOpened();
  } else if (event->key() == Qt::Key_N) {
    Q_EMIT addWanted({m_day, -1});
  } else if (!walkByKey(event->key())) {
    event->ignore();
  }
}

void CalendarView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  const QPoint point = mirrored(QRect(event->position().toPoint(), QSize(1, 1))).topLeft();
  const CalendarSpot spot = spotAt(point);
  const Piece* under = pieceAt(point);
  const std::optional<Piece> piece = under != nullptr ? std::optional(*under) : std::nullopt;
  const bool more = isMore(point);
  const domain::DayRange before = m_page.range;
  if (spot.day.isValid()) walk(spot.day);
  // A day of the next month turned the page: something else is under the mouse now.
  m_turned = m_page.range != before;
  if (m_turned) return;
  if (piece) {
    m_pressed = piece;
    m_pressedAt = event->position().toPoint();
    m_pressedSpot = spot;
    m_grip = point - piece->rect.topLeft();
    Q_EMIT chosen(piece->item);
  } else if (more) {
    Q_EMIT dayOpened();
  }
}

void CalendarView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_pressed) return;
  const QPoint at = event->position().toPoint();
  const bool far = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
  if (!m_dragging && (!far || !canMove(*m_pressed))) return;
  m_dragging = true;
  m_dragAt = at;
  const CalendarSpot spot = spotAt(mirrored(QRect(at, QSize(1, 1))).topLeft());
  m_over = spot.day.isValid() ? std::optional(spot) : std::nullopt;
  setCursor(Qt::ClosedHandCursor);
  viewport()->update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent*) {
  if (!m_dragging || !m_over || !m_pressed) return letGo();
  const std::size_t item = m_pressed->item;
  const QString due = dueOver(*m_over);
  letGo();
  if (due != m_page.items[item].item.due) Q_EMIT dropped(item, due);
}

// A block goes as far as the mouse did, in steps; what has no time gets that of the place in the day where it
// is let go, and a block that is let go above the day has none any more.
QString CalendarView::dueOver(const CalendarSpot& to) const {
  const domain::DueItem& item = m_page.items[m_pressed->item].item;
  const qint64 days = m_pressedSpot.day.daysTo(to.day);
  const QDate first = QDate::fromString(item.due.left(10), Qt::ISODate).addDays(days);
  const bool timed = to.minute >= 0 && item.minutes < kDayMinutes;
  if (m_pressed->block && to.minute >= 0) {
    const QDateTime begin(first, QTime::fromString(item.due.mid(11), Qt::ISODate), QTimeZone::utc());
    const int by = (to.minute - m_pressedSpot.minute) / kStepMinutes * kStepMinutes;
    return begin.addSecs(60LL * by).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  }
  if (m_pressed->block) return first.toString(Qt::ISODate);
  if (!timed) return first.toString(Qt::ISODate) + item.due.mid(10);
  const QTime at = QTime(0, 0).addSecs(60 * (to.minute / kStepMinutes * kStepMinutes));
  return QDateTime(first, at, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

void CalendarView::letGo() {
  if (m_dragging) unsetCursor();
  m_pressed.reset();
  m_over.reset();
  m_dragging = false;
  viewport()->update();
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QPoint point = mirrored(QRect(event->position().toPoint(), QSize(1, 1))).topLeft();
  letGo();
  if (m_turned) return;
  if (pieceAt(point) != nullptr)
    Q_EMIT itemOpened();
  else if (const CalendarSpot spot = spotAt(point); spot.day.isValid() && !isMore(point))
    Q_EMIT addWanted(spot);
}

bool CalendarView::event(QEvent* event) {
  const bool look = event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange;
  const bool done = QAbstractScrollArea::event(event);
  if (look && m_day.isValid()) arrange();
  return done;
}

bool CalendarView::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const Piece* piece = pieceAt(mirrored(QRect(help->pos(), QSize(1, 1))).topLeft());
  if (piece == nullptr)
    QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), allWords(m_page.items[piece->item]), viewport(),
                       mirrored(piece->rect));
  return true;
}

void CalendarView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  if (m_day.isValid()) arrange();
}

void CalendarView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void CalendarView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  letGo();
}

}
