// The line on a new card that says who it may be already.
#include "app/commands.h"
#include "domain/contact_edit.h"
#include "widgets/inline_message.h"
#include "window/driven.h"

#include <QPushButton>

using namespace kith;

namespace {

struct Doubling : test::Driven {
  Doubling() {
    domain::Contact ana;
    REQUIRE(domain::setField(ana, QStringLiteral("name"), QStringLiteral("Ana Novak")));
    REQUIRE(domain::setField(ana, QStringLiteral("city"), QStringLiteral("Celje")));
    REQUIRE(window.book()->desk().session().runNow(app::addContact(ana)));
    window.actions().get(QStringLiteral("person.new"))->trigger();
    REQUIRE(wait([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
  }

  widgets::InlineMessage* hint() { return find<widgets::InlineMessage>("doubleHint"); }
  bool says(const char* words) {
    return wait([&] {
      return hint() != nullptr && hint()->isVisible() && hint()->text().contains(QString::fromUtf8(words));
    });
  }
  QPushButton* choice(const char* words) {
    for (auto* button : hint()->findChildren<QPushButton*>())
      if (button->text() == QString::fromLatin1(words)) return button;
    return nullptr;
  }
  qint64 people() { return queries().count(app::ContactSection::People); }
};

}

TEST_CASE("a name that is here already is told while it is typed, and the two become one") {
  Doubling kith;
  kith.type("Ana Nova");
  CHECK_FALSE((kith.hint() != nullptr && kith.hint()->isVisible()));
  kith.type("k");
  REQUIRE(kith.says("Ana Novak"));
  CHECK(kith.hint()->text().contains(QStringLiteral("Celje")));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait(
      [&] { return kith.people() == 2 && kith.queries().findOne(QStringLiteral("2")).has_value(); }));
  REQUIRE(kith.says("here already"));
  kith.choice("Make One of Them")->click();
  REQUIRE(kith.wait([&] { return kith.people() == 1; }));
  CHECK(kith.wait([&] { return !kith.hint()->isVisible(); }));
  kith.window.actions().get(QStringLiteral("edit.undo"))->trigger();
  CHECK(kith.wait([&] { return kith.people() == 2; }));
}

TEST_CASE("that two are not the same is remembered, and the line goes") {
  Doubling kith;
  kith.type("Ana Novak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.says("here already"));
  kith.choice("Not the Same")->click();
  CHECK(kith.wait([&] { return !kith.hint()->isVisible(); }));
  CHECK(kith.people() == 2);
}

TEST_CASE("the line goes with a name that is thrown away") {
  Doubling kith;
  kith.type("Ana Novak");
  REQUIRE(kith.says("here already"));
  kith.key(Qt::Key_Escape);
  CHECK(kith.wait([&] { return !kith.hint()->isVisible(); }));
}

TEST_CASE("a card that is not new says nothing") {
  Doubling kith;
  kith.type("Ana Novak");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.says("here already"));
  kith.window.book()->openContact(1);
  CHECK(kith.wait([&] { return !kith.hint()->isVisible(); }));
}
