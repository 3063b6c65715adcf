// Texts numbered as they come, each kept once with how often it was seen; a number stands for a text in
// comparisons.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kith::insight {

class WordPool {
 public:
  static constexpr std::uint32_t kNone = 0;

  // Which count of a text is meant: of first names as of last names, say.
  enum class Use { First = 0, Second = 1 };

  // The number of `text`, from 1 on; kNone for an empty one. Counts it.
  std::uint32_t add(std::string_view text, Use use = Use::First);

  std::string_view text(std::uint32_t word) const {
    if (word == kNone) return {};
    const Entry& entry = m_entries[word - 1];
    return {entry.begin, entry.size};
  }
  std::uint32_t count(std::uint32_t word, Use use = Use::First) const {
    return word == kNone ? 0 : m_entries[word - 1].counts[static_cast<int>(use)];
  }
  // Which letters and digits occur in it, one bit each: a quick look before the letters are compared.
  std::uint64_t letters(std::uint32_t word) const { return m_entries[word - 1].letters; }
  // Whether they have too few letters in common to be alike.
  bool areFarApart(std::uint32_t a, std::uint32_t b) const {
    const int most = std::max(std::popcount(letters(a)), std::popcount(letters(b)));
    return 2 * std::popcount(letters(a) & letters(b)) < most;
  }
  // How a word sounds, computed once.
  std::uint64_t sound(std::uint32_t word) const { return m_entries[word - 1].sound; }

 private:
  struct Entry {
    const char* begin;
    std::uint32_t size;
    std::uint32_t counts[2];
    std::uint64_t hash;
    std::uint64_t sound;
    std::uint64_t letters;
  };
  void grow();
  const char* kept(std::string_view text);

  std::vector<Entry> m_entries;
  std::vector<std::uint32_t> m_slots;  // open addressing, 0: free
  std::deque<std::string> m_arena;
};

}
