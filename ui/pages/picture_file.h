// A picture from a file, made fit to be carried about in the book.
#pragma once

#include "app/commands.h"

#include <QString>

namespace kith::pages {

// The longest edge of a kept picture, in pixels: enough for a header at any scale.
inline constexpr int kLongestEdge = 1024;

// Reads any picture Qt knows, turned as its EXIF says. A small JPEG or PNG stays as it is, all others become
// JPEG (PNG where they are see-through). Errors: NotFound; Invalid for a file that is no picture.
Result<app::Picture> readPicture(const QString& path);

// The filter of a file dialog.
QString pictureFilter();

}
