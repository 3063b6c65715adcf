// How readable one colour is on another, and mixing colours towards each other.
#pragma once

#include <QColor>

namespace kith::platform {

// Contrast ratio of WCAG 2.1, 1.0 (none) to 21.0 (black on white); alpha is ignored.
double contrast(const QColor& one, const QColor& other);

// `share` (0 to 1) of `front` over `back`, opaque.
QColor mix(const QColor& front, const QColor& back, double share);

}
