#include "pages/calendar_pane.h"

#include "delegates/due_delegate.h"
#include "models/due_item_words.h"
#include "models/due_words.h"
#include "models/reader.h"
#include "pages/desk.h"
#include "pages/month_view.h"
#include "pages/row_list.h"
#include "pages/week_view.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kSideUnits = 66;
constexpr int kSideRows = 3;     // of a list that lies below
constexpr int kWideUnits = 190;  // below that the day goes under the calendar
constexpr int kWeek = 7;

int firstWeekday() { return static_cast<int>(QLocale().firstDayOfWeek()); }

QString weekWords(const domain::DayRange& week) {
  const QLocale locale;
  const QString last = locale.toString(week.last, QStringLiteral("d MMMM yyyy"));
  const bool sameMonth = week.first.month() == week.last.month();
  const bool sameYear = week.first.year() == week.last.year();
  const QString form = sameMonth  ? QStringLiteral("d")
                       : sameYear ? QStringLiteral("d MMMM")
                                  : QStringLiteral("d MMMM yyyy");
  return CalendarPane::tr("%1 – %2", "first day, last day").arg(locale.toString(week.first, form), last);
}

constexpr int kClockStep = 30'000;  // ms

// What can be done is selected before a birthday is.
int firstPromise(const models::DayModel& day) {
  for (int row = 0; row < day.rowCount(); ++row)
    if (models::isReminder(day.lineAt(row)->item)) return row;
  return 0;
}

// The minute as it is typed: "2026-03-04 10:30".
QString whenText(const CalendarSpot& spot) {
  const QString day = spot.day.toString(Qt::ISODate);
  if (spot.minute < 0) return day;
  const int half = spot.minute / 30 * 30;
  return day + QTime(half / 60, half % 60).toString(QStringLiteral(" HH:mm"));
}

}

CalendarPane::CalendarPane(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_day(desk.clock().today()) {
  setObjectName(QStringLiteral("calendar"));
  build();
  m_clock.setInterval(kClockStep);
  connect(&m_clock, &QTimer::timeout, this, &CalendarPane::showNow);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CalendarPane::follow);
  connect(m_list, &RowList::opened, this, &CalendarPane::openWanted);
  m_list->installEventFilter(this);
  connect(m_list, &RowList::leftAtTop, this, [this] { view().setFocus(Qt::BacktabFocusReason); });
}

void CalendarPane::build() {
  const int unit = platform::unitOf(this);
  m_side = new QWidget(this);
  m_dayTitle = new widgets::TypeLabel(platform::Type::Section, m_side);
  m_dayTitle->setObjectName(QStringLiteral("calendarDay"));
  m_nothing = new widgets::TypeLabel(platform::Type::Meta, m_side);
  m_nothing->setMuted(true);
  m_nothing->setWordWrap(true);
  m_nothing->setText(tr("Nothing on this day. N adds a reminder."));
  m_list = new RowList(QStringLiteral("dayList"), tr("On this day"), m_side);
  m_list->standOnPage();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::DueDelegate(m_list));
  auto* side = new QVBoxLayout(m_side);
  side->setContentsMargins(0, unit, 0, 0);
  side->setSpacing(unit);
  for (widgets::TypeLabel* label : {m_dayTitle, m_nothing}) {
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(4 * unit, 0, 4 * unit, 0);
    inset->addWidget(label);
    side->addLayout(inset);
  }
  side->addWidget(m_list, 1);
  side->addStretch(0);
  m_place = new QVBoxLayout;
  m_halves = new QBoxLayout(QBoxLayout::LeftToRight, this);
  m_halves->setContentsMargins(4 * unit, 0, 0, 0);
  m_halves->setSpacing(unit);
  m_halves->addLayout(m_place, 1);
  m_halves->addWidget(m_side);
}

CalendarView& CalendarPane::view() const {
  return m_kind == CalendarKind::Month ? static_cast<CalendarView&>(*m_month) : *m_week;
}

void CalendarPane::showKind(CalendarKind kind) {
  m_kind = kind;
  if (kind == CalendarKind::Month && m_month == nullptr) connectView(*(m_month = new MonthView(this)));
  if (kind == CalendarKind::Week && m_week == nullptr) connectView(*(m_week = new WeekView(this)));
  if (m_month != nullptr) m_month->setVisible(kind == CalendarKind::Month);
  if (m_week != nullptr) m_week->setVisible(kind == CalendarKind::Week);
  setTabOrder(&view(), m_list);
  reload();
}

void CalendarPane::connectView(CalendarView& made) {
  m_place->addWidget(&made);
  connect(&made, &CalendarView::dayWalked, this, &CalendarPane::setDay);
  connect(&made, &CalendarView::pageTurned, this, &CalendarPane::turn);
  connect(&made, &CalendarView::todayWanted, this, &CalendarPane::goToday);
  connect(&made, &CalendarView::dayOpened, this, [this] {
    if (m_model.rowCount() > 0) m_list->setFocus(Qt::ShortcutFocusReason);
  });
  connect(&made, &CalendarView::itemOpened, this, &CalendarPane::openWanted);
  connect(&made, &CalendarView::chosen, this, [this](std::size_t item) {
    if (const int row = m_model.rowOf(m_page.items[item]); row >= 0) m_list->selectRow(row);
  });
  connect(&made, &CalendarView::addWanted, this,
          [this](const CalendarSpot& spot) { Q_EMIT addWanted(whenText(spot)); });
  connect(&made, &CalendarView::dropped, this, [this](std::size_t item, const QString& due) {
    const domain::DueItem held = m_page.items[item].item;
    setDay(QDate::fromString(due.left(10), Qt::ISODate));
    Q_EMIT moved(held, due);
  });
}

domain::DayRange CalendarPane::range() const {
  if (m_kind == CalendarKind::Month) return domain::monthWeeks(m_day, firstWeekday());
  const QDate first = domain::weekStart(m_day, firstWeekday());
  return {first, first.addDays(kWeek - 1)};
}

QString CalendarPane::title() const {
  return m_kind == CalendarKind::Month ? QLocale().toString(m_day, QStringLiteral("MMMM yyyy"))
                                       : weekWords(range());
}

// A year of customers' birthdays takes a moment in a large book: read beside the window, like Today.
void CalendarPane::reload() {
  const QDateTime now = m_desk.clock().nowLocal();
  const domain::DayRange wanted = range();
  const auto take = [this, wanted, today = now.date()](std::vector<domain::AgendaItem> items) {
    if (wanted != range()) return;
    const domain::AgendaItem* before = current();
    const std::optional<domain::AgendaItem> selected =
        before != nullptr ? std::optional(*before) : std::nullopt;
    m_page = {wanted, std::move(items), today};
    view().setDay(m_day);
    view().setPage(m_page);
    showNow();
    showDay(selected ? &*selected : nullptr);
  };
  Q_EMIT titleChanged();
  if (m_desk.queries().isSmall()) return take(m_desk.queries().agenda(now, wanted.first, wanted.last));
  m_desk.reader().ask(
      QStringLiteral("agenda"), [take, now, wanted](app::Queries& queries) -> models::Reader::Answer {
        return [take, items = queries.agenda(now, wanted.first, wanted.last)] { take(items); };
      });
}

// The clock stands still while no week is looked at.
void CalendarPane::showNow() {
  if (m_week == nullptr || m_kind != CalendarKind::Week) return m_clock.stop();
  m_week->setNow(m_desk.clock().nowLocal().time());
  isVisible() ? m_clock.start() : m_clock.stop();
}

void CalendarPane::setDay(QDate day) {
  if (day == m_day || !day.isValid()) return;
  const domain::DayRange before = range();
  m_day = day;
  if (range() != before) return reload();
  view().setDay(m_day);
  showDay();
}

void CalendarPane::turn(int by) {
  setDay(m_kind == CalendarKind::Month ? m_day.addMonths(by) : m_day.addDays(kWeek * by));
}

void CalendarPane::goToday() { setDay(m_desk.clock().today()); }

// What was selected stays so; otherwise the first one is.
void CalendarPane::showDay(const domain::AgendaItem* select) {
  std::vector<domain::AgendaItem> items;
  for (const domain::AgendaDay& day : domain::agendaDays(m_page.items, {m_day, m_day})) {
    for (const std::size_t at : day.wholeDay) items.push_back(m_page.items[at]);
    for (const domain::AgendaBlock& block : day.blocks) items.push_back(m_page.items[block.item]);
  }
  m_dayTitle->setText(models::dayWords(m_day.toString(Qt::ISODate), m_page.today));
  m_model.setItems(std::move(items));
  const bool none = m_model.rowCount() == 0;
  if (none && m_list->hasFocus()) view().setFocus(Qt::OtherFocusReason);
  m_nothing->setVisible(none);
  m_list->setVisible(!none);
  const int row = select != nullptr ? m_model.rowOf(*select) : -1;
  m_list->selectRow(row >= 0 ? row : firstPromise(m_model));
  follow();
}

const domain::AgendaItem* CalendarPane::current() const { return m_model.lineAt(m_list->currentRow()); }

void CalendarPane::follow() {
  std::optional<std::size_t> chosen;
  if (const domain::AgendaItem* line = current()) {
    const auto at = std::find(m_page.items.begin(), m_page.items.end(), *line);
    if (at != m_page.items.end()) chosen = static_cast<std::size_t>(at - m_page.items.begin());
  }
  view().setChosen(chosen);
  Q_EMIT currentChanged();
}

bool CalendarPane::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->modifiers() != Qt::NoModifier) return QWidget::eventFilter(watched, event);
  if (key->key() == Qt::Key_Escape)
    view().setFocus(Qt::OtherFocusReason);
  else if (key->key() == Qt::Key_N)
    Q_EMIT addWanted(whenText({m_day, -1}));
  else
    return QWidget::eventFilter(watched, event);
  return true;
}

void CalendarPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void CalendarPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

// The day stands beside the calendar, or under it where that would leave no room for seven days.
void CalendarPane::arrange() {
  if (m_side == nullptr) return;
  const int unit = platform::unitOf(this);
  const bool wide = width() >= kWideUnits * unit;
  m_halves->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const int line = platform::lineOf(font());
  m_side->setMinimumWidth(wide ? kSideUnits * unit : 0);
  m_side->setMaximumWidth(wide ? kSideUnits * unit : QWIDGETSIZE_MAX);
  m_side->setMaximumHeight(wide ? QWIDGETSIZE_MAX : (2 * kSideRows + 2) * (line + unit));
}

}
