// Mails dropped on the window.
#include "app/commands.h"
#include "app/quick_entry.h"
#include "pages/timeline_view.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

QByteArray letter(const char* from, const char* id) {
  return QByteArray("From: ") + from + "\r\nTo: shop@kith.example\r\nMessage-ID: " + id +
         "\r\nDate: Mon, 02 Mar 2026 08:15:00 +0000\r\nSubject: Tulips\r\n\r\nTwo hundred, please\r\n";
}

void drop(test::Driven& kith, const QStringList& files) {
  QMimeData mime;
  QList<QUrl> urls;
  for (const QString& file : files) urls << QUrl::fromLocalFile(file);
  mime.setUrls(urls);
  const QPoint middle = kith.window.rect().center();
  QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&kith.window, &enter);
  QDropEvent fall(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&kith.window, &fall);
}

QPushButton* choice(test::Driven& kith, const QString& words) {
  for (auto* button : kith.window.findChildren<QPushButton*>())
    if (button->isVisible() && button->text() == words) return button;
  return nullptr;
}

}

TEST_CASE("a mail dropped on the window stands on the card of who wrote it, and Ctrl+Z takes it back") {
  test::Driven kith;
  auto& session = kith.window.book()->desk().session();
  const domain::Id ana =
      session.runNow(app::addContact(app::quickEntry(latin("Ana Novak, ana@novak.example"), {})))->made;
  drop(kith, {kith.write(latin("tulips.eml"), letter("ana@novak.example", "<1@x.example>"))});
  REQUIRE(kith.wait([&] { return kith.queries().timeline(ana).size() == 1; }));
  REQUIRE(kith.wait([&] { return kith.window.book()->place().contact == ana; }));
  REQUIRE(kith.wait([&] { return kith.window.toast().text().contains(latin("tulips")); }));
  REQUIRE(session.undoNow());
  CHECK(kith.queries().timeline(ana).empty());
}

TEST_CASE("a mail of a stranger offers to create the writer, who then has it") {
  test::Driven kith;
  drop(kith, {kith.write(latin("new.eml"), letter("Jana Kos <jana@kos.example>", "<2@x.example>"))});
  const QString words = QStringLiteral("Create “Jana Kos”");
  REQUIRE(kith.wait([&] { return choice(kith, words) != nullptr; }));
  choice(kith, words)->click();
  REQUIRE(kith.wait([&] {
    const auto jana = kith.queries().findOne(latin("jana@kos.example"));
    return jana && kith.queries().timeline(*jana).size() == 1;
  }));
}

TEST_CASE("several mails at once are all kept, the same one once") {
  test::Driven kith;
  auto& session = kith.window.book()->desk().session();
  const domain::Id ana =
      session.runNow(app::addContact(app::quickEntry(latin("Ana Novak, ana@novak.example"), {})))->made;
  const QString one = kith.write(latin("1.eml"), letter("ana@novak.example", "<1@x.example>"));
  const QString two = kith.write(latin("2.eml"), letter("ana@novak.example", "<2@x.example>"));
  const QString same = kith.write(latin("3.eml"), letter("ana@novak.example", "<1@x.example>"));
  drop(kith, {one, two, same});
  REQUIRE(kith.wait([&] { return kith.window.toast().text() == latin("2 mails kept"); }));
  CHECK(kith.queries().timeline(ana).size() == 2);
}

TEST_CASE("in whose mailbox a mail lay is not offered as somebody new") {
  test::Driven kith;
  const QByteArray mail =
      "Delivered-To: shop@kith.example\r\n" + letter("Jana Kos <jana@kos.example>", "<8@x.example>");
  drop(kith, {kith.write(latin("own.eml"), mail)});
  REQUIRE(kith.wait([&] { return choice(kith, QStringLiteral("Create “Jana Kos”")) != nullptr; }));
  CHECK(choice(kith, QStringLiteral("Create “shop@kith.example”")) == nullptr);
}
