#include "base/background.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace kith::base {

void workInBackground() {
#ifdef __linux__
  constexpr int kNice = 10;
  // Against POSIX, the nice value is one of the thread here: setpriority(2), "C library/kernel differences".
  (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

}
