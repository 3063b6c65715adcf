// The contact index: every contact by any part of its names, companies, mail, phones, places and tags,
// ranked.
#pragma once

#include "domain/query.h"
#include "search/index_segment.h"
#include "search/scores.h"
#include "search/token_match.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kith::search {

struct SearchPlan;

struct FoundContact {
  domain::Id id = 0;
  int score = 0;
  Where where = Where::Name;      // of the word that matched best
  Match match = Match::TwoSlips;  // the same word

  bool operator==(const FoundContact&) const = default;
};

struct FoundContacts {
  std::size_t total = 0;            // of all that match
  std::vector<FoundContact> first;  // best first; ties in display order
  bool cancelled = false;           // nothing of it counts
};

// What the index cannot answer from cards: ids of the contacts that match one term, in any order; null: none.
using AskOutside = std::function<std::shared_ptr<const std::vector<domain::Id>>(const domain::Query& term)>;

struct SearchOptions {
  std::size_t limit = 50;
  enum class Kind { Everyone, People, Companies } kind = Kind::Everyone;
  // Asked for key:value and "phrases"; for plain words too with `wordsOutside`, which then match by notes.
  AskOutside outside;
  bool wordsOutside = false;
  // As long as it is the same, words are answered the same outside.
  std::uint64_t outsideState = 0;
  const std::atomic<bool>* cancelled = nullptr;  // looked at between the words
};

// Where a contact of a newer part stands: before that one of the base, and before that one of the part
// between them, each the first of several that are right. Numbers as in the segments; as many as there are
// contacts: behind all.
struct NewerPlace {
  std::uint32_t inBase = 0;
  std::uint32_t inNewer = 0;  // of the newest part only
};

// Contacts that changed since an older part was made, and what they are now.
struct NewerPart {
  std::string bytes;               // a segment of those that are still there; empty: none
  std::vector<NewerPlace> places;  // of each of them, in order
  std::vector<domain::Id> gone;    // what older parts say of these no longer counts
};

// An immutable base and two small parts of newer contacts, so that a change makes only the smallest anew.
// REQUIRES: one thread at a time.
class ContactIndex {
 public:
  // The newest part holds at most so many contacts.
  static constexpr std::size_t kMostNewest = 100;

  // `owner` keeps the bytes of the base where they are.
  ContactIndex(IndexSegment base, std::shared_ptr<const void> owner);
  ~ContactIndex();

  // What changed since the base was made; the newest part becomes empty.
  void setNewer(NewerPart part);
  // What changed since the newer part was made.
  void setNewest(NewerPart part);

  FoundContacts search(const domain::Query& query, const SearchOptions& options) const;
  FoundContacts search(const SearchPlan& plan, const SearchOptions& options) const;

  const IndexSegment& base() const;
  // The newer part, not the newest; null where it is empty.
  const IndexSegment* newer() const;
  // Contacts, and bytes that they take.
  std::size_t size() const;
  std::size_t bytes() const;

 private:
  static constexpr std::size_t kBase = 0;
  static constexpr std::size_t kNewer = 1;
  static constexpr std::size_t kNewest = 2;

  struct Part;
  struct Candidate;

  static std::vector<Candidate> bestOf(const Scores& scores, const std::uint8_t* flags, std::size_t limit);
  void setPart(std::size_t part, NewerPart made);
  std::uint64_t placeOf(std::size_t part, std::uint32_t contact) const;
  // Adds what the part has to the total and to the best. False when it was cancelled.
  bool addFound(std::size_t part, const SearchPlan& plan, const SearchOptions& options, FoundContacts& out,
                std::vector<Candidate>& best) const;

  std::array<std::unique_ptr<Part>, 3> m_parts;
  std::shared_ptr<const void> m_owner;
};

}
