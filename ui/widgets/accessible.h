// Tells screen readers what Kith's own widgets are.
#pragma once

namespace kith::widgets {

// Toast, inline message and drop overlay are alerts, the activity chart a chart, a value at rest and a chip
// are buttons that can be pressed. Call once, before the first window.
void installAccessibility();

}
