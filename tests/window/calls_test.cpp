// A call: what to know before it, who it is from, and how long it took.
#include "application/calls.h"

#include "app/commands.h"
#include "models/roles.h"
#include "pages/row_list.h"
#include "window/driven.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct Caller : test::Driven {
  Caller() {
    domain::Contact c;
    c.given = QStringLiteral("Jana");
    c.family = QStringLiteral("Kos");
    c.channels.push_back(
        {0, domain::ChannelKind::Phone, {}, QStringLiteral("+386 41 555 123"), {}, {}, {}, true});
    const auto made = run(app::addContact(c));
    id = made.made;
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return find<pages::RowList>("contacts")->model()->rowCount() == 1; }));
  }

  app::Outcome run(app::Command command) {
    auto outcome = window.book()->desk().session().runNow(std::move(command));
    REQUIRE(outcome);
    return *outcome;
  }

  // What the page before a call says, one label a line.
  QStringList briefLines() {
    QStringList lines;
    for (const QLabel* label :
         window.findChild<QDialog*>(QStringLiteral("briefDialog"))->findChildren<QLabel*>())
      lines << label->text().remove(QChar(0x2068)).remove(QChar(0x2069)).remove(QChar(0x200e));
    return lines;
  }

  QPushButton* timer() { return find<QPushButton>("callTimer"); }
  QString minutes() { return find<QLineEdit>("log.minutes")->text(); }

  domain::Id id = 0;
};

}

TEST_CASE("a call is taken by four digits of the number and counted until it is written down") {
  Caller kith;
  kith.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
  auto* input = kith.find<QLineEdit>("paletteInput");
  REQUIRE(input->hasFocus());
  kith.type("5551");
  auto* rows = kith.find<pages::RowList>("paletteRows");
  REQUIRE(kith.wait([&] {
    return rows->currentIndex().data(models::PaletteRole::Key).toString() ==
           QStringLiteral("contact:%1").arg(kith.id);
  }));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.timer() != nullptr && kith.timer()->isVisible(); }));
  CHECK(kith.timer()->isChecked());
  CHECK(kith.minutes() == u"1");
  CHECK(kith.window.book()->place().contact == kith.id);

  kith.clock.set(kith.clock.nowUtc().addSecs(7 * 60 + 5));
  REQUIRE(kith.wait([&] { return kith.minutes() == u"8"; }));
  CHECK(kith.timer()->text() == u"7:05");
  kith.find<QPlainTextEdit>("log.text")->setFocus();
  kith.type("about the kitchen");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return !kith.queries().timeline(kith.id).empty(); }));
  const auto talk = kith.queries().timeline(kith.id).front();
  CHECK(talk.kind == u"call");
  CHECK(talk.minutes == 8);
  CHECK(talk.direction == u"in");
  CHECK(talk.text == u"about the kitchen");
}

TEST_CASE("a length that is said goes before what the timer counted, one that is typed before both") {
  Caller kith;
  application::logCall(*kith.window.book(), kith.id);
  REQUIRE(kith.wait([&] { return kith.find("log.text")->hasFocus() && kith.minutes() == latin("1"); }));
  kith.type("Called about the kitchen, 12 min");
  const auto minutesAfter = [&] {
    kith.find("log.text")->setFocus();
    kith.key(Qt::Key_Return);
    REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
    return kith.queries().interaction(kith.queries().timeline(kith.id).front().id)->minutes;
  };
  SECTION("said") { CHECK(minutesAfter() == 12); }
  SECTION("typed") {
    kith.find("log.minutes")->setFocus();
    kith.find<QLineEdit>("log.minutes")->selectAll();
    kith.type("20");
    CHECK(minutesAfter() == 20);
  }
}

TEST_CASE("the call bar is as high as its field") {
  Caller kith;
  kith.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
  const auto* input = kith.find<QLineEdit>("paletteInput");
  CHECK(input->height() >= input->minimumSizeHint().height());
  CHECK_FALSE(kith.find("paletteRows")->isVisible());
}

TEST_CASE("a number that nobody has becomes a new person's phone") {
  Caller kith;
  kith.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
  kith.type("+386 31 999 888");
  auto* rows = kith.find<pages::RowList>("paletteRows");
  REQUIRE(
      kith.wait([&] { return rows->currentIndex().data(models::PaletteRole::Key).toString() == u"create"; }));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().count(app::ContactSection::People) == 2; }));
  const auto ids = kith.queries().contactIds(app::ContactSection::People);
  for (const domain::Id id : *ids) {
    if (id == kith.id) continue;
    const auto fresh = kith.queries().contact(id);
    REQUIRE(fresh->channels.size() == 1);
    CHECK(fresh->channels.front().value == u"+386 31 999 888");
    CHECK(fresh->given.isEmpty());
    // The call is running meanwhile: it is counted, and can be written down.
    REQUIRE(kith.wait([&] { return kith.timer() != nullptr && kith.timer()->isChecked(); }));
    kith.type("wants an oven");
    kith.key(Qt::Key_Return);
    REQUIRE(kith.wait([&] { return !kith.queries().timeline(id).empty(); }));
    CHECK(kith.queries().timeline(id).front().direction == u"in");
    CHECK(kith.queries().timeline(id).front().minutes == 1);
  }
}

TEST_CASE("the page before a call tells last words and what was promised, and leads to the log") {
  Caller kith;
  domain::Interaction talk;
  talk.channel = QStringLiteral("call");
  talk.text = QStringLiteral("wants oak, not pine");
  talk.participants = {kith.id};
  kith.run(app::logInteraction(talk));
  domain::Reminder promise;
  promise.contactId = kith.id;
  promise.text = QStringLiteral("send the quote");
  promise.due = QStringLiteral("2026-03-04");
  kith.run(app::addReminder(promise));
  kith.window.book()->openContact(kith.id);
  REQUIRE(kith.wait([&] { return kith.window.book()->place().contact == kith.id; }));

  kith.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(
      kith.wait([&] { return kith.window.findChild<QDialog*>(QStringLiteral("briefDialog")) != nullptr; }));
  const QString said = kith.briefLines().join(u'|');
  CHECK(said.contains(QStringLiteral("Jana Kos")));
  CHECK(said.contains(QStringLiteral("+386 41 555 123")));
  CHECK(said.contains(QStringLiteral("wants oak, not pine")));
  CHECK(said.contains(QStringLiteral("send the quote")));
  kith.window.findChild<QPushButton*>(QStringLiteral("brief.log"))->click();
  REQUIRE(kith.wait([&] { return kith.timer() != nullptr && kith.timer()->isVisible(); }));
  CHECK(kith.timer()->isChecked());
}
