#include "insight/text_likeness.h"

#include <algorithm>
#include <array>
#include <string>

namespace kith::insight {
namespace {

constexpr std::size_t kMost = 64;

// Marks of equal letters not further apart than half the longer word, one bit a letter.
struct Common {
  std::uint64_t inA = 0;
  std::uint64_t inB = 0;
  int count = 0;
};

// The lowest `count` bits.
std::uint64_t lowBits(std::size_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Where each byte stands in a text of up to 64 bytes, one bit a place; taken back as it was after use, so
// that the table need not be cleared.
class Places {
 public:
  explicit Places(std::string_view text) : m_text(text) {
    for (std::size_t i = 0; i < text.size(); ++i) at(text[i]) |= std::uint64_t{1} << i;
  }
  Places(const Places&) = delete;
  Places& operator=(const Places&) = delete;
  ~Places() {
    for (const char c : m_text) at(c) = 0;
  }
  std::uint64_t of(char c) const { return at(c); }

 private:
  static std::uint64_t& at(char c) {
    thread_local std::array<std::uint64_t, 256> table{};
    return table[static_cast<unsigned char>(c)];
  }

  std::string_view m_text;
};

Common commonLetters(std::string_view a, std::string_view b) {
  const std::size_t longest = std::max(a.size(), b.size());
  const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
  const Places places(b);
  Common common;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::uint64_t near = lowBits(i + reach + 1) & ~lowBits(i > reach ? i - reach : 0);
    const std::uint64_t free = places.of(a[i]) & near & ~common.inB;
    if (free == 0) continue;
    common.inB |= free & (~free + 1);
    common.inA |= std::uint64_t{1} << i;
    ++common.count;
  }
  return common;
}

int lettersOutOfOrder(std::string_view a, std::string_view b, const Common& common) {
  int out = 0;
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((common.inA >> i & 1U) == 0) continue;
    while ((common.inB >> j & 1U) == 0) ++j;
    if (a[i] != b[j]) ++out;
    ++j;
  }
  return out;
}

// One class for the sounds that languages and typists take for one another; 0 for what is not heard.
char soundClass(char c) {
  switch (c) {
    case 'b':
    case 'p':
      return 'b';
    case 'f':
    case 'v':
    case 'w':
      return 'f';
    case 'c':
    case 'g':
    case 'k':
    case 'q':
    case 'x':
      return 'k';
    case 's':
    case 'z':
      return 's';
    case 'd':
    case 't':
      return 't';
    case 'm':
    case 'n':
      return 'n';
    case 'l':
    case 'r':
      return c;
    default:
      return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ? c : '\0';
  }
}

// Pairs of letters that stand for one sound.
std::string respelt(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    const bool hiss = ((c == 's' || c == 'z') && next == 'h') || (c == 't' && (next == 's' || next == 'z'));
    const bool soft = c == 'c' && (next == 'e' || next == 'i' || next == 'y' || next == '\0');
    if (c == 'p' && next == 'h') {
      out += 'f';
      ++i;
    } else if (c == 'c' && next == 'h') {
      const bool hard = i + 2 < word.size() && (word[i + 2] == 'r' || word[i + 2] == 'l');
      out += hard ? 'k' : 's';
      ++i;
    } else if (hiss || soft) {
      out += 's';
      if (hiss) ++i;
    } else {
      out += c;
    }
  }
  return out;
}

// The plain table, three rows of it: two texts that begin and end differently are compared seldom.
bool editsOfMiddle(std::string_view a, std::string_view b, int most) {
  using Row = std::array<int, kMost + 1>;
  const auto rows = static_cast<int>(a.size());
  const auto columns = static_cast<int>(b.size());
  std::array<Row, 3> kept;  // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
  for (int j = 0; j <= columns; ++j) kept[0][static_cast<std::size_t>(j)] = j;
  for (int i = 1; i <= rows; ++i) {
    const auto at = [&](int row, int column) -> int& {
      return kept[static_cast<std::size_t>(row % 3)][static_cast<std::size_t>(column)];
    };
    const auto letter = [](std::string_view w, int k) { return w[static_cast<std::size_t>(k)]; };
    at(i, 0) = i;
    int least = i;
    for (int j = 1; j <= columns; ++j) {
      const bool equal = letter(a, i - 1) == letter(b, j - 1);
      int cost = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (equal ? 0 : 1)});
      if (i > 1 && j > 1 && letter(a, i - 1) == letter(b, j - 2) && letter(a, i - 2) == letter(b, j - 1))
        cost = std::min(cost, at(i - 2, j - 2) + 1);
      at(i, j) = cost;
      least = std::min(least, cost);
    }
    if (least > most) return false;
  }
  return kept[static_cast<std::size_t>(rows % 3)][static_cast<std::size_t>(columns)] <= most;
}

}

double jaroWinkler(std::string_view a, std::string_view b) {
  a = a.substr(0, kMost);
  b = b.substr(0, kMost);
  if (a == b) return 1;
  const Common common = commonLetters(a, b);
  if (common.count == 0) return 0;
  const double m = common.count;
  const double moved = lettersOutOfOrder(a, b, common) / 2.0;
  const double jaro =
      (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - moved) / m) / 3;
  std::size_t prefix = 0;
  while (prefix < 4 && prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

bool isWithinEdits(std::string_view a, std::string_view b, int most) {
  a = a.substr(0, kMost);
  b = b.substr(0, kMost);
  // What both begin and end with costs nothing.
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  a.remove_prefix(static_cast<std::size_t>(differ.first - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(differ.second - b.begin()));
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > static_cast<std::size_t>(most)) return false;
  if (longer <= static_cast<std::size_t>(most)) return true;
  // One edit is now one letter, or two that changed places.
  if (most <= 1) return most == 1 && longer == 2 && shorter == 2 && a[0] == b[1] && a[1] == b[0];
  return editsOfMiddle(a, b, most);
}

std::uint64_t soundOf(std::string_view word) {
  std::uint64_t hash = 14695981039346656037ULL;
  char last = '\0';
  bool first = true;
  for (const char c : respelt(word)) {
    char sound = soundClass(c);
    if (first && sound == '\0') sound = 'a';
    first = false;
    if (sound == '\0') continue;
    if (sound != last) hash = (hash ^ static_cast<unsigned char>(sound)) * 1099511628211ULL;
    last = sound;
  }
  return hash;
}

}
