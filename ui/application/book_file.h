// Which customer book the window opens, and where it remembers that.
#pragma once

#include <QSettings>
#include <QString>

#include <memory>

namespace kith::application {

// The window's own settings: ~/.config/kith/kith.ini on Linux.
std::unique_ptr<QSettings> windowSettings();

// The file to open: `asked` (an argument), else $KITH_FILE, else the one opened last, else the user's own.
QString bookToOpen(const QString& asked);

// kith.kith in the user's data folder; the folder is made when it is missing.
QString ownBook();

// The separate book of invented people, in the user's data folder.
QString sampleBook();

// Remembers the book for the next start, unless it is the sample.
void rememberBook(const QString& path);

}
