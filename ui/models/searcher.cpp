#include "models/searcher.h"

namespace kith::models {
namespace {

constexpr std::size_t kExplained = 100;

Ids idsOf(const std::vector<search::FoundContact>& found) {
  Ids ids;
  ids.reserve(found.size());
  for (const auto& each : found) ids.push_back(each.id);
  return ids;
}

Result<Found> foundBy(app::ContactSearch& search, const QString& words, const app::FindOptions& options) {
  const auto query = search.readQuery(words);
  if (!query) return tl::unexpected<Error>(query.error());
  auto found = search.findIds(*query, options);
  if (!found) return tl::unexpected<Error>(found.error());
  if (found->cancelled) return fail(ErrorKind::Cancelled);
  Found out{idsOf(found->first), {}};
  if (found->first.size() > kExplained) found->first.resize(kExplained);
  out.hits = search.explained(*query, found->first);
  return out;
}

}

Searcher::Searcher(const QString& bookPath, QObject* parent) : QObject(parent), m_path(bookPath) {}

// Making the index of a large book takes seconds: it is broken off.
Searcher::~Searcher() {
  m_hand->stopped = true;
  forget();
  forgetBeside();
  forgetHistory();
  m_historyReader.reset();
  m_reader.reset();
}

app::ContactSearch& Searcher::searchOf(Hand& hand, app::Queries& queries) {
  if (!hand.search) hand.search = std::make_unique<app::ContactSearch>(queries);
  hand.search->stopWith(&hand.stopped);
  return *hand.search;
}

void Searcher::prepare() {
  if (m_reader) return;
  m_reader = std::make_unique<Reader>(m_path);
  m_reader->ask(QStringLiteral("index"), [this, hand = m_hand](app::Queries& queries) -> Reader::Answer {
    const bool made = searchOf(*hand, queries).makeReady().has_value();
    return [this, made] { m_ready = made; };
  });
}

void Searcher::search(const QString& words, app::ContactSection section, Then then) {
  ask(m_list, words, {0, section}, std::move(then));
}

void Searcher::searchBeside(const QString& words, int limit, Then then) {
  ask(m_beside, words, {limit, app::ContactSection::Everyone}, std::move(then));
}

void Searcher::ask(Asker& asker, const QString& words, app::FindOptions options, Then then) {
  forget(asker);
  prepare();  // who asks before the first paint waits for it
  asker.overtaken = std::make_shared<std::atomic<bool>>(false);
  m_reader->ask(asker.topic,
                [hand = m_hand, words, options, overtaken = asker.overtaken,
                 then = std::move(then)](app::Queries& queries) mutable -> Reader::Answer {
                  app::ContactSearch& search = searchOf(*hand, queries);
                  options.cancelled = overtaken.get();
                  auto found = std::make_shared<Result<Found>>(foundBy(search, words, options));
                  return [found, then] { then(std::move(*found)); };
                });
}

void Searcher::searchHistory(const QString& words, std::optional<app::HistoryGroup> whole, ThenHistory then) {
  forgetHistory();
  if (!m_historyReader) m_historyReader = std::make_unique<Reader>(m_path);
  m_history.overtaken = std::make_shared<std::atomic<bool>>(false);
  m_historyReader->ask(
      m_history.topic,
      [words, whole, overtaken = m_history.overtaken,
       then = std::move(then)](app::Queries& queries) -> Reader::Answer {
        using Groups = std::vector<app::FoundGroup>;
        app::HistoryOptions options;
        options.whole = whole;
        options.cancelled = overtaken.get();
        const auto query = queries.readQuery(words);
        auto found = std::make_shared<Result<Groups>>(query ? app::findInHistory(queries, *query, options)
                                                            : Result<Groups>(tl::unexpect, query.error()));
        return [found, then] { then(std::move(*found)); };
      });
}

void Searcher::forget() { forget(m_list); }

void Searcher::forgetBeside() { forget(m_beside); }

void Searcher::forgetHistory() { overtake(m_history, m_historyReader.get()); }

void Searcher::forget(Asker& asker) { overtake(asker, m_reader.get()); }

void Searcher::overtake(Asker& asker, Reader* reader) {
  if (asker.overtaken) asker.overtaken->store(true);
  if (reader != nullptr) reader->forget(asker.topic);
}

}
