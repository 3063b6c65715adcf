#include "exchange/shared_strings.h"

#include "exchange/workbook.h"

#include <algorithm>

namespace kith::exchange {
namespace {

constexpr std::size_t kHeld = 64U * 1024 * 1024;
constexpr std::size_t kMostStrings = 64U * 1024 * 1024;

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The code of _xHHHH_ at `at`, or -1.
int escapeAt(std::string_view text, std::size_t at) {
  if (at + 7 > text.size() || text[at + 1] != 'x' || text[at + 6] != '_') return -1;
  int code = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hexDigit(text[i]);
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

}

std::string unescapedCell(std::string_view text) {
  std::u16string units;
  std::string out;
  const auto flush = [&] {
    if (units.empty()) return;
    out += QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size())).toStdString();
    units.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int code = text[at] == '_' ? escapeAt(text, at) : -1;
    if (code >= 0) {
      if (code != 0) units += static_cast<char16_t>(code);
      at += 6;
      continue;
    }
    flush();
    out += text[at];
  }
  flush();
  if (out.find('\r') == std::string::npos) return out;
  std::string lines;
  for (std::size_t at = 0; at < out.size(); ++at)
    if (out[at] != '\r')
      lines += out[at];
    else if (at + 1 == out.size() || out[at + 1] != '\n')
      lines += '\n';
  return lines;
}

std::string richText(XmlPart& xml) {
  std::string out;
  int depth = 1;
  bool inText = false;
  while (depth > 0) {
    const auto token = xml.next();
    if (token == XmlPart::Token::Invalid || token == XmlPart::Token::EndDocument) break;
    if (token == XmlPart::Token::StartElement && xml.name() == u"rPh") {
      xml.skip();
    } else if (token == XmlPart::Token::StartElement) {
      ++depth;
      inText = xml.name() == u"t";
    } else if (token == XmlPart::Token::EndElement) {
      --depth;
      inText = false;
    } else if (token == XmlPart::Token::Characters && inText && out.size() < kLongestCell) {
      out += xml.text().toUtf8().toStdString();
    }
  }
  return unescapedCell(out);
}

bool SharedStrings::spill() {
  if (!m_file) {
    m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->open()) return false;
  }
  const bool written =
      m_file->write(m_held.data(), static_cast<qint64>(m_held.size())) == static_cast<qint64>(m_held.size());
  m_held.clear();
  return written;
}

bool SharedStrings::add(std::string_view text) {
  m_held += text;
  m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + text.size());
  return m_held.size() < kHeld || spill();
}

Result<std::shared_ptr<const SharedStrings>> SharedStrings::read(XmlPart& xml, const QString& path) {
  auto strings = std::make_shared<SharedStrings>();
  for (;;) {
    const auto token = xml.next();
    if (token == XmlPart::Token::Invalid)
      return fail(ErrorKind::Broken, path, QString(QStringLiteral("its texts: ") + xml.problem()));
    if (token == XmlPart::Token::EndDocument) break;
    if (token != XmlPart::Token::StartElement || xml.name() != u"si") continue;
    if (strings->size() == kMostStrings)
      return fail(ErrorKind::Broken, path, QStringLiteral("it holds too many texts"));
    if (!strings->add(richText(xml))) return fail(ErrorKind::Io, path, strings->m_file->errorString());
  }
  if (!strings->m_file) return strings;
  if (!strings->spill() || !strings->m_file->flush())
    return fail(ErrorKind::Io, path, strings->m_file->errorString());
  strings->m_mapped = reinterpret_cast<const char*>(strings->m_file->map(0, strings->m_file->size()));
  if (strings->m_mapped == nullptr) return fail(ErrorKind::Io, path, strings->m_file->errorString());
  return strings;
}

std::string_view SharedStrings::at(std::size_t index) const {
  if (index >= m_ends.size()) return {};
  const std::size_t from = index == 0 ? 0 : m_ends[index - 1];
  const char* bytes = m_mapped != nullptr ? m_mapped : m_held.data();
  return {bytes + from, m_ends[index] - from};
}

}
