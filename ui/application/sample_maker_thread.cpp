#include "application/sample_maker_thread.h"

#include "app/import.h"
#include "app/sample.h"

#include <QFile>
#include <QThread>

#include <memory>

namespace kith::application {
namespace {

constexpr qint64 kContacts = 240;
constexpr qint64 kInteractions = 2'000;
constexpr qint64 kPurchases = 900;
constexpr quint64 kSeed = 7;

// A sample that was looked at before is kept, with what was tried on it.
Result<void> makeSample(const QString& path) {
  if (QFile::exists(path)) return {};
  app::JobControl control;
  const SystemClock clock;
  return app::makeSampleFile(path, {kContacts, kInteractions, kPurchases, kSeed, clock.today()}, control);
}

}

void makeSampleInBackground(const QString& path, QObject* context,
                            std::function<void(const Result<void>&)> done) {
  auto result = std::make_shared<Result<void>>();
  QThread* thread = QThread::create([path, result] { *result = makeSample(path); });
  QObject::connect(thread, &QThread::finished, context, [result, done = std::move(done)] { done(*result); });
  QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
  thread->start();
}

}
