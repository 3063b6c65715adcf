// Phone numbers with one digit in four bits: a million of them are looked through in a millisecond.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace kith::search {

// The first digit lowest, all bits set behind the last: longer numbers than E.164 allows are not packed.
using PackedNumber = std::uint64_t;
constexpr std::size_t kPackedDigits = 15;

// Nothing for an empty text, more than kPackedDigits, and whatever is no digit.
std::optional<PackedNumber> packedNumber(std::string_view digits);

// Where digits stand in a number; in order of rank.
enum class DigitsAt : std::uint8_t { Inside, Beginning, End, Whole };

// Digits that are looked for in many numbers.
class LookedDigits {
 public:
  // REQUIRES: 1 to kPackedDigits digits.
  explicit LookedDigits(std::string_view digits);

  // The best of all the places where they stand.
  std::optional<DigitsAt> in(PackedNumber number) const;
  // The digits, and the bits they take.
  std::uint64_t digits() const { return m_digits; }
  std::uint64_t mask() const { return m_mask; }

 private:
  std::uint64_t m_digits;
  std::uint64_t m_mask;
  std::size_t m_size;
};

// Of many packed numbers those that may hold some digits: a bit for each.
class HeldNumbers {
 public:
  // Those of the `count` numbers from `numbers` on (at any address) in which the first four of the digits
  // stand. REQUIRES: 1 to kPackedDigits digits.
  void mark(std::string_view digits, const char* numbers, std::size_t count);
  // Calls take(number, DigitsAt) for those that hold the digits, in no order, and forgets the others.
  // REQUIRES: marked for a beginning of the digits.
  template <class Take>
  void each(std::string_view digits, const char* numbers, Take take);

 private:
  static constexpr std::size_t kBlock = 64;

  // A block goes through the vectors four numbers at a time: a bit's number in it.
  static std::size_t numberOf(std::size_t bit) { return bit % 16 * 4 + bit / 16; }

  std::vector<std::uint64_t> m_marks;  // of each block
};

// The same for one number of any length.
std::optional<DigitsAt> placeOfDigits(std::string_view number, std::string_view digits);

inline PackedNumber numberAt(const char* numbers, std::size_t i) {
  PackedNumber out = 0;
  std::memcpy(&out, numbers + sizeof(out) * i, sizeof(out));
  return out;
}

template <class Take>
void HeldNumbers::each(std::string_view digits, const char* numbers, Take take) {
  const LookedDigits looked(digits);
  for (std::size_t block = 0; block < m_marks.size(); ++block)
    for (std::uint64_t left = m_marks[block]; left != 0; left &= left - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(left));
      const std::size_t number = kBlock * block + numberOf(bit);
      if (const auto at = looked.in(numberAt(numbers, number)))
        take(number, *at);
      else
        m_marks[block] &= ~(std::uint64_t{1} << bit);
    }
}

}
