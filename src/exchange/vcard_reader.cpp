#include "exchange/vcard_reader.h"

#include "exchange/csv_file.h"

#include <algorithm>

namespace kith::exchange {
namespace {

bool says(std::string_view line, std::string_view wanted) {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  std::string plain;
  for (const char c : line.substr(0, 100))
    if (c != ' ' && c != '\t') plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return plain == wanted;
}

bool isBegin(std::string_view line) { return says(line, "BEGIN:VCARD"); }
bool isEnd(std::string_view line) { return says(line, "END:VCARD"); }

bool isEmpty(std::string_view line) { return line.find_first_not_of(" \t\x1A") == std::string_view::npos; }

VcardVersion versionOf(const QString& text) {
  if (text.startsWith(u"2")) return VcardVersion::V21;
  return text.startsWith(u"4") ? VcardVersion::V40 : VcardVersion::V30;
}

}

VcardReader::VcardReader(ReadBytes read, VcardText text)
    : m_lines(std::move(read)), m_text(std::move(text)) {}

bool VcardReader::begins(const std::string& line, Vcard& card) {
  if (!isBegin(line)) {
    if (m_strayLine == 0 && !isEmpty(line) && !isEnd(line)) m_strayLine = m_lines.line();
    return false;
  }
  card.line = m_lines.line();
  return true;
}

Result<bool> VcardReader::next(Vcard& card) {
  card = {};
  m_lines.keepBlankOfFolds(false);
  m_depth = 0;
  m_size = 0;
  bool inside = std::exchange(m_begun, false);
  card.line = m_begunLine;
  std::string line;
  for (;;) {
    const auto more = m_lines.next(line);
    if (!more) return more;
    if (!*more) break;
    if (!inside) {
      inside = begins(line, card);
    } else if (takeLine(card, line)) {
      return true;
    }
  }
  if (inside) finish(card, false);
  return inside;
}

// True at the end of the card.
bool VcardReader::takeLine(Vcard& card, const std::string& line) {
  m_size += line.size();
  // A card that begins anywhere else than after AGENT is the next one: the ENDs are missing.
  const bool lost = m_depth > 0 && isBegin(line) && !m_agentNext;
  if (m_depth > 0 && !lost) {
    takeNested(card, line);
    return false;
  }
  if (isEnd(line)) {
    finish(card, true);
    return true;
  }
  if (isBegin(line)) {
    // Versit 2.1 writes an agent's card between the lines of its own; otherwise the END is missing.
    const bool agent = !card.properties.empty() && card.properties.back().name == u"AGENT" &&
                       card.properties.back().value.trimmed().isEmpty();
    if (agent && !lost) {
      m_nested.clear();
      takeNested(card, line);
      return false;
    }
    m_begun = true;
    m_begunLine = m_lines.line();
    finish(card, false);
    return true;
  }
  if (!isEmpty(line)) takeProperty(card, line);
  return false;
}

void VcardReader::takeNested(Vcard& card, const std::string& line) {
  if (m_size <= kLargestCard) {
    if (!m_nested.isEmpty()) m_nested += u'\n';
    m_nested += m_text.text(line, {});
  }
  m_agentNext = says(line, "AGENT:");
  if (isBegin(line)) ++m_depth;
  if (isEnd(line)) --m_depth;
  if (m_depth == 0) card.properties.back().value = std::exchange(m_nested, {});
}

void VcardReader::takeProperty(Vcard& card, const std::string& line) {
  if (m_size > kLargestCard) return;
  auto property = propertyOf(line, card.version, m_text);
  if (!property) {
    const QString text = m_text.text(line, {});
    card.problems.push_back(
        {m_lines.line(), {}, text.left(200), QStringLiteral("no property; taken with the line before")});
    if (card.properties.empty()) return;
    card.properties.back().value += u'\n' + text;
    return;
  }
  property->line = m_lines.line();
  if (m_lines.cut())
    card.problems.push_back({property->line, property->name, {}, QStringLiteral("too long; cut")});
  if (property->name == u"VERSION") {
    card.version = versionOf(property->value.trimmed());
    m_lines.keepBlankOfFolds(card.version == VcardVersion::V21);
  }
  card.properties.push_back(std::move(*property));
}

void VcardReader::finish(Vcard& card, bool ended) {
  if (m_depth > 0 && !card.properties.empty()) card.properties.back().value = std::exchange(m_nested, {});
  m_depth = 0;
  for (VcardProperty& property : card.properties) property.version = card.version;
  if (!ended) card.problems.push_back({card.line, {}, {}, QStringLiteral("END:VCARD is missing")});
  if (m_size > kLargestCard)
    card.problems.push_back({card.line, {}, {}, QStringLiteral("the card is too large; cut")});
  if (m_strayLine != 0)
    card.problems.push_back({m_strayLine, {}, {}, QStringLiteral("text outside of any card; left out")});
  m_strayLine = 0;
}

}
