#include "exchange/vcard_output.h"

#include "exchange/vcard_kept.h"

#include <algorithm>
#include <utility>

namespace kith::exchange {
namespace {

constexpr qsizetype kLine = 75;  // octets, without the line end

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool isPlain(const QString& value) {
  return std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

// RFC 2045 6.8; what only says that it is would not be read again.
bool isBase64Code(const QByteArray& code) {
  return std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=';
  });
}

// A type that 2.1 can have without TYPE= and without being taken for an encoding.
bool isBareType(const QString& type) {
  return type.size() > 1 && std::all_of(type.begin(), type.end(), [](QChar c) {
           return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
         });
}

// What readers of 2.1 take for an escape, as some writers do escape there.
bool looksEscaped(const QString& value) {
  return value.contains(QLatin1String("\\;")) || value.contains(QLatin1String("\\,"));
}

QByteArray quotedPrintableSign(char c) {
  const bool printable = c >= ' ' && c < 0x7F && c != '=';
  return printable ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
}

}

QString VcardOutput::parameter(const char* name, const QString& value) {
  VcardProperty property;
  property.parameters.emplace_back(QString::fromLatin1(name), value);
  return keptParameters(property);
}

QString VcardOutput::text(const QString& plain) const {
  return m_version == VcardVersion::V21 ? plain : part(plain);
}

QString VcardOutput::uri(const QString& plain) const {
  if (m_version == VcardVersion::V21) return plain;
  return QString(plain).replace(u'\\', QLatin1String("\\\\")).replace(u'\n', QLatin1String("\\n"));
}

QString VcardOutput::part(const QString& plain) const {
  QString out = plain;
  out.replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;"));
  if (m_version == VcardVersion::V21) return out;
  return out.replace(u',', QLatin1String("\\,")).replace(u'\n', QLatin1String("\\n"));
}

QString VcardOutput::parts(const QStringList& plain, QChar separator) const {
  QStringList out;
  for (const QString& one : plain) {
    out << part(one);
    if (m_version == VcardVersion::V21 && separator == u',') out.last().replace(u',', QLatin1String("\\,"));
  }
  return out.join(separator);
}

QString VcardOutput::typesText(const QStringList& types) const {
  if (types.isEmpty()) return {};
  if (m_version == VcardVersion::V21) {
    QString out;
    for (const QString& type : types)
      out += isBareType(type) ? QString(u';' + type) : QString(QStringLiteral(";TYPE=") + type);
    return out;
  }
  const QString list = types.join(u',');
  return QStringLiteral(";TYPE=") + (m_version == VcardVersion::V40 ? list.toLower() : list);
}

QString VcardOutput::newGroup() { return QStringLiteral("item%1").arg(++m_items); }

void VcardOutput::add(const VcardLine& line) {
  const QString group = line.group.isEmpty() && !line.groupLabel.isEmpty() ? newGroup() : line.group;
  QString head = group.isEmpty() ? line.name : QString(group + u'.' + line.name);
  head += typesText(line.types);
  if (!line.parameters.isEmpty()) head += u';' + line.parameters;
  addLine(head, line.value);
  if (!line.groupLabel.isEmpty()) addLine(group + QStringLiteral(".X-ABLabel"), text(line.groupLabel));
}

void VcardOutput::addLine(const QString& head, const QString& value) {
  if (m_version != VcardVersion::V21) {
    addFolded(QString(head + u':' + value).toUtf8());
    return;
  }
  const bool fits = head.size() + 1 + value.size() <= kLine;
  if (fits && isPlain(value) && !looksEscaped(value))
    m_out += QString(head + u':' + value).toUtf8() + "\r\n";
  else
    addQuotedPrintable(head, value);
}

// A name is never cut: a line of letters alone would be taken for more of a base64 block before it.
void VcardOutput::addFolded(const QByteArray& line) {
  const auto end = std::find_if(line.begin(), line.end(), [](char c) { return c == ':' || c == ';'; });
  const qsizetype name = end - line.begin() + 1;
  qsizetype from = 0;
  while (line.size() - from > kLine - (from > 0 ? 1 : 0)) {
    qsizetype to = from > 0 ? from + kLine - 1 : std::max(kLine, name);
    if (to >= line.size()) break;
    while (isContinuation(line[to])) --to;
    if (from > 0) m_out += ' ';
    m_out += line.mid(from, to - from) + "\r\n";
    from = to;
  }
  if (from > 0) m_out += ' ';
  m_out += line.mid(from) + "\r\n";
}

void VcardOutput::addQuotedPrintable(const QString& head, const QString& value) {
  QByteArray line = head.toUtf8() + ";ENCODING=QUOTED-PRINTABLE";
  const QByteArray bytes = value.toUtf8();
  if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }))
    line += ";CHARSET=UTF-8";
  line += ':';
  for (qsizetype i = 0; i < bytes.size(); ++i) {
    const bool last = i + 1 == bytes.size();
    QByteArray sign = bytes[i] == '\n' ? QByteArray("=0D=0A") : quotedPrintableSign(bytes[i]);
    if (last && sign == " ") sign = "=20";
    if (line.size() + sign.size() > kLine - 1) {
      m_out += line + "=\r\n";
      line.clear();
    }
    line += sign;
  }
  m_out += line + "\r\n";
}

void VcardOutput::addBlock(const QString& head, const QByteArray& base64) {
  if (m_version != VcardVersion::V21) return addFolded(head.toUtf8() + ':' + base64);
  m_out += head.toUtf8() + ":\r\n";
  for (qsizetype at = 0; at < base64.size(); at += kLine - 1)
    m_out += ' ' + base64.mid(at, kLine - 1) + "\r\n";
  m_out += "\r\n";
}

void VcardOutput::addBytes(const QString& name, const QByteArray& base64, const QString& type) {
  if (m_version == VcardVersion::V40)
    return addFolded(name.toUtf8() + ":data:" + type.toUtf8() + ";base64," + base64);
  const QString coding =
      m_version == VcardVersion::V21 ? QStringLiteral(";ENCODING=BASE64") : QStringLiteral(";ENCODING=b");
  const QString kind = type.section(u'/', -1).toUpper();
  addBlock(name + coding + (kind.isEmpty() ? QString() : QString(QStringLiteral(";TYPE=") + kind)), base64);
}

QString VcardOutput::keptType(const VcardProperty& kept) const {
  const QString type = kept.types().value(0);
  const bool bare = m_version != VcardVersion::V40 || type.contains(u'/');
  if (!bare && type.isEmpty()) return QStringLiteral("application/octet-stream");
  return bare ? type : QString(QStringLiteral("application/") + type.toLower());
}

// With its other parameters and its label; 4.0 says the type and the encoding in the value.
void VcardOutput::addKeptBytes(VcardProperty kept, const QByteArray& code, const QString& label) {
  const QString group = label.isEmpty() ? QString() : newGroup();
  const QString type = keptType(kept);
  const bool old = m_version != VcardVersion::V40;
  std::erase_if(kept.parameters, [old](const auto& one) {
    return one.first == u"ENCODING" || (!old && one.first == u"TYPE");
  });
  QString head = group.isEmpty() ? kept.name : QString(group + u'.' + kept.name);
  if (old)
    head +=
        m_version == VcardVersion::V21 ? QStringLiteral(";ENCODING=BASE64") : QStringLiteral(";ENCODING=b");
  const QString more = keptParameters(kept);
  if (!more.isEmpty()) head += u';' + more;
  if (old)
    addBlock(head, code);
  else
    addBytes(head, code, type);
  if (!group.isEmpty()) addLine(group + QStringLiteral(".X-ABLabel"), text(label));
}

void VcardOutput::addKept(const QString& name, const QString& label, const QString& parameters,
                          const QString& value) {
  VcardProperty kept = keptProperty(name, parameters, value);
  if (kept.isBase64()) {
    const QByteArray code = QString(value).remove(u'\n').remove(u' ').toUtf8();
    if (isBase64Code(code)) return addKeptBytes(kept, code, label);
    std::erase_if(kept.parameters, [](const auto& one) { return one.first == u"ENCODING"; });
  }
  // A card inside the card, line by line as 2.1 has it; 3.0 writes it as one text.
  const bool nested = name == u"AGENT" && isWholeCard(value);
  if (m_version == VcardVersion::V21 && nested && label.isEmpty()) {
    m_out += "AGENT:\r\n" + QString(value).replace(u'\n', QLatin1String("\r\n")).toUtf8() + "\r\n";
    return;
  }
  VcardLine line{name, value, {}, keptParameters(kept), label};
  if (nested) line.value = part(value);
  if (m_version != VcardVersion::V21) line.value = withoutLineBreaks(line.value);
  if (m_version == VcardVersion::V21) {
    line.types = kept.types();
    std::erase_if(kept.parameters, [](const auto& one) { return one.first == u"TYPE"; });
    line.parameters = keptParameters(kept);
  }
  add(line);
}

QByteArray VcardOutput::take() {
  m_items = 0;
  return std::exchange(m_out, {});
}

}
