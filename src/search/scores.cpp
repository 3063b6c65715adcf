#include "search/scores.h"

#include "search/index_segment.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace kith::search {
namespace {

constexpr std::size_t kMostSpare = 12;

#if defined(__SSE2__)
__m128i at16(const std::uint8_t* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }
void put16(std::uint8_t* bytes, __m128i value) { _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), value); }
#endif

// Sixteen scores at a time: plain loops, which compilers turn into the same where they can.
void add16(std::uint8_t* into, const std::uint8_t* a, const std::uint8_t* b) {
#if defined(__SSE2__)
  const __m128i none = _mm_setzero_si128();
  const __m128i x = at16(a);
  const __m128i y = at16(b);
  const __m128i missing = _mm_or_si128(_mm_cmpeq_epi8(x, none), _mm_cmpeq_epi8(y, none));
  put16(into, _mm_andnot_si128(missing, _mm_adds_epu8(x, y)));
#else
  for (int i = 0; i < 16; ++i)
    into[i] =
        a[i] == 0 || b[i] == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(std::min(255, a[i] + b[i]));
#endif
}

void better16(std::uint8_t* into, const std::uint8_t* other) {
#if defined(__SSE2__)
  put16(into, _mm_max_epu8(at16(into), at16(other)));
#else
  for (int i = 0; i < 16; ++i) into[i] = std::max(into[i], other[i]);
#endif
}

// `row`: two bytes.
void raise16(std::uint8_t* into, const std::uint8_t* row, std::uint8_t score) {
#if defined(__SSE2__)
  const __m128i bits = _mm_set1_epi64x(static_cast<long long>(0x8040201008040201ULL));
  std::uint16_t marks = 0;
  std::memcpy(&marks, row, sizeof(marks));
  // The lower byte of the marks eight times, then the higher.
  __m128i spread = _mm_cvtsi32_si128(marks);
  spread = _mm_unpacklo_epi8(spread, spread);
  spread = _mm_shufflelo_epi16(spread, 0x50);
  spread = _mm_shuffle_epi32(spread, 0x50);
  const __m128i marked = _mm_cmpeq_epi8(_mm_and_si128(spread, bits), bits);
  put16(into, _mm_max_epu8(at16(into), _mm_and_si128(marked, _mm_set1_epi8(static_cast<char>(score)))));
#else
  for (int i = 0; i < 16; ++i)
    if ((row[i / 8] >> i % 8 & 1) != 0) into[i] = std::max(into[i], score);
#endif
}

// How many of 64 are 0.
std::size_t zeros64(const std::uint8_t* bytes) {
#if defined(__SSE2__)
  const __m128i none = _mm_setzero_si128();
  __m128i found = none;
  for (int i = 0; i < 64; i += 16) found = _mm_sub_epi8(found, _mm_cmpeq_epi8(at16(bytes + i), none));
  const __m128i sums = _mm_sad_epu8(found, none);
  return static_cast<std::size_t>(_mm_cvtsi128_si32(sums) +
                                  _mm_cvtsi128_si32(_mm_unpackhi_epi64(sums, sums)));
#else
  return static_cast<std::size_t>(std::count(bytes, bytes + 64, std::uint8_t{0}));
#endif
}

}

// Calls take(first contact of a block) for each block.
template <class Take>
void Scores::eachBlock(const std::vector<std::uint64_t>& blocks, Take take) {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    for (std::uint64_t left = blocks[i]; left != 0; left &= left - 1)
      take((64 * i + static_cast<std::size_t>(std::countr_zero(left))) * kBlock);
}

Scores::Scores(std::size_t contacts)
    : m_size(contacts),
      m_bytes((contacts + kBlock - 1) / kBlock * kBlock),
      m_blocks((contacts / kBlock + 64) / 64) {}

void Scores::clear() {
  eachBlock(m_blocks, [&](std::size_t at) { std::memset(m_bytes.data() + at, 0, kBlock); });
  std::fill(m_blocks.begin(), m_blocks.end(), 0);
}

void Scores::raiseMarked(const std::uint8_t* row, std::uint8_t score) {
  for (std::size_t at = 0; at < m_bytes.size(); at += kBlock) {
    std::uint64_t marks = 0;
    std::memcpy(&marks, row + at / 8, sizeof(marks));
    if (marks == 0) continue;
    m_blocks[at / 4096] |= std::uint64_t{1} << at / kBlock % 64;
    for (std::size_t i = 0; i < kBlock; i += 16) raise16(m_bytes.data() + at + i, row + (at + i) / 8, score);
  }
}

void Scores::raiseAll(std::uint8_t score) {
  for (std::size_t i = 0; i < m_size; ++i) m_bytes[i] = std::max(m_bytes[i], score);
  for (std::size_t at = 0; at < m_size; at += kBlock)
    m_blocks[at / 4096] |= std::uint64_t{1} << at / kBlock % 64;
}

void Scores::setBoth(const Scores& a, const Scores& b) {
  std::vector<std::uint64_t> blocks(m_blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i] = a.m_blocks[i] & b.m_blocks[i];
  for (std::size_t i = 0; i < blocks.size(); ++i) m_blocks[i] &= ~blocks[i];
  clear();
  m_blocks = std::move(blocks);
  eachBlock(m_blocks, [&](std::size_t at) {
    for (std::size_t i = at; i < at + kBlock; i += 16)
      add16(m_bytes.data() + i, a.m_bytes.data() + i, b.m_bytes.data() + i);
  });
}

void Scores::keepEither(const Scores& other) {
  eachBlock(other.m_blocks, [&](std::size_t at) {
    for (std::size_t i = at; i < at + kBlock; i += 16) better16(m_bytes.data() + i, other.m_bytes.data() + i);
  });
  for (std::size_t i = 0; i < m_blocks.size(); ++i) m_blocks[i] |= other.m_blocks[i];
}

void Scores::halve() {
  for (std::uint8_t& score : m_bytes) score = score < 2 ? score : static_cast<std::uint8_t>(score / 2);
}

void Scores::turnRound(std::uint8_t match) {
  for (std::size_t i = 0; i < m_size; ++i) {
    const bool matched = m_bytes[i] != 0;
    m_bytes[i] = 0;
    if (!matched) raise(i, match);
  }
}

void Scores::keepFlagged(const std::uint8_t* flags, std::uint8_t bits, std::uint8_t wanted) {
  eachBlock(m_blocks, [&](std::size_t at) {
    for (std::size_t i = at; i < std::min(at + kBlock, m_size); ++i)
      m_bytes[i] = (flags[i] & bits) == wanted ? m_bytes[i] : std::uint8_t{0};
  });
}

std::size_t Scores::count() const {
  std::size_t count = 0;
  eachBlock(m_blocks, [&](std::size_t at) { count += kBlock - zeros64(m_bytes.data() + at); });
  return count;
}

// Of 16 contacts those that are better, as bits.
unsigned Scores::betterIn(const std::uint8_t* flags, std::size_t from, std::uint8_t score,
                          std::uint8_t weight) const {
#if defined(__SSE2__)
  if (from + 16 <= m_size) {
    const __m128i none = _mm_setzero_si128();
    const __m128i s = at16(m_bytes.data() + from);
    const __m128i least = _mm_set1_epi8(static_cast<char>(score));
    const __m128i notMore = _mm_cmpeq_epi8(_mm_subs_epu8(s, least), none);
    const auto more = 0xFFFFU ^ static_cast<unsigned>(_mm_movemask_epi8(notMore));
    const __m128i equal = _mm_cmpeq_epi8(s, least);
    if (_mm_movemask_epi8(equal) == 0) return more;
    const __m128i w = _mm_and_si128(at16(flags + from), _mm_set1_epi8(kWeightBits));
    const __m128i light = _mm_cmpeq_epi8(_mm_subs_epu8(w, _mm_set1_epi8(static_cast<char>(weight))), none);
    return more | static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(light, equal)));
  }
#endif
  unsigned better = 0;
  for (std::size_t i = from; i < std::min(from + 16, m_size); ++i)
    if (m_bytes[i] > score || (m_bytes[i] == score && (flags[i] & kWeightBits) > weight))
      better |= 1U << (i - from);
  return better;
}

std::size_t Scores::nextBetter(const std::uint8_t* flags, std::size_t from, std::uint8_t score,
                               std::uint8_t weight) const {
  for (std::size_t at = from / kBlock * kBlock; at < m_size; at += kBlock) {
    const std::uint64_t ahead = m_blocks[at / 4096] >> at / kBlock % 64;
    if (ahead == 0) {
      at = at / 4096 * 4096 + 4096 - kBlock;
      continue;
    }
    at += static_cast<std::size_t>(std::countr_zero(ahead)) * kBlock;
    for (std::size_t i = at; i < at + kBlock && i < m_size; i += 16) {
      if (i + 16 <= from) continue;
      unsigned better = betterIn(flags, i, score, weight);
      if (i < from) better &= ~0U << (from - i);
      if (better != 0) return i + static_cast<std::size_t>(std::countr_zero(better));
    }
  }
  return m_size;
}

std::shared_ptr<Scores> ScorePool::take(std::size_t contacts) {
  const auto isSpare = [&](const std::shared_ptr<Scores>& s) {
    return s.use_count() == 1 && s->size() == contacts;
  };
  const auto spare = std::find_if(m_all.begin(), m_all.end(), isSpare);
  if (spare != m_all.end()) {
    (*spare)->clear();
    return *spare;
  }
  if (m_all.size() >= kMostSpare) std::erase_if(m_all, [](const auto& s) { return s.use_count() == 1; });
  m_all.push_back(std::make_shared<Scores>(contacts));
  return m_all.back();
}

}
