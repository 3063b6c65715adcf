#include "store/new_uid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

namespace kith::store {
namespace {

// Chance from the system, asked for some hundred bytes at once: for each contact alone that takes longer than
// writing it.
quint32 chance() {
  thread_local std::array<quint32, 256> words;
  thread_local std::size_t used = words.size();
  if (used == words.size()) {
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    used = 0;
  }
  return std::exchange(words[used++], 0);
}

// Milliseconds and a counter of those made within one; of 60 bits, each larger than the one before.
quint64 timeOfUid() {
  static std::atomic<quint64> last = 0;
  constexpr int kCounterBits = 12;
  const quint64 now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << kCounterBits;
  quint64 before = last.load();
  quint64 next = 0;
  do next = std::max(now, before + 1);
  while (!last.compare_exchange_weak(before, next));
  return next;
}

}

QString newUid() {
  const quint64 time = timeOfUid();
  const std::array<quint32, 4> id{
      static_cast<quint32>(time >> 28U),
      static_cast<quint32>(time >> 12U & 0xffffU) << 16U | 0x7000U | static_cast<quint32>(time & 0xfffU),
      (chance() & 0x3fffffffU) | 0x80000000U, chance()};
  QString out(36, u'-');
  qsizetype at = 0;
  for (const quint32 word : id)
    for (int shift = 28; shift >= 0; shift -= 4) {
      if (at == 8 || at == 13 || at == 18 || at == 23) ++at;
      out[at++] = QLatin1Char("0123456789abcdef"[word >> static_cast<unsigned>(shift) & 15U]);
    }
  return out;
}

}
