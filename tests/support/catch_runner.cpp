// Compiles Catch2's own part once for all test programs.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "support/catch.h"

int runCatch(int argc, char** argv) { return Catch::Session().run(argc, argv); }
