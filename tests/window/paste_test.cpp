// What is pasted where nothing is edited.
#include "app/commands.h"
#include "app/quick_entry.h"
#include "pages/double_hint.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QClipboard>
#include <QMimeData>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

void paste(test::Driven& kith, const char* text) {
  QGuiApplication::clipboard()->setText(latin(text));
  kith.window.book()->listPane().focusRows();
  kith.key(Qt::Key_V, Qt::ControlModifier);
}

}

TEST_CASE("a signature pasted on the list becomes a contact, in one step") {
  test::Driven kith;
  paste(kith, "Best regards\nAna Novak\nNovak Ltd\nMob: +44 7700 900123\nana@novak.example");
  REQUIRE(kith.wait([&] { return kith.queries().findOne(latin("ana@novak.example")).has_value(); }));
  const domain::Id ana = *kith.queries().findOne(latin("ana@novak.example"));
  CHECK(kith.queries().contact(ana)->given == latin("Ana"));
  REQUIRE(kith.wait([&] { return kith.window.book()->place().contact == ana; }));
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK_FALSE(kith.queries().findOne(latin("ana@novak.example")).has_value());
}

TEST_CASE("a signature of somebody who is here says so on the new card") {
  test::Driven kith;
  auto& session = kith.window.book()->desk().session();
  REQUIRE(session.runNow(app::addContact(app::quickEntry(latin("Ana Novak, ana@novak.example"), {}))));
  paste(kith, "Ana Novak\nana@novak.example\n+44 20 7946 0000");
  CHECK(kith.wait([&] {
    auto* hint = kith.window.findChild<pages::DoubleHint*>();
    return hint != nullptr && hint->isVisible();
  }));
}

TEST_CASE("a vCard that is pasted is looked at, and other text makes nobody") {
  test::Driven kith;
  paste(kith, "The meeting is on Friday.");
  REQUIRE(kith.wait([&] { return kith.window.toast().text().contains(latin("clipboard holds no")); }));
  CHECK(kith.queries().count(app::ContactSection::Everyone) == 0);
  paste(kith, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Ek\r\nN:Ek;Bo;;;\r\nEND:VCARD\r\n");
  REQUIRE(kith.wait([&] {
    auto* run = kith.find<QPushButton>("importRun");
    return run != nullptr && run->isVisible() && run->isEnabled();
  }));
}
