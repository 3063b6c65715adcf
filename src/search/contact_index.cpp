#include "search/contact_index.h"

#include "search/search_plan.h"
#include "search/segment_search.h"

#include <algorithm>
#include <list>

namespace kith::search {

// Scores of words typed before: while one is typed, the others stay.
struct Kept {
  std::string key;
  SharedScores scores;
};

struct ContactIndex::Part {
  std::string bytes;
  std::optional<IndexSegment> segment;
  std::vector<NewerPlace> places;
  std::vector<std::uint32_t> gone;  // numbers for which a newer part stands
  std::list<Kept> kept;
  SearchMemory memory;

  SharedScores keep(const std::string& key, const SearchOptions& options,
                    const std::function<SharedScores()>& make);
};

// One that may be among the first.
struct ContactIndex::Candidate {
  std::uint8_t score = 0;
  std::uint8_t weight = 0;
  std::uint32_t contact = 0;
  std::uint64_t place = 0;
  FoundContact found = {};

  bool operator<(const Candidate& other) const {
    if (score != other.score) return score > other.score;
    if (weight != other.weight) return weight > other.weight;
    return place < other.place;
  }
};

namespace {

constexpr std::size_t kKeptWords = 8;
// So many more than are wanted are gathered before the last of them are left out.
constexpr std::size_t kRoom = 64;

void keepKind(Scores& scores, const std::uint8_t* flags, SearchOptions::Kind kind) {
  if (kind == SearchOptions::Kind::Everyone) return;
  scores.keepFlagged(flags, kCompanyBit, kind == SearchOptions::Kind::Companies ? kCompanyBit : 0);
}

}

// The first `limit` of a segment in order, their places being their numbers. As soon as there are more, only
// what comes before the last of them is looked at.
std::vector<ContactIndex::Candidate> ContactIndex::bestOf(const Scores& scores, const std::uint8_t* flags,
                                                          std::size_t limit) {
  std::vector<Candidate> out;
  if (limit == 0) return out;
  std::uint8_t score = 0;
  std::uint8_t weight = kWeightBits;
  for (std::size_t i = scores.nextBetter(flags, 0, score, weight); i < scores.size();
       i = scores.nextBetter(flags, i + 1, score, weight)) {
    out.push_back(
        {scores[i], static_cast<std::uint8_t>(flags[i] & kWeightBits), static_cast<std::uint32_t>(i), i});
    if (out.size() < limit + kRoom) continue;
    const auto last = out.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
    std::nth_element(out.begin(), last, out.end());
    score = last->score;
    weight = last->weight;
    out.resize(limit);
  }
  std::sort(out.begin(), out.end());
  if (out.size() > limit) out.resize(limit);
  return out;
}

ContactIndex::ContactIndex(IndexSegment base, std::shared_ptr<const void> owner) : m_owner(std::move(owner)) {
  for (auto& part : m_parts) part = std::make_unique<Part>();
  m_parts[kBase]->segment = base;
}

ContactIndex::~ContactIndex() = default;

const IndexSegment& ContactIndex::base() const { return *m_parts[kBase]->segment; }

const IndexSegment* ContactIndex::newer() const {
  const auto& segment = m_parts[kNewer]->segment;
  return segment ? &*segment : nullptr;
}

void ContactIndex::setPart(std::size_t number, NewerPart made) {
  m_parts[number] = std::make_unique<Part>();
  Part& part = *m_parts[number];
  part.bytes = std::move(made.bytes);
  part.segment = IndexSegment::of(part.bytes);
  part.places = std::move(made.places);
  for (std::size_t older = 0; older < number; ++older) {
    std::vector<std::uint32_t>& gone = m_parts[older]->gone;
    if (!m_parts[older]->segment) continue;
    for (const domain::Id id : made.gone)
      if (const auto contact = m_parts[older]->segment->numberOf(id)) gone.push_back(*contact);
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
  }
}

void ContactIndex::setNewer(NewerPart part) {
  m_parts[kBase]->gone.clear();
  m_parts[kNewest] = std::make_unique<Part>();
  setPart(kNewer, std::move(part));
}

// Of the places in the base that are right, the one that suits the contacts of the newer part as well.
void ContactIndex::setNewest(NewerPart part) {
  const std::vector<NewerPlace>& newer = m_parts[kNewer]->places;
  for (NewerPlace& place : part.places)
    if (place.inNewer > 0) place.inBase = std::max(place.inBase, newer[place.inNewer - 1].inBase);
  setPart(kNewest, std::move(part));
}

std::size_t ContactIndex::size() const {
  std::size_t size = 0;
  for (const auto& part : m_parts)
    if (part->segment) size += part->segment->size() - part->gone.size();
  return size;
}

std::size_t ContactIndex::bytes() const {
  return base().bytes() + m_parts[kNewer]->bytes.size() + m_parts[kNewest]->bytes.size();
}

SharedScores ContactIndex::Part::keep(const std::string& key, const SearchOptions& options,
                                      const std::function<SharedScores()>& make) {
  const auto it = std::find_if(kept.begin(), kept.end(), [&](const Kept& k) { return k.key == key; });
  if (it != kept.end()) {
    kept.splice(kept.begin(), kept, it);
    return kept.front().scores;
  }
  SharedScores scores = make();
  // What a newer search broke off is not whole.
  if (options.cancelled != nullptr && options.cancelled->load()) return scores;
  kept.push_front({key, scores});
  if (kept.size() > kKeptWords) kept.pop_back();
  return scores;
}

// Each part leaves room between two contacts of an older one: 2^32 before each of the base, 2^8 before each
// of the newer part.
std::uint64_t ContactIndex::placeOf(std::size_t part, std::uint32_t contact) const {
  if (part == kBase) return (std::uint64_t{contact} + 1) << 32;
  const NewerPlace& place = m_parts[part]->places[contact];
  const std::uint64_t before = std::uint64_t{place.inBase} << 32;
  return part == kNewer ? before + ((std::uint64_t{contact} + 1) << 8)
                        : before + (std::uint64_t{place.inNewer} << 8) + contact + 1;
}

bool ContactIndex::addFound(std::size_t number, const SearchPlan& plan, const SearchOptions& options,
                            FoundContacts& out, std::vector<Candidate>& best) const {
  Part& part = *m_parts[number];
  if (!part.segment) return true;
  const std::uint8_t* flags = part.segment->flags();
  SegmentSearch search(*part.segment, options, part.memory,
                       [&](const std::string& key, const std::function<SharedScores()>& make) {
                         return part.keep(key, options, make);
                       });
  SharedScores scores = search.scores(plan);
  if (search.isCancelled()) return false;
  if (!part.gone.empty() || options.kind != SearchOptions::Kind::Everyone) {
    const auto left = part.memory.pool.take(part.segment->size());
    left->keepEither(*scores);
    for (const std::uint32_t gone : part.gone) left->remove(gone);
    keepKind(*left, flags, options.kind);
    scores = left;
  }
  out.total += scores->count();
  for (Candidate& each : bestOf(*scores, flags, options.limit)) {
    each.place = placeOf(number, each.contact);
    const std::uint8_t word = search.bestScore(each.contact);
    each.found = {part.segment->id(each.contact), each.score, whereOfScore(word), matchOfScore(word)};
    best.push_back(each);
  }
  return true;
}

FoundContacts ContactIndex::search(const domain::Query& query, const SearchOptions& options) const {
  return search(planOf(query), options);
}

FoundContacts ContactIndex::search(const SearchPlan& plan, const SearchOptions& options) const {
  FoundContacts out;
  std::vector<Candidate> best;
  for (std::size_t part = 0; part < m_parts.size(); ++part)
    if (!addFound(part, plan, options, out, best)) return {0, {}, true};
  if (best.size() > options.limit || m_parts[kNewer]->segment || m_parts[kNewest]->segment)
    std::sort(best.begin(), best.end());
  if (best.size() > options.limit) best.resize(options.limit);
  out.first.reserve(best.size());
  for (const Candidate& each : best) out.first.push_back(each.found);
  return out;
}

}
