// Likely duplicates of a book: pairs of contacts that may be one, scored, with the reasons.
// REQUIRES: every contact is added, then settle() is called; from then on reading is safe on several threads.
#pragma once

#include "insight/candidate_blocks.h"
#include "insight/contact_sketch.h"

#include <memory>

namespace kith::insight {

struct Reason {
  const char* field;  // given family suffix birthday email phone company street city postcode
  Likeness how;
};

struct LikelyPair {
  domain::Id a = 0;  // the older one
  domain::Id b = 0;
  double score = 0;  // how likely they are one, 0 to 1
  double bits = 0;   // the same without an upper end, for sorting
  std::vector<Reason> reasons;
};

// Pairs of this score and more may be joined without asking: of those that the tests make, more than 995 of
// 1000 are right.
constexpr double kSure = 0.98;
// From here on a pair is worth showing.
constexpr double kLikely = 0.5;

class Duplicates {
 public:
  void add(const domain::ContactFacts& facts) { m_known.add(facts); }
  void settle();

  std::uint32_t size() const { return static_cast<std::uint32_t>(m_known.size()); }
  // What one thread keeps from one find() to the next; empty at first.
  struct Seen {
    std::vector<std::uint32_t> by;          // the last contact, from 1 on, that was compared with each
    std::vector<std::uint32_t> candidates;  // of one contact
    MatchMemo memo;
  };
  // Pairs whose older contact is one of those from `from` to `to` (of size()), scored `least` or more, in no
  // order. No contact twice with the same `seen`.
  std::vector<LikelyPair> find(std::uint32_t from, std::uint32_t to, double least, Seen& seen) const;
  std::vector<LikelyPair> find(std::uint32_t from, std::uint32_t to, double least) const {
    Seen seen;
    return find(from, to, least, seen);
  }
  static void sortBestFirst(std::vector<LikelyPair>& pairs);

  // How many bits above even a name alone may say, in this book.
  float nameAlone() const;

 private:
  Surroundings surroundings(MatchMemo& memo) const;
  void gather(std::uint32_t at, Seen& seen) const;

  KnownContacts m_known;
  std::vector<ContactSketch> m_sketches;
  float m_nameAlone = 0;
  std::unique_ptr<CandidateBlocks> m_blocks;
};

}
