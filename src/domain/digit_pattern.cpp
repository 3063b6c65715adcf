#include "domain/digit_pattern.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kith::domain {
namespace {

constexpr std::uint16_t kAnyDigit = 0x3ff;
constexpr std::size_t kMostSteps = 20'000;
constexpr int kMostRepeated = 32;  // more digits no number has

bool isDigit(char c) { return c >= '0' && c <= '9'; }

unsigned digitOf(char c) { return static_cast<unsigned>(c - '0'); }

}

// Turns an expression into steps, from left to right; what is repeated is turned so often.
class DigitPatternMaker {
 public:
  bool alternatives(std::string_view text) {
    std::vector<std::size_t> jumps;
    for (;;) {
      const std::size_t bar = endOf(text, '|');
      if (bar == text.size()) break;
      const std::size_t fork = add({});
      if (!sequence(text.substr(0, bar))) return false;
      jumps.push_back(add({0, 0, DigitPattern::kNowhere}));
      fill(fork, fork + 1, pattern.m_steps.size());
      text.remove_prefix(bar + 1);
    }
    if (!sequence(text)) return false;
    for (const std::size_t jump : jumps) pattern.m_steps[jump].next = place(pattern.m_steps.size());
    return pattern.m_steps.size() < kMostSteps;
  }

  DigitPattern pattern;

 private:
  struct Times {
    int least = 1;
    int most = 1;  // -1: no end
  };

  static std::uint16_t place(std::size_t step) { return static_cast<std::uint16_t>(step); }

  std::size_t add(DigitPattern::Step step) {
    pattern.m_steps.push_back(step);
    return pattern.m_steps.size() - 1;
  }

  void fill(std::size_t fork, std::size_t next, std::size_t other) {
    pattern.m_steps[fork] = {0, place(next), place(other)};
  }

  // Where `sign` stands outside of groups and sets; the end where it does not.
  static std::size_t endOf(std::string_view text, char sign) {
    int depth = 0;
    bool inSet = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (depth == 0 && !inSet && c == sign) return i;
      if (c == '[') inSet = true;
      if (c == ']') inSet = false;
      if (!inSet) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return text.size();
  }

  bool sequence(std::string_view text) {
    while (!text.empty()) {
      const std::size_t size = atomSize(text);
      if (size == 0) return false;
      const std::string_view atom = text.substr(0, size);
      text.remove_prefix(size);
      const auto times = timesOf(text);
      if (!times || !repeated(atom, *times)) return false;
    }
    return true;
  }

  static std::size_t atomSize(std::string_view text) {
    if (isDigit(text.front())) return 1;
    if (text.starts_with("\\d")) return 2;
    if (text.front() != '[' && text.front() != '(') return 0;
    const std::size_t end = text.front() == '[' ? text.find(']') : 1 + endOf(text.substr(1), ')');
    return end >= text.size() ? 0 : end + 1;
  }

  // How often what stands before it; taken off the text.
  static std::optional<Times> timesOf(std::string_view& text) {
    Times times;
    if (text.empty()) return times;
    const char sign = text.front();
    if (sign == '?' || sign == '*' || sign == '+') {
      times = {sign == '+' ? 1 : 0, sign == '?' ? 1 : -1};
      text.remove_prefix(1);
    } else if (sign == '{') {
      const std::size_t end = text.find('}');
      if (end == std::string_view::npos || !readTimes(text.substr(1, end - 1), times)) return std::nullopt;
      text.remove_prefix(end + 1);
    }
    // "??", "++": other rules of repeating.
    const bool more = !text.empty() && (text.front() == '?' || text.front() == '+' || text.front() == '*');
    return more ? std::nullopt : std::optional(times);
  }

  static bool readTimes(std::string_view text, Times& times) {
    const char* const end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, times.least);
    if (read.ec != std::errc()) return false;
    times.most = times.least;
    if (read.ptr == end) return times.most <= kMostRepeated;
    if (*read.ptr != ',') return false;
    read = std::from_chars(read.ptr + 1, end, times.most);
    return read.ec == std::errc() && read.ptr == end && times.most <= kMostRepeated &&
           times.most >= times.least;
  }

  bool repeated(std::string_view atom, Times times) {
    for (int i = 0; i < times.least; ++i)
      if (!one(atom)) return false;
    if (times.most < 0) return endless(atom);
    std::vector<std::size_t> forks;
    for (int i = times.least; i < times.most; ++i) {
      forks.push_back(add({}));
      if (!one(atom)) return false;
    }
    for (const std::size_t fork : forks) fill(fork, fork + 1, pattern.m_steps.size());
    return pattern.m_steps.size() < kMostSteps;
  }

  // A group could match nothing for ever.
  bool endless(std::string_view atom) {
    if (atom.front() == '(') return false;
    const std::size_t fork = add({});
    if (!one(atom)) return false;
    add({0, place(fork), DigitPattern::kNowhere});
    fill(fork, fork + 1, pattern.m_steps.size());
    return true;
  }

  bool one(std::string_view atom) {
    if (pattern.m_steps.size() >= kMostSteps) return false;
    if (atom.front() == '(') {
      atom = atom.substr(1, atom.size() - 2);
      if (atom.starts_with("?:")) atom.remove_prefix(2);
      return alternatives(atom);
    }
    const auto digits = digitsOf(atom);
    if (!digits) return false;
    add({*digits, 0, 0});
    return true;
  }

  static std::optional<std::uint16_t> digitsOf(std::string_view atom) {
    if (atom == "\\d") return kAnyDigit;
    if (isDigit(atom.front())) return static_cast<std::uint16_t>(1U << digitOf(atom.front()));
    unsigned out = 0;
    const std::string_view set = atom.substr(1, atom.size() - 2);
    for (std::size_t i = 0; i < set.size(); ++i) {
      if (!isDigit(set[i])) return std::nullopt;
      const bool range = i + 2 < set.size() && set[i + 1] == '-';
      const char last = range ? set[i + 2] : set[i];
      if (!isDigit(last) || last < set[i]) return std::nullopt;
      for (char c = set[i]; c <= last; ++c) out |= 1U << digitOf(c);
      if (range) i += 2;
    }
    return out == 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(out));
  }
};

std::optional<DigitPattern> DigitPattern::from(std::string_view expression) {
  DigitPatternMaker maker;
  if (!maker.alternatives(expression)) return std::nullopt;
  return std::move(maker.pattern);
}

bool DigitPattern::matchesAll(std::string_view digits) const { return run(digits, true).has_value(); }

std::optional<std::size_t> DigitPattern::takes(std::string_view digits) const { return run(digits, false); }

// Goes back to the last fork where a way ends.
std::optional<std::size_t> DigitPattern::run(std::string_view digits, bool toTheEnd) const {
  struct Fork {
    std::uint16_t step, at;
  };
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): only read where written
  std::array<Fork, 256> few;
  std::vector<Fork> many;
  std::size_t forks = 0;
  const auto keep = [&](Fork fork) {
    if (forks < few.size())
      few[forks] = fork;
    else
      many.push_back(fork);
    ++forks;
  };
  keep({0, 0});
  while (forks > 0) {
    --forks;
    Fork now = forks < few.size() ? few[forks] : many.back();
    if (forks >= few.size()) many.pop_back();
    for (;;) {
      if (now.step == m_steps.size()) {
        if (!toTheEnd || now.at == digits.size()) return now.at;
        break;
      }
      const Step& step = m_steps[now.step];
      if (step.digits != 0) {
        if (now.at >= digits.size() || (step.digits >> digitOf(digits[now.at]) & 1U) == 0) break;
        ++now.at;
        ++now.step;
        continue;
      }
      if (step.other != kNowhere) keep({step.other, now.at});
      now.step = step.next;
    }
  }
  return std::nullopt;
}

}
