#include "search/segment_builder.h"

#include "search/words.h"

#include <algorithm>
#include <numeric>

namespace kith::search {
namespace {

constexpr std::size_t kSeenTexts = 200'000;
constexpr std::size_t kLongestSeen = 48;
constexpr std::size_t kLongestToken = 250;

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
  m_phones.push_back(
      {contact, static_cast<std::uint32_t>(m_digits.size()), static_cast<std::uint32_t>(digits.size())});
  m_digits += digits;
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

// Gives the list as written: the only contact itself, or where its gaps stand.
std::uint32_t appendList(std::string& postings, std::vector<std::uint32_t>& contacts, std::uint32_t from,
                         std::uint32_t to) {
  const auto begin = contacts.begin() + from;
  std::sort(begin, contacts.begin() + to);
  const auto end = std::unique(begin, contacts.begin() + to);
  if (end - begin == 1) return *begin | kSingle;
  const auto at = static_cast<std::uint32_t>(postings.size());
  appendNumber(postings, static_cast<std::uint32_t>(end - begin));
  std::uint32_t last = 0;
  for (auto it = begin; it != end; ++it) {
    appendNumber(postings, *it - last);
    last = *it;
  }
  return at;
}

}

DictionaryPlace SegmentBuilder::write(std::string& out, Dictionary& dictionary) {
  dictionary.seen = {};
  dictionary.numbers = {};
  const std::size_t size = dictionary.tokens.size();
  Grouped lists = grouped(dictionary.pairs, size);
  dictionary.pairs = {};
  std::vector<std::uint32_t> order = numbersUpTo(size);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return dictionary.tokens[a] < dictionary.tokens[b]; });
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> places;
  starts.reserve(size + 1);
  places.reserve(size);
  std::string text(1, '\0');
  std::string postings;
  for (const std::uint32_t token : order) {
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    text += dictionary.tokens[token];
    text += '\0';
    places.push_back(appendList(postings, lists.contacts, lists.starts[token], lists.starts[token + 1]));
  }
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  dictionary.tokens = {};
  DictionaryPlace place{};
  place.tokens = size;
  place.starts = append(out, starts);
  place.lists = append(out, places);
  place.text = out.size();
  out += text;
  place.postings = out.size();
  out += postings;
  return place;
}

void SegmentBuilder::writePhones(std::string& out, SegmentHeader& header) {
  std::stable_sort(m_phones.begin(), m_phones.end(),
                   [](const Phone& a, const Phone& b) { return a.contact < b.contact; });
  std::string text(1, '\n');
  std::vector<std::uint32_t> samples;
  std::vector<std::uint32_t> owners;
  for (std::size_t i = 0; i < m_phones.size(); ++i) {
    if (i % kPhoneSample == 0) samples.push_back(static_cast<std::uint32_t>(text.size()));
    text.append(m_digits, m_phones[i].start, m_phones[i].size);
    text += '\n';
    owners.push_back(m_phones[i].contact);
  }
  header.phones = m_phones.size();
  header.phoneSamples = append(out, samples);
  header.phoneOwners = append(out, owners);
  header.phoneText = out.size();
  out += text;
  header.phoneTextEnd = out.size();
  m_phones = {};
  m_digits = {};
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
  std::vector<std::uint32_t> byId = numbersUpTo(ids.size());
  std::sort(byId.begin(), byId.end(), [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
  header.ids = append(out, ids);
  header.byId = append(out, byId);
  header.flags = append(out, flags);
  m_contacts = {};
  for (std::size_t i = 0; i < kDictionaries; ++i) header.dictionaries[i] = write(out, m_dictionaries[i]);
  writePhones(out, header);
  out.resize((out.size() + 7) / 8 * 8);
  header.size = out.size();
  const std::string_view front(reinterpret_cast<const char*>(&header), sizeof(header));
  header.sum = sumOf(front) ^ sumOf(std::string_view(out).substr(sizeof(header)));
  std::memcpy(out.data(), &header, sizeof(header));
  return out;
}

}
