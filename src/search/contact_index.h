// The contact index: every contact by any part of its names, companies, mail, phones, places and tags,
// ranked.
#pragma once

#include "domain/query.h"
#include "search/byte_scan.h"
#include "search/index_segment.h"

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace kith::search {

struct SearchPlan;

struct FoundContact {
  domain::Id id = 0;
  int score = 0;
  Where where = Where::Name;  // of the word that matched best

  bool operator==(const FoundContact&) const = default;
};

struct FoundContacts {
  std::size_t total = 0;            // of all that match
  std::vector<FoundContact> first;  // best first; ties in display order
  bool cancelled = false;           // nothing of it counts
};

// What the index cannot answer from cards: ids of the contacts that match one term, in any order.
using AskOutside = std::function<std::vector<domain::Id>(const domain::Query& term)>;

struct SearchOptions {
  std::size_t limit = 50;
  enum class Kind { Everyone, People, Companies } kind = Kind::Everyone;
  // Asked for key:value and "phrases"; for plain words too with `wordsOutside`, which then match by notes.
  AskOutside outside;
  bool wordsOutside = false;
  const std::atomic<bool>* cancelled = nullptr;  // looked at between the words
};

// An immutable base and a small part of newer contacts that stand for older ones. REQUIRES: one thread at a
// time.
class ContactIndex {
 public:
  // `owner` keeps the bytes of the base where they are.
  ContactIndex(IndexSegment base, std::shared_ptr<const void> owner);

  // Contacts of `delta` (a segment of its own, empty: none) stand before the contact of the base with the
  // number beside them; what the base says of the ids in `gone` no longer counts.
  void setDelta(std::string delta, std::vector<std::uint32_t> places, const std::vector<domain::Id>& gone);

  FoundContacts search(const domain::Query& query, const SearchOptions& options) const;

  const IndexSegment& base() const { return m_base; }
  // Contacts, and bytes that they take.
  std::size_t size() const;
  std::size_t bytes() const;

 private:
  // Scores of words typed before: while one is typed, the others stay.
  struct Kept {
    std::string key;
    std::shared_ptr<const Scores> scores;
  };
  struct Candidate;

  std::shared_ptr<const Scores> kept(const std::string& key, const SearchOptions& options,
                                     const std::function<Scores()>& make) const;
  static std::vector<Candidate> bestOf(const Scores& scores, const std::uint8_t* flags, std::uint8_t least,
                                       std::size_t limit);
  void addDelta(const SearchPlan& plan, const SearchOptions& options, std::size_t& total,
                std::vector<Candidate>& best) const;

  IndexSegment m_base;
  std::shared_ptr<const void> m_owner;
  std::string m_deltaBytes;
  std::optional<IndexSegment> m_delta;
  std::vector<std::uint32_t> m_places;
  std::vector<std::uint32_t> m_gone;  // numbers in the base
  mutable std::list<Kept> m_kept;
};

}
