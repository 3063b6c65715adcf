// Kith's own line icons, drawn in the colours of the palette at whatever size and sharpness is asked for.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

namespace kith::platform {

// The icon of resources/icons/<name>.svg. Its colour is that of `role` in the application's palette at the
// moment of painting, so it follows light and dark by itself. Icons named *-forward and *-back turn round in
// a right-to-left window. An unknown name gives a null icon.
QIcon icon(const QString& name, QPalette::ColorRole role = QPalette::ButtonText);

// The same as a picture of `edge` device-independent pixels in a fixed colour, for delegates; kept in
// QPixmapCache. `ratio` is the device pixel ratio.
QPixmap iconPixmap(const QString& name, int edge, const QColor& colour, qreal ratio);

}
