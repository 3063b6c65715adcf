// Text of several lines in a row, measured and painted by the same rules.
#pragma once

#include <QString>

class QFont;
class QPainter;
class QRect;

namespace kith::delegates {

// Longer texts end in an ellipsis after this many lines.
inline constexpr int kWrappedLines = 12;

// Height in device-independent pixels at `width`; 0 for an empty text.
int wrappedHeight(const QString& text, const QFont& font, int width);

// Paints with the painter's pen. Each paragraph starts at the side of `direction`, whatever its script.
void paintWrapped(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
                  Qt::LayoutDirection direction);

}
