// Which customer book a command works on.
#pragma once

#include <QString>

namespace kith::cli {

struct ChosenBook {
  QString path;               // absolute
  bool isRemembered = false;  // nobody named it: it may lie on a stick that is not plugged in
};

// `asked` (--file), else $KITH_FILE, else the file the window opened last, else kith.kith in the user's data
// folder, which is made.
ChosenBook chosenBook(const QString& asked);

}
