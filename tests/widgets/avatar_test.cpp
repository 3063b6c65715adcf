#include "widgets/avatar.h"

#include "platform/contrast.h"
#include "support/catch.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace kith::widgets;

TEST_CASE("white initials read on every hue") {
  const bool dark = GENERATE(false, true);
  for (int hue = 0; hue < 360; ++hue) {
    CAPTURE(hue, dark);
    CHECK(kith::platform::contrast(avatarColour(hue, dark), Qt::white) >= 4.5);
  }
}

TEST_CASE("a name keeps its hue") {
  CHECK(hueOf(QStringLiteral("Ana Novak")) == hueOf(QStringLiteral(" Ana Novak ")));
  CHECK(hueOf(QStringLiteral("Ana Novak")) != hueOf(QStringLiteral("Ana Nowak")));
}

TEST_CASE("a picture is pressed or pulled away, not both") {
  Avatar avatar;
  avatar.resize(64, 64);
  avatar.show();
  QSignalSpy pressed(&avatar, &Avatar::pressed);
  QSignalSpy dragged(&avatar, &Avatar::dragged);
  const QPoint from(10, 10);
  QTest::mouseClick(&avatar, Qt::LeftButton, {}, from);
  CHECK(pressed.size() == 1);
  CHECK(dragged.isEmpty());
  const QPoint to = from + QPoint(QApplication::startDragDistance(), 4);
  QTest::mousePress(&avatar, Qt::LeftButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, QPointF(to), QPointF(avatar.mapToGlobal(to)), Qt::NoButton,
                   Qt::LeftButton, {});
  QApplication::sendEvent(&avatar, &move);
  QApplication::sendEvent(&avatar, &move);
  QTest::mouseRelease(&avatar, Qt::LeftButton, {}, to);
  CHECK(dragged.size() == 1);
  CHECK(pressed.size() == 1);
}
