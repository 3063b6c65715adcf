#include "base/module_loading.h"

#include "support/catch.h"

using namespace kith;

TEST_CASE("a module that is not there is an error that names it") {
  const auto none = base::lateFunction("kith-nothing", "kithNothing");
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::Io);
  CHECK(none.error().subject == u"libkith-nothing.so");
  CHECK_FALSE(none.error().detail.isEmpty());
}

TEST_CASE("a module without the function that is wanted is an error too") {
  const auto none = base::lateFunction("kith-packing", "kithNothing");
  REQUIRE_FALSE(none);
  CHECK(none.error().detail.contains(u"kithNothing"));
}
