#include "app/sample_random.h"

namespace kith::app {
namespace {

constexpr quint64 kGolden = 0x9e3779b97f4a7c15ULL;

quint64 mixed(quint64 z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

}

SampleRandom::SampleRandom(quint64 seed, SampleStream stream, qint64 index)
    : m_state(
          mixed(mixed(seed + kGolden * (static_cast<quint64>(stream) + 1)) + static_cast<quint64>(index))) {}

quint64 SampleRandom::next() {
  m_state += kGolden;
  return mixed(m_state);
}

qint64 SampleRandom::skewed(qint64 n) {
  const quint64 u = next() >> 32;
  return static_cast<qint64>((((u * u) >> 32) * static_cast<quint64>(n)) >> 32);
}

QString sampleUid(quint64 seed, int table, qint64 index) {
  SampleRandom random(seed + static_cast<quint64>(table), SampleStream::Uid, index);
  const quint64 high = (random.next() & ~0xf000ULL) | 0x8000ULL;
  const quint64 low = (random.next() >> 2) | (1ULL << 63);
  constexpr char16_t kHex[] = u"0123456789abcdef";
  QString out(36, u'-');
  QChar* to = out.data();
  for (int nibble = 0; nibble < 32; ++nibble) {
    if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) ++to;
    const quint64 half = nibble < 16 ? high : low;
    *to++ = kHex[(half >> (60 - 4 * (nibble % 16))) & 15];
  }
  return out;
}

}
