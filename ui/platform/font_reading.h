// The list of fonts, read beside the start.
#pragma once

#include <thread>

namespace kith::platform {

// Fontconfig's files take 5 ms to read and the list made from them 3 more; with both on another thread the
// first paint does not wait for them. Fontconfig may be started from any thread, and once (fonts-conf(5),
// FcInit).
class FontReading {
 public:
  // Starts reading the files. No application has to be there yet.
  FontReading();
  // Lists the fonts when the files are read. REQUIRES: a QGuiApplication is there and outlives the thread,
  // and so does this.
  [[nodiscard]] std::jthread list();

 private:
  std::jthread m_files;
};

}
