#include "exchange/vcard_kept.h"

#include "exchange/vcard_lines.h"

#include <algorithm>
#include <cstring>

namespace kith::exchange {
namespace {

const QString kBackslash = QStringLiteral("\\");

bool isSeparator(QChar c) { return c == u';' || c == u','; }

// All that RFC 6350 3.4 escapes.
QString escapedPart(const QString& plain) {
  QString out = keptText(plain);
  return out.replace(u';', QLatin1String("\\;")).replace(u',', QLatin1String("\\,"));
}

VcardProperty newProperty(const QString& value) {
  VcardProperty property;
  property.value = value;
  return property;
}

// Where nobody knows what a value of 2.1 means, a backslash is one, but for those before a separator: two are
// one, and an odd one escapes the separator. So C:\new stays a path, a\;b one part, and either comes back.
QString unknownFromOld(const QString& old) {
  QString out;
  for (qsizetype i = 0; i < old.size(); ++i) {
    qsizetype run = 0;
    while (i + run < old.size() && old[i + run] == u'\\') ++run;
    i += run;
    const bool counted = i < old.size() && isSeparator(old[i]);
    out += kBackslash.repeated(counted ? run : 2 * run);
    if (i < old.size()) out += old[i];
  }
  return withoutLineBreaks(out);
}

QString unknownToOld(const QString& kept) {
  QString out;
  qsizetype run = 0;  // of backslashes that are text
  for (qsizetype i = 0; i < kept.size(); ++i) {
    const QChar next = i + 1 < kept.size() ? kept[i + 1] : QChar();
    const bool mark = kept[i] == u'\\';
    if (mark && (next == u'\\' || !(isSeparator(next) || next == u'n' || next == u'N' || next == u':'))) {
      ++run;
      if (next == u'\\') ++i;
      continue;
    }
    const QChar sign = mark ? next : kept[i];
    out += kBackslash.repeated(isSeparator(sign) ? 2 * run + (mark ? 1 : 0) : run);
    out += mark && (next == u'n' || next == u'N') ? QChar(u'\n') : sign;
    run = 0;
    if (mark) ++i;
  }
  return out + kBackslash.repeated(run);
}

}

QString keptText(const QString& plain) {
  QString out = plain;
  return out.replace(u'\\', QLatin1String("\\\\")).replace(u'\n', QLatin1String("\\n"));
}

QString withoutLineBreaks(const QString& value) {
  if (!value.contains(u'\n')) return value;
  QString out;
  for (qsizetype i = 0; i < value.size(); ++i) {
    const bool pair = value[i] == u'\\' && i + 1 < value.size() && value[i + 1] != u'\n';
    const bool lone = value[i] == u'\\' && !pair;  // or it would escape the backslash of \n
    if (value[i] == u'\n')
      out += QLatin1String("\\n");
    else
      out += lone ? QString(kBackslash + kBackslash) : QString(value[i]);
    if (pair) out += value[++i];
  }
  return out;
}

QString keptValue(const VcardProperty& property, KeptSense sense) {
  // A card inside the card stands there line by line, with escapes of its own.
  if (sense == KeptSense::Text && isWholeCard(property.value)) return escapedPart(property.value);
  if (property.version != VcardVersion::V21) return withoutLineBreaks(property.value);
  if (sense == KeptSense::Unknown) return unknownFromOld(property.value);
  if (sense == KeptSense::Text) return keptText(unescapedText(property));
  QStringList parts = unescapedParts(property, u';');
  for (QString& part : parts) part = escapedPart(part);
  return parts.join(u';');
}

QString oldKeptValue(const QString& kept, KeptSense sense) {
  if (kept.contains(u'\n')) return kept;  // of an older book, which has it in these words
  if (sense == KeptSense::Unknown) return unknownToOld(kept);
  if (sense == KeptSense::Text) return unescapedText(newProperty(kept));
  QStringList parts = unescapedParts(newProperty(kept), u';');
  for (QString& part : parts) part.replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;"));
  return parts.join(u';');
}

bool isWholeCard(const QString& text) {
  const QStringList lines = text.toUpper().split(u'\n');
  const bool whole = lines.size() > 1 && lines.front().trimmed() == u"BEGIN:VCARD" &&
                     lines.back().trimmed() == u"END:VCARD" &&
                     text.count(u"BEGIN:", Qt::CaseInsensitive) == 1 &&
                     text.count(u"END:", Qt::CaseInsensitive) == 1;
  if (!whole) return false;
  // A line that goes on with the next would come back as one.
  const QByteArray bytes = text.toUtf8();
  std::string_view left(bytes.data(), static_cast<std::size_t>(bytes.size()));
  VcardLines cutter([&left](char* to, std::size_t size) -> Result<std::size_t> {
    const std::size_t give = std::min(size, left.size());
    std::memcpy(to, left.data(), give);
    left.remove_prefix(give);
    return give;
  });
  std::string line;
  qsizetype count = 0;
  while (*cutter.next(line)) ++count;
  return count == lines.size();
}

}
