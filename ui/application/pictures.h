// Draws every screen of the window into PNG files, for the README: no display needed.
#pragma once

#include <QString>

namespace kith::platform {
class Theme;
}

namespace kith::application {

// Walks a sample book of its own, in light and in dark. Gives the exit status: 0, or 1 with a line on
// standard error.
int drawPictures(const QString& folder, platform::Theme& theme);

}
