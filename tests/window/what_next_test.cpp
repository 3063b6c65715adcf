#include "app/commands.h"
#include "application/book_pages.h"
#include "pages/contact_page.h"
#include "pages/row_list.h"
#include "pages/today_page.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace kith;

namespace {

// Monday 2 March 2026, 9:00: Mira was promised something for today.
struct Promised : test::Driven {
  explicit Promised(const char* due = "2026-03-02", int minutes = 0, const char* rule = "") {
    domain::Contact mira;
    mira.given = QStringLiteral("Mira");
    contact = session().runNow(app::addContact(mira))->made;
    domain::Reminder made;
    made.contactId = contact;
    made.text = QStringLiteral("show the samples");
    made.due = QString::fromLatin1(due);
    made.minutes = minutes;
    made.repeatRule = QString::fromLatin1(rule);
    reminder = session().runNow(app::addReminder(made))->made;
  }

  app::Session& session() { return window.book()->desk().session(); }
  pages::TodayPage& today() { return window.book()->pages().today(); }
  QWidget* strip() { return find("whatNext"); }
  bool isAsked() { return strip() != nullptr && strip()->isVisible(); }

  void markDone() {
    key(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(wait([&] { return today().isVisible() && today().current() != nullptr; }));
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(
        wait([&] { return queries().reminder(reminder)->doneAt.isEmpty() == false || !rule().isEmpty(); }));
  }
  QString rule() { return queries().reminder(reminder)->repeatRule; }
  std::vector<domain::Reminder> open() { return queries().remindersOf(contact, true); }

  domain::Id contact = 0;
  domain::Id reminder = 0;
};

}

TEST_CASE("after Done one key promises what is next, and it is one step to undo") {
  const auto [answer, due] = GENERATE(std::pair{Qt::Key_1, "2026-03-03"}, std::pair{Qt::Key_2, "2026-03-09"},
                                      std::pair{Qt::Key_3, "2026-06-02"});
  Promised kith;
  domain::Reminder other;
  other.text = QStringLiteral("order ribbon");
  other.due = QStringLiteral("2026-03-04");
  REQUIRE(kith.session().runNow(app::addReminder(other)));
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked() && kith.strip()->hasFocus(); }));
  CHECK(kith.strip()->accessibleName().contains(QStringLiteral("Mira")));
  kith.key(answer);
  REQUIRE(kith.wait([&] { return kith.open().size() == 1; }));
  CHECK(kith.open().front().due == QString::fromLatin1(due));
  CHECK(kith.open().front().text == QStringLiteral("show the samples"));
  CHECK_FALSE(kith.isAsked());
  CHECK(kith.find("dueList")->hasFocus());
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.open().empty(); }));
}

TEST_CASE("Esc leaves the question, and taking Done back takes it away") {
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  SECTION("Esc") { kith.key(Qt::Key_Escape); }
  SECTION("undo") { kith.key(Qt::Key_Z, Qt::ControlModifier); }
  CHECK(kith.wait([&] { return !kith.isAsked(); }));
}

TEST_CASE("4 opens the form with whom and what, and typing says something else") {
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_4);
  REQUIRE(kith.wait([&] { return kith.find("capture")->isVisible(); }));
  CHECK(kith.find<QLineEdit>("reminder.text")->text() == QStringLiteral("show the samples"));
  kith.key(Qt::Key_Tab);
  kith.type("friday 10:00");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.open().size() == 1; }));
  CHECK(kith.open().front().due == QStringLiteral("2026-03-06T10:00:00"));
  CHECK(kith.open().front().contactId == kith.contact);
}

TEST_CASE("what comes again by itself is not asked about") {
  Promised kith("2026-03-02", 0, "FREQ=WEEKLY");
  kith.markDone();
  REQUIRE(
      kith.wait([&] { return kith.queries().reminder(kith.reminder)->due == QStringLiteral("2026-03-09"); }));
  CHECK(kith.wait([&] { return kith.window.toast().isVisible(); }));
  CHECK_FALSE(kith.isAsked());
}

TEST_CASE("what 4 offers is selected: one sentence takes its place") {
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_4);
  REQUIRE(kith.wait([&] { return kith.find("capture")->isVisible(); }));
  kith.type("friday 10:00 send quote");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.open().size() == 1; }));
  CHECK(kith.open().front().text == QStringLiteral("send quote"));
  CHECK(kith.open().front().due == QStringLiteral("2026-03-06T10:00:00"));
}

TEST_CASE("a phrase typed into the question answers it") {
  const auto [phrase, due, text] =
      GENERATE(std::tuple{"friday 10:00", "2026-03-06T10:00:00", "show the samples"},
               std::tuple{"next friday send quote", "2026-03-13", "send quote"});
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked() && kith.strip()->hasFocus(); }));
  for (const char* letter = phrase; *letter != '\0'; ++letter)
    QTest::keyClick(QApplication::focusWidget(), *letter);
  CHECK(kith.find<QLineEdit>("whatNext.phrase")->text() == QString::fromLatin1(phrase));
  CHECK(kith.find<QLabel>("whatNext.understood")->text().contains(QString::fromLatin1(text)));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.open().size() == 1; }));
  CHECK(kith.open().front().due == QString::fromLatin1(due));
  CHECK(kith.open().front().text == QString::fromLatin1(text));
  CHECK(kith.open().front().contactId == kith.contact);
  CHECK_FALSE(kith.isAsked());
}

TEST_CASE("a phrase without a time is asked when, and Esc leaves") {
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked() && kith.strip()->hasFocus(); }));
  kith.type("s");
  kith.type("oon enough");
  kith.key(Qt::Key_Return);
  CHECK(kith.isAsked());
  CHECK(kith.find<QLabel>("whatNext.understood")->text().contains(QStringLiteral("Say when")));
  CHECK(kith.open().empty());
  kith.key(Qt::Key_Escape);
  CHECK_FALSE(kith.isAsked());
}

TEST_CASE("what was said is written down from Done, with a line of its own") {
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_5);
  REQUIRE(kith.wait([&] { return kith.find("log.text")->hasFocus(); }));
  CHECK(kith.today().isVisible());
  kith.type("liked the oak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  const auto entries = kith.queries().timeline(kith.contact);
  CHECK(std::any_of(entries.begin(), entries.end(),
                    [](const app::TimelineEntry& entry) { return entry.text == u"liked the oak"; }));
}

TEST_CASE("an appointment that is done can be logged as a visit, at its time, in other words") {
  Promised kith("2026-03-02T08:00:00", 45);
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_5);
  REQUIRE(kith.wait([&] { return kith.find("log.text")->hasFocus(); }));
  CHECK(kith.find<QPlainTextEdit>("log.text")->toPlainText() == QStringLiteral("show the samples"));
  kith.type("wants two of them");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  for (const auto& entry : kith.queries().timeline(kith.contact)) {
    if (entry.kind != QStringLiteral("visit")) continue;
    const auto visit = kith.queries().interaction(entry.id);
    REQUIRE(visit);
    CHECK(visit->minutes == 45);
    CHECK(visit->at == QStringLiteral("2026-03-02T08:00:00Z"));
    CHECK(visit->text == QStringLiteral("wants two of them"));
    return;
  }
  FAIL("no visit was written down");
}

TEST_CASE("a talk that comes again can be written down too") {
  Promised kith("2026-03-02", 0, "FREQ=WEEKLY");
  auto weekly = *kith.queries().reminder(kith.reminder);
  weekly.text = QStringLiteral("Weekly call");
  REQUIRE(kith.session().runNow(app::editReminder(weekly)));
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  CHECK(kith.find("whatNext.5")->isVisible());
  CHECK_FALSE(kith.find("whatNext.1")->isVisible());
  CHECK_FALSE(kith.find("whatNext.phrase")->isVisible());
}

TEST_CASE("Done on the card of a contact asks too, and another card has another question") {
  Promised kith;
  domain::Contact other;
  other.given = QStringLiteral("Tomas");
  const domain::Id tomas = kith.session().runNow(app::addContact(other))->made;
  kith.key(Qt::Key_2, Qt::ControlModifier);
  kith.window.book()->openContact(kith.contact);
  REQUIRE(kith.wait([&] { return kith.window.book()->card().isVisible(); }));
  kith.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.window.book()->openContact(tomas);
  CHECK_FALSE(kith.isAsked());
}

TEST_CASE("after Done of what concerns nobody the same line asks what is next") {
  Promised kith;
  auto ribbon = *kith.queries().reminder(kith.reminder);
  ribbon.contactId.reset();
  ribbon.text = QStringLiteral("order ribbon");
  REQUIRE(kith.session().runNow(app::editReminder(ribbon)));
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  CHECK(kith.strip()->accessibleName().contains(QStringLiteral("order ribbon")));
  CHECK_FALSE(kith.find("whatNext.5")->isVisible());
  const auto next = [&] {
    const auto promised = kith.queries().reminder(kith.reminder + 1);
    return promised ? promised->due : QString();
  };
  SECTION("one key promises it again") {
    kith.key(Qt::Key_2);
    CHECK(kith.wait([&] { return next() == QStringLiteral("2026-03-09"); }));
  }
  SECTION("a phrase says when") {
    kith.type("f");  // the first letter opens the phrase
    kith.type("riday 10:00");
    kith.key(Qt::Key_Return);
    CHECK(kith.wait([&] { return next() == QStringLiteral("2026-03-06T10:00:00"); }));
  }
  SECTION("4 opens the form with its words") {
    kith.key(Qt::Key_4);
    REQUIRE(kith.wait([&] { return kith.find("capture")->isVisible(); }));
    CHECK(kith.find<QLineEdit>("reminder.text")->text() == QStringLiteral("order ribbon"));
  }
}

TEST_CASE("a visit with nobody named is written down with who is named in its line") {
  Promised kith("2026-03-02T08:00:00", 45);
  auto fair = *kith.queries().reminder(kith.reminder);
  fair.contactId.reset();
  REQUIRE(kith.session().runNow(app::editReminder(fair)));
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_5);
  REQUIRE(kith.wait([&] { return kith.find("log.text")->hasFocus(); }));
  kith.type("visited Mira, liked the oak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  CHECK_FALSE(kith.queries().timeline(kith.contact).empty());
}
