#include "app/contact_search.h"

#include "app/hit_reasons.h"
#include "app/index_cache.h"
#include "app/index_maker.h"
#include "app/stopped_by.h"
#include "store/search_lookups.h"
#include "store/store.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace kith::app {

using domain::Id;

namespace {

// More newer contacts than this, and more than a part of all, are worth a new base.
constexpr std::size_t kLargestDelta = 2'000;
constexpr std::size_t kDeltaPart = 20;
// A page that cards alone fill has no room for what only notes and talks say.
constexpr std::size_t kFewCards = 50;
constexpr std::size_t kAskedKept = 8;
// A small book is made anew as fast as it is read from the cache.
constexpr std::size_t kWorthKeeping = 32 * 1024;

bool isPlainWord(const domain::Query& term) {
  return term.node == domain::Query::Node::Term && term.key.isEmpty() && !term.phrase;
}

search::SearchOptions::Kind kindOf(ContactSection section) {
  using Kind = search::SearchOptions::Kind;
  return section == ContactSection::People      ? Kind::People
         : section == ContactSection::Companies ? Kind::Companies
                                                : Kind::Everyone;
}

}

void ContactSearch::start(const search::IndexSegment& base, std::shared_ptr<const void> owner,
                          store::IndexStamp stamp) {
  m_index = std::make_unique<search::ContactIndex>(base, std::move(owner));
  m_stamp = std::move(stamp);
  m_newer.clear();
  m_newest.clear();
}

Result<void> ContactSearch::make() {
  m_index.reset();
  store::Store& store = m_queries.store();
  auto made = madeIndex(store, QLocale(), m_stopped);
  if (!made) return tl::unexpected<Error>(made.error());
  const auto stampIn = [](const search::IndexSegment& segment) {
    return stampOf(segment.stamp(), QLocale()).value_or(store::IndexStamp{});
  };
  if (made->size() > kWorthKeeping && keepIndex(store.path(), *made)) {
    // Mapped pages can be given back to the system, unlike those of the heap.
    const MappedBytes mapped = mappedIndex(store.path());
    const auto segment = search::IndexSegment::of(mapped.bytes);
    if (segment && mapped.bytes == *made) {
      start(*segment, mapped.owner, stampIn(*segment));
      return {};
    }
  }
  const auto bytes = std::make_shared<const std::string>(std::move(*made));
  const auto segment = search::IndexSegment::of(*bytes);
  start(*segment, bytes, stampIn(*segment));
  return {};
}

Result<void> ContactSearch::makeReady() {
  if (m_index) return follow();
  const MappedBytes mapped = mappedIndex(m_queries.store().path());
  const auto segment = search::IndexSegment::of(mapped.bytes);
  const bool isWhole = segment && segment->isWhole();
  const auto stamp = isWhole ? stampOf(segment->stamp(), QLocale()) : std::nullopt;
  if (stamp)
    start(*segment, mapped.owner, *stamp);
  else if (auto done = make(); !done)
    return done;
  return follow();
}

// Each contact before the first older one behind it in the list.
Result<void> ContactSearch::takeNewer() {
  const auto ordered = m_queries.store().orderedIds(QLocale());
  if (!ordered) return tl::unexpected<Error>(ordered.error());
  const search::IndexSegment& base = m_index->base();
  const auto isNew = [&](Id id) { return std::binary_search(m_newer.begin(), m_newer.end(), id); };
  std::vector<Id> ids;
  search::NewerPart part;
  for (std::size_t i = 0; i < ordered->size(); ++i) {
    if (!isNew((*ordered)[i])) continue;
    std::size_t next = i + 1;
    while (next < ordered->size() && isNew((*ordered)[next])) ++next;
    const auto before = next < ordered->size() ? base.numberOf((*ordered)[next]) : std::nullopt;
    ids.push_back((*ordered)[i]);
    part.places.push_back({before.value_or(base.size())});
  }
  auto bytes = madeIndexOf(m_queries.store(), ids);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  part.bytes = std::move(*bytes);
  part.gone = m_newer;
  m_index->setNewer(std::move(part));
  return {};
}

namespace {

// The contacts of a segment that do not stand among the newer ones.
store::OrderedEntries entriesOf(const search::IndexSegment* segment, const std::vector<Id>& newer) {
  if (segment == nullptr) return {};
  return {segment->size(), [segment, &newer](std::size_t i) {
            const Id id = segment->id(static_cast<std::uint32_t>(i));
            return std::binary_search(newer.begin(), newer.end(), id) ? Id{0} : id;
          }};
}

std::vector<Id> joined(const std::vector<Id>& a, const std::vector<Id>& b) {
  std::vector<Id> out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}

// The few that changed last find their places by their names: the whole order of a million takes longer than
// a frame of the screen.
Result<void> ContactSearch::takeNewest() {
  store::Store& store = m_queries.store();
  const std::vector<Id> all = joined(m_newer, m_newest);
  const auto inBase = store::placedIn(store, QLocale(), m_newest, entriesOf(&m_index->base(), all));
  if (!inBase) return tl::unexpected<Error>(inBase.error());
  const auto inNewer = store::placedIn(store, QLocale(), m_newest, entriesOf(m_index->newer(), m_newest));
  if (!inNewer) return tl::unexpected<Error>(inNewer.error());
  std::vector<Id> ids;
  search::NewerPart part;
  for (std::size_t i = 0; i < inBase->size(); ++i) {
    ids.push_back((*inBase)[i].id);
    part.places.push_back(
        {static_cast<std::uint32_t>((*inBase)[i].place), static_cast<std::uint32_t>((*inNewer)[i].place)});
  }
  auto bytes = madeIndexOf(store, ids);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  part.bytes = std::move(*bytes);
  part.gone = m_newest;
  m_index->setNewest(std::move(part));
  return {};
}

Result<bool> ContactSearch::take(const std::vector<Id>& changed) {
  if (changed.empty()) return true;
  m_newest = joined(m_newest, changed);
  if (m_newest.size() <= search::ContactIndex::kMostNewest) return takeNewest().map([] { return true; });
  m_newer = joined(m_newer, m_newest);
  m_newest.clear();
  if (m_newer.size() > std::max(kLargestDelta, m_index->base().size() / kDeltaPart)) return false;
  return takeNewer().map([] { return true; });
}

Result<void> ContactSearch::follow() {
  const qint64 version = m_queries.dataVersion();
  if (version == m_seen) return {};
  bool isTooMuch = false;
  const auto done = m_queries.store().atOneMoment([&]() -> Result<void> {
    store::IndexRows rows = m_queries.store().indexRows();
    const std::size_t most = std::max(kLargestDelta, m_index->base().size() / kDeltaPart);
    const auto changed = rows.changedSince(m_stamp, most);
    if (!changed) return tl::unexpected<Error>(changed.error());
    const auto stamp = rows.stamp();
    if (!stamp) return tl::unexpected<Error>(stamp.error());
    const auto taken = *changed ? take(**changed) : Result<bool>(false);
    if (!taken) return tl::unexpected<Error>(taken.error());
    isTooMuch = !*taken;
    m_stamp = *stamp;
    return {};
  });
  if (!done) {
    m_index.reset();  // what was taken in part is not known: the next search begins anew
    m_seen = -1;
    return done;
  }
  if (isTooMuch)
    if (auto made = make(); !made) return made;
  m_seen = version;
  ++m_states;
  m_asked.clear();
  return {};
}

Result<ContactSearch::SharedIds> ContactSearch::askStore(const domain::Query& term) {
  const bool isWord = isPlainWord(term);
  for (const auto& [asked, ids] : m_asked) {
    if (asked == term) return ids;
    // Where nothing begins with the half of a word, nothing begins with the whole.
    const bool asBeginning = isPlainWord(asked) && asked.value.size() >= store::kShortestBeginning;
    if (isWord && ids->empty() && asBeginning && term.value.startsWith(asked.value)) return ids;
  }
  auto reading = m_queries.store().reading();
  auto ids = isWord ? reading.mentioning(term.value) : reading.matching(term, 0);
  if (!ids) return tl::unexpected<Error>(ids.error());
  m_asked.emplace_front(term, std::make_shared<const std::vector<Id>>(std::move(*ids)));
  if (m_asked.size() > kAskedKept) m_asked.pop_back();
  return m_asked.front().second;
}

const search::SearchPlan& ContactSearch::planned(const domain::Query& query) {
  if (!m_planned || m_planned->first != query) m_planned.emplace(query, search::planOf(query));
  return m_planned->second;
}

Result<search::FoundContacts> ContactSearch::findIds(const domain::Query& query, const FindOptions& options) {
  if (auto ready = makeReady(); !ready) return tl::unexpected<Error>(ready.error());
  const StoppedBy stopped(m_queries.store(), options.cancelled);
  std::optional<Error> failure;
  search::SearchOptions asked;
  asked.limit = options.limit > 0 ? static_cast<std::size_t>(options.limit) : m_index->size();
  asked.kind = kindOf(options.section);
  asked.cancelled = options.cancelled;
  asked.outsideState = m_states;
  asked.outside = [&](const domain::Query& term) -> SharedIds {
    auto ids = askStore(term);
    if (ids) return std::move(*ids);
    failure = ids.error();
    ++m_states;  // what is kept of this answer is not whole
    return {};
  };
  const search::SearchPlan& plan = planned(query);
  search::FoundContacts found = m_index->search(plan, asked);
  if (found.total < kFewCards && !found.cancelled && !failure) {
    asked.wordsOutside = true;
    found = m_index->search(plan, asked);
  }
  if (options.cancelled != nullptr && options.cancelled->load()) return search::FoundContacts{0, {}, true};
  if (failure) return tl::unexpected<Error>(*failure);
  return found;
}

std::vector<SearchHit> ContactSearch::explained(const domain::Query& query,
                                                const std::vector<search::FoundContact>& found) {
  return withReasons(m_queries, planned(query), found);
}

Result<SearchAnswer> ContactSearch::find(const QString& text, const FindOptions& options) {
  const auto query = m_queries.readQuery(text);
  if (!query) return tl::unexpected<Error>(query.error());
  const auto found = findIds(*query, options);
  if (!found) return tl::unexpected<Error>(found.error());
  SearchAnswer answer;
  answer.total = static_cast<qint64>(found->total);
  answer.cancelled = found->cancelled;
  answer.hits = explained(*query, found->first);
  return answer;
}

}
