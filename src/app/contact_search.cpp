#include "app/contact_search.h"

#include "app/hit_reasons.h"
#include "app/index_cache.h"
#include "app/index_maker.h"
#include "app/stopped_by.h"
#include "store/store.h"

#include <QLocale>

#include <algorithm>

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

search::SearchOptions::Kind kindOf(ContactSection section) {
  using Kind = search::SearchOptions::Kind;
  return section == ContactSection::People      ? Kind::People
         : section == ContactSection::Companies ? Kind::Companies
                                                : Kind::Everyone;
}

}

Result<void> ContactSearch::make() {
  m_index.reset();
  store::Store& store = m_queries.store();
  auto made = madeIndex(store, QLocale(), m_stopped);
  if (!made) return tl::unexpected<Error>(made.error());
  if (made->size() > kWorthKeeping && keepIndex(store.path(), *made)) {
    // Mapped pages can be given back to the system, unlike those of the heap.
    const MappedBytes mapped = mappedIndex(store.path());
    if (const auto segment = search::IndexSegment::of(mapped.bytes); segment && mapped.bytes == *made)
      m_index = std::make_unique<search::ContactIndex>(*segment, mapped.owner);
  }
  if (!m_index) {
    const auto bytes = std::make_shared<const std::string>(std::move(*made));
    m_index = std::make_unique<search::ContactIndex>(*search::IndexSegment::of(*bytes), bytes);
  }
  m_stamp = stampOf(m_index->base().stamp(), QLocale()).value_or(store::IndexStamp{});
  m_changed.clear();
  return {};
}

Result<void> ContactSearch::makeReady() {
  if (m_index) return follow();
  const MappedBytes mapped = mappedIndex(m_queries.store().path());
  const auto segment = search::IndexSegment::of(mapped.bytes);
  const bool isWhole = segment && segment->isWhole();
  const auto stamp = isWhole ? stampOf(segment->stamp(), QLocale()) : std::nullopt;
  if (!stamp) {
    if (auto done = make(); !done) return done;
    return follow();
  }
  m_index = std::make_unique<search::ContactIndex>(*segment, mapped.owner);
  m_stamp = *stamp;
  return follow();
}

// The newer part: each contact before the first older one behind it in the list.
Result<void> ContactSearch::takeDelta(const std::vector<Id>& changed) {
  m_changed = changed;
  if (changed.empty()) {
    m_index->setDelta({}, {}, {});
    return {};
  }
  const auto ordered = m_queries.store().orderedIds(QLocale());
  if (!ordered) return tl::unexpected<Error>(ordered.error());
  const auto isNew = [&](Id id) { return std::binary_search(changed.begin(), changed.end(), id); };
  std::vector<Id> ids;
  std::vector<std::uint32_t> places;
  for (std::size_t i = 0; i < ordered->size(); ++i) {
    if (!isNew((*ordered)[i])) continue;
    std::size_t next = i + 1;
    while (next < ordered->size() && isNew((*ordered)[next])) ++next;
    const auto before = next < ordered->size() ? m_index->base().numberOf((*ordered)[next]) : std::nullopt;
    ids.push_back((*ordered)[i]);
    places.push_back(before.value_or(m_index->base().size()));
  }
  auto delta = madeIndexOf(m_queries.store(), ids);
  if (!delta) return tl::unexpected<Error>(delta.error());
  m_index->setDelta(std::move(*delta), std::move(places), changed);
  return {};
}

Result<void> ContactSearch::follow() {
  const qint64 version = m_queries.dataVersion();
  if (version == m_seen) return {};
  bool isTooMuch = false;
  const auto done = m_queries.store().atOneMoment([&]() -> Result<void> {
    const std::size_t most = std::max(kLargestDelta, m_index->base().size() / kDeltaPart);
    const auto changed = m_queries.store().indexRows().changedSince(m_stamp, most);
    if (!changed) return tl::unexpected<Error>(changed.error());
    isTooMuch = !changed->has_value();
    return isTooMuch ? Result<void>() : takeDelta(**changed);
  });
  if (!done) return done;
  if (isTooMuch)
    if (auto made = make(); !made) return made;
  m_seen = version;
  m_asked.clear();
  return {};
}

Result<std::vector<Id>> ContactSearch::askStore(const domain::Query& term) {
  for (const auto& [asked, ids] : m_asked)
    if (asked == term) return ids;
  const bool isWord = term.node == domain::Query::Node::Term && term.key.isEmpty() && !term.phrase;
  auto reading = m_queries.store().reading();
  auto ids = isWord ? reading.mentioning(term.value) : reading.matching(term, 0);
  if (!ids) return ids;
  m_asked.emplace_front(term, *ids);
  if (m_asked.size() > kAskedKept) m_asked.pop_back();
  return ids;
}

Result<search::FoundContacts> ContactSearch::findIds(const domain::Query& query, const FindOptions& options) {
  if (auto ready = makeReady(); !ready) return tl::unexpected<Error>(ready.error());
  const StoppedBy stopped(m_queries.store(), options.cancelled);
  std::optional<Error> failure;
  search::SearchOptions asked;
  asked.limit = options.limit > 0 ? static_cast<std::size_t>(options.limit) : m_index->size();
  asked.kind = kindOf(options.section);
  asked.cancelled = options.cancelled;
  asked.outside = [&](const domain::Query& term) -> std::vector<Id> {
    auto ids = askStore(term);
    if (ids) return std::move(*ids);
    failure = ids.error();
    return {};
  };
  search::FoundContacts found = m_index->search(query, asked);
  if (found.total < kFewCards && !found.cancelled && !failure) {
    asked.wordsOutside = true;
    found = m_index->search(query, asked);
  }
  if (options.cancelled != nullptr && options.cancelled->load()) return search::FoundContacts{0, {}, true};
  if (failure) return tl::unexpected<Error>(*failure);
  return found;
}

std::vector<SearchHit> ContactSearch::explained(const domain::Query& query,
                                                const std::vector<search::FoundContact>& found) {
  return withReasons(m_queries, query, found);
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
