#include "app/commands.h"
#include "application/book_pages.h"
#include "pages/calendar_pane.h"
#include "pages/month_view.h"
#include "pages/row_list.h"
#include "pages/today_page.h"
#include "pages/week_view.h"
#include "store/store.h"
#include "widgets/segments.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolTip>

using namespace kith;
using pages::CalendarSpot;
using pages::TodayView;

namespace {

// Monday 2 March 2026, 9:00.
struct Diary : test::Driven {
  explicit Diary(bool fresh = true) : Driven(fresh) {
    domain::Contact mira;
    mira.given = QStringLiteral("Mira");
    mira.birthday = QStringLiteral("--03-12");
    contact = session().runNow(app::addContact(mira))->made;
  }

  app::Session& session() { return window.book()->desk().session(); }
  pages::TodayPage& today() { return window.book()->pages().today(); }
  pages::CalendarPane& calendar() { return *today().calendar(); }

  domain::Id promise(const char* text, const char* due, int minutes = 0, const char* rule = "") {
    domain::Reminder made;
    made.contactId = contact;
    made.text = QString::fromLatin1(text);
    made.due = QString::fromLatin1(due);
    made.minutes = minutes;
    made.repeatRule = QString::fromLatin1(rule);
    return session().runNow(app::addReminder(made))->made;
  }

  void open(Qt::Key view) {
    key(view, Qt::AltModifier);
    REQUIRE(wait([&] { return today().isVisible(); }));
    QTest::qWait(50);  // until the layout has settled: places are asked for
  }

  // What stands on the day that is walked to.
  QStringList day() {
    QStringList out;
    const auto* model = calendar().list().model();
    for (int row = 0; row < model->rowCount(); ++row) out << model->index(row, 0).data().toString();
    return out;
  }

  QString due(domain::Id id) { return queries().reminder(id)->due; }
  // Waits until it is that, and says what it is.
  QString dueOf(domain::Id id, const QString& wanted) {
    wait([&] { return due(id) == wanted; });
    return due(id);
  }

  void drag(pages::CalendarView& view, const QPoint& from, const QPoint& to) {
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    // QTest::mouseMove has no buttons; a drag is a move with the button held.
    for (const QPoint& at : {from + QPoint(6, 6), (from + to) / 2, to}) {
      QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                       {});
      QApplication::sendEvent(view.viewport(), &move);
    }
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
  }

  domain::Id contact = 0;
};

}

TEST_CASE("nothing of the calendar is made before it is wanted, and the choice comes back") {
  {
    Diary kith;
    kith.promise("call", "2026-03-02");
    kith.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(kith.today().calendar() == nullptr);
    kith.open(Qt::Key_3);
    REQUIRE(kith.today().calendar() != nullptr);
    CHECK(kith.find<pages::MonthView>("monthView")->hasFocus());
    CHECK(kith.find<pages::WeekView>("weekView") == nullptr);
    CHECK(kith.find<widgets::Segments>("todaySwitch")->current() == 2);
    CHECK(kith.find<QLabel>("todayTitle")->text().contains(QStringLiteral("March 2026")));
    kith.window.close();
    // The same book again: where one was is where one is.
    kith.window.openBook(kith.path);
    kith.window.show();
    REQUIRE(QTest::qWaitForWindowActive(&kith.window));
    kith.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(kith.today().view() == TodayView::Month);
    CHECK(kith.window.actions().get(QStringLiteral("today.month"))->isChecked());
    kith.open(Qt::Key_1);
    CHECK(kith.find("dueList")->hasFocus());
  }
}

TEST_CASE("arrows walk the days, pages turn, Home comes back to today") {
  Diary kith;
  kith.open(Qt::Key_3);
  kith.key(Qt::Key_Right);
  CHECK(kith.calendar().day() == QDate(2026, 3, 3));
  kith.key(Qt::Key_Down);
  CHECK(kith.calendar().day() == QDate(2026, 3, 10));
  kith.key(Qt::Key_Left);
  kith.key(Qt::Key_Up);
  CHECK(kith.calendar().day() == QDate(2026, 3, 2));
  kith.key(Qt::Key_PageDown);
  CHECK(kith.calendar().day() == QDate(2026, 4, 2));
  CHECK(kith.find<QLabel>("todayTitle")->text().contains(QStringLiteral("April 2026")));
  kith.key(Qt::Key_Home);
  CHECK(kith.calendar().day() == QDate(2026, 3, 2));
  kith.open(Qt::Key_2);
  kith.key(Qt::Key_PageUp);
  CHECK(kith.calendar().day() == QDate(2026, 2, 23));
}

TEST_CASE("a month shows reminders, all their repeats and birthdays; Enter opens the day, Esc leaves it") {
  Diary kith;
  kith.promise("water the plants", "2026-03-03", 0, "FREQ=WEEKLY");
  kith.promise("bring the samples", "2026-03-12T10:00:00", 30);
  kith.open(Qt::Key_3);
  kith.calendar().setDay(QDate(2026, 3, 12));
  CHECK(kith.day() == QStringList{QStringLiteral("Birthday"), QStringLiteral("Bring the samples")});
  auto& view = kith.calendar().view();
  view.setFocus();
  CHECK(view.accessibleDescription().contains(QStringLiteral("10:00")));
  kith.key(Qt::Key_Return);
  CHECK(kith.calendar().list().hasFocus());
  kith.key(Qt::Key_Escape);
  CHECK(view.hasFocus());
  for (const int day : {3, 10, 17, 24, 31}) {
    kith.calendar().setDay(QDate(2026, 3, day));
    CHECK(kith.day() == QStringList{QStringLiteral("Water the plants")});
  }
  // A turn that is still to come cannot be done on its own.
  kith.calendar().setDay(QDate(2026, 3, 10));
  CHECK_FALSE(kith.find<QPushButton>("todayDone")->isEnabled());
  kith.calendar().setDay(QDate(2026, 3, 3));
  CHECK(kith.find<QPushButton>("todayDone")->isEnabled());
}

TEST_CASE("N and Ctrl+T add a reminder on the day that is walked to") {
  Diary kith;
  kith.open(Qt::Key_3);
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_N);
  CHECK(kith.find<QLineEdit>("reminder.when")->text() == QStringLiteral("2026-03-09"));
  kith.type("Order the ribbon");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.day() == QStringList{QStringLiteral("Order the ribbon")}; }));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.day().isEmpty(); }));
  kith.key(Qt::Key_T, Qt::ControlModifier);
  CHECK(kith.find<QLineEdit>("reminder.when")->text() == QStringLiteral("2026-03-09"));
}

TEST_CASE("Done, Del and Enter work on what is selected on the day") {
  Diary kith;
  const domain::Id one = kith.promise("one", "2026-03-02T10:00:00");
  const domain::Id two = kith.promise("two", "2026-03-02T11:00:00");
  kith.open(Qt::Key_2);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.calendar().list().hasFocus());
  kith.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(kith.wait([&] { return kith.queries().reminder(one)->state == QStringLiteral("done"); }));
  REQUIRE(kith.wait([&] { return kith.day().size() == 1; }));
  kith.calendar().list().setFocus();
  kith.key(Qt::Key_Return);
  CHECK(kith.find<QLineEdit>("reminder.text")->text() == QStringLiteral("two"));
  kith.key(Qt::Key_Escape);
  kith.calendar().list().setFocus();
  kith.key(Qt::Key_Delete);
  REQUIRE(kith.wait([&] { return !kith.queries().reminder(two)->deletedAt.isEmpty(); }));
  CHECK(kith.wait([&] { return kith.calendar().view().hasFocus(); }));
}

TEST_CASE("a drag to another day of the month moves a reminder, and one step takes it back") {
  Diary kith;
  const domain::Id id = kith.promise("call", "2026-03-04T14:00:00", 45);
  kith.open(Qt::Key_3);
  auto& view = kith.calendar().view();
  const QRect chip = view.placeOf(0, QDate(2026, 3, 4));
  REQUIRE(chip.isValid());
  kith.drag(view, chip.center(), view.placeOf(CalendarSpot{QDate(2026, 3, 20), -1}).center());
  REQUIRE(kith.dueOf(id, QStringLiteral("2026-03-20T14:00:00")) == QStringLiteral("2026-03-20T14:00:00"));
  CHECK(kith.calendar().day() == QDate(2026, 3, 20));
  CHECK(kith.wait([&] { return kith.window.toast().isVisible(); }));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.dueOf(id, QStringLiteral("2026-03-04T14:00:00")) == QStringLiteral("2026-03-04T14:00:00"));
}

TEST_CASE("only what stands at its own time is dragged: no later turn, no birthday") {
  Diary kith;
  const domain::Id id = kith.promise("call", "2026-03-03", 0, "FREQ=WEEKLY;COUNT=2");
  kith.open(Qt::Key_3);
  auto& view = kith.calendar().view();
  const QPoint to = view.placeOf(CalendarSpot{QDate(2026, 3, 20), -1}).center();
  const auto steps = kith.queries().nextUndo()->step;
  for (const auto& [item, day] : {std::pair<std::size_t, int>{1, 10}, {2, 12}}) {
    const QRect chip = view.placeOf(item, QDate(2026, 3, day));
    REQUIRE(chip.isValid());
    kith.drag(view, chip.center(), to);
  }
  QTest::qWait(50);
  CHECK(kith.due(id) == QStringLiteral("2026-03-03"));
  CHECK(kith.queries().nextUndo()->step == steps);
}

TEST_CASE("Esc lets go of what is dragged") {
  Diary kith;
  const domain::Id id = kith.promise("call", "2026-03-04");
  kith.open(Qt::Key_3);
  auto& view = kith.calendar().view();
  const QPoint from = view.placeOf(0, QDate(2026, 3, 4)).center();
  const QPoint to = view.placeOf(CalendarSpot{QDate(2026, 3, 20), -1}).center();
  QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
  QApplication::sendEvent(view.viewport(), &move);
  kith.key(Qt::Key_Escape);
  QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
  QTest::qWait(50);
  CHECK(kith.due(id) == QStringLiteral("2026-03-04"));
}

TEST_CASE("a block of the week is dragged to another time and day, by quarters of an hour") {
  Diary kith;
  const domain::Id id = kith.promise("call", "2026-03-04T10:00:00", 60);
  kith.open(Qt::Key_2);
  auto& view = kith.calendar().view();
  const QPoint from = view.placeOf(0, QDate(2026, 3, 4)).center();
  const int hour = view.placeOf(CalendarSpot{QDate(2026, 3, 4), 660}).y() -
                   view.placeOf(CalendarSpot{QDate(2026, 3, 4), 600}).y();
  const int across = view.placeOf(CalendarSpot{QDate(2026, 3, 5), 600}).x() -
                     view.placeOf(CalendarSpot{QDate(2026, 3, 4), 600}).x();
  kith.drag(view, from, from + QPoint(across, hour * 3 / 2));
  REQUIRE(kith.dueOf(id, QStringLiteral("2026-03-05T11:30:00")) == QStringLiteral("2026-03-05T11:30:00"));
  REQUIRE(kith.wait([&] { return view.placeOf(0, QDate(2026, 3, 5)).isValid(); }));
  SECTION("above the day it has no time any more, and gets one again in the day") {
    const QPoint strip = view.placeOf(CalendarSpot{QDate(2026, 3, 6), -1}).center();
    kith.drag(view, view.placeOf(0, QDate(2026, 3, 5)).center(), strip);
    REQUIRE(kith.dueOf(id, QStringLiteral("2026-03-06")) == QStringLiteral("2026-03-06"));
    REQUIRE(kith.wait([&] { return view.placeOf(0, QDate(2026, 3, 6)).isValid(); }));
    const QRect nine = view.placeOf(CalendarSpot{QDate(2026, 3, 6), 540});
    kith.drag(view, view.placeOf(0, QDate(2026, 3, 6)).center(), QPoint(nine.center().x(), nine.top() + 2));
    CHECK(kith.dueOf(id, QStringLiteral("2026-03-06T09:00:00")) == QStringLiteral("2026-03-06T09:00:00"));
  }
}

TEST_CASE("blocks that overlap stand side by side, what has no time above them") {
  Diary kith;
  kith.promise("whole day", "2026-03-04");
  kith.promise("one", "2026-03-04T10:00:00", 60);
  kith.promise("two", "2026-03-04T10:30:00", 60);
  kith.open(Qt::Key_2);
  auto& view = kith.calendar().view();
  const QRect strip = view.placeOf(0, QDate(2026, 3, 4));
  const QRect one = view.placeOf(1, QDate(2026, 3, 4));
  const QRect two = view.placeOf(2, QDate(2026, 3, 4));
  CHECK(strip.bottom() < one.top());
  CHECK_FALSE(one.intersects(two));
  CHECK(one.right() < two.left());
  CHECK(one.top() < two.top());
}

TEST_CASE("a count stands for what does not fit, and a click on it opens the day") {
  Diary kith;
  for (int i = 0; i < 12; ++i) kith.promise("call", "2026-03-18");
  kith.open(Qt::Key_3);
  auto& view = kith.calendar().view();
  const QRect cell = view.placeOf(CalendarSpot{QDate(2026, 3, 18), -1});
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(cell.x() + 20, cell.bottom() - 12));
  CHECK(kith.calendar().day() == QDate(2026, 3, 18));
  CHECK(kith.day().size() == 12);
  CHECK(kith.calendar().list().hasFocus());
}

TEST_CASE("in a narrow window the day lies under the calendar, and a week shows three days") {
  Diary kith;
  kith.promise("one", "2026-03-04T10:00:00", 60);
  kith.window.resize(560, 760);
  kith.open(Qt::Key_2);
  kith.calendar().setDay(QDate(2026, 3, 4));
  auto& view = kith.calendar().view();
  CHECK(kith.wait([&] {
    return kith.calendar().list().mapTo(&kith.window, QPoint()).y() > view.mapTo(&kith.window, QPoint()).y();
  }));
  CHECK(view.placeOf(0, QDate(2026, 3, 4)).isValid());
  CHECK(view.placeOf(CalendarSpot{QDate(2026, 3, 8), 600}).isNull());
}

TEST_CASE("a line in the column of today marks the present time in the week, and in no other week") {
  Diary diary;
  diary.open(Qt::Key_2);
  auto* week = diary.find<pages::WeekView>("weekView");
  REQUIRE(diary.wait([&] { return !week->nowLine().isNull(); }));
  const QRect nine = week->placeOf(CalendarSpot{QDate(2026, 3, 2), 9 * 60});
  CHECK(std::abs(week->nowLine().center().y() - nine.top()) <= 2);
  CHECK(week->nowLine().left() == nine.left());
  week->setNow(QTime(10, 0));
  CHECK(week->nowLine().top() > nine.top());
  diary.key(Qt::Key_PageDown);
  CHECK(diary.wait([&] { return week->nowLine().isNull(); }));
}

TEST_CASE("at one and a half times the text size the calendar leaves the window as high as it was") {
  Diary diary;
  diary.promise("measure", "2026-03-02T11:00:00", 90);
  diary.open(Qt::Key_2);
  const QSize before = diary.window.size();
  diary.theme.setTextPercent(150);
  QTest::qWait(100);
  CHECK(diary.window.size() == before);
  const auto* done = diary.find<QPushButton>("todayDone");
  const auto* open = diary.find<QPushButton>("todayOpen");
  CHECK(done->mapTo(&diary.window, QPoint()).y() == open->mapTo(&diary.window, QPoint()).y());
  diary.theme.setTextPercent(100);
}

TEST_CASE("what a narrow block has no room for is told where the mouse rests") {
  Diary kith;
  kith.promise("Measure the kitchen and the hall of the old house", "2026-03-02T10:00:00", 30);
  kith.open(Qt::Key_2);
  auto* week = kith.find<pages::WeekView>("weekView");
  REQUIRE(week != nullptr);
  REQUIRE(kith.wait([&] { return week->isVisible() && !week->placeOf(0, QDate(2026, 3, 2)).isNull(); }));
  const QPoint at = week->placeOf(0, QDate(2026, 3, 2)).center();
  QHelpEvent rest(QEvent::ToolTip, at, week->viewport()->mapToGlobal(at));
  QApplication::sendEvent(week->viewport(), &rest);
  CHECK(QToolTip::text().contains(QStringLiteral("Measure the kitchen and the hall of the old house")));
  CHECK(QToolTip::text().contains(QStringLiteral("Mira")));
  QHelpEvent beside(QEvent::ToolTip, {1, 1}, week->viewport()->mapToGlobal(QPoint(1, 1)));
  QApplication::sendEvent(week->viewport(), &beside);
  CHECK(kith.wait([] { return QToolTip::text().isEmpty() || !QToolTip::isVisible(); }));
}
