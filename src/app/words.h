// Values turned into words at the edge: errors with advice, steps for the undo menu. Shared by window and
// command line.
#pragma once

#include "app/command.h"

namespace kith::app {

// One sentence on what went wrong.
QString errorSentence(const Error& error);
// What to do about it; empty where nothing helps.
QString errorAdvice(const Error& error);

// "Delete Ana Novak", as the undo menu and history name a step.
QString stepLabel(const QString& key, const QJsonObject& arguments);

}
