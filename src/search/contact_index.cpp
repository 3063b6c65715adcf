#include "search/contact_index.h"

#include "search/search_plan.h"
#include "search/segment_search.h"

#include <algorithm>

namespace kith::search {
// One that may be among the first.
struct ContactIndex::Candidate {
  std::uint8_t score = 0;
  std::uint8_t weight = 0;
  std::uint64_t place = 0;
  std::uint32_t contact = 0;
  FoundContact found;

  bool operator<(const Candidate& other) const {
    if (score != other.score) return score > other.score;
    if (weight != other.weight) return weight > other.weight;
    return place < other.place;
  }
};

namespace {

constexpr std::size_t kKeptWords = 6;

// Room between two contacts of the base for those of the delta.
constexpr std::uint64_t kGap = 1ULL << 24;

// The lowest score of which all, with those above, fill the limit.
std::uint8_t leastScore(const std::vector<std::size_t>& counts, std::size_t limit) {
  std::size_t above = 0;
  for (std::size_t score = 255; score > 0; --score) {
    above += counts[score];
    if (above >= limit) return static_cast<std::uint8_t>(score);
  }
  return 1;
}

// Whether eight contacts match nothing.
bool areNone(const std::uint8_t* scores) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, scores, sizeof(eight));
  return eight == 0;
}

void keepKind(Scores& scores, const std::uint8_t* flags, SearchOptions::Kind kind) {
  if (kind == SearchOptions::Kind::Everyone) return;
  keepFlagged(scores, flags, kCompanyBit, kind == SearchOptions::Kind::Companies ? kCompanyBit : 0);
}

}

// The first `limit` of a segment in order. Of many equal ones only those of the highest weights are looked
// at.
std::vector<ContactIndex::Candidate> ContactIndex::bestOf(const Scores& scores, const std::uint8_t* flags,
                                                          std::uint8_t least, std::size_t limit) {
  std::vector<Candidate> out;
  std::array<std::size_t, kWeightBits + 1> taken{};  // of the least score, by weight
  for (std::uint32_t i = 0; i < scores.size(); ++i) {
    if (i % 8 == 0 && i + 8 <= scores.size() && areNone(scores.data() + i)) {
      i += 7;
      continue;
    }
    if (scores[i] < least) continue;
    const auto weight = static_cast<std::uint8_t>(flags[i] & kWeightBits);
    if (scores[i] == least && ++taken[weight] > limit) continue;
    out.push_back({scores[i], weight, std::uint64_t{i} * kGap + kGap, i, {}});
  }
  std::sort(out.begin(), out.end());
  if (out.size() > limit) out.resize(limit);
  return out;
}

ContactIndex::ContactIndex(IndexSegment base, std::shared_ptr<const void> owner)
    : m_base(base), m_owner(std::move(owner)) {}

void ContactIndex::setDelta(std::string delta, std::vector<std::uint32_t> places,
                            const std::vector<domain::Id>& gone) {
  m_deltaBytes = std::move(delta);
  m_delta = IndexSegment::of(m_deltaBytes);
  m_places = std::move(places);
  m_gone.clear();
  for (const domain::Id id : gone)
    if (const auto number = m_base.numberOf(id)) m_gone.push_back(*number);
}

std::size_t ContactIndex::size() const {
  return m_base.size() - m_gone.size() + (m_delta ? m_delta->size() : 0);
}

std::size_t ContactIndex::bytes() const { return m_base.bytes() + m_deltaBytes.size(); }

std::shared_ptr<const Scores> ContactIndex::kept(const std::string& key, const SearchOptions& options,
                                                 const std::function<Scores()>& make) const {
  const auto it = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& k) { return k.key == key; });
  if (it != m_kept.end()) {
    m_kept.splice(m_kept.begin(), m_kept, it);
    return m_kept.front().scores;
  }
  auto scores = std::make_shared<const Scores>(make());
  // What a newer search broke off is not whole.
  if (options.cancelled != nullptr && options.cancelled->load()) return scores;
  m_kept.push_front({key, scores});
  if (m_kept.size() > kKeptWords) m_kept.pop_back();
  return scores;
}

FoundContacts ContactIndex::search(const domain::Query& query, const SearchOptions& options) const {
  const SearchPlan plan = planOf(query);
  FoundContacts out;
  SegmentSearch inBase(m_base, options, [&](const std::string& key, const std::function<Scores()>& make) {
    return kept(key, options, make);
  });
  Scores scores = inBase.scores(plan);
  if (inBase.isCancelled()) return {0, {}, true};
  for (const std::uint32_t gone : m_gone) scores[gone] = 0;
  keepKind(scores, m_base.flags(), options.kind);
  const std::vector<std::size_t> counts = countScores(scores);
  out.total = scores.size() - counts[0];
  std::vector<Candidate> best =
      bestOf(scores, m_base.flags(), leastScore(counts, options.limit), options.limit);
  for (Candidate& each : best) each.found = {m_base.id(each.contact), each.score, {}};
  for (Candidate& each : best) each.found.where = inBase.bestWhere(each.contact);
  if (m_delta) addDelta(plan, options, out.total, best);
  if (inBase.isCancelled()) return {0, {}, true};
  for (const Candidate& each : best) out.first.push_back(each.found);
  return out;
}

void ContactIndex::addDelta(const SearchPlan& plan, const SearchOptions& options, std::size_t& total,
                            std::vector<Candidate>& best) const {
  SegmentSearch inDelta(*m_delta, options, [](const std::string&, const std::function<Scores()>& make) {
    return std::make_shared<const Scores>(make());
  });
  Scores scores = inDelta.scores(plan);
  keepKind(scores, m_delta->flags(), options.kind);
  for (Candidate each : bestOf(scores, m_delta->flags(), 1, scores.size())) {
    ++total;
    each.place = std::uint64_t{m_places[each.contact]} * kGap + each.contact + 1;
    each.found = {m_delta->id(each.contact), each.score, inDelta.bestWhere(each.contact)};
    best.push_back(each);
  }
  std::sort(best.begin(), best.end());
  if (best.size() > options.limit) best.resize(options.limit);
}

}
