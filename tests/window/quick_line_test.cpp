#include "app/quick_line.h"

#include "app/commands.h"
#include "support/large_book.h"
#include "widgets/tag_chips.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QLabel>
#include <QMenu>
#include <QTimer>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct Written : test::Driven {
  domain::Id add(const char* given, const char* family) {
    domain::Contact contact;
    contact.given = latin(given);
    contact.family = latin(family);
    return window.book()->desk().session().runNow(app::addContact(contact))->made;
  }
  QList<widgets::TagChip*> chips() {
    QList<widgets::TagChip*> out;
    for (auto* chip : find("lineChips")->findChildren<widgets::TagChip*>())
      if (chip->isVisible()) out << chip;
    return out;
  }
  QStringList chipWords() {
    QStringList out;
    for (auto* chip : chips()) out << chip->tag();
    return out;
  }

  domain::Id ana = add("Ana", "Novak");
  domain::Id bo = add("Bo", "Ek");
  domain::Id otherBo = add("Bo", "Lind");
};

}

TEST_CASE("a line is read while it is typed, and Enter writes all of it down") {
  Written kith;
  kith.window.book()->openContact(kith.bo);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.type("Called Ana about the kitchen, 12 min, send quote friday 10:00 #kitchen");
  CHECK(kith.chipWords().contains(latin("Ana Novak")));
  CHECK(kith.chipWords().contains(latin("#kitchen")));
  CHECK(kith.chips().size() == 5);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  CHECK(kith.queries().timeline(kith.ana).front().minutes == 12);
  CHECK(kith.queries().timeline(kith.bo).empty());
  REQUIRE(kith.queries().remindersOf(kith.ana, true).size() == 1);
  CHECK(kith.queries().remindersOf(kith.ana, true).front().due == latin("2026-03-06T10:00:00"));
}

TEST_CASE("chips stand in the order of the line, and title and toast say with whom") {
  Written kith;
  kith.window.book()->openContact(kith.bo);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  const auto title = [&] {
    for (const auto* label : kith.find("capture")->findChildren<QLabel*>())
      if (label->text().startsWith(latin("Log with"))) return label->text();
    return QString();
  };
  CHECK(title().contains(latin("Bo Ek")));
  kith.type("Called Ana about the kitchen, 12 min, send quote friday 10:00 #kitchen");
  CHECK(title().contains(latin("Ana Novak")));
  CHECK(kith.chipWords().at(1) == latin("Ana Novak"));
  CHECK(kith.chipWords().last() == latin("#kitchen"));
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.window.toast().text() == latin("Call written down: Ana Novak"); }));
}

TEST_CASE("the chip of a sale says what and how many") {
  Written kith;
  kith.window.book()->openContact(kith.ana);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.type("sold Ana 12 roses 450 paid");
  CHECK(kith.chipWords().join(u'|').contains(QStringLiteral("12 × roses")));
}

TEST_CASE("of two with one name Enter takes the first, and each says who it is") {
  Written kith;
  domain::Contact twin;
  twin.given = latin("Ana");
  twin.family = latin("Novak");
  twin.channels.push_back({0, domain::ChannelKind::Phone, {}, latin("+386 41 555 123"), {}, {}, {}, true});
  const auto other = kith.window.book()->desk().session().runNow(app::addContact(twin))->made;
  kith.window.book()->openContact(kith.bo);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.type("Called Ana Novak about tyres");
  QStringList offered;
  QTimer::singleShot(0, qApp, [&offered] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    for (const QAction* action : menu->actions()) offered << action->text();
    QTest::keyClick(menu, Qt::Key_Return);
  });
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  CHECK(offered.join(u'|').contains(latin("+386 41 555 123")));
  CHECK(kith.queries().timeline(kith.ana).size() + kith.queries().timeline(other).size() == 1);
}

TEST_CASE("Backspace on a chip makes it text again") {
  Written kith;
  kith.window.book()->openContact(kith.ana);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  kith.type("Called, 12 min");
  REQUIRE(kith.chips().size() == 2);
  kith.chips().last()->setFocus();
  kith.key(Qt::Key_Backspace);
  REQUIRE(kith.chips().size() == 1);
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  CHECK(kith.queries().timeline(kith.ana).front().text == latin("12 min"));
}

TEST_CASE("without a person the line asks in a window of its own, and of two with one name which") {
  Written kith;
  kith.window.book()->quickAdd();
  REQUIRE(kith.wait(
      [&] { return kith.find("quickWindow") != nullptr && kith.find("quickWindow")->isVisible(); }));
  auto* quick = kith.find("quickWindow");
  REQUIRE(QTest::qWaitForWindowActive(quick));
  auto* text = quick->findChild<QPlainTextEdit*>(latin("log.text"));
  REQUIRE(quick->focusWidget() == text);
  QTest::keyClicks(text, latin("sold Bo 12 roses 450 paid, call friday"));
  auto* chips = quick->findChild<QWidget*>(latin("lineChips"));
  REQUIRE(
      kith.wait([&] { return chips->isVisible() && chips->geometry().top() >= text->geometry().bottom(); }));
  CHECK(chips->height() >= chips->heightForWidth(chips->width()));
  QTimer::singleShot(0, qApp, [] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    REQUIRE(menu->objectName() == latin("whoMenu"));
    REQUIRE(menu->actions().size() == 2);
    for (QAction* action : menu->actions())
      if (action->text() == latin("Bo Lind")) action->trigger();
    menu->close();
  });
  QTest::keyClick(text, Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.queries().stats().purchases == 1; }));
  CHECK(kith.queries().totals(kith.otherBo).front().net == 45'000);
  CHECK(kith.queries().remindersOf(kith.otherBo, true).front().text == latin("call"));
  CHECK(kith.wait([&] { return !quick->isVisible(); }));
}

TEST_CASE("in a large book names come from another thread, and Enter waits for them") {
  Written kith;
  test::numberNextContact(kith.path, 20'000);
  const domain::Id cleo = kith.add("Cleo", "Moss");
  kith.window.book()->openContact(kith.bo);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  SECTION("a chip when they are there") {
    kith.type("Called Cleo, 12 min");
    REQUIRE(kith.wait([&] { return kith.chipWords().contains(latin("Cleo Moss")); }));
    kith.key(Qt::Key_Return);
  }
  SECTION("saved when they are there") {
    kith.type("Called Cleo, 12 min");
    kith.key(Qt::Key_Return);
  }
  REQUIRE(kith.wait([&] { return kith.queries().stats().interactions == 1; }));
  CHECK(kith.queries().timeline(cleo).size() == 1);
  CHECK(kith.queries().timeline(kith.bo).empty());
}
