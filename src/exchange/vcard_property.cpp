#include "exchange/vcard_property.h"

#include "base/fold.h"
#include "exchange/converter.h"
#include "exchange/csv_file.h"
#include "exchange/utf8_check.h"

#include <algorithm>
#include <string>

namespace kith::exchange {
namespace {

bool isNameSign(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool isName(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isNameSign);
}

// The parts of `text` between separators that stand outside of quotes.
std::vector<std::string_view> unquotedParts(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  bool quoted = false;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '"') quoted = !quoted;
    if (i < text.size() && (quoted || text[i] != separator)) continue;
    out.push_back(text.substr(from, i - from));
    from = i + 1;
  }
  return out;
}

// Where the value begins. A quote that is never closed hides no colon.
std::size_t colonOf(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return line.find(':');
}

// RFC 6868: ^n, ^' and ^^ inside parameters.
QString withoutCarets(QString text) {
  if (!text.contains(u'^')) return text;
  QString out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
    const bool known = text[i] == u'^' && (next == u'n' || next == u'\'' || next == u'^');
    if (known) ++i;
    out += !known ? text[i] : next == u'n' ? QChar(u'\n') : next == u'\'' ? QChar(u'"') : QChar(u'^');
  }
  return out;
}

bool isBareEncoding(const QString& word) {
  return word == u"QUOTED-PRINTABLE" || word == u"BASE64" || word == u"8BIT" || word == u"7BIT" ||
         word == u"B";
}

// A type without the signs that no type has, so that it may be written without quotes.
void addType(VcardProperty& property, QString type) {
  static const QString kSigns = QStringLiteral("\":;,=^\n");
  type.removeIf([](QChar c) { return kSigns.contains(c); });
  if (!type.trimmed().isEmpty()) property.parameters.emplace_back(QStringLiteral("TYPE"), type.trimmed());
}

void addParameter(VcardProperty& property, std::string_view part) {
  const std::size_t equals = part.find('=');
  if (equals == std::string_view::npos) {
    const QString word = cellText(part).trimmed();
    if (word.isEmpty()) return;
    if (!isBareEncoding(word.toUpper())) return addType(property, word);
    property.parameters.emplace_back(QStringLiteral("ENCODING"), word);
    return;
  }
  QString name = cellText(part.substr(0, equals)).toUpper();
  name.removeIf([](QChar c) { return c.unicode() > 0x7F || !isNameSign(c.toLatin1()); });
  if (name.isEmpty()) return;
  const std::string_view value = part.substr(equals + 1);
  if (name != u"TYPE") {
    QString text = cellText(value).trimmed();
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"')) text = text.mid(1).chopped(1);
    property.parameters.emplace_back(name, withoutCarets(text));
    return;
  }
  // TYPE=a,b and TYPE="a,b" are the same list.
  for (const QString& type : cellText(value).remove(u'"').split(u',')) addType(property, type);
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// RFC 2045 6.7; a sign that is no code stays.
std::string quotedPrintable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hexDigit(text[i + 2]);
    out += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  return out;
}

QString unescaped(const QString& text, const VcardProperty& property, bool part) {
  const bool old = property.version == VcardVersion::V21;
  if (!text.contains(u'\\') || (old && !part && property.quotedPrintable)) return text;
  QString out;
  out.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
    const bool sign = next == u';' || next == u',' || (next == u'\\' && (!old || part));
    const bool known = text[i] == u'\\' && (sign || (!old && (next == u'n' || next == u'N' || next == u':')));
    if (known) ++i;
    out += !known ? text[i] : next == u'n' || next == u'N' ? QChar(u'\n') : next;
  }
  return out;
}

// With quotes where a sign inside would end it.
QString parameterText(const QString& value) {
  static const QString kSigns = QStringLiteral(":;,\"\n^");
  const bool plain = std::none_of(value.begin(), value.end(), [](QChar c) { return kSigns.contains(c); });
  if (plain) return value;
  QString out = value;
  out.replace(u'^', QLatin1String("^^"))
      .replace(u'"', QLatin1String("^'"))
      .replace(u'\n', QLatin1String("^n"));
  return QString(u'"' + out + u'"');
}

}

QString VcardProperty::parameter(QStringView of) const {
  for (const auto& [key, text] : parameters)
    if (key == of) return text;
  return {};
}

QStringList VcardProperty::types() const {
  QStringList out;
  for (const auto& [key, text] : parameters)
    if (key == u"TYPE") out << text;
  return out;
}

bool VcardProperty::hasType(QStringView type) const {
  const QStringList all = types();
  return std::any_of(all.begin(), all.end(),
                     [type](const QString& t) { return t.compare(type, Qt::CaseInsensitive) == 0; });
}

std::optional<int> VcardProperty::preference() const {
  if (const int told = parameter(u"PREF").toInt(); told > 0) return told;
  return hasType(u"pref") ? std::optional(1) : std::nullopt;
}

bool VcardProperty::isBase64() const {
  const QString coding = parameter(u"ENCODING").toUpper();
  return coding == u"B" || coding == u"BASE64";
}

VcardText::VcardText(QByteArray fallback, bool decoded)
    : m_fallback(std::move(fallback)), m_decoded(decoded) {}

QString VcardText::text(std::string_view bytes, const QByteArray& charset) const {
  const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
  const auto converted = [bytes](Converter& converter) {
    std::string out;
    converter.convert(bytes.data(), bytes.size(), true, out);
    return cellText(out);
  };
  const bool isUtf8 = charset.isEmpty() || charset.compare("UTF-8", Qt::CaseInsensitive) == 0;
  if (!isUtf8) {
    Converter own(charset);
    if (own.isKnown()) return converted(own);
  }
  Utf8Check check;
  check.add(bytes);
  if (ascii || check.complete()) return cellText(bytes);
  Converter other(m_fallback);
  return other.isKnown() ? converted(other) : cellText(bytes);
}

std::optional<VcardProperty> propertyOf(std::string_view line, VcardVersion version, const VcardText& text) {
  const std::size_t colon = colonOf(line);
  if (colon == std::string_view::npos) return std::nullopt;
  const auto parts = unquotedParts(line.substr(0, colon), ';');
  std::string_view name = parts.front();
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  VcardProperty property;
  property.version = version;
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos) {
    property.group = cellText(name.substr(0, dot));
    name.remove_prefix(dot + 1);
  }
  if (!isName(name)) return std::nullopt;
  property.name = cellText(name).toUpper();
  for (std::size_t i = 1; i < parts.size(); ++i) addParameter(property, parts[i]);
  property.quotedPrintable =
      property.parameter(u"ENCODING").compare(u"QUOTED-PRINTABLE", Qt::CaseInsensitive) == 0;
  const QByteArray charset = property.parameter(u"CHARSET").toLatin1();
  const std::string_view value = line.substr(colon + 1);
  if (property.quotedPrintable)
    property.value = text.text(quotedPrintable(value), charset);
  else
    property.value = text.text(value, text.isDecoded() ? QByteArray() : charset);
  if (property.isBase64()) property.value.removeIf([](QChar c) { return c.isSpace(); });
  return property;
}

QString unescapedText(const VcardProperty& property) { return unescaped(property.value, property, false); }

QStringList rawParts(const QString& value, QChar separator) {
  QStringList out(QString{});
  for (qsizetype i = 0; i < value.size(); ++i) {
    if (value[i] == separator) {
      out << QString();
      continue;
    }
    out.last() += value[i];
    if (value[i] == u'\\' && i + 1 < value.size()) out.last() += value[++i];
  }
  return out;
}

QStringList unescapedParts(const VcardProperty& property, QChar separator) {
  QStringList out = rawParts(property.value, separator);
  for (QString& part : out) part = unescaped(part, property, true);
  return out;
}

QString keptParameters(const VcardProperty& property) {
  QStringList out;
  for (const auto& [name, value] : property.parameters) {
    if (name == u"CHARSET" || (name == u"ENCODING" && !property.isBase64())) continue;
    out << QString(name + u'=' + (name == u"ENCODING" ? QStringLiteral("b") : parameterText(value)));
  }
  return out.join(u';');
}

VcardProperty keptProperty(const QString& name, const QString& parameters, const QString& value) {
  VcardProperty property;
  property.name = name;
  property.value = value;
  const QByteArray bytes = parameters.toUtf8();
  if (bytes.isEmpty()) return property;
  for (const std::string_view part :
       unquotedParts({bytes.data(), static_cast<std::size_t>(bytes.size())}, ';'))
    addParameter(property, part);
  return property;
}

}
