// The style sheet of fields, push buttons and scroll bars: the three that Fusion cannot paint our way.
#pragma once

#include <QString>

namespace kith::platform {

struct Tokens;

// REQUIRES: unit > 0, the grid unit in device-independent pixels (metrics.h).
// A button with the property `primary` is filled with the accent, one with `quiet` has no frame.
QString styleSheetFor(const Tokens& tokens, int unit);

}
