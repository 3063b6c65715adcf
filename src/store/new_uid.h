// Names of rows that hold for all books and programs.
#pragma once

#include <QString>

namespace kith::store {

// A UUID of version 7 (RFC 9562, 5.7 with the counter of 6.2): in the order of time, so that each goes to the
// end of its index; random ones go all over it. Safe on any thread.
QString newUid();

}
