// Ctrl+T: one field reads what kith-cli remind reads; the other fields say the rest.
#include "app/commands.h"
#include "application/book_pages.h"
#include "pages/today_page.h"
#include "widgets/inline_message.h"
#include "window/driven.h"

#include <QLabel>

using namespace kith;

namespace {

// Monday 2 March 2026, 9:00, on Today, with the form open.
struct Form : test::Driven {
  Form() {
    key(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(wait([&] { return window.book()->pages().today().isVisible(); }));
    open();
  }
  void open() {
    key(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(wait([&] { return isOpen() && text()->hasFocus(); }));
  }
  bool isOpen() {
    const QWidget* form = find("reminderForm");
    return form != nullptr && form->isVisible();
  }
  QLineEdit* text() { return find<QLineEdit>("reminder.text"); }
  std::vector<domain::DueItem> due() { return queries().due(clock.nowLocal(), QDate(2027, 12, 31)); }
  void put(const char* field, const char* words) {
    find<QLineEdit>(field)->setFocus();
    find<QLineEdit>(field)->setText(QString::fromUtf8(words));
  }
};

}

TEST_CASE("a date and a repeat anywhere in the words make the reminder") {
  struct Row {
    const char* line;
    const char* text;
    const char* due;
    const char* rule;
    bool afterDone = false;
  };
  const auto row = GENERATE(
      Row{"call mum tomorrow", "call mum", "2026-03-03", ""},
      Row{"Call Ana tomorrow 14:00", "Call Ana", "2026-03-03T14:00:00", ""},
      Row{"send quote every last friday of the month 10:00", "send quote", "2026-03-27T10:00:00",
          "FREQ=MONTHLY;BYDAY=-1FR"},
      Row{"every friday 10:00 send quote", "send quote", "2026-03-06T10:00:00", "FREQ=WEEKLY;BYDAY=FR"},
      Row{"service 6 months after done", "service", "2026-03-02", "FREQ=MONTHLY;INTERVAL=6", true});
  INFO(row.line);
  Form kith;
  kith.type(row.line);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.due().size() == 1; }));
  CHECK(kith.due().front().text == QString::fromLatin1(row.text));
  CHECK(kith.due().front().due == QString::fromLatin1(row.due));
  CHECK(kith.due().front().repeat == QString::fromLatin1(row.rule));
  CHECK(kith.due().front().repeatAfterDone == row.afterDone);
}

TEST_CASE("the fields of the form mean the same as the line") {
  struct Row {
    const char* when;
    const char* repeat;
    const char* due;
  };
  const auto row =
      GENERATE(Row{"10:00", "every friday", "2026-03-06T10:00:00"},
               Row{"every friday 10:00", "", "2026-03-06T10:00:00"}, Row{"", "every 31st", "2026-03-31"});
  Form kith;
  kith.put("reminder.text", "send quote");
  kith.put("reminder.when", row.when);
  kith.put("reminder.repeat", row.repeat);
  CHECK(kith.find<QLabel>("reminder.understood")->text().contains(QStringLiteral("every")));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.due().size() == 1; }));
  CHECK(kith.due().front().due == QString::fromLatin1(row.due));
  const bool keeps = !kith.due().front().repeat.contains(QStringLiteral("=31")) ||
                     kith.due().front().repeat.contains(QStringLiteral("SKIP=BACKWARD"));
  CHECK(keeps);
}

TEST_CASE("words without a time are asked when, and Ctrl+T again leaves them") {
  Form kith;
  kith.type("alpha");
  kith.key(Qt::Key_Return);
  const auto* told = kith.find("capture")->findChild<widgets::InlineMessage*>();
  REQUIRE(told != nullptr);
  CHECK(told->accessibleName().contains(QStringLiteral("Say when")));
  kith.key(Qt::Key_T, Qt::ControlModifier);
  CHECK(kith.text()->text() == QStringLiteral("alpha"));
  kith.type(" beta");
  kith.key(Qt::Key_T, Qt::ControlModifier);
  kith.key(Qt::Key_T, Qt::ControlModifier);
  CHECK(kith.text()->text() == QStringLiteral("alpha beta"));
  CHECK(kith.text()->hasFocus());
}

TEST_CASE("another time of day of a weekly reminder stays on its weekday") {
  Form kith;
  kith.type("send quote every friday 10:00");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.due().size() == 1 && !kith.isOpen(); }));
  REQUIRE(kith.wait([&] { return kith.window.book()->pages().today().current() != nullptr; }));
  kith.key(Qt::Key_E, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.isOpen(); }));
  kith.put("reminder.when", "11:30");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.due().front().due.endsWith(QStringLiteral("11:30:00")); }));
  CHECK(kith.due().front().due == QStringLiteral("2026-03-06T11:30:00"));
  CHECK(kith.due().front().repeat == QStringLiteral("FREQ=WEEKLY;BYDAY=FR"));
}
