#include "platform/script_warming.h"

#include "support/catch.h"

#include <QApplication>
#include <QPointer>
#include <QTest>

using namespace kith;

TEST_CASE("the fonts of other scripts are got ready by and by, and it goes by itself", "[warming]") {
  QPointer<platform::ScriptWarming> warming =
      new platform::ScriptWarming({QApplication::font(), QApplication::font()}, nullptr);
  QElapsedTimer since;
  since.start();
  CHECK(QTest::qWaitFor([&] { return warming.isNull(); }, 30'000));
  // Nothing else may wait for it: it is many short turns, not one long.
  CHECK(since.elapsed() > 200);
}
