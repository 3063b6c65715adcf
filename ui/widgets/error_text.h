// An error as the window says it: what happened, and what can be done about it.
#pragma once

#include "base/error.h"

#include <QString>

namespace kith::widgets {

// The error with the name of its file in place of the whole path.
base::Error named(base::Error error);
// "people.csv is empty. Choose a file that holds something."
QString errorText(const base::Error& error);

}
