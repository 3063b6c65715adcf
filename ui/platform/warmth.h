// What the first frame has to wait for, begun beside it: half of a start is waiting for fonts, plugins and
// the bus.
#pragma once

#include <thread>
#include <vector>

namespace kith::platform {

// On any thread, also before QApplication. Where Qt finds its fonts by fontconfig, half of the 8 ms that the
// first text costs is spent on reading its caches; elsewhere it does nothing.
void warmFonts();

// Connects to the session bus (5 to 20 ms; accessibility asks for it with the first widget) and loads the
// plugins that draw icons (6 ms), each on a thread of its own. REQUIRES: QApplication; the threads end by
// themselves.
std::vector<std::jthread> warmBusAndIcons();

}
