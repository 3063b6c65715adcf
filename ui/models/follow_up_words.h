// What a sale brings later, in words.
#pragma once

#include "app/queries.h"
#include "base/clock.h"

namespace kith::models {

// "; Service: Boiler 2 Mar 2027" of each reminder that waits of this sale, behind what is told of it; empty
// where there is none.
QString followUpWords(app::Queries& queries, domain::Id purchase, const Clock& clock);

}
