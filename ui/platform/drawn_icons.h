// Icons as they were drawn the last time, in the cache folder: a start that finds them there need not look
// for image plugins, nor load the one for SVG (3 ms).
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace kith::platform {

// A square picture of `pixels` by the SVG plugin; null where it is missing or the source is no SVG.
QImage drawSvg(const QByteArray& source, int pixels);

// The picture that was kept for this very source and size; null when there is none. `name` is that of the
// icon.
QImage drawnBefore(const QString& name, const QByteArray& source, int pixels);

// Keeps it for the next start. What cannot be written is drawn again then.
void keepDrawn(const QString& name, const QByteArray& source, const QImage& image);

}
