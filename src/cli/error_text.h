// An error as the command line tells it.
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace kith::cli {

// "There is no contact Ana. Check the name": always one line.
QString errorLine(const Error& error);

// {"error":{"kind","subject","detail","advice"}}
QJsonObject errorJson(const Error& error);

}
