// The Today page as a calendar: the switch, turning its pages, and what is moved or added on a day.
#include "app/commands.h"
#include "models/due_words.h"
#include "pages/calendar_pane.h"
#include "pages/capture_panel.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "pages/today_page.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/segments.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace kith::pages {

QWidget* TodayPage::buildTurning() {
  auto* row = new QWidget(m_switch->parentWidget());
  const auto button = [row](const QString& words, const QString& icon, const char* name) {
    QPushButton* made =
        widgets::makeButton(icon.isEmpty() ? words : QString(), widgets::ButtonLook::Plain, row);
    if (!icon.isEmpty()) made->setIcon(platform::icon(icon));
    made->setAccessibleName(words);
    made->setToolTip(words);
    made->setObjectName(QString::fromLatin1(name));
    return made;
  };
  QPushButton* back = button(tr("Before"), QStringLiteral("chevron-back"), "calendarBack");
  QPushButton* today = button(tr("Today"), {}, "calendarToday");
  QPushButton* on = button(tr("After"), QStringLiteral("chevron-forward"), "calendarOn");
  connect(back, &QPushButton::clicked, this, [this] { m_calendar->turn(-1); });
  connect(today, &QPushButton::clicked, this, [this] { m_calendar->goToday(); });
  connect(on, &QPushButton::clicked, this, [this] { m_calendar->turn(1); });
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins({});
  line->setSpacing(platform::unitOf(this));
  for (QPushButton* each : {back, today, on}) line->addWidget(each);
  line->addStretch(1);
  return row;
}

void TodayPage::makeCalendar() {
  m_views->addWidget(m_turning = buildTurning(), 1);
  m_stack->addWidget(m_calendar = new CalendarPane(m_desk, m_stack));
  connect(m_calendar, &CalendarPane::titleChanged, this, &TodayPage::showTitle);
  connect(m_calendar, &CalendarPane::currentChanged, this, &TodayPage::follow);
  connect(m_calendar, &CalendarPane::openWanted, this, &TodayPage::openCurrent);
  connect(m_calendar, &CalendarPane::addWanted, this, [this](const QString& when) { addReminder(when); });
  connect(m_calendar, &CalendarPane::moved, this, &TodayPage::moveTo);
  Q_EMIT listMade(&m_calendar->list());
}

void TodayPage::showView(TodayView view) {
  const bool calendar = view != TodayView::List;
  if (calendar && m_calendar == nullptr) makeCalendar();
  m_switch->setCurrent(static_cast<int>(view));
  m_view = view;
  if (m_turning != nullptr) m_turning->setVisible(calendar);
  if (calendar) {
    m_calendar->showKind(view == TodayView::Week ? CalendarKind::Week : CalendarKind::Month);
    Q_EMIT listMade(&m_calendar->view());
  } else {
    reload();
  }
  showTitle();
  showWords();
  follow();
}

void TodayPage::showCalendarWords() {
  m_stack->setCurrentWidget(m_calendar);
  for (QPushButton* button : {m_open, m_edit, m_snooze, m_move, m_done}) button->setVisible(true);
  m_moveLate->setVisible(false);
  m_ringing->setVisible(!m_ringsWhenClosed);
}

QWidget& TodayPage::focusPlace() {
  if (m_view != TodayView::List) return m_calendar->view();
  return *m_list;
}

void TodayPage::showTitle() {
  m_title->setText(m_view == TodayView::List
                       ? QLocale().toString(m_desk.clock().today(), QStringLiteral("dddd, d MMMM"))
                       : m_calendar->title());
}

CapturePanel& TodayPage::form() {
  if (m_capture == nullptr) layout()->addWidget(m_capture = new CapturePanel(m_desk, this));
  return *m_capture;
}

void TodayPage::capture(Capture what) { form().open(what, *current()->contactId, current()->contactName); }

void TodayPage::addReminder(const QString& when) { form().openNewReminder(0, {}, {}, when); }

void TodayPage::addReminder() {
  addReminder(m_view == TodayView::List ? QString() : m_calendar->day().toString(Qt::ISODate));
}

void TodayPage::moveTo(const domain::DueItem& item, const QString& due) {
  const QDateTime now = m_desk.clock().nowLocal();
  const QString words =
      item.repeat.isEmpty() || item.repeatAfterDone ? tr("Moved to %1") : tr("Moved to %1, only this time");
  m_desk.run(app::moveReminder(item.id, due), [this, told = words.arg(models::dueWords(due, now))](
                                                  const app::Outcome&) { m_desk.tellDeed(told); });
}

}
