#include "app/commands.h"
#include "application/book_pages.h"
#include "pages/contact_page.h"
#include "pages/row_list.h"
#include "pages/today_page.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QLabel>
#include <QPushButton>

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

TEST_CASE("N opens the form with whom and what") {
  Promised kith;
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_N);
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

TEST_CASE("an appointment that is done can be logged as a visit, at its time") {
  Promised kith("2026-03-02T08:00:00", 45);
  kith.markDone();
  REQUIRE(kith.wait([&] { return kith.isAsked(); }));
  kith.key(Qt::Key_V);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  const auto entries = kith.queries().timeline(kith.contact);
  REQUIRE(!entries.empty());
  const auto visit = kith.queries().interaction(
      entries.front().kind == QStringLiteral("visit") ? entries.front().id : entries.back().id);
  REQUIRE(visit);
  CHECK(visit->channel == QStringLiteral("visit"));
  CHECK(visit->minutes == 45);
  CHECK(visit->at == QStringLiteral("2026-03-02T08:00:00Z"));
  // What is next is still asked; the visit is not logged twice.
  CHECK(kith.isAsked());
  CHECK_FALSE(kith.find("whatNext.V")->isVisible());
  kith.key(Qt::Key_V);
  kith.key(Qt::Key_2);
  REQUIRE(kith.wait([&] { return kith.open().size() == 1; }));
  CHECK(kith.open().front().minutes == 0);
  CHECK(kith.queries().stats().interactions == 1);
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
