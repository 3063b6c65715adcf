// How many keys the daily work takes, counted as a hand presses them; 40 ms each are the measure of the time.
#include "app/commands.h"
#include "window/driven.h"

#include <QLineEdit>
#include <QListView>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct Typing : test::Driven {
  void press(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    key(code, modifiers);
    ++keys;
  }
  void write(const char* text) {
    for (const char* at = text; *at != 0; ++at, ++keys) QTest::keyClick(QApplication::focusWidget(), *at);
  }
  bool editing(const char* name) {
    return wait([name] {
      auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
      return line != nullptr && line->accessibleName() == latin(name);
    });
  }
  domain::Contact named(const char* name) {
    const auto id = queries().findOne(latin(name));
    return id ? *queries().contact(*id) : domain::Contact{};
  }

  int keys = 0;
};

}

TEST_CASE("a new person with phone and mail takes no more keys than what is typed and a few between") {
  Typing kith;
  kith.press(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.editing("Name"));
  kith.write("Jana Kos");
  kith.press(Qt::Key_Return);
  REQUIRE(kith.editing("Phone"));
  kith.write("+38640111222");
  kith.press(Qt::Key_Tab);
  kith.write("jana@kos.si");  // the first letter opens the field
  kith.press(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.named("Jana Kos").channels.size() == 2; }));
  CHECK(kith.named("Jana Kos").channels[1].value == latin("jana@kos.si"));
  CHECK(kith.keys * 40 < 15'000);
  CHECK(kith.keys == 8 + 12 + 11 + 4);
}

TEST_CASE("one line in the name of a new person says all") {
  Typing kith;
  kith.press(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(kith.editing("Name"));
  kith.write("Jana Kos, Kos d.o.o., +386 40 111 222, jana@kos.si #supplier");
  kith.press(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.named("Jana Kos").channels.size() == 2; }));
  CHECK(kith.named("Jana Kos").tags == QStringList{latin("supplier")});
  CHECK(kith.named("Jana Kos").employments.size() == 1);
  CHECK(kith.keys * 40 < 15'000);
}

TEST_CASE("a talk with a next step is two keys from the list, before its words and Enter") {
  Typing kith;
  auto& session = kith.window.book()->desk().session();
  for (const char* given : {"Ana", "Mira"}) {
    domain::Contact person;
    person.given = latin(given);
    REQUIRE(session.runNow(app::addContact(person)));
  }
  kith.key(Qt::Key_2, Qt::ControlModifier);  // the list has the focus, with the first of it selected
  REQUIRE(kith.wait([&] { return kith.find("contacts") != nullptr && kith.find("contacts")->hasFocus(); }));
  kith.press(Qt::Key_Down);
  kith.press(Qt::Key_L, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.find("log.text") != nullptr && kith.find("log.text")->hasFocus(); }));
  CHECK(kith.keys <= 3);
  kith.write("Called about the kitchen, 12 min, send quote friday 10:00 #kitchen");
  kith.press(Qt::Key_Return);
  const domain::Id mira = kith.named("Mira").id;
  REQUIRE(kith.wait([&] { return !kith.queries().timeline(mira).empty(); }));
  const auto promised = kith.queries().remindersOf(mira, true);
  REQUIRE(promised.size() == 1);
  CHECK(promised.front().text == latin("send quote"));
  CHECK(promised.front().due == latin("2026-03-06T10:00:00"));
  const auto talk = kith.queries().interaction(kith.queries().timeline(mira).front().id);
  REQUIRE(talk);
  CHECK(talk->minutes == 12);
}
