#include "reminders/line_names.h"

#include "reminders/vocabulary.h"

#include <QList>

namespace kith::reminders {

namespace {

constexpr int kLongestName = 5;     // words
constexpr qsizetype kInitials = 2;  // letters that a point may stand behind within a name: Dr. J. Berg

bool isMark(QChar c) { return QStringView(u".:!?,;()").contains(c); }

qsizetype wordEnd(const QString& line, qsizetype at) {
  while (at < line.size() && !line[at].isSpace()) ++at;
  return at;
}

// Ana's, Anas: the name without it.
std::optional<QString> owner(const QString& words) {
  for (const auto& ending : {QStringLiteral("'s"), QStringLiteral("’s"), QStringLiteral("s")})
    if (words.endsWith(ending) && words.size() > ending.size() + 1) return words.chopped(ending.size());
  return std::nullopt;
}

}

// "about", "with" and days are words first, unless they are written as a name.
bool NameReader::isOtherWord(const QString& line, qsizetype at) const {
  const auto days = {Meaning::Weekday, Meaning::Day, Meaning::Number};
  if (findWord(line, at, days, m_language)) return true;
  if (line[at].isUpper()) return false;
  return findWord(line, at,
                  {Meaning::Topic, Meaning::With, Meaning::And, Meaning::On, Meaning::At, Meaning::Lasted,
                   Meaning::Told, Meaning::Month},
                  m_language)
      .has_value();
}

std::optional<FoundName> NameReader::fitting(const QString& line, qsizetype from, qsizetype end) const {
  while (end > from && isMark(line[end - 1])) --end;
  if (end == from) return std::nullopt;
  const QString words = line.mid(from, end - from);
  if (m_fits(words) == NameFit::Whole) return FoundName{words, from, end};
  if (const auto name = owner(words); name && m_fits(*name) == NameFit::Whole)
    return FoundName{*name, from, end, true};
  return m_fits(words) == NameFit::Begins ? std::optional(FoundName{words, from, end}) : std::nullopt;
}

std::optional<FoundName> NameReader::at(const QString& line, qsizetype from) const {
  const qsizetype begin = skipSpace(line, from);
  qsizetype start = begin;
  while (const auto title = findWord(line, start, Meaning::Title, m_language))
    start = skipSpace(line, title->end);
  if (start >= line.size() || !line[start].isLetterOrNumber() || isOtherWord(line, start))
    return std::nullopt;
  QList<qsizetype> ends;
  for (qsizetype at = start; at < line.size() && ends.size() < kLongestName;) {
    const qsizetype end = wordEnd(line, at);
    ends << end;
    const bool initial = line[end - 1] == u'.' && end - at - 1 <= kInitials;
    if (isMark(line[end - 1]) && !initial) break;
    at = skipSpace(line, end);
  }
  for (auto end = ends.crbegin(); end != ends.crend(); ++end) {
    if (auto found = fitting(line, start, *end)) {
      found->begin = begin;
      return found;
    }
  }
  return std::nullopt;
}

// Behind a name of a list: where the next one may begin.
std::optional<qsizetype> NameReader::next(const QString& line, qsizetype from) const {
  const qsizetype at = skipSpace(line, from);
  if (at >= line.size()) return std::nullopt;
  if (line[at] == u'&' || line[at] == u'+') return at + 1;
  if (const auto also = findWord(line, at, Meaning::And, m_language)) return also->end;
  if (line[at] != u',') return std::nullopt;
  if (const auto also = findWord(line, at + 1, Meaning::And, m_language)) return also->end;
  // A name behind a comma belongs to the list where the list goes on or ends there: "Ana, Bo will come too".
  const auto name = this->at(line, at + 1);
  if (!name || name->possessive) return std::nullopt;
  const qsizetype behind = skipSpace(line, name->end);
  const bool ends = behind >= line.size() || QStringView(u",;&+\n").contains(line[behind]);
  const auto also = ends ? std::nullopt : findWord(line, behind, Meaning::And, m_language);
  return ends || (also && this->at(line, also->end)) ? std::optional(at + 1) : std::nullopt;
}

std::vector<FoundName> NameReader::listAt(const QString& line, qsizetype from) const {
  std::vector<FoundName> names;
  for (std::optional<qsizetype> at = from; at;) {
    const auto name = this->at(line, *at);
    if (!name) break;
    names.push_back(*name);
    if (name->possessive) break;
    at = next(line, name->end);
  }
  return names;
}

std::optional<FoundName> NameReader::mention(const QString& text) const {
  qsizetype before = -1;
  for (const qsizetype begin : wordBegins(text)) {
    const qsizetype previous = std::exchange(before, begin);
    if (!text[begin].isUpper() || findWord(text, begin, Meaning::Month, m_language)) continue;
    auto name = at(text, begin);
    if (!name || m_fits(name->words) != NameFit::Whole) continue;
    const auto with = previous < 0 ? std::nullopt : findWord(text, previous, Meaning::With, m_language);
    name->addressed = with && skipSpace(text, with->end) == begin && !name->possessive;
    if (name->addressed) name->begin = previous;
    return name;
  }
  return std::nullopt;
}

}
