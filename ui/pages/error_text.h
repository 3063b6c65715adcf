// Errors as pages say them: in the words of the whole window.
#pragma once

#include "widgets/error_text.h"

namespace kith::pages {

using widgets::errorText;
using widgets::named;

}
