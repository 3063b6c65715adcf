// Comparisons of two words, remembered for a while: the same two names and streets meet again and again.
// REQUIRES: one thread; words numbered below 2^28.
#pragma once

#include <cstdint>
#include <vector>

namespace kith::insight {

class MatchMemo {
 public:
  // What is compared; each counts for itself.
  enum class Of : std::uint64_t { Given = 1, Family, City, Postcode, StreetWord, FirmWord, Firm };

  // What `compute` gives for the two words, a number below 16; computed where it is not known any more.
  template <class Compute>
  std::uint8_t of(Of what, std::uint32_t a, std::uint32_t b, const Compute& compute) {
    const std::uint64_t key = static_cast<std::uint64_t>(what) << 56U | std::uint64_t{a} << 28U | b;
    std::uint64_t& slot = m_slots[(key * 0x9e3779b97f4a7c15ULL) >> (64U - kSlotBits)];
    if (slot >> kValueBits == key) return static_cast<std::uint8_t>(slot & kValueMask);
    const auto value = static_cast<std::uint8_t>(compute());
    slot = key << kValueBits | value;
    return value;
  }

 private:
  static constexpr unsigned kSlotBits = 16;
  static constexpr unsigned kValueBits = 4;
  static constexpr std::uint64_t kValueMask = 15;

  std::vector<std::uint64_t> m_slots = std::vector<std::uint64_t>(std::size_t{1} << kSlotBits);
};

}
