#include "exchange/vcard_lines.h"

#include <algorithm>

namespace kith::exchange {
namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;

bool isBlank(char c) { return c == ' ' || c == '\t'; }

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

// How the value of a property is written, as its parameters say.
enum class Coding { Plain, QuotedPrintable, Base64 };

// The colon before the value; one inside quotes is part of a parameter.
std::size_t valueAt(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return line.find(':');
}

Coding codingOf(std::string_view line) {
  // Looked for again at each fold: a long line without a colon must not cost its square.
  const std::size_t colon = valueAt(line.substr(0, kBlock));
  if (colon == std::string_view::npos) return Coding::Plain;
  const std::string head = upper(line.substr(0, colon));
  for (const char* sign : {";QUOTED-PRINTABLE", "ENCODING=QUOTED-PRINTABLE", "ENCODING=\"QUOTED-PRINTABLE\""})
    if (head.find(sign) != std::string::npos) return Coding::QuotedPrintable;
  const bool base64 =
      head.find("BASE64") != std::string::npos || head.find("ENCODING=B") != std::string::npos;
  return base64 ? Coding::Base64 : Coding::Plain;
}

bool isBase64(std::string_view line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=' || isBlank(c);
  });
}

// False where not all of it found room.
bool append(std::string& line, std::string_view more) {
  const std::size_t room = VcardLines::kLongestLine - std::min(VcardLines::kLongestLine, line.size());
  line.append(more.substr(0, room));
  return more.size() <= room;
}

bool isEnd(std::string_view line) { return upper(line).starts_with("END:"); }

}

VcardLines::VcardLines(ReadBytes read) : m_read(std::move(read)) {}

Result<bool> VcardLines::fill() {
  m_buffer.resize(kBlock);
  m_at = 0;
  const auto got = m_read(m_buffer.data(), kBlock);
  m_buffer.resize(got ? *got : 0);
  if (!got) return tl::unexpected(got.error());
  m_ended = *got == 0;
  return !m_ended;
}

Result<bool> VcardLines::readPhysical(std::string& line) {
  line.clear();
  m_aheadCut = false;
  bool any = false;
  for (;;) {
    if (m_at == m_buffer.size()) {
      const auto more = fill();
      if (!more) return more;
      if (!*more) break;
    }
    any = true;
    const std::size_t end = m_buffer.find_first_of("\r\n", m_at);
    if (!append(line, std::string_view(m_buffer).substr(m_at, end - m_at))) m_aheadCut = true;
    if (end == std::string::npos) {
      m_at = m_buffer.size();
      continue;
    }
    m_at = end + 1;
    if (m_buffer[end] == '\n') break;
    if (m_at == m_buffer.size())
      if (const auto more = fill(); !more) return more;
    if (m_at < m_buffer.size() && m_buffer[m_at] == '\n') ++m_at;
    break;
  }
  if (any) ++m_physical;
  return any;
}

Result<bool> VcardLines::lookAhead() {
  if (m_hasAhead) return true;
  const auto more = readPhysical(m_ahead);
  m_hasAhead = more && *more;
  return more;
}

// Whether the line ahead belongs to this one; then a soft line break is taken off.
bool VcardLines::continues(std::string& line) const {
  const Coding coding = codingOf(line);
  if (coding == Coding::QuotedPrintable && line.ends_with('=')) {
    line.pop_back();
    return !isEnd(m_ahead);
  }
  if (!m_ahead.empty() && isBlank(m_ahead.front())) return true;
  // Some writers of 2.1 neither fold base64 nor end it with an empty line.
  return coding == Coding::Base64 && isBase64(m_ahead);
}

Result<bool> VcardLines::next(std::string& line) {
  const auto first = lookAhead();
  if (!first || !*first) return first;
  m_cut = m_aheadCut;
  line.swap(m_ahead);
  m_hasAhead = false;
  m_line = m_physical;
  if (line.empty()) return true;
  for (;;) {
    const auto more = lookAhead();
    if (!more) return more;
    if (!*more) return true;
    const bool soft = line.ends_with('=') && codingOf(line) == Coding::QuotedPrintable;
    if (!continues(line)) return true;
    const bool fold = !soft && isBlank(m_ahead.front()) && !m_keepBlank;
    const bool fits = append(line, std::string_view(m_ahead).substr(fold ? 1 : 0));
    m_cut = m_cut || m_aheadCut || !fits;
    m_hasAhead = false;
  }
}

}
