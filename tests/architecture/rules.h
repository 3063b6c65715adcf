// The rules of the house as functions from a source file to what breaks them.
#pragma once

#include "architecture/source_text.h"

namespace kith::architecture {

// One line per offence, "path:line what"; empty when the rule is kept.
using Offences = QStringList;

// The folder an include path or a source path belongs to: "store", "ui/models", "ui" for the files at the top
// of ui; empty for anything outside the house.
QString folderOfSource(const QString& path);

// Includes go down, never up, and never sideways on the first floor.
Offences forbiddenIncludes(const SourceText& source);

// sqlite3.h and SQLiteCpp only in src/store.
Offences databaseHeaders(const SourceText& source);

// Nothing of Qt that needs a screen in src. `qtHeaders` is the folder that holds QtCore, QtNetwork …
Offences screenHeaders(const SourceText& source, const QString& qtHeaders);

// SQL text only in src/store.
Offences sqlText(const SourceText& source);

// 500 lines in a .cpp, 160 in a .h.
Offences longFiles(const SourceText& source);

// 50 lines in a function, 40 in a constructor, 5 parameters.
Offences longFunctions(const SourceText& source);

// At most 25 connect calls in a file, and only typed ones, but for D-Bus, which knows slots by name alone.
Offences connections(const SourceText& source);

// A toast with Undo or an inline message, never a message box.
Offences messageBoxes(const SourceText& source);

// Nothing left for later in a comment.
Offences unfinishedWork(const SourceText& source);

// No spelling that a newer Qt warns of while the oldest one here is silent.
Offences outdatedQt(const SourceText& source);

// Every header begins with a sentence on what it is for and has #pragma once.
Offences headerBeginnings(const SourceText& source);

// Types are named after things of the trade.
Offences emptyTypeNames(const SourceText& source);

// No path of somebody's machine and no host of a package registry, in any text of the project.
Offences foreignPlaces(const QString& path, const QString& text);

}
