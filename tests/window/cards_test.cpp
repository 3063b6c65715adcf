// A file of vCards on its way in through the window.
#include "app/rows.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QMimeData>
#include <QPushButton>

using namespace kith;

namespace {

constexpr char kCards[] =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mira Okafor\r\nTEL:+46701740635\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Ek\r\nEMAIL:bo@ek.example\r\nEND:VCARD\r\n";

bool isWelcome(test::Driven& kith, const QString& path) {
  QMimeData files;
  files.setUrls({QUrl::fromLocalFile(path)});
  const QPoint middle = kith.window.rect().center();
  QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&kith.window, &enter);
  if (!enter.isAccepted()) return false;
  QDropEvent drop(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&kith.window, &drop);
  return true;
}

}

TEST_CASE("a dropped file of vCards is shown as rows, without columns to be told, and taken in") {
  test::Driven kith;
  REQUIRE(isWelcome(kith, kith.write(QStringLiteral("people.vcf"), kCards)));
  auto* run = kith.find<QPushButton>("importRun");
  REQUIRE(kith.wait([&] { return run->isVisible() && run->isEnabled(); }));
  auto* rows = kith.find<QAbstractItemView>("importRows");
  CHECK(rows->model()->rowCount() == 2);
  CHECK(rows->model()->headerData(0, Qt::Horizontal).toString() == u"kind");
  CHECK_FALSE(kith.find("importEncoding")->isVisible());
  QTest::mouseClick(run, Qt::LeftButton);
  REQUIRE(kith.wait([&] { return kith.queries().stats().people == 2; }));
  REQUIRE(kith.wait([&] { return !run->isVisible(); }));
  isWelcome(kith, kith.write(QStringLiteral("people.csv"), "First name,Last name\nAna,Novak\n"));
  CHECK(kith.wait([&] { return kith.find("importEncoding")->isVisible(); }));
}
