#include "app/index_maker.h"

#include "search/initials.h"
#include "search/segment_builder.h"
#include "search/words.h"
#include "store/store.h"

#include <QDateTime>

#include <algorithm>
#include <unordered_map>

namespace kith::app {

using domain::Id;
using search::Where;

namespace {

constexpr std::uint8_t kPlanned = 4;
constexpr std::uint8_t kLately = 3;  // less than 90 days ago
constexpr std::uint8_t kThisYear = 2;
constexpr std::uint8_t kOnce = 1;
constexpr Id kHighestId = 0xFFFFFFFE;

// Who was dealt with lately, and with whom something is open, comes first among equals.
std::uint8_t weightOf(const store::IndexedRow& row, const QString& lately, const QString& thisYear) {
  const std::uint8_t planned = row.planned ? kPlanned : 0;
  if (row.lastContact.isEmpty()) return planned;
  const std::uint8_t last = row.lastContact >= lately     ? kLately
                            : row.lastContact >= thisYear ? kThisYear
                                                          : kOnce;
  return planned | last;
}

// The first letters of given, middle and family name, in all spellings that keep them letters.
void addInitials(search::SegmentBuilder& builder, std::uint32_t number, const store::IndexName& name) {
  QString first;
  QString all;
  for (const std::string_view part : {name.given, name.middle, name.family}) {
    const QString text = QString::fromUtf8(part.data(), std::min<qsizetype>(8, qsizetype(part.size())));
    if (text.isEmpty() || !text[0].isLetter()) continue;
    all += text[0];
    if (part.data() != name.middle.data()) first += text[0];
  }
  for (const QString& letters : {first, all})
    if (letters.size() > 1)
      for (const std::string& form : search::spellings(letters))
        builder.addToken(number, Where::Name, search::initialsToken(form));
}

Where whereOf(store::IndexText kind) {
  switch (kind) {
    case store::IndexText::Name:
      return Where::Name;
    case store::IndexText::Company:
      return Where::Company;
    case store::IndexText::Mail:
    case store::IndexText::Web:
      return Where::Mail;
    case store::IndexText::Phone:
      return Where::Phone;
    case store::IndexText::Title:
    case store::IndexText::Place:
    case store::IndexText::Tag:
    case store::IndexText::Other:
      break;
  }
  return Where::Other;
}

// The number of each contact, by its id: a table where ids lie close, else a hash, so that memory goes with
// the contacts and not with the highest id.
class Numbers {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  explicit Numbers(const std::vector<Id>& ordered) {
    const Id highest = ordered.empty() ? 0 : *std::max_element(ordered.begin(), ordered.end());
    const bool close = static_cast<std::size_t>(highest) <= kClose * ordered.size();
    if (close) m_table.resize(static_cast<std::size_t>(highest) + 1, kNone);
    for (std::uint32_t i = 0; i < ordered.size(); ++i) {
      if (close)
        m_table[static_cast<std::size_t>(ordered[i])] = i;
      else
        m_hash.emplace(ordered[i], i);
    }
  }

  std::uint32_t of(Id id) const {
    if (m_hash.empty())
      return static_cast<std::size_t>(id) < m_table.size() ? m_table[static_cast<std::size_t>(id)] : kNone;
    const auto it = m_hash.find(id);
    return it == m_hash.end() ? kNone : it->second;
  }

 private:
  static constexpr std::size_t kClose = 8;

  std::vector<std::uint32_t> m_table;
  std::unordered_map<Id, std::uint32_t> m_hash;
};

// Turns rows of the book into words of the segment.
class Feeder {
 public:
  Feeder(const std::vector<Id>& ordered, std::vector<search::IndexedContact> contacts)
      : m_numbers(ordered), m_builder(std::move(contacts)) {}

  store::IndexTakers takers() {
    return {[this](const store::IndexName& name) { takeName(name); },
            [this](Id id, store::IndexText kind, std::string_view text) { takeText(id, kind, text); },
            nullptr};
  }
  std::string finish(std::string_view stamp) { return m_builder.finish(stamp); }

 private:
  void takeName(const store::IndexName& name) {
    const std::uint32_t number = m_numbers.of(name.id);
    if (number == Numbers::kNone) return;
    for (const std::string_view part :
         {name.given, name.middle, name.family, name.nickname, name.phoneticGiven, name.phoneticFamily,
          name.formatted, name.company})
      m_builder.add(number, Where::Name, part);
    // "van den Berg" is also typed as one word.
    if (name.family.find(' ') != std::string_view::npos) {
      std::string whole;
      std::copy_if(name.family.begin(), name.family.end(), std::back_inserter(whole),
                   [](char c) { return c != ' '; });
      m_builder.add(number, Where::Name, whole);
    }
    addInitials(m_builder, number, name);
  }

  void takeText(Id id, store::IndexText kind, std::string_view text) {
    const std::uint32_t number = m_numbers.of(id);
    if (number == Numbers::kNone) return;
    if (kind == store::IndexText::Phone)
      m_builder.addPhone(number, text);
    else
      m_builder.add(number, whereOf(kind), text);
  }

  Numbers m_numbers;
  search::SegmentBuilder m_builder;
};

struct Asked {
  const std::vector<Id>& ordered;
  const std::vector<Id>* only;
  std::string stamp;
  const std::atomic<bool>* cancelled;
};

Result<std::string> made(store::Store& store, const Asked& asked) {
  store::IndexRows rows = store.indexRows();
  const auto contacts = rows.contacts(asked.only);
  if (!contacts) return tl::unexpected<Error>(contacts.error());
  const QDateTime now = QDateTime::currentDateTimeUtc();
  const QString lately = now.addDays(-90).toString(Qt::ISODate);
  const QString thisYear = now.addDays(-365).toString(Qt::ISODate);
  std::unordered_map<Id, std::uint8_t> flags;
  flags.reserve(contacts->size());
  for (const store::IndexedRow& row : *contacts)
    flags[row.id] =
        static_cast<std::uint8_t>(weightOf(row, lately, thisYear) | (row.company ? search::kCompanyBit : 0));
  std::vector<search::IndexedContact> entries;
  std::vector<Id> live;
  for (const Id id : asked.ordered) {
    const auto it = flags.find(id);
    if (it == flags.end()) continue;
    if (id > kHighestId) return fail(ErrorKind::Unsupported, QString::number(id));
    entries.push_back({id, it->second});
    live.push_back(id);
  }
  flags = {};
  Feeder feeder(live, std::move(entries));
  store::IndexTakers takers = feeder.takers();
  takers.cancelled = asked.cancelled;
  if (const auto read = rows.texts(takers, asked.only); !read) return tl::unexpected<Error>(read.error());
  return feeder.finish(asked.stamp);
}

}

std::string stampText(const store::IndexStamp& stamp, const QLocale& locale) {
  return QStringLiteral("%1|%2|%3|%4|%5")
      .arg(QString::number(stamp.step), stamp.at, stamp.mark, locale.name(), QLatin1String(qVersion()))
      .toStdString();
}

std::optional<store::IndexStamp> stampOf(std::string_view text, const QLocale& locale) {
  const QStringList parts =
      QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).split(QLatin1Char('|'));
  if (parts.size() != 5 || parts[3] != locale.name() || parts[4] != QLatin1String(qVersion()))
    return std::nullopt;
  return store::IndexStamp{parts[0].toLongLong(), parts[1], parts[2]};
}

Result<std::string> madeIndex(store::Store& store, const QLocale& locale,
                              const std::atomic<bool>* cancelled) {
  std::string bytes;
  const auto done = store.atOneMoment([&]() -> Result<void> {
    const auto stamp = store.indexRows().stamp();
    if (!stamp) return tl::unexpected<Error>(stamp.error());
    const auto ordered = store.orderedIds(locale);
    if (!ordered) return tl::unexpected<Error>(ordered.error());
    auto all = made(store, {*ordered, nullptr, stampText(*stamp, locale), cancelled});
    if (!all) return tl::unexpected<Error>(all.error());
    bytes = std::move(*all);
    return {};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return bytes;
}

Result<std::string> madeIndexOf(store::Store& store, const std::vector<Id>& ordered) {
  return made(store, {ordered, &ordered, {}, nullptr});
}

}
