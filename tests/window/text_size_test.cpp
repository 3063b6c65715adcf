#include "widgets/type_label.h"
#include "window/driven.h"

using namespace kith;

TEST_CASE("larger text reaches every label at once, and the usual size brings back the old ones") {
  test::Driven kith;
  kith.window.actions().get(QStringLiteral("go.today"))->trigger();
  auto* title = kith.find<widgets::TypeLabel>("todayTitle");
  REQUIRE(title != nullptr);
  const double before = QFontMetricsF(title->font()).height();
  for (int step = 0; step < 5; ++step) kith.window.actions().get(QStringLiteral("view.larger"))->trigger();
  CHECK(QFontMetricsF(title->font()).height() > 1.3 * before);
  kith.theme.setTextPercent(100);
  CHECK(QFontMetricsF(title->font()).height() == before);
}
