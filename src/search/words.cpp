#include "search/words.h"

#include "base/fold.h"
#include "search/transliteration.h"

#include <algorithm>
#include <array>

namespace kith::search {
namespace {

constexpr std::size_t kLongestJoined = 40;  // bytes; what is longer is no name

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// 0 for what parts words, else the letter or digit in lower case.
constexpr std::array<char, 128> kAsciiLetters = [] {
  std::array<char, 128> out{};
  for (char c = '0'; c <= '9'; ++c) out[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) out[static_cast<std::size_t>(c)] = c;
  for (char c = 'A'; c <= 'Z'; ++c) out[static_cast<std::size_t>(c)] = static_cast<char>(c + 32);
  return out;
}();

void eachAsciiToken(std::string_view text, const std::function<void(std::string_view)>& take) {
  std::string piece;
  std::string joined;
  int pieces = 0;
  const auto endPiece = [&] {
    if (piece.empty()) return;
    take(piece);
    joined += piece;
    piece.clear();
    ++pieces;
  };
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (const char letter = kAsciiLetters[static_cast<unsigned char>(c)]; letter != 0) {
      piece += letter;
      continue;
    }
    endPiece();
    if (c != ' ' && c != '\n' && c != '\t') continue;
    if (pieces > 1 && joined.size() <= kLongestJoined) take(joined);
    joined.clear();
    pieces = 0;
  }
}

// Letters that are also written as two: German, Nordic and South Slavic habit.
QStringView writtenOut(char16_t c) {
  switch (c) {
    case u'ä':
      return u"ae";
    case u'ö':
    case u'ø':
      return u"oe";
    case u'ü':
      return u"ue";
    case u'å':
      return u"aa";
    case u'đ':
      return u"dj";
    default:
      return {};
  }
}

void addOnce(std::vector<std::string>& all, const QString& form) {
  std::string utf8 = base::folded(form).remove(u' ').toStdString();
  if (!utf8.empty() && std::find(all.begin(), all.end(), utf8) == all.end()) all.push_back(std::move(utf8));
}

bool isWrittenOut(QChar c) { return !writtenOut(c.unicode()).isEmpty(); }

// Greek and Cyrillic are behind all Latin letters that people write names with.
bool isBehindLatin(QChar c) { return c.unicode() >= 0x0370; }

bool partsWords(QChar c) { return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate(); }

}

bool isComposed(QStringView text) {
  // Latin letters, those of Cyrillic and of Greek, and neither marks nor the few Greek signs that have
  // another.
  return std::all_of(text.begin(), text.end(), [](QChar c) {
    const char16_t sign = c.unicode();
    return sign < 0x0300 || (sign >= 0x0388 && sign < 0x0483);
  });
}

std::vector<std::string> spellings(QStringView word) {
  if (std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80 && !c.isSpace(); })) {
    if (word.isEmpty()) return {};
    std::string plain(static_cast<std::size_t>(word.size()), '\0');
    std::transform(word.begin(), word.end(), plain.begin(), [](QChar c) {
      return static_cast<char>(c >= u'A' && c <= u'Z' ? c.unicode() + 32 : c.unicode());
    });
    return {std::move(plain)};
  }
  std::vector<std::string> out;
  const QString typed = word.toString();
  const QString whole = (isComposed(word) ? typed : typed.normalized(QString::NormalizationForm_C)).toLower();
  addOnce(out, whole);
  if (std::any_of(whole.begin(), whole.end(), isWrittenOut)) {
    QString full;
    for (const QChar c : whole) {
      const QStringView two = writtenOut(c.unicode());
      if (two.isEmpty())
        full += c;
      else
        full += two;
    }
    addOnce(out, full);
  }
  if (std::any_of(whole.begin(), whole.end(), isBehindLatin))
    for (const QString& latin : inLatin(whole)) addOnce(out, latin);
  return out;
}

std::vector<QString> piecesOf(QStringView word) {
  std::vector<QString> out;
  QString piece;
  for (const QChar c : word) {
    if (!partsWords(c)) {
      piece += c;
    } else if (!piece.isEmpty()) {
      out.push_back(std::exchange(piece, {}));
    }
  }
  if (!piece.isEmpty()) out.push_back(piece);
  return out;
}

void eachToken(std::string_view utf8, const std::function<void(std::string_view)>& take) {
  if (isAscii(utf8)) {
    eachAsciiToken(utf8, take);
    return;
  }
  const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  for (const QString& word : text.simplified().split(u' ')) {
    const std::vector<QString> pieces = piecesOf(word);
    QString joined;
    for (const QString& piece : pieces) {
      for (const std::string& form : spellings(piece)) take(form);
      joined += piece;
    }
    if (pieces.size() < 2 || joined.size() > static_cast<qsizetype>(kLongestJoined)) continue;
    for (const std::string& form : spellings(joined)) take(form);
  }
}

std::vector<QString> mailPiecesOf(QStringView word) {
  std::vector<QString> out;
  for (const QString& piece : piecesOf(word)) {
    qsizetype from = 0;
    for (qsizetype i = 1; i <= piece.size(); ++i) {
      if (i < piece.size() && piece[i].isDigit() == piece[i - 1].isDigit()) continue;
      out.push_back(piece.mid(from, i - from));
      from = i;
    }
  }
  return out;
}

void eachMailToken(std::string_view utf8, const std::function<void(std::string_view)>& take) {
  if (!isAscii(utf8)) {
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (const QString& piece : mailPiecesOf(text))
      for (const std::string& form : spellings(piece)) take(form);
    return;
  }
  std::string piece;
  for (const char c : utf8) {
    const char letter = kAsciiLetters[static_cast<unsigned char>(c)];
    const bool parts =
        !piece.empty() && (letter == 0 || isNumber({&letter, 1}) != isNumber({&piece.back(), 1}));
    if (parts) take(piece);
    if (parts) piece.clear();
    if (letter != 0) piece += letter;
  }
  if (!piece.empty()) take(piece);
}

std::size_t letterSize(std::string_view utf8, std::size_t at) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(size, utf8.size() - at);
}

std::size_t lettersOf(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); at += letterSize(utf8, at)) ++count;
  return count;
}

bool isNumber(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}
