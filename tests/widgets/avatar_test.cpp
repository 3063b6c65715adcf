#include "widgets/avatar.h"

#include "platform/contrast.h"
#include "support/catch.h"

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
