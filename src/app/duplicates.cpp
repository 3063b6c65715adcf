#include "app/duplicates.h"

#include "app/queries.h"
#include "base/background.h"
#include "insight/duplicates.h"
#include "store/store.h"

#include <algorithm>
#include <future>
#include <set>
#include <thread>
#include <utility>

namespace kith::app {

using domain::Id;
using insight::LikelyPair;

namespace {

constexpr std::uint32_t kWorthAThread = 5'000;  // contacts
constexpr std::uint32_t kAtOnce = 1'000;        // contacts compared before somebody may end it; about 50 ms

Likeness likenessOf(insight::Likeness how) {
  switch (how) {
    case insight::Likeness::Same:
      return Likeness::Same;
    case insight::Likeness::Apart:
      return Likeness::Differs;
    default:
      return Likeness::Similar;
  }
}

DuplicatePair pairOf(const LikelyPair& found) {
  DuplicatePair pair{found.a, found.b, found.score, {}};
  for (const insight::Reason& reason : found.reasons)
    pair.reasons.push_back({QString::fromLatin1(reason.field), likenessOf(reason.how)});
  return pair;
}

void append(std::vector<LikelyPair>& all, std::vector<LikelyPair> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<LikelyPair> scored(const insight::Duplicates& duplicates, double least,
                               const JobControl& control) {
  const std::uint32_t size = duplicates.size();
  const std::uint32_t threads =
      size < kWorthAThread ? 1 : std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
  const std::uint32_t share = size / threads + 1;
  std::vector<std::future<std::vector<LikelyPair>>> shares;
  for (std::uint32_t from = 0; from < size; from += share)
    shares.push_back(std::async(std::launch::async, [&duplicates, &control, from, share, size, least] {
      base::workInBackground();
      std::vector<LikelyPair> found;
      insight::Duplicates::Seen seen;
      const std::uint32_t end = std::min(size, from + share);
      for (std::uint32_t at = from; at < end && !control.cancelled; at += kAtOnce)
        append(found, duplicates.find(at, std::min(end, at + kAtOnce), least, seen));
      return found;
    }));
  std::vector<LikelyPair> all;
  for (auto& one : shares) append(all, one.get());
  insight::Duplicates::sortBestFirst(all);
  return all;
}

// Takes contacts over from the reading thread, some hundreds at a time, and makes them ready on another one
// meanwhile.
class Intake {
 public:
  explicit Intake(insight::Duplicates& duplicates) : m_duplicates(duplicates) {}

  void take(const domain::ContactFacts& facts) {
    m_batch.push_back(facts);
    if (m_batch.size() == kBatch) handOver();
  }
  void finish() {
    handOver();
    m_adding.get();
  }

 private:
  static constexpr std::size_t kBatch = 1'000;

  void handOver() {
    if (m_adding.valid()) m_adding.get();
    m_adding = std::async(std::launch::async, [this, batch = std::exchange(m_batch, {})] {
      base::workInBackground();
      for (const domain::ContactFacts& facts : batch) m_duplicates.add(facts);
    });
    m_batch.reserve(kBatch);
  }

  insight::Duplicates& m_duplicates;
  std::vector<domain::ContactFacts> m_batch;
  std::future<void> m_adding;  // waits for its thread when it goes
};

}

double likelyScore() { return insight::kLikely; }
double sureScore() { return insight::kSure; }

Result<std::vector<DuplicatePair>> findDuplicates(const QString& bookPath, double least,
                                                  const JobControl& control) {
  auto store = store::Store::openReader(bookPath);
  if (!store) return tl::unexpected<Error>(store.error());
  insight::Duplicates duplicates;
  Intake intake(duplicates);
  const auto read = (*store)->reading().eachFacts([&](const auto& facts) {
    intake.take(facts);
    if (control.cancelled) (*store)->interrupt();
  });
  if (control.cancelled) return fail(ErrorKind::Cancelled, bookPath);
  if (!read) return tl::unexpected<Error>(read.error());
  const auto notSame = (*store)->reading().notSame();
  if (!notSame) return tl::unexpected<Error>(notSame.error());
  intake.finish();
  const std::set<std::pair<Id, Id>> dismissed(notSame->begin(), notSame->end());
  duplicates.settle();
  const std::vector<LikelyPair> likely = scored(duplicates, least, control);
  if (control.cancelled) return fail(ErrorKind::Cancelled, bookPath);
  std::vector<DuplicatePair> pairs;
  for (const LikelyPair& found : likely)
    if (!dismissed.contains({std::min(found.a, found.b), std::max(found.a, found.b)}))
      pairs.push_back(pairOf(found));
  return pairs;
}

namespace {

Result<DuplicateList> listDuplicates(const QString& bookPath, std::size_t most, const JobControl& control) {
  auto pairs = findDuplicates(bookPath, likelyScore(), control);
  if (!pairs) return tl::unexpected<Error>(pairs.error());
  auto queries = Queries::open(bookPath);
  if (!queries) return tl::unexpected<Error>(queries.error());
  DuplicateList list;
  list.total = static_cast<qint64>(pairs->size());
  for (const DuplicatePair& pair : *pairs)
    if (pair.score >= sureScore()) list.sure.emplace_back(pair.a, pair.b);
  if (pairs->size() > most) pairs->resize(most);
  for (DuplicatePair& pair : *pairs) {
    const auto rows = (*queries)->contactRows({pair.a, pair.b});
    if (rows.size() == 2) list.first.push_back({std::move(pair), rows[0].display, rows[1].display});
  }
  return list;
}

}

void listDuplicatesAsync(Session& session, std::size_t most, std::shared_ptr<const JobControl> control,
                         std::function<void(Result<DuplicateList>)> done) {
  session.runAside([&session, most, control = std::move(control), done = std::move(done)] {
    QMetaObject::invokeMethod(
        &session, [list = listDuplicates(session.path(), most, *control), done] { done(list); },
        Qt::QueuedConnection);
  });
}

Result<TakenApart> takeMergeApartNow(Session& session, Id merge) {
  store::TakenApart taken;
  Result<store::StepResult> step;
  session.runJobNow([&](store::Store& store) { step = store.takeApart(merge, taken); });
  if (!step) return tl::unexpected<Error>(step.error());
  session.announce(step->changes);
  TakenApart report{taken.merge, std::move(taken.restored), {}};
  for (const auto& kept : taken.kept) report.kept.push_back({kept.contact, kept.reason});
  return report;
}

}
