#include "app/commands.h"
#include "widgets/toast.h"
#include "pages/capture_panel.h"
#include "window/driven.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>

using namespace kith;

namespace {

// Drags the files over a widget and lets them fall there; false where nobody would take them.
bool drop(QWidget& on, const QStringList& files) {
  QMimeData mime;
  QList<QUrl> urls;
  for (const QString& file : files) urls << QUrl::fromLocalFile(file);
  mime.setUrls(urls);
  const QPoint middle = on.rect().center();
  QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&on, &enter);
  if (!enter.isAccepted()) return false;
  QDropEvent fall(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&on, &fall);
  return true;
}

}

TEST_CASE("a file dropped on an open field is looked at, not written down") {
  test::Driven kith;
  domain::Contact ana;
  ana.given = QStringLiteral("Ana");
  const auto made = kith.window.book()->desk().session().runNow(app::addContact(ana));
  REQUIRE(made);
  kith.window.book()->openContact(made->made);
  kith.window.book()->capture(pages::Capture::Log);
  auto* text = kith.find<QPlainTextEdit>("log.text");
  REQUIRE(text != nullptr);
  REQUIRE(kith.wait([&] { return text->isVisible(); }));
  const QString file = kith.write(QStringLiteral("people.csv"), "First name,Last name\nBo,Ek\n");
  REQUIRE(drop(*text->viewport(), {file}));
  CHECK(text->toPlainText().isEmpty());
  REQUIRE(kith.wait([&] {
    auto* run = kith.find<QPushButton>("importRun");
    return run != nullptr && run->isEnabled();
  }));
  kith.find<QPushButton>("importRun")->click();
  CHECK(kith.wait([&] { return kith.window.toast().text() == QStringLiteral("1 person imported"); }));
}

TEST_CASE("of several files dropped at once the window says which one it looks at") {
  test::Driven kith;
  const QString one = kith.write(QStringLiteral("one.csv"), "First name,Last name\nBo,Ek\n");
  const QString two = kith.write(QStringLiteral("two.csv"), "First name,Last name\nCy,Berg\n");
  REQUIRE(drop(kith.window, {one}));
  CHECK(kith.window.toast().text().isEmpty());
  REQUIRE(drop(kith.window, {one, two}));
  CHECK(kith.window.toast().isVisible());
  CHECK(kith.window.toast().text().contains(QStringLiteral("one.csv")));
}
