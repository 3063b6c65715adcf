// An error as the command line tells it.
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace kith::cli {

// Detail of a book that is not found, and that nobody named.
inline constexpr char kOpenedLast[] = "opened last";
// Detail of a step that is not found: no name was given that could be checked.
inline constexpr char kNoFurtherStep[] = "no further step";

// "There is no contact Ana. Check the name": always one line.
QString errorLine(const Error& error);

// {"error":{"kind","subject","detail","advice"}}
QJsonObject errorJson(const Error& error);

}
