#include "base/fold.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

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

// A row of text, one blank between words and none around them, as QString::simplified does.
class Words {
 public:
  void add(QChar c) {
    if (!c.isSpace())
      m_text.append(c);
    else if (!m_text.isEmpty() && m_text.back() != u' ')
      m_text.append(u' ');
  }
  QString text() const {
    const bool blank = !m_text.isEmpty() && m_text.back() == u' ';
    return QStringView(m_text.constData(), m_text.size() - (blank ? 1 : 0)).toString();
  }

 private:
  QVarLengthArray<QChar, 256> m_text;
};

QString foldedByRule(QStringView text) {
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
  return out;
}

// What one sign becomes; of most it is the same wherever they stand.
struct FoldedSign {
  static constexpr qsizetype kLongest = 3;
  std::array<QChar, kLongest> signs;
  qint8 size = 0;
  bool alone = false;  // not so: it has to be looked at together with what stands around it
};

// Halves of a pair, and signs that change places with others when a text is taken apart (UAX #15).
bool dependsOnOthers(QChar c) {
  if (c.isSurrogate()) return true;
  const QString apart = QString(c).normalized(QString::NormalizationForm_KD).toLower();
  return std::any_of(apart.begin(), apart.end(), [](QChar each) {
    return each.isSurrogate() || (each.combiningClass() != 0 && each.category() != QChar::Mark_NonSpacing);
  });
}

FoldedSign foldedSign(QChar c) {
  FoldedSign sign;
  if (dependsOnOthers(c)) return sign;
  const QString out = foldedByRule(QStringView(&c, 1));
  if (out.size() > FoldedSign::kLongest) return sign;
  std::copy(out.begin(), out.end(), sign.signs.begin());
  sign.size = static_cast<qint8>(out.size());
  sign.alone = true;
  return sign;
}

constexpr std::size_t kPageSize = 64;
using FoldedPage = std::array<FoldedSign, kPageSize>;

// Signs of one script lie side by side: pages are made when their first sign comes.
const FoldedPage& foldedPage(std::size_t page) {
  static std::array<std::atomic<const FoldedPage*>, 0x10000 / kPageSize> kept;
  if (const FoldedPage* known = kept[page].load(std::memory_order_acquire)) return *known;
  auto made = std::make_unique<FoldedPage>();
  for (std::size_t i = 0; i < kPageSize; ++i)
    (*made)[i] = foldedSign(QChar(static_cast<char16_t>(page * kPageSize + i)));
  const FoldedPage* before = nullptr;
  // Of two threads that make it the first one's stays, to the end.
  return kept[page].compare_exchange_strong(before, made.get()) ? *made.release() : *before;
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
  Words words;
  for (const QChar c : text) {
    const FoldedSign& sign = foldedPage(c.unicode() / kPageSize)[c.unicode() % kPageSize];
    if (!sign.alone) return foldedByRule(text).simplified();
    for (qint8 i = 0; i < sign.size; ++i) words.add(sign.signs[static_cast<std::size_t>(i)]);
  }
  return words.text();
}

void addFolded(std::string& to, std::string_view utf8) {
  const std::size_t from = to.size();
  for (const char c : utf8) {
    if (c == '\0' || static_cast<unsigned char>(c) >= 0x80) {
      to.resize(from);
      const QByteArray rest = folded(textOfUtf8(utf8)).toUtf8();
      to.append(rest.constData(), static_cast<std::size_t>(rest.size()));
      return;
    }
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank)
      to += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    else if (to.size() > from && to.back() != ' ')
      to += ' ';
  }
  if (to.size() > from && to.back() == ' ') to.pop_back();
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
