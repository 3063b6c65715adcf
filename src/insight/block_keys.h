// The keys by which contacts meet in a block, and the traits by which a large block is cut.
#pragma once

#include "insight/known_contacts.h"

namespace kith::insight {

// Hashes; contacts that may be one share at least one of them. Appended to `keys`, not necessarily each once.
void addBlockKeys(const KnownContacts& known, const KnownContact& contact, std::vector<std::uint64_t>& keys);
void addTraits(const KnownContacts& known, const KnownContact& contact, std::vector<std::uint64_t>& traits);

}
