// The grid and the type scale: every distance and every font size of the window comes from here.
#pragma once

#include <QFont>

class QWidget;

namespace kith::platform {

// The grid unit in device-independent pixels: a quarter of the line height, at least 4.
int unitOf(const QFont& font);
int unitOf(const QWidget* widget);

// The height of one line of `font` in device-independent pixels, rounded up.
int lineOf(const QFont& font);

// The steps of the type scale, each made from the font of the running text.
enum class Type { Chart, Meta, Body, Strong, Section, Title };

// `body` at the size and weight of `type`: 0.85, 0.9, 1.0, 1.0 DemiBold, 1.1 DemiBold, 1.6 DemiBold.
QFont fontFor(Type type, const QFont& body);

// `font` with its size multiplied; works for sizes in points and in pixels.
QFont scaledFont(const QFont& font, double factor);

}
