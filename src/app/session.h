// The door for changing something: one open customer book, its writer thread, undo and redo.
#pragma once

#include "app/command.h"
#include "base/clock.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace kith::store {
class Store;
struct StepResult;
}

namespace kith::app {

struct SessionOptions {
  QString path;                                 // the .kith file; made (mode 0600) where it is missing
  int lockWaitMs = 0;                           // how long to wait for another writer
  QString holderName = QStringLiteral("kith");  // who we are, for others who find the file locked
  bool dailyBackup = true;                      // at the first start of a day
};

using Done = std::function<void(Result<Outcome>)>;

// Lives on the window's thread (or the command line's only one). Commands run in order on the writer's
// thread; `changed` and callbacks arrive on the thread of the session in commit order.
class Session : public QObject {
  Q_OBJECT
 public:
  // Errors: NoPermission, NotKith, NewerFile, Damaged, Locked (detail: the holder), DiskFull, Io.
  static Result<std::unique_ptr<Session>> open(const SessionOptions& options, const Clock& clock);
  ~Session() override;  // drains the queue, checkpoints, lets go of the lock

  QString path() const;

  // Queues the command; `done` (may be empty) is called on this thread.
  void run(Command command, Done done = {});
  // The same, waiting for the end; emits `changed` before it returns.
  Result<Outcome> runNow(Command command);

  // Takes the newest step back (strict), or takes back the newest undo. NotFound where there is none;
  // Conflict where a field is no longer what the step left.
  void undo(Done done = {});
  void redo(Done done = {});
  Result<StepEntry> undoNow();
  Result<StepEntry> redoNow();

  // Reads or writes outside the log: settings and drafts.
  void setSetting(const QString& key, const QString& value);
  void saveDraft(const QString& key, const QString& text);  // empty text: forgets it

  // Makes and verifies a backup beside the file now; gives its path through `done` on this thread.
  void backupNow(std::function<void(Result<QString>)> done);
  // The newest verified backup; empty when there is none yet.
  QString lastBackup() const;

  // For long jobs of src/app (import, sample): runs on the writer's thread, in order with the commands.
  void runJob(std::function<void(store::Store&)> job);
  // The same, waiting for the end; never from a job.
  void runJobNow(const std::function<void(store::Store&)>& job);
  // For the part of a job that needs no writer: runs at once on a background thread of its own. The session
  // waits for it when it goes, so the job may use the session to its end; a long one watches a JobControl.
  void runAside(std::function<void()> job);
  // Does what the first command would have to do otherwise; behind the first paint.
  void makeReady();
  // Writes the list order back and empties the journal behind what is queued; for quiet moments.
  void settleWhenIdle();
  // For those jobs: announces what they committed.
  void announce(const domain::ChangeSet& changes);
  const Clock& clock() const;

 Q_SIGNALS:
  void changed(const kith::domain::ChangeSet& changes);
  void backedUp(const QString& path);  // empty: no backup could be made

 private:
  struct Parts;
  explicit Session(std::unique_ptr<Parts> parts);
  void tell(Result<Outcome> outcome, Done done);
  Result<Outcome> apply(const Command& command);
  Result<StepEntry> stepNow(const std::function<Result<store::StepResult>(store::Store&)>& walk);

  std::unique_ptr<Parts> m_parts;
};

}
