#include "base/fold.h"

namespace kith::base {
namespace {

// Letters that NFKD leaves whole although people type them as plain ones.
QStringView plainLetter(char16_t c) {
  switch (c) {
    case u'ß':
      return u"ss";
    case u'ø':
      return u"o";
    case u'æ':
      return u"ae";
    case u'œ':
      return u"oe";
    case u'đ':
    case u'ð':
      return u"d";
    case u'ł':
      return u"l";
    case u'þ':
      return u"th";
    case u'ı':
      return u"i";
    case u'ħ':
      return u"h";
    default:
      return {};
  }
}

bool isPlainAscii(QStringView text) {
  for (const QChar c : text)
    if (c.unicode() >= 0x80) return false;
  return true;
}

// In one pass: most texts are plain, and an import folds each of its cells more than once.
QString foldedAscii(QStringView text) {
  QString out(text.size(), Qt::Uninitialized);
  QChar* const begin = out.data();
  QChar* end = begin;
  for (const QChar c : text) {
    const char16_t sign = c.unicode();
    const bool blank = sign == u' ' || (sign >= u'\t' && sign <= u'\r');
    if (!blank)
      *end++ = sign >= u'A' && sign <= u'Z' ? QChar(sign + (u'a' - u'A')) : c;
    else if (end != begin && end[-1] != u' ')
      *end++ = u' ';
  }
  if (end != begin && end[-1] == u' ') --end;
  out.truncate(end - begin);
  return out;
}

}

QString collapsed(QStringView text) { return text.toString().simplified(); }

QString folded(QStringView text) {
  if (isPlainAscii(text)) return foldedAscii(text);
  // Apart first: № and ℂ come apart into capitals.
  const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toLower();
  QString out;
  out.reserve(apart.size());
  for (const QChar c : apart) {
    if (c.category() == QChar::Mark_NonSpacing) continue;
    const QStringView plain = plainLetter(c.unicode());
    if (plain.isEmpty())
      out += c;
    else
      out += plain;
  }
  return out.simplified();
}

QString storable(QStringView text) {
  QString out;
  out.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c.isNull()) continue;
    if (c == u'\r') {
      out += u'\n';
      if (i + 1 < text.size() && text[i + 1] == u'\n') ++i;
    } else if (c.isHighSurrogate()) {
      if (i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        out += c;
        out += text[++i];
      }
    } else if (!c.isLowSurrogate()) {
      out += c;
    }
  }
  return out;
}

QString textOfUtf8(std::string_view utf8) {
  const bool marked = utf8.starts_with("\xef\xbb\xbf");
  const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  return marked ? QString(QChar(0xFEFF) + text) : text;
}

}
