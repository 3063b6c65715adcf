// One contact of two rows of a file that are about the same one.
#pragma once

#include "exchange/follow.h"

namespace kith::exchange {

// What `ours`, of which earlier rows speak, becomes when a further row says `row`: nothing that stands is
// replaced, what the row says beside it is added, and a single value that differs goes to the notes, as when
// two contacts are merged. `kept` stays empty. REQUIRES: both of one kind.
Followed joined(const domain::Contact& ours, const domain::Contact& row);

}
