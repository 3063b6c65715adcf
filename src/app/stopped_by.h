// Ends what the store reads for a search that a newer one has overtaken.
#pragma once

#include "store/store.h"

#include <atomic>

namespace kith::app {

// While it lives, reading ends with Cancelled as soon as `flag` is true; null: never.
class StoppedBy {
 public:
  StoppedBy(store::Store& store, const std::atomic<bool>* flag) : m_store(store) { m_store.stopWhen(flag); }
  ~StoppedBy() { m_store.stopWhen(nullptr); }
  StoppedBy(const StoppedBy&) = delete;
  StoppedBy& operator=(const StoppedBy&) = delete;

 private:
  store::Store& m_store;
};

}
