#include "support/catch.h"
#include "widgets/accessible.h"
#include "widgets/activity_chart.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/header_buttons.h"
#include "widgets/inline_message.h"
#include "widgets/search_field.h"
#include "widgets/tag_chips.h"
#include "widgets/toast.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kith::widgets;
using namespace Qt::StringLiterals;

namespace {

QPushButton* actionOf(Toast& toast) { return toast.findChild<QPushButton*>(QStringLiteral("toastAction")); }

}

TEST_CASE("the button of a toast runs its action once and sends the toast away") {
  QWidget window;
  window.resize(800, 600);
  Toast toast(&window);
  window.show();
  int undone = 0;
  toast.present(QStringLiteral("3 people moved to Trash"), {QStringLiteral("Undo"), [&undone] { ++undone; }});
  CHECK(toast.isVisible());
  actionOf(toast)->click();
  actionOf(toast)->click();
  CHECK(undone == 1);
  CHECK_FALSE(toast.isVisible());
}

TEST_CASE("a toast never lies over what is written in") {
  QWidget window;
  window.resize(800, 600);
  QWidget form(&window);
  form.setGeometry(0, 420, 800, 180);
  QLineEdit field(&form);
  field.setGeometry(300, 100, 200, 40);
  QLineEdit other(&window);
  other.setGeometry(10, 10, 100, 40);
  Toast toast(&window);
  window.show();
  REQUIRE(QTest::qWaitForWindowActive(&window));
  const auto below = [&] { return toast.geometry().top() > 500; };
  other.setFocus();
  toast.present(QStringLiteral("Visit logged"));
  CHECK(QTest::qWaitFor(below));
  field.setFocus();
  const auto clearOf = [&](const QWidget& part) {
    return !toast.geometry().intersects({part.mapTo(&window, QPoint(0, 0)), part.size()});
  };
  CHECK(QTest::qWaitFor([&] { return clearOf(field); }));
  form.setProperty(Toast::kKeepsClear, true);
  toast.present(QStringLiteral("Visit logged"));
  CHECK(QTest::qWaitFor([&] { return clearOf(form); }));
  other.setFocus();
  CHECK(QTest::qWaitFor(below));
}

TEST_CASE("a second toast takes the place of the first") {
  QWidget window;
  window.resize(800, 600);
  Toast toast(&window);
  window.show();
  int first = 0;
  int second = 0;
  toast.present(QStringLiteral("first"), {QStringLiteral("Undo"), [&first] { ++first; }});
  toast.present(QStringLiteral("second"), {QStringLiteral("Undo"), [&second] { ++second; }});
  CHECK(toast.text() == QStringLiteral("second"));
  actionOf(toast)->click();
  CHECK(first == 0);
  CHECK(second == 1);
}

TEST_CASE("an action may show the next toast") {
  QWidget window;
  window.resize(800, 600);
  Toast toast(&window);
  window.show();
  toast.present(QStringLiteral("moved"),
                {QStringLiteral("Undo"), [&toast] { toast.present(QStringLiteral("Undone"), {}); }});
  actionOf(toast)->click();
  CHECK(toast.isVisible());
  CHECK(toast.text() == QStringLiteral("Undone"));
  CHECK_FALSE(actionOf(toast)->isVisible());
}

TEST_CASE("a toast stays inside its window") {
  QWidget window;
  window.resize(300, 300);
  Toast toast(&window);
  window.show();
  toast.present(QString(200, u'x'), {QStringLiteral("Undo"), nullptr});
  CHECK(toast.width() <= window.width());
  window.resize(900, 500);
  QApplication::processEvents();
  CHECK(window.rect().contains(toast.geometry()));
}

TEST_CASE("messages are alerts and the chart is a chart to a screen reader") {
  installAccessibility();
  QWidget window;
  Toast toast(&window);
  InlineMessage message(&window);
  ActivityChart chart(&window);
  CHECK(QAccessible::queryAccessibleInterface(&toast)->role() == QAccessible::AlertMessage);
  CHECK(QAccessible::queryAccessibleInterface(&message)->role() == QAccessible::AlertMessage);
  CHECK(QAccessible::queryAccessibleInterface(&chart)->role() == QAccessible::Chart);
}

TEST_CASE("an inline message shows at most two choices and runs the one pressed") {
  InlineMessage message;
  int pressed = 0;
  const Choice choice{QStringLiteral("Again"), [&pressed] { ++pressed; }};
  message.present(MessageKind::Bad, QStringLiteral("people.csv is empty."), {choice, choice, choice});
  const auto buttons = message.findChildren<QPushButton*>();
  REQUIRE(buttons.size() == 2);
  buttons.first()->click();
  CHECK(pressed == 1);
  CHECK(message.text() == QStringLiteral("people.csv is empty."));
}

TEST_CASE("arrow keys walk the bars and stop at both ends") {
  ActivityChart chart;
  chart.setTitle(QStringLiteral("Activity"));
  chart.setBars({{QStringLiteral("Oct"), QStringLiteral("October"), 3},
                 {QStringLiteral("Nov"), QStringLiteral("November"), 5}});
  chart.show();
  chart.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&chart));
  chart.setFocus();
  QTest::keyClick(&chart, Qt::Key_End);
  CHECK(chart.currentBar() == 1);
  QTest::keyClick(&chart, Qt::Key_Left);
  QTest::keyClick(&chart, Qt::Key_Left);
  CHECK(chart.currentBar() == 0);
  CHECK(chart.accessibleDescription() == QStringLiteral("October: 3"));
}

TEST_CASE("a chart without bars takes keys and paints") {
  ActivityChart chart;
  chart.resize(300, 100);
  QTest::keyClick(&chart, Qt::Key_Right);
  CHECK_FALSE(chart.grab().isNull());
}

TEST_CASE("Esc clears the search first and leaves it second; Down goes on") {
  SearchField field;
  QSignalSpy left(&field, &SearchField::left);
  QSignalSpy down(&field, &SearchField::downPressed);
  field.setText(QStringLiteral("ana"));
  QTest::keyClick(&field, Qt::Key_Escape);
  CHECK(field.text().isEmpty());
  CHECK(left.isEmpty());
  QTest::keyClick(&field, Qt::Key_Escape);
  CHECK(left.size() == 1);
  QTest::keyClick(&field, Qt::Key_Down);
  CHECK(down.size() == 1);
}

TEST_CASE("tags are asked for once, never twice, and taken off by Delete") {
  TagChips chips;
  chips.setTags({QStringLiteral("VIP"), QStringLiteral("Supplier")});
  QSignalSpy added(&chips, &TagChips::addRequested);
  QSignalSpy removed(&chips, &TagChips::removeRequested);
  auto* field = chips.findChild<QLineEdit*>();
  QTest::keyClicks(field, QStringLiteral("vip"));
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(added.isEmpty());
  QTest::keyClicks(field, QStringLiteral("  Trade  fair ,"));
  REQUIRE(added.size() == 1);
  CHECK(added.at(0).at(0).toString() == QStringLiteral("Trade fair"));
  QTest::keyClick(chips.findChildren<TagChip*>().first(), Qt::Key_Delete);
  REQUIRE(removed.size() == 1);
  CHECK(removed.at(0).at(0).toString() == QStringLiteral("VIP"));
}

TEST_CASE("header buttons that do not fit are in the More menu, in their order") {
  HeaderButtons row;
  QList<QAction*> actions;
  for (const auto& name : {u"Call"_s, u"Email"_s, u"Log"_s, u"Sale"_s, u"Remind"_s})
    actions += new QAction(name, &row);
  row.setActions(actions);
  row.resize(row.sizeHint());
  row.show();
  CHECK(row.overflow().isEmpty());
  row.resize(row.sizeHint().width() / 2, row.height());
  REQUIRE(!row.overflow().isEmpty());
  CHECK(row.overflow() == actions.mid(actions.size() - row.overflow().size()));
  row.resize(row.minimumSizeHint());
  CHECK(row.overflow() == actions);
}

TEST_CASE("a header button is its action") {
  QAction action(QStringLiteral("Call"));
  HeaderButton button(&action);
  int triggered = 0;
  QObject::connect(&action, &QAction::triggered, &action, [&triggered] { ++triggered; });
  button.click();
  CHECK(triggered == 1);
  action.setEnabled(false);
  CHECK_FALSE(button.isEnabled());
}

TEST_CASE("a flow wraps where the width ends, and mirrors") {
  QWidget box;
  auto* flow = new FlowLayout(&box);
  flow->setSpacing(10);
  for (int number = 0; number < 3; ++number) {
    auto* part = new QWidget;
    part->setFixedSize(100, 20);
    flow->insertWidget(number, part);
  }
  CHECK(flow->heightForWidth(320) == 20);
  CHECK(flow->heightForWidth(319) == 50);
  CHECK(flow->heightForWidth(50) == 80);
  box.setLayoutDirection(Qt::RightToLeft);
  flow->setGeometry(QRect(0, 0, 320, 20));
  CHECK(flow->itemAt(0)->geometry().right() == 319);
}

TEST_CASE(
    "of the choices of an empty place only the first stands out, and a short hint stands in a narrow field") {
  EmptyState place;
  place.show();
  place.setWords({{}, u"Nothing here"_s, {}, {{u"One"_s, {}}, {u"Two"_s, {}}, {u"Three"_s, {}}}, {}});
  std::vector<bool> primary;
  for (const QPushButton* button : place.findChildren<QPushButton*>())
    primary.push_back(button->property("primary").toBool());
  CHECK(primary == std::vector<bool>{true, false, false});

  SearchField field;
  field.show();
  field.setHints({u"Search people and companies"_s, u"Search"_s});
  field.resize(600, 30);
  CHECK(field.placeholderText() == u"Search people and companies");
  field.resize(120, 30);
  CHECK(field.placeholderText() == u"Search");
}
