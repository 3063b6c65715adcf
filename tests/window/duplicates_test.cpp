// The page on which two become one.
#include "app/commands.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QPushButton>
#include <QRadioButton>

using namespace kith;

namespace {

struct Doubled : test::Driven {
  Doubled() {
    add("Jana", "Kos", "jana@kos.si", "1980-05-12");
    add("Jana", "Koss", "jana@kos.si", "1980-12-05");
    add("Bilal", "Okafor", "bilal@okafor.example", "");
    add("Bilal", "Okafor", "bilal@okafor.example", "");
    add("Petra", "Zorko", "petra@zorko.si", "");
    window.actions().get(QStringLiteral("go.duplicates"))->trigger();
    REQUIRE(pairs(2));
  }

  void add(const char* given, const char* family, const char* mail, const char* birthday) {
    domain::Contact c;
    c.given = QString::fromLatin1(given);
    c.family = QString::fromLatin1(family);
    c.birthday = QString::fromLatin1(birthday);
    c.channels.push_back({0,
                          domain::ChannelKind::Email,
                          {},
                          QString::fromLatin1(mail),
                          QString::fromLatin1(mail),
                          {},
                          {},
                          true});
    REQUIRE(window.book()->desk().session().runNow(app::addContact(c)));
  }

  QAbstractItemView* list() { return find<QAbstractItemView>("duplicateList"); }
  bool pairs(int count) {
    return wait([&] { return list() != nullptr && list()->model()->rowCount() == count; });
  }
  qint64 people() { return queries().count(app::ContactSection::People); }
  void choose(const char* name) {
    for (int row = 0; row < list()->model()->rowCount(); ++row)
      if (list()->model()->index(row, 0).data().toString().contains(QString::fromLatin1(name)))
        list()->setCurrentIndex(list()->model()->index(row, 0));
    list()->setFocus();
  }
};

}

TEST_CASE("a pair says why it may be one, and is merged by keyboard as chosen, and taken back") {
  Doubled kith;
  kith.choose("Koss");
  const QString spoken = kith.list()->currentIndex().data(Qt::AccessibleTextRole).toString();
  CHECK(spoken.contains(QStringLiteral("Same first name, email")));
  CHECK(spoken.contains(QStringLiteral("similar last name")));
  auto* second = kith.find<QRadioButton>("choose.birthday.b");
  REQUIRE(second != nullptr);
  CHECK_FALSE(second->isChecked());
  second->setChecked(true);
  kith.key(Qt::Key_M);
  REQUIRE(kith.wait([&] { return kith.people() == 4; }));
  CHECK(kith.pairs(1));
  CHECK(kith.wait([&] { return kith.window.toast().isVisible(); }));
  const auto merged = kith.queries().contact(1);
  REQUIRE(merged);
  CHECK(merged->birthday == u"1980-12-05");
  CHECK(merged->family == u"Kos");
  CHECK(merged->notes.contains(QStringLiteral("Jana Koss")));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.people() == 5; }));
  CHECK(kith.pairs(2));
}

TEST_CASE("pairs that are not the same go away and come back with undo; skipping decides nothing") {
  Doubled kith;
  kith.list()->setFocus();
  kith.list()->setCurrentIndex(kith.list()->model()->index(0, 0));
  kith.key(Qt::Key_S);
  CHECK(kith.list()->currentIndex().row() == 1);
  CHECK(kith.list()->model()->rowCount() == 2);
  kith.key(Qt::Key_N);
  CHECK(kith.pairs(1));
  CHECK(kith.people() == 5);
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.pairs(2));
}

TEST_CASE("the sure ones are merged at once when asked to, as one step") {
  Doubled kith;
  auto* sure = kith.find<QPushButton>("mergeSure");
  if (!sure->isVisible()) {
    for (int i = 0; i < 2; ++i) {
      kith.add("Oto", "Hribar", "oto@hribar.si", "1971-02-03");
      kith.add("Vida", "Lind", "vida@lind.si", "1961-02-03");
    }
    REQUIRE(kith.pairs(4));
    REQUIRE(kith.wait([&] { return sure->isVisible(); }));
  }
  const qint64 before = kith.people();
  sure->click();
  REQUIRE(kith.wait([&] { return kith.people() < before - 1; }));
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.wait([&] { return kith.people() == before; }));
}
