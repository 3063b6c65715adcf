#include "app/session.h"

#include "app/writer_queue.h"
#include "base/background.h"
#include "store/backups.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QMetaObject>

#include <chrono>
#include <future>

namespace kith::app {

using domain::ChangeSet;

namespace {

// So many contacts may wait for their place in the kept list order before it is written back.
constexpr int kSettleAfter = 200;

StepEntry infoOf(const store::StepRow& row) {
  return {row.id, row.key, QJsonDocument::fromJson(row.arguments.toUtf8()).object(), row.at};
}

Outcome outcomeOf(const store::StepResult& result) {
  return {result.made, result.changes, infoOf(result.step)};
}

store::StepRow rowOf(const Command& command) {
  store::StepRow row;
  row.key = command.key;
  row.arguments = QString::fromUtf8(QJsonDocument(command.arguments).toJson(QJsonDocument::Compact));
  return row;
}

}

struct Session::Parts {
  Parts(std::unique_ptr<store::Store> opened, const Clock& c)
      : store(std::move(opened)), clock(c), path(store->path()) {}

  std::unique_ptr<store::Store> store;  // touched only by jobs of the queue
  const Clock& clock;
  QString path;
  std::unique_ptr<WriterQueue> queue = std::make_unique<WriterQueue>();
  std::vector<std::future<void>> aside;
};

Session::Session(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Result<std::unique_ptr<Session>> Session::open(const SessionOptions& options, const Clock& clock) {
  auto opened = store::Store::openWriter({options.path, options.holderName, options.lockWaitMs}, clock);
  if (!opened) return tl::unexpected<Error>(opened.error());
  std::unique_ptr<Session> session(new Session(std::make_unique<Parts>(std::move(*opened), clock)));
  const bool isEmpty = !session->m_parts->store->nextUndo();
  // Before the first command, but behind the first paint.
  if (options.dailyBackup && !isEmpty && !store::hasBackupOf(options.path, clock.today()))
    session->backupNow({});
  return session;
}

// What runs aside may still hand something to the queue.
Session::~Session() {
  m_parts->aside.clear();
  m_parts->queue->drain();
  m_parts->queue.reset();
  m_parts->store.reset();
}

QString Session::path() const { return m_parts->path; }
const Clock& Session::clock() const { return m_parts->clock; }

// Hands a result to the thread of the session, in commit order.
void Session::tell(Result<Outcome> outcome, Done done) {
  QMetaObject::invokeMethod(
      this,
      [this, outcome = std::move(outcome), done = std::move(done)] {
        if (outcome && outcome->changes.step != 0) Q_EMIT changed(outcome->changes);
        if (done) done(outcome);
      },
      Qt::QueuedConnection);
}

Result<Outcome> Session::apply(const Command& command) {
  auto made = m_parts->store->run(rowOf(command), command.apply);
  if (!made) return tl::unexpected<Error>(made.error());
  const bool recorded = made->step.id != 0;
  return Outcome{
      made->made, made->changes,
      recorded ? StepEntry{made->step.id, command.key, command.arguments, made->step.at} : StepEntry{}};
}

void Session::run(Command command, Done done) {
  m_parts->queue->submit([this, command = std::move(command), done = std::move(done)]() mutable {
    tell(apply(command), std::move(done));
  });
}

Result<Outcome> Session::runNow(Command command) {
  Result<Outcome> outcome;
  m_parts->queue->runAndWait([&] { outcome = apply(command); });
  if (outcome && outcome->changes.step != 0) Q_EMIT changed(outcome->changes);
  return outcome;
}

void Session::undo(Done done) {
  m_parts->queue->submit([this, done = std::move(done)]() mutable {
    auto step = m_parts->store->undo();
    tell(step.map(outcomeOf), std::move(done));
  });
}

void Session::redo(Done done) {
  m_parts->queue->submit([this, done = std::move(done)]() mutable {
    auto step = m_parts->store->redo();
    tell(step.map(outcomeOf), std::move(done));
  });
}

Result<StepEntry> Session::undoNow() {
  return stepNow([](store::Store& store) { return store.undo(); });
}

Result<StepEntry> Session::redoNow() {
  return stepNow([](store::Store& store) { return store.redo(); });
}

Result<StepEntry> Session::stepNow(const std::function<Result<store::StepResult>(store::Store&)>& walk) {
  Result<StepEntry> info;
  ChangeSet changes;
  m_parts->queue->runAndWait([&] {
    auto step = walk(*m_parts->store);
    if (step) changes = step->changes;
    info = step.map([](const store::StepResult& r) { return infoOf(r.step); });
  });
  if (info) Q_EMIT changed(changes);
  return info;
}

void Session::setSetting(const QString& key, const QString& value) {
  m_parts->queue->submit([this, key, value] {
    m_parts->store->write([&](store::Store& store) { store.settings().set(key, value); });
  });
}

void Session::saveDraft(const QString& key, const QString& text) {
  m_parts->queue->submit([this, key, text] {
    m_parts->store->write([&](store::Store& store) { store.settings().saveDraft(key, text, store.now()); });
  });
}

void Session::backupNow(std::function<void(Result<QString>)> done) {
  m_parts->queue->submit([this, done = std::move(done)] {
    // What cannot be collected only takes room.
    (void)m_parts->store->write([](store::Store& store) { (void)store.blobs().collect(); });
    auto made = m_parts->store->backUpBeside(m_parts->clock.nowLocal());
    QMetaObject::invokeMethod(
        this,
        [this, made = std::move(made), done] {
          Q_EMIT backedUp(made.value_or(QString()));
          if (done) done(made);
        },
        Qt::QueuedConnection);
  });
}

QString Session::lastBackup() const { return store::newestBackup(m_parts->path); }

void Session::runJob(std::function<void(store::Store&)> job) {
  m_parts->queue->submit([this, job = std::move(job)] { job(*m_parts->store); });
}

void Session::runJobNow(const std::function<void(store::Store&)>& job) {
  m_parts->queue->runAndWait([&] { job(*m_parts->store); });
}

void Session::runAside(std::function<void()> job) {
  auto& aside = m_parts->aside;
  std::erase_if(aside, [](const std::future<void>& running) {
    return running.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  });
  aside.push_back(std::async(std::launch::async, [job = std::move(job)] {
    base::workInBackground();
    job();
  }));
}

void Session::announce(const ChangeSet& changes) {
  QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT changed(changes); });
}

void Session::makeReady() {
  m_parts->queue->submit([this] { m_parts->store->makeReady(); });
}

void Session::settleWhenIdle() {
  m_parts->queue->submit([this] { m_parts->store->settle(kSettleAfter); });
}

}
