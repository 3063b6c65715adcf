// One writer per file: a lock beside it that the kernel lets go of when its holder dies.
#pragma once

#include "base/result.h"

#include <memory>

namespace kith::store {

class WriterLock {
 public:
  // Takes the lock of `path`, waiting up to `waitMs`. Error Locked: detail names the holder.
  static Result<std::unique_ptr<WriterLock>> take(const QString& path, const QString& holderName, int waitMs);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  WriterLock(int descriptor, QString lockPath) : m_descriptor(descriptor), m_lockPath(std::move(lockPath)) {}
  int m_descriptor;
  QString m_lockPath;
};

}
