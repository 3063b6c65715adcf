// Tells texts apart by 128 bits: MurmurHash3 x64-128 (Austin Appleby, 2010, in the public domain). Stored in
// books, so it must stay as it is. Nothing that somebody could gain by forging may hang on it.
#pragma once

#include <QString>

#include <string_view>

namespace kith::base {

// 22 letters, digits, '-' and '_'; the same on every machine.
QString fingerprint(std::string_view bytes);

}
