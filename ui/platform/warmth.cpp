#include "platform/warmth.h"

#include "platform/icons.h"

#include <QDBusConnection>

#if __has_include(<dlfcn.h>)
#include <dlfcn.h>
#endif

namespace kith::platform {

// Qt brings fontconfig with it, so there is nothing to link: FcInit() is there or it is not. It may be called
// by several threads at once (fontconfig 2.10.91 and later).
void warmFonts() {
#if __has_include(<dlfcn.h>)
  using Init = int (*)();
  if (const auto init = reinterpret_cast<Init>(dlsym(RTLD_DEFAULT, "FcInit"))) init();
#endif
}

std::vector<std::jthread> warmBusAndIcons() {
  std::vector<std::jthread> threads;
  threads.emplace_back([] { QDBusConnection::sessionBus().isConnected(); });
  threads.emplace_back(loadIconPlugins);
  return threads;
}

}
