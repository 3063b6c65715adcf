// Which contacts are worth comparing: those that share a key, as the sound of a name, a birthday, a phone.
//
// Blocking with several keys (P. Christen, "A Survey of Indexing Techniques for Scalable Record Linkage",
// IEEE TKDE 24, 2012). A key that very many share is never compared all with all: its block is cut by a
// second trait, and what is still large into windows that overlap, so that the number of pairs grows with the
// number of contacts and not with its square.
#pragma once

#include "insight/known_contacts.h"

namespace kith::insight {

class CandidateBlocks {
 public:
  explicit CandidateBlocks(const KnownContacts& known);

  // Calls `take` with every contact behind `at` that is worth comparing, some perhaps several times.
  template <class Take>
  void eachBehind(std::uint32_t at, const Take& take) const {
    for (std::uint32_t i = m_firstPlace[at]; i < m_firstPlace[at + 1]; ++i) {
      const auto [begin, end] = m_places[i];
      for (std::uint32_t j = begin; j < end; ++j) take(m_members[j]);
    }
  }

 private:
  struct Keyed {
    std::uint64_t key;
    std::uint32_t contact;
  };
  struct Rest {  // of a block: the members behind one of it
    std::uint32_t begin;
    std::uint32_t end;
  };
  void addBlocks(std::vector<Keyed>& keyed, bool mayCut);
  void addWindows(std::span<const Keyed> block);
  void addBlock(std::vector<std::uint32_t>& members);
  void cut(std::span<const Keyed> block, std::vector<Keyed>& finer) const;
  void link();

  const KnownContacts& m_known;
  std::size_t m_most;  // members of a block that are compared all with all
  std::vector<std::uint32_t> m_members;
  std::vector<Rest> m_blocks;
  std::vector<std::uint32_t> m_firstPlace;  // of every contact, and one more
  std::vector<Rest> m_places;
};

}
