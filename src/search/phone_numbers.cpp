#include "search/phone_numbers.h"

#include <bit>

namespace kith::search {
namespace {

constexpr std::size_t kBits = 4;

// Vectors that compilers know: they make of them what the processor has.
using Numbers = std::uint64_t __attribute__((vector_size(32)));
using Fours = std::uint16_t __attribute__((vector_size(32)));
constexpr std::size_t kInVector = 4;
constexpr std::size_t kVectors = 16;

// The same function for processors with wider vectors, chosen when the program starts. Only where that is
// known to work.
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define KITH_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define KITH_WIDE_VECTORS
#endif

// For each block of 64 numbers a bit for each in which the digits stand: at one of the four places within
// sixteen bits. Each vector of four numbers has a bit of its own in each sixteen.
KITH_WIDE_VECTORS void markHeld(const char* numbers, std::uint16_t digits, std::uint16_t mask,
                                std::uint64_t* marks, std::size_t blocks) {
  const Fours looked = Fours{} + digits;
  const Fours taken = Fours{} + mask;
  for (std::size_t block = 0; block < blocks; ++block) {
    Fours found{};
    Fours bit = Fours{} + std::uint16_t{1};
    for (std::size_t i = 0; i < kVectors; ++i, bit += bit) {
      Numbers n;
      std::memcpy(&n, numbers + sizeof(n) * (kVectors * block + i), sizeof(n));
      Fours held{};
      for (std::size_t place = 0; place < 4; ++place)
        held |= static_cast<Fours>((reinterpret_cast<Fours>(n >> kBits * place) & taken) == looked);
      found |= held & bit;
    }
    const auto lanes = reinterpret_cast<Numbers>(found);
    std::uint64_t all = 0;
    for (std::size_t lane = 0; lane < kInVector; ++lane) {
      const std::uint64_t halves = lanes[lane] | lanes[lane] >> 32;
      all |= ((halves | halves >> 16) & 0xFFFFU) << 16 * lane;
    }
    marks[block] = all;
  }
}

}

std::optional<PackedNumber> packedNumber(std::string_view digits) {
  if (digits.empty() || digits.size() > kPackedDigits) return std::nullopt;
  PackedNumber out = ~PackedNumber{0};
  for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
    if (*it < '0' || *it > '9') return std::nullopt;
    out = out << kBits | static_cast<PackedNumber>(*it - '0');
  }
  return out;
}

LookedDigits::LookedDigits(std::string_view digits)
    : m_digits(0), m_mask((std::uint64_t{1} << kBits * digits.size()) - 1), m_size(digits.size()) {
  m_digits = packedNumber(digits).value_or(0) & m_mask;
}

std::optional<DigitsAt> LookedDigits::in(PackedNumber number) const {
  const std::size_t size = 16 - static_cast<std::size_t>(std::countl_one(number)) / kBits;
  if (size < m_size) return std::nullopt;
  const bool begins = (number & m_mask) == m_digits;
  if ((number >> kBits * (size - m_size) & m_mask) == m_digits)
    return begins && size == m_size ? DigitsAt::Whole : DigitsAt::End;
  if (begins) return DigitsAt::Beginning;
  for (std::size_t i = 1; i + m_size < size; ++i)
    if ((number >> kBits * i & m_mask) == m_digits) return DigitsAt::Inside;
  return std::nullopt;
}

void HeldNumbers::mark(std::string_view digits, const char* numbers, std::size_t count) {
  const LookedDigits looked(digits);
  m_marks.assign((count + kBlock - 1) / kBlock, 0);
  markHeld(numbers, static_cast<std::uint16_t>(looked.digits()), static_cast<std::uint16_t>(looked.mask()),
           m_marks.data(), count / kBlock);
  if (count % kBlock == 0) return;
  for (std::size_t bit = 0; bit < kBlock; ++bit)
    if (numberOf(bit) < count % kBlock) m_marks.back() |= std::uint64_t{1} << bit;
}

std::optional<DigitsAt> placeOfDigits(std::string_view number, std::string_view digits) {
  if (number == digits) return DigitsAt::Whole;
  if (number.ends_with(digits)) return DigitsAt::End;
  if (number.starts_with(digits)) return DigitsAt::Beginning;
  return number.find(digits) == std::string_view::npos ? std::nullopt : std::optional(DigitsAt::Inside);
}

}
