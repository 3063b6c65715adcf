#include "widgets/editable_value.h"

#include "support/catch.h"
#include "widgets/field_row.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace kith::widgets;

namespace {

// A value between two other fields, in a window that has the focus.
struct Form {
  explicit Form(EditableValue::Shape shape = EditableValue::Shape::Line) {
    auto* column = new QVBoxLayout(&window);
    before = new QLineEdit;
    value = new EditableValue(shape);
    after = new QLineEdit;
    for (QWidget* part :
         {static_cast<QWidget*>(before), static_cast<QWidget*>(value), static_cast<QWidget*>(after)})
      column->addWidget(part);
    value->setName(QStringLiteral("Mobile"));
    value->setValue(QStringLiteral("old"));
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    value->setFocus();
  }

  void type(const QString& text) {
    if (auto* line = value->lineEdit()) {
      line->selectAll();
      QTest::keyClicks(line, text);
    } else {
      auto* lines = qobject_cast<QPlainTextEdit*>(value->editor());
      lines->selectAll();
      QTest::keyClicks(lines, text);
    }
  }

  QWidget window;
  QLineEdit* before;
  EditableValue* value;
  QLineEdit* after;
};

}

TEST_CASE("Enter opens a value, and Enter commits it once") {
  Form form;
  QSignalSpy committed(form.value, &EditableValue::committed);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  REQUIRE(form.value->isEditing());
  form.type(QStringLiteral("new"));
  QTest::keyClick(form.value->lineEdit(), Qt::Key_Return);
  CHECK_FALSE(form.value->isEditing());
  form.after->setFocus();
  REQUIRE(committed.size() == 1);
  CHECK(committed.at(0).at(0).toString() == QStringLiteral("new"));
  CHECK(form.value->value() == QStringLiteral("new"));
}

TEST_CASE("F2 opens and Tab commits once and goes on to the next field") {
  Form form;
  QSignalSpy committed(form.value, &EditableValue::committed);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
  form.type(QStringLiteral("tabbed"));
  QTest::keyClick(form.value->lineEdit(), Qt::Key_Tab);
  CHECK(committed.size() == 1);
  CHECK(form.after->hasFocus());
  CHECK_FALSE(form.value->isEditing());
}

TEST_CASE("leaving a value commits it once") {
  Form form;
  QSignalSpy committed(form.value, &EditableValue::committed);
  form.value->startEditing();
  form.type(QStringLiteral("left"));
  form.before->setFocus();
  CHECK(committed.size() == 1);
  CHECK_FALSE(form.value->isEditing());
}

TEST_CASE("Esc restores a value and commits nothing") {
  Form form;
  QSignalSpy committed(form.value, &EditableValue::committed);
  form.value->startEditing();
  form.type(QStringLiteral("gone"));
  QTest::keyClick(form.value->lineEdit(), Qt::Key_Escape);
  form.after->setFocus();
  CHECK(committed.isEmpty());
  CHECK(form.value->value() == QStringLiteral("old"));
  CHECK_FALSE(form.value->isEditing());
}

TEST_CASE("an unchanged value is not committed") {
  Form form;
  QSignalSpy committed(form.value, &EditableValue::committed);
  form.value->startEditing();
  form.type(QStringLiteral("old "));
  QTest::keyClick(form.value->lineEdit(), Qt::Key_Return);
  CHECK(committed.isEmpty());
}

TEST_CASE("in many lines Enter breaks the line and Ctrl+Return commits") {
  Form form(EditableValue::Shape::Lines);
  QSignalSpy committed(form.value, &EditableValue::committed);
  form.value->startEditing();
  form.type(QStringLiteral("one"));
  QTest::keyClick(form.value->editor(), Qt::Key_Return);
  REQUIRE(form.value->isEditing());
  QTest::keyClicks(form.value->editor(), QStringLiteral("two"));
  QTest::keyClick(form.value->editor(), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(committed.size() == 1);
  CHECK(committed.at(0).at(0).toString() == QStringLiteral("one\ntwo"));
}

TEST_CASE("a remark stands beside the editor; only a blocking one keeps it open") {
  Form form;
  QSignalSpy committed(form.value, &EditableValue::committed);
  const bool blocks = GENERATE(false, true);
  form.value->setCheck([blocks](const QString& text) {
    return text.contains(u'@') ? Remark() : Remark{QStringLiteral("no @"), blocks};
  });
  form.value->startEditing();
  form.type(QStringLiteral("ana"));
  CHECK(form.value->remark() == QStringLiteral("no @"));
  CHECK(form.value->editor()->accessibleDescription() == QStringLiteral("no @"));
  QTest::keyClick(form.value->lineEdit(), Qt::Key_Return);
  CHECK(form.value->isEditing() == blocks);
  CHECK(committed.size() == (blocks ? 0 : 1));
  if (blocks) CHECK(form.value->lineEdit()->text() == QStringLiteral("ana"));
}

TEST_CASE("a value that arrives while editing waits for the editor to close") {
  Form form;
  form.value->startEditing();
  form.value->setValue(QStringLiteral("from outside"));
  CHECK(form.value->lineEdit()->text() == QStringLiteral("old"));
  form.value->restore();
  CHECK(form.value->value() == QStringLiteral("from outside"));
}

TEST_CASE("a refused text comes back into the editor with the reason") {
  Form form;
  form.value->reopen(QStringLiteral("refused"), QStringLiteral("The disk is full."));
  REQUIRE(form.value->isEditing());
  CHECK(form.value->lineEdit()->text() == QStringLiteral("refused"));
  CHECK(form.value->remark() == QStringLiteral("The disk is full."));
}

TEST_CASE("a read-only value does not open") {
  Form form;
  form.value->setReadOnly(true);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  form.value->startEditing();
  CHECK_FALSE(form.value->isEditing());
}

TEST_CASE("the label of a row is the name of its value and its editor") {
  FieldRow row(EditableValue::Shape::Line);
  row.setLabel(QStringLiteral("Email"));
  CHECK(row.value()->accessibleName() == QStringLiteral("Email"));
  CHECK(row.value()->editor()->accessibleName() == QStringLiteral("Email"));
}
