#include "base/background.h"

#include "support/catch.h"

#include <thread>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>

using namespace kith;

namespace {

int niceOfThread() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

}

TEST_CASE("a thread in the background gives way, the one that started it does not", "[background]") {
  const int before = niceOfThread();
  int inside = before;
  std::thread([&] {
    base::workInBackground();
    inside = niceOfThread();
  }).join();
  CHECK(inside == 10);
  CHECK(niceOfThread() == before);
}
#endif
