#include "search/segment_builder.h"

#include "search/words.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <span>

namespace kith::search {
namespace {

constexpr std::size_t kSeenTexts = 200'000;
constexpr std::size_t kLongestSeen = 48;
constexpr std::size_t kLongestToken = 250;
// From so many contacts on, those of a beginning or a token that one in so many has are kept as bits.
constexpr std::size_t kWideContacts = 4'096;
constexpr std::size_t kWideBeginning = 16;
constexpr std::size_t kWideToken = 16;
// Where fewer of 64 ids than this are there, they are not marked as bits.
constexpr std::size_t kFewestMarked = 4;

template <class T>
std::uint64_t append(std::string& out, const std::vector<T>& values) {
  out.resize((out.size() + 7) / 8 * 8);
  const std::uint64_t at = out.size();
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  return at;
}

void appendNumber(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80U);
  out += static_cast<char>(value);
}

std::vector<std::uint32_t> numbersUpTo(std::size_t size) {
  std::vector<std::uint32_t> out(size);
  std::iota(out.begin(), out.end(), 0U);
  return out;
}

}

SegmentBuilder::SegmentBuilder(std::vector<IndexedContact> contacts) : m_contacts(std::move(contacts)) {}

std::uint32_t SegmentBuilder::numberOf(Dictionary& dictionary, std::string_view token) {
  if (const auto it = dictionary.numbers.find(token); it != dictionary.numbers.end()) return it->second;
  dictionary.tokens.emplace_back(token);
  const auto number = static_cast<std::uint32_t>(dictionary.tokens.size() - 1);
  dictionary.numbers.emplace(dictionary.tokens.back(), number);
  return number;
}

void SegmentBuilder::add(std::uint32_t contact, Where where, std::string_view text) {
  if (text.empty()) return;
  Dictionary& dictionary = m_dictionaries[static_cast<std::size_t>(where)];
  const auto take = [&](std::uint32_t token) { dictionary.pairs.push_back({token, contact}); };
  const bool comesAgain = where != Where::Mail && text.size() <= kLongestSeen;
  if (comesAgain) {
    const auto it = dictionary.seen.find(std::string(text));
    if (it != dictionary.seen.end()) {
      std::for_each(it->second.begin(), it->second.end(), take);
      return;
    }
  }
  std::vector<std::uint32_t> tokens;
  const auto note = [&](std::string_view token) {
    tokens.push_back(numberOf(dictionary, token.substr(0, kLongestToken)));
  };
  if (where == Where::Mail)
    eachMailToken(text, note);
  else
    eachToken(text, note);
  std::for_each(tokens.begin(), tokens.end(), take);
  if (comesAgain && dictionary.seen.size() < kSeenTexts)
    dictionary.seen.emplace(std::string(text), std::move(tokens));
}

void SegmentBuilder::addToken(std::uint32_t contact, Where where, std::string_view token) {
  Dictionary& dictionary = m_dictionaries[static_cast<std::size_t>(where)];
  dictionary.pairs.push_back({numberOf(dictionary, token), contact});
}

void SegmentBuilder::addPhone(std::uint32_t contact, std::string_view digits) {
  if (digits.empty() || digits.size() > kLongestToken) return;
  if (const auto number = packedNumber(digits)) {
    m_phones.push_back({contact, *number});
    return;
  }
  m_longPhoneOwners.push_back(contact);
  m_longPhoneText += digits;
  m_longPhoneText += '\n';
}

namespace {

// The contacts of each token beside one another: token t has [starts[t], starts[t + 1]).
struct Grouped {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> contacts;
};

template <class Pairs>
Grouped grouped(const Pairs& pairs, std::size_t tokens) {
  Grouped out;
  out.starts.assign(tokens + 1, 0);
  for (const auto& pair : pairs) ++out.starts[pair.token + 1];
  std::partial_sum(out.starts.begin(), out.starts.end(), out.starts.begin());
  out.contacts.resize(pairs.size());
  std::vector<std::uint32_t> next(out.starts.begin(), out.starts.end() - 1);
  for (const auto& pair : pairs) out.contacts[next[pair.token]++] = pair.contact;
  return out;
}

// Where the list stands.
std::uint32_t appendList(std::string& postings, std::span<const std::uint32_t> contacts) {
  const auto at = static_cast<std::uint32_t>(postings.size());
  appendNumber(postings, static_cast<std::uint32_t>(contacts.size()));
  std::uint32_t last = 0;
  for (const std::uint32_t contact : contacts) {
    appendNumber(postings, contact - last);
    last = contact;
  }
  return at;
}

// The tokens of a dictionary in order, each once with its contacts.
struct Sorted {
  std::vector<std::string_view> tokens;
  std::vector<std::span<const std::uint32_t>> contacts;
};

Sorted sorted(const std::deque<std::string>& tokens, Grouped& lists) {
  std::vector<std::uint32_t> order = numbersUpTo(tokens.size());
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return tokens[a] < tokens[b]; });
  Sorted out;
  out.tokens.reserve(order.size());
  out.contacts.reserve(order.size());
  for (const std::uint32_t token : order) {
    const auto begin = lists.contacts.begin() + lists.starts[token];
    const auto end = lists.contacts.begin() + lists.starts[token + 1];
    std::sort(begin, end);
    out.tokens.push_back(tokens[token]);
    out.contacts.emplace_back(begin, std::unique(begin, end));
  }
  return out;
}

// Adds the ranges of more than one token that share so many letters and have many contacts together.
void addBeginnings(std::vector<TokenRange>& out, const Sorted& all, std::size_t letters, std::size_t many) {
  const auto beginning = [&](std::size_t i) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < letters; ++n) {
      if (at >= all.tokens[i].size()) return std::string_view();
      at += letterSize(all.tokens[i], at);
    }
    return all.tokens[i].substr(0, at);
  };
  for (std::size_t low = 0; low < all.tokens.size();) {
    const std::string_view shared = beginning(low);
    std::size_t high = low;
    std::size_t contacts = 0;
    for (; high < all.tokens.size() && beginning(high) == shared; ++high)
      contacts += all.contacts[high].size();
    if (!shared.empty() && high - low > 1 && contacts >= many)
      out.push_back({static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high)});
    low = high;
  }
}

// What one or two typed letters stand for, and single tokens that are everywhere: their lists would take
// longer than all the rest of a search.
std::vector<TokenRange> wideRanges(const Sorted& all, std::size_t contacts) {
  std::vector<TokenRange> out;
  if (contacts < kWideContacts) return out;
  for (std::uint32_t i = 0; i < all.tokens.size(); ++i)
    if (all.contacts[i].size() >= contacts / kWideToken) out.push_back({i, i + 1});
  addBeginnings(out, all, 1, contacts / kWideBeginning);
  addBeginnings(out, all, 2, contacts / kWideBeginning);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string wideRows(const Sorted& all, const std::vector<TokenRange>& ranges, std::size_t contacts) {
  std::string rows(ranges.size() * wideBytes(contacts), '\0');
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    char* row = rows.data() + i * wideBytes(contacts);
    for (std::uint32_t token = ranges[i].low; token < ranges[i].high; ++token)
      for (const std::uint32_t contact : all.contacts[token])
        row[contact / 8] = static_cast<char>(row[contact / 8] | 1 << contact % 8);
  }
  return rows;
}

// Where each token's contacts are: the only one itself, a row of bits, or a list among `postings`.
std::vector<std::uint32_t> placesOf(const Sorted& all, const std::vector<TokenRange>& wide,
                                    std::string& postings) {
  std::vector<std::uint32_t> places;
  places.reserve(all.tokens.size());
  for (std::uint32_t i = 0; i < all.tokens.size(); ++i) {
    const auto row = std::lower_bound(wide.begin(), wide.end(), TokenRange{i, i + 1});
    if (all.contacts[i].size() == 1)
      places.push_back(all.contacts[i].front() | kSingle);
    else if (row != wide.end() && *row == TokenRange{i, i + 1})
      places.push_back(static_cast<std::uint32_t>(row - wide.begin()) | kWide);
    else
      places.push_back(appendList(postings, all.contacts[i]));
  }
  return places;
}

}

DictionaryPlace SegmentBuilder::write(std::string& out, Dictionary& dictionary, std::size_t contacts) {
  dictionary.seen = {};
  dictionary.numbers = {};
  Grouped lists = grouped(dictionary.pairs, dictionary.tokens.size());
  dictionary.pairs = {};
  const Sorted all = sorted(dictionary.tokens, lists);
  const std::vector<TokenRange> wide = wideRanges(all, contacts);
  std::string postings;
  const std::vector<std::uint32_t> places = placesOf(all, wide, postings);
  std::vector<std::uint32_t> starts;
  starts.reserve(all.tokens.size() + 1);
  std::string text(1, '\0');
  for (const std::string_view token : all.tokens) {
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    text += token;
    text += '\0';
  }
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  DictionaryPlace place{};
  place.tokens = all.tokens.size();
  place.starts = append(out, starts);
  place.lists = append(out, places);
  place.text = out.size();
  out += text;
  place.postings = out.size();
  out += postings;
  place.wides = wide.size();
  place.wideRanges = append(out, wide);
  place.wideBits = out.size();
  out += wideRows(all, wide, contacts);
  dictionary.tokens = {};
  return place;
}

void SegmentBuilder::writePhones(std::string& out, SegmentHeader& header) {
  std::stable_sort(m_phones.begin(), m_phones.end(),
                   [](const Phone& a, const Phone& b) { return a.contact < b.contact; });
  std::vector<PackedNumber> numbers;
  std::vector<std::uint32_t> owners;
  numbers.reserve(m_phones.size());
  owners.reserve(m_phones.size());
  for (const Phone& phone : m_phones) {
    numbers.push_back(phone.number);
    owners.push_back(phone.contact);
  }
  header.phones = m_phones.size();
  m_phones = {};
  header.phoneNumbers = append(out, numbers);
  header.phoneOwners = append(out, owners);
  header.longPhones = m_longPhoneOwners.size();
  header.longPhoneOwners = append(out, m_longPhoneOwners);
  header.longPhoneText = out.size();
  out += m_longPhoneText;
  header.longPhoneTextEnd = out.size();
  m_longPhoneOwners = {};
  m_longPhoneText = {};
}

void SegmentBuilder::writeIds(std::string& out, SegmentHeader& header,
                              const std::vector<std::uint32_t>& ids) {
  std::vector<std::uint32_t> byId = numbersUpTo(ids.size());
  std::sort(byId.begin(), byId.end(), [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
  header.ids = append(out, ids);
  header.byId = append(out, byId);
  if (ids.empty()) return;
  const std::uint32_t lowest = ids[byId.front()];
  const std::size_t words = (ids[byId.back()] - lowest) / 64 + std::size_t{1};
  if (words > ids.size() / kFewestMarked + 1) return;
  std::vector<std::uint64_t> marks(words);
  for (const std::uint32_t id : ids) marks[(id - lowest) / 64] |= std::uint64_t{1} << (id - lowest) % 64;
  std::vector<std::uint32_t> ranks(words);
  for (std::size_t i = 1; i < words; ++i)
    ranks[i] = ranks[i - 1] + static_cast<std::uint32_t>(std::popcount(marks[i - 1]));
  header.idMarks = append(out, marks);
  header.idRanks = append(out, ranks);
}

std::string SegmentBuilder::finish(std::string_view stamp) {
  SegmentHeader header{};
  header.layout = kLayout;
  header.stampSize = static_cast<std::uint32_t>(std::min(stamp.size(), header.stamp.size()));
  std::copy_n(stamp.begin(), header.stampSize, header.stamp.begin());
  header.contacts = m_contacts.size();
  std::string out(sizeof(SegmentHeader), '\0');
  std::vector<std::uint32_t> ids;
  std::vector<std::uint8_t> flags;
  for (const IndexedContact& contact : m_contacts) {
    ids.push_back(static_cast<std::uint32_t>(contact.id));
    flags.push_back(contact.flags);
  }
  writeIds(out, header, ids);
  header.flags = append(out, flags);
  m_contacts = {};
  for (std::size_t i = 0; i < kDictionaries; ++i)
    header.dictionaries[i] = write(out, m_dictionaries[i], ids.size());
  writePhones(out, header);
  out.resize((out.size() + 7) / 8 * 8);
  header.size = out.size();
  const std::string_view front(reinterpret_cast<const char*>(&header), sizeof(header));
  header.sum = sumOf(front) ^ sumOf(std::string_view(out).substr(sizeof(header)));
  std::memcpy(out.data(), &header, sizeof(header));
  return out;
}

}
