#include "domain/number_plan.h"

#include "domain/digit_pattern.h"

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#ifdef KITH_PHONE_PLANS
namespace i18n::phonenumbers {

// What libphonenumber reads itself when it starts, a PhoneMetadataCollection; declared in a header that is
// not installed.
int metadata_size();
const void* metadata_get();

}
#endif

namespace kith::domain {
namespace {

// https://protobuf.dev/programming-guides/encoding, as far as the plans go.
class Fields {
 public:
  explicit Fields(std::string_view message) : m_left(message) {}

  int number = 0;
  std::uint64_t value = 0;  // of a number
  std::string_view bytes;   // of a text or a message

  // The next one; false at the end, and where it is not understood.
  bool next() {
    if (m_left.empty() || m_broken) return false;
    const std::uint64_t key = varint();
    number = static_cast<int>(key >> 3U);
    bytes = {};
    constexpr unsigned kVarint = 0;
    constexpr unsigned kBytes = 2;
    const auto kind = static_cast<unsigned>(key & 7U);
    if (kind != kVarint && kind != kBytes) m_broken = true;
    value = varint();
    if (kind == kBytes) {
      m_broken = m_broken || value > m_left.size();
      if (m_broken) return false;
      bytes = m_left.substr(0, value);
      m_left.remove_prefix(value);
    }
    return !m_broken;
  }
  bool isBroken() const { return m_broken; }

 private:
  std::uint64_t varint() {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (m_left.empty()) break;
      const auto byte = static_cast<unsigned char>(m_left.front());
      m_left.remove_prefix(1);
      out |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return out;
    }
    m_broken = true;
    return 0;
  }

  std::string_view m_left;
  bool m_broken = false;
};

// phonemetadata.proto
constexpr int kMetadata = 1;
constexpr int kGeneralDesc = 1, kId = 9, kCountryCode = 10, kInternationalPrefix = 11;
constexpr int kPrefixForParsing = 15, kTransformRule = 16, kMainCountry = 22;
constexpr int kPattern = 2, kPossibleLength = 9, kLocalLength = 10;

enum class Length { Possible, TooShort, LocalOnly, TooLong, Invalid };

// How numbers are dialled in one country.
class Plan {
 public:
  explicit Plan(std::string_view message) {
    std::string_view general, prefix, abroad;
    Fields fields(message);
    while (fields.next()) {
      if (fields.number == kGeneralDesc) general = fields.bytes;
      if (fields.number == kCountryCode) code = std::to_string(fields.value);
      if (fields.number == kInternationalPrefix) abroad = fields.bytes;
      if (fields.number == kPrefixForParsing) prefix = fields.bytes;
      if (fields.number == kTransformRule) m_rewrites = !fields.bytes.empty();
    }
    m_hasPrefix = !prefix.empty();
    readLengths(general);
    const auto abroadPattern = DigitPattern::from(abroad);
    const auto prefixPattern = DigitPattern::from(prefix);
    m_usable = !fields.isBroken() && !m_broken && m_lengths != 0 && m_whole && abroadPattern && prefixPattern;
    if (!m_usable) return;
    m_prefix = *prefixPattern;
    m_abroad = abroad.empty() ? std::nullopt : abroadPattern;
  }

  // Otherwise nothing of the rest may be asked.
  bool isUsable() const { return m_usable; }
  bool isWhole(std::string_view number) const { return m_whole->matchesAll(number); }
  // What stands before a number that is dialled to another country; nothing where there is no such thing.
  std::optional<std::size_t> abroad(std::string_view digits) const {
    return m_abroad ? m_abroad->takes(digits) : std::nullopt;
  }

  Length lengthOf(std::string_view number) const {
    const std::uint32_t bit = 1U << number.size();
    if ((m_localLengths & bit) != 0) return Length::LocalOnly;
    if ((m_lengths & bit) != 0) return Length::Possible;
    if (bit < (m_lengths & (~m_lengths + 1))) return Length::TooShort;
    return bit > m_lengths ? Length::TooLong : Length::Invalid;
  }

  // Takes off what is dialled before a number at home, as MaybeStripNationalPrefixAndCarrierCode; false where
  // it would be written anew.
  bool strip(std::string_view& number) const {
    if (number.empty() || !m_hasPrefix) return true;
    const auto taken = m_prefix->takes(number);
    if (!taken) return true;
    if (m_rewrites) return false;
    const std::string_view rest = number.substr(*taken);
    if (!isWhole(number) || isWhole(rest)) number = rest;
    return true;
  }

  std::string code;

 private:
  void readLengths(std::string_view general) {
    Fields fields(general);
    while (fields.next()) {
      if (fields.number == kPattern && !fields.bytes.empty()) m_whole = DigitPattern::from(fields.bytes);
      if (fields.number == kPossibleLength || fields.number == kLocalLength) {
        // Longer ones are none that come here; -1 says that there are none.
        if (!fields.bytes.empty() || fields.value > 31)
          m_broken = true;
        else
          (fields.number == kPossibleLength ? m_lengths : m_localLengths) |= 1U << fields.value;
      }
    }
    m_broken = m_broken || fields.isBroken();
  }

  std::optional<DigitPattern> m_whole, m_prefix, m_abroad;
  std::uint32_t m_lengths = 0;  // a bit for each
  std::uint32_t m_localLengths = 0;
  bool m_hasPrefix = false;
  bool m_rewrites = false;
  bool m_broken = false;
  bool m_usable = false;
};

constexpr std::size_t kLetters = 26;

std::optional<std::size_t> placeOf(std::string_view region) {
  if (region.size() != 2) return std::nullopt;
  std::size_t place = 0;
  for (const char c : region) {
    if (c < 'A' || c > 'Z') return std::nullopt;
    place = place * kLetters + static_cast<std::size_t>(c - 'A');
  }
  return place;
}

// All of them; each is read when the first number asks for it.
class Plans {
 public:
  Plans() {
#ifdef KITH_PHONE_PLANS
    Fields all({static_cast<const char*>(i18n::phonenumbers::metadata_get()),
                static_cast<std::size_t>(i18n::phonenumbers::metadata_size())});
    while (all.next())
      if (all.number == kMetadata) add(all.bytes);
    if (all.isBroken()) m_held.clear();
#endif
  }

  const Plan* ofRegion(std::string_view region) const {
    const auto place = placeOf(region);
    return place ? read(m_ofRegion[*place]) : nullptr;
  }
  // The one whose country code the digits begin with; that of the main country, where several share it.
  const Plan* ofCodeBefore(std::string_view digits) const {
    std::size_t code = 0;
    for (std::size_t i = 0; i < 3 && i < digits.size(); ++i) {
      code = 10 * code + static_cast<std::size_t>(digits[i] - '0');
      if (code == 0) return nullptr;
      if (m_ofCode[code] != 0) return read(m_ofCode[code]);
    }
    return nullptr;
  }

 private:
  struct Held {
    std::string_view message;
    std::once_flag once;
    std::unique_ptr<Plan> plan;
  };

  void add(std::string_view message) {
    std::string_view region;
    std::size_t code = 0;
    bool main = false;
    Fields fields(message);
    while (fields.next()) {
      if (fields.number == kId) region = fields.bytes;
      if (fields.number == kCountryCode) code = static_cast<std::size_t>(fields.value);
      if (fields.number == kMainCountry) main = fields.value != 0;
    }
    if (code == 0 || code >= m_ofCode.size() || fields.isBroken()) return;
    m_held.push_back(std::make_unique<Held>());
    m_held.back()->message = message;
    if (const auto place = placeOf(region)) m_ofRegion[*place] = m_held.size();
    if (main || m_ofCode[code] == 0) m_ofCode[code] = m_held.size();
  }

  const Plan* read(std::size_t which) const {
    if (which == 0 || which > m_held.size()) return nullptr;
    Held& held = *m_held[which - 1];
    std::call_once(held.once, [&held] { held.plan = std::make_unique<Plan>(held.message); });
    return held.plan->isUsable() ? held.plan.get() : nullptr;
  }

  std::vector<std::unique_ptr<Held>> m_held;
  std::array<std::size_t, kLetters * kLetters> m_ofRegion{};  // counted from 1; 0: none
  std::array<std::size_t, 1000> m_ofCode{};                   // the same
};

// Shorter ones may be refused, longer ones are.
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 17;

// A number of that country, without its code and whatever was dialled before that.
std::optional<std::string> withCode(const Plan& plan, std::string_view number) {
  constexpr std::size_t kShortest = 2;
  std::string_view stripped = number;
  if (number.size() < kShortest || !plan.strip(stripped)) return std::nullopt;
  const Length length = plan.lengthOf(stripped);
  if (length == Length::Possible || length == Length::TooLong) number = stripped;
  if (number.size() < kShortest) return std::nullopt;
  std::string out;
  out.reserve(1 + plan.code.size() + number.size());
  return out.append(1, '+').append(plan.code).append(number);
}

std::optional<std::string> fromAbroad(const Plans& plans, std::string_view digits) {
  const Plan* plan = digits.size() < kFewest ? nullptr : plans.ofCodeBefore(digits);
  return plan == nullptr ? std::nullopt : withCode(*plan, digits.substr(plan->code.size()));
}

std::optional<std::string> fromHome(const Plans& plans, const Plan& home, std::string_view digits) {
  if (const auto taken = home.abroad(digits)) {
    const std::string_view rest = digits.substr(*taken);
    // No country code begins with 0.
    if (rest.empty() || rest.front() != '0') return fromAbroad(plans, rest);
  }
  // "49 30 …" typed in Germany may be either.
  if (digits.starts_with(home.code)) {
    std::string_view rest = digits.substr(home.code.size());
    if (!home.strip(rest)) return std::nullopt;
    const bool better = !home.isWhole(digits) && home.isWhole(rest);
    if (better || home.lengthOf(digits) == Length::TooLong) {
      const Plan* main = plans.ofCodeBefore(home.code);
      return main == nullptr ? std::nullopt : withCode(*main, rest);
    }
  }
  return withCode(home, digits);
}

}

std::optional<std::string> plainE164(std::string_view digits, bool plus, std::string_view region) {
  if (digits.size() < kFewest || digits.size() > kMost) return std::nullopt;
  static const Plans kPlans;
  if (plus) return fromAbroad(kPlans, digits);
  const Plan* home = kPlans.ofRegion(region);
  return home == nullptr ? std::nullopt : fromHome(kPlans, *home, digits);
}

}
