// Whether the desktop starts Kith, without its window, when the user comes in.
#pragma once

#include <QString>

namespace kith::platform {

// $XDG_CONFIG_HOME/autostart/org.kith.Kith.desktop (Desktop Application Autostart Specification 0.5).
QString autostartFile();
bool startsWithDesktop();
// Writes or removes the file; false when that cannot be done.
bool setStartsWithDesktop(bool on);

// A path as one word of an Exec line (Desktop Entry Specification 1.5, "The Exec key").
QString execWord(const QString& path);

}
