// Text of several lines, measured and painted by the same rules: words first, anywhere when a word is too
// long.
#pragma once

#include <QString>

class QFont;
class QPainter;
class QRect;

namespace kith::platform {

// Height in device-independent pixels at `width`; 0 for an empty text. Longer texts end after `lines` lines.
int wrappedHeight(const QString& text, const QFont& font, int width, int lines);

// Paints with the painter's pen, font and direction; the last of `lines` lines ends in an ellipsis when there
// is more. Each paragraph is isolated and starts at the side of the direction, whatever its script.
void paintWrapped(QPainter& painter, const QRect& rect, const QString& text, int lines);

}
