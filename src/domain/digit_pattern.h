// Regular expressions over digits, as numbering plans are written in: 4, \d, [2-59], (…|…), ?, *, + and
// {2,5}.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kith::domain {

class DigitPattern {
 public:
  // Nothing where the expression holds anything else.
  static std::optional<DigitPattern> from(std::string_view expression);

  // `digits` are ASCII.
  bool matchesAll(std::string_view digits) const;
  // How many digits it takes from the beginning, as Perl and ICU do: of alternatives the first that fits, of
  // repetitions as many as fit. Nothing where it does not match.
  std::optional<std::size_t> takes(std::string_view digits) const;

 private:
  friend class DigitPatternMaker;

  // One step of matching: a digit that is in `digits`, or, where there are none, a way on to `next` and,
  // should that fail, to `other`.
  struct Step {
    std::uint16_t digits = 0;  // a bit for each
    std::uint16_t next = 0;
    std::uint16_t other = 0;  // kNowhere: there is no other way
  };
  static constexpr std::uint16_t kNowhere = 0xffff;

  std::optional<std::size_t> run(std::string_view digits, bool toTheEnd) const;

  std::vector<Step> m_steps;  // behind the last one it has matched
};

}
