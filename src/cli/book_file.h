// Which customer book a command works on.
#pragma once

#include <QString>

namespace kith::cli {

// `asked` (--file), else $KITH_FILE, else the file the window opened last where it still is, else kith.kith
// in the user's data folder, which is made. An absolute path.
QString chosenBook(const QString& asked);

}
