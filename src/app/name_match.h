// How words that were typed name somebody: by any part of the name, and in the cases of Russian.
#pragma once

#include "reminders/line_names.h"

#include <QString>
#include <QStringList>

namespace kith::app {

// The words of a name, folded; points and hyphens part them.
QStringList nameWords(const QString& name);

// Whether `typed` is `name` or one of its Russian cases: Ане, Ольгой, Петрову. Both folded.
bool isFormOf(const QString& typed, const QString& name);

// `capital`: it was typed with a capital, as a name; else it has to be the beginning or the end of the name.
reminders::NameFit fitOf(const QStringList& typed, const QStringList& name, bool capital);

}
