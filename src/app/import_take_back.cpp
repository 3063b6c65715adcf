#include "app/import.h"
#include "app/session.h"
#include "store/store.h"

namespace kith::app {
namespace {

struct TakenBack {
  Result<TakeBackReport> report;
  domain::ChangeSet changes;
};

TakenBack takeBack(store::Store& store, domain::Id import) {
  store::TakeBack taken;
  const auto step = store.takeBackImport(import, taken);
  if (!step) return {tl::unexpected<Error>(step.error()), {}};
  TakeBackReport report{taken.import, taken.removed, taken.restored, {}};
  for (const auto& kept : taken.kept) report.kept.push_back({kept.contact, kept.reason});
  return {std::move(report), step->changes};
}

}

Result<TakeBackReport> takeBackImportNow(Session& session, domain::Id import) {
  TakenBack taken;
  session.runJobNow([&](store::Store& store) { taken = takeBack(store, import); });
  if (taken.report) session.announce(taken.changes);
  return taken.report;
}

void takeBackImportAsync(Session& session, domain::Id import,
                         std::function<void(Result<TakeBackReport>)> done) {
  session.runJob([&session, import, done = std::move(done)](store::Store& store) {
    QMetaObject::invokeMethod(
        &session,
        [&session, taken = takeBack(store, import), done] {
          if (taken.report) session.announce(taken.changes);
          done(taken.report);
        },
        Qt::QueuedConnection);
  });
}

}
