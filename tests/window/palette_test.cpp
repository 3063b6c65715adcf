#include "app/commands.h"
#include "models/roles.h"
#include "models/searcher.h"
#include "pages/row_list.h"
#include "window/driven.h"

#include <QAbstractItemModel>

using namespace kith;

namespace {

// A window with two people, and the palette open.
struct Palette : test::Driven {
  explicit Palette(bool fresh = true) : Driven(fresh) {
    add("Exa", "Portik");
    add("Jana", "Kos");
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return contacts()->model()->rowCount() == 2; }));
    contacts()->setFocus();
    key(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(isOpen());
  }

  void add(const char* given, const char* family) {
    domain::Contact c;
    c.given = QString::fromUtf8(given);
    c.family = QString::fromUtf8(family);
    REQUIRE(window.book()->desk().session().runNow(app::addContact(std::move(c))));
  }

  pages::RowList* contacts() { return find<pages::RowList>("contacts"); }
  pages::RowList* list() { return find<pages::RowList>("paletteRows"); }
  QLineEdit* input() { return find<QLineEdit>("paletteInput"); }
  bool isOpen() { return find("palette") != nullptr && find("palette")->isVisible(); }
  QString chosen() { return list()->currentIndex().data(models::PaletteRole::Key).toString(); }
  QStringList keys() {
    QStringList out;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
      if (const QString key = list()->model()->index(row, 0).data(models::PaletteRole::Key).toString();
          !key.isEmpty())
        out << key;
    return out;
  }
  void enter(const char* words) { input()->setText(QString::fromUtf8(words)); }
  domain::Id idOf(const char* family) {
    const auto ids = queries().contactIds(app::ContactSection::People);
    for (const domain::Id id : *ids)
      if (queries().contact(id)->family == QString::fromUtf8(family)) return id;
    return 0;
  }
};

}

TEST_CASE("the palette offers every command that can be given, with its key") {
  Palette kith;
  CHECK(kith.input()->hasFocus());
  for (const QAction* action : kith.window.actions().all()) {
    if (!action->isEnabled() || action->objectName() == u"edit.palette") continue;
    INFO(action->objectName().toStdString());
    CHECK(kith.keys().contains(action->objectName()));
  }
  kith.enter("new pers");
  CHECK(kith.chosen() == u"person.new");
  const QModelIndex row = kith.list()->currentIndex();
  CHECK(row.data(Qt::DisplayRole).toString() == u"New Person");
  CHECK(row.data(models::PaletteRole::Keys).toString() == u"Ctrl+N");
  CHECK(row.data(Qt::AccessibleTextRole).toString() == u"New Person, File, Ctrl+N");
}

TEST_CASE("Enter runs the command, Esc and Ctrl+K close and give the focus back") {
  Palette kith;
  QWidget* before = kith.contacts();
  kith.key(Qt::Key_Escape);
  CHECK_FALSE(kith.isOpen());
  CHECK(before->hasFocus());
  kith.key(Qt::Key_K, Qt::ControlModifier);
  REQUIRE(kith.isOpen());
  kith.key(Qt::Key_K, Qt::ControlModifier);
  CHECK_FALSE(kith.isOpen());
  kith.key(Qt::Key_K, Qt::ControlModifier);
  kith.type("trash");
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_Up);
  REQUIRE(kith.chosen() == u"go.trash");
  kith.key(Qt::Key_Return);
  CHECK_FALSE(kith.isOpen());
  CHECK(kith.window.book()->place().section == u"trash");
}

TEST_CASE("a person is found in the palette and opened, also with Enter before the answer is there") {
  Palette kith;
  REQUIRE(kith.wait([&] { return kith.window.book()->desk().searcher().isReady(); }));
  kith.enter("Jana");
  const bool there =
      kith.wait([&] { return kith.chosen() == u"contact:" + QString::number(kith.idOf("Kos")); });
  INFO(kith.keys().join(u' ').toStdString() << " at " << kith.chosen().toStdString());
  CHECK(there);
  kith.key(Qt::Key_Return);
  CHECK_FALSE(kith.isOpen());
  CHECK(kith.window.book()->place().contact == kith.idOf("Kos"));
  kith.key(Qt::Key_K, Qt::ControlModifier);
  kith.enter("ortik");
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.window.book()->place().contact == kith.idOf("Portik"); }));
}

TEST_CASE("commands that match clearly stand before people, the others behind") {
  Palette kith;
  REQUIRE(kith.wait([&] { return kith.window.book()->desk().searcher().isReady(); }));
  kith.enter("exp");
  CHECK(kith.chosen() == u"file.export");
  kith.enter("exa");
  const QString exa = QStringLiteral("contact:") + QString::number(kith.idOf("Portik"));
  CHECK(kith.wait([&] { return kith.keys().value(0) == exa; }));
  CHECK(kith.chosen() == exa);
}

TEST_CASE("a line typed into the palette is written down") {
  Palette kith;
  kith.enter("Called about tyre, 5 min");
  REQUIRE(kith.wait([&] { return !kith.keys().isEmpty() && kith.keys().first() == QStringLiteral("line"); }));
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] {
    const auto* quick = kith.find("quickWindow");
    return quick != nullptr && quick->isVisible();
  }));
  CHECK(kith.find("quickWindow")->findChild<QPlainTextEdit*>(QStringLiteral("log.text"))->toPlainText() ==
        QStringLiteral("Called about tyre, 5 min"));
}

TEST_CASE("who is not found can be created from the palette") {
  Palette kith;
  REQUIRE(kith.wait([&] { return kith.window.book()->desk().searcher().isReady(); }));
  kith.enter("Wurzel Qvist");
  REQUIRE(kith.wait([&] { return kith.keys() == QStringList{QStringLiteral("create")}; }));
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.idOf("Qvist") != 0; }));
}

TEST_CASE("the last used command comes first, also after another start") {
  {
    Palette kith;
    kith.enter("go sales");
    REQUIRE(kith.chosen() == u"go.sales");
    kith.key(Qt::Key_Return);
    kith.key(Qt::Key_K, Qt::ControlModifier);
    CHECK(kith.chosen() == u"go.sales");
  }
  Palette again(false);
  CHECK(again.chosen() == u"go.sales");
}

TEST_CASE("with a contact selected, its commands come first among equals") {
  Palette kith;
  kith.key(Qt::Key_Escape);
  kith.window.book()->openContact(kith.idOf("Kos"));
  kith.key(Qt::Key_K, Qt::ControlModifier);
  CHECK(kith.keys().value(0) == u"person.edit");
}

TEST_CASE("the palette keeps a field that is being filled in as it is") {
  Palette kith;
  kith.key(Qt::Key_Escape);
  kith.key(Qt::Key_F, Qt::ControlModifier);
  kith.type("ja");
  kith.key(Qt::Key_K, Qt::ControlModifier);
  REQUIRE(kith.isOpen());
  kith.key(Qt::Key_Escape);
  auto* box = kith.find<QLineEdit>("search");
  CHECK(box->hasFocus());
  CHECK(box->text() == u"ja");
  CHECK(box->cursorPosition() == 2);
}
