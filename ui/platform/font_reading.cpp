#include "platform/font_reading.h"

#include <QFontDatabase>
#include <QStringList>

#ifdef KITH_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace kith::platform {

#ifdef KITH_FONTCONFIG
FontReading::FontReading() : m_files([] { FcInit(); }) {}
#else
FontReading::FontReading() = default;
#endif

std::jthread FontReading::list() {
  return std::jthread([this] {
    if (m_files.joinable()) m_files.join();
    QFontDatabase::families();
  });
}

}
