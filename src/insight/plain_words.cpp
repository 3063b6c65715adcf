#include "insight/plain_words.h"

#include "base/fold.h"

#include <algorithm>
#include <array>

namespace kith::insight {
namespace {

bool isWordByte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// From U+0430 on; folding has made й to и and ё to е already.
constexpr std::array<const char*, 32> kCyrillic{
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};

// From U+03B1 on, the final sigma among them.
constexpr std::array<const char*, 25> kGreek{"a", "v", "g", "d", "e",  "z",  "i", "th", "i",
                                             "k", "l", "m", "n", "x",  "o",  "p", "r",  "s",
                                             "s", "t", "y", "f", "ch", "ps", "o"};

const char* latinOf(char16_t c) {
  if (c >= 0x0430 && c <= 0x044f) return kCyrillic[c - 0x0430U];
  if (c >= 0x03b1 && c <= 0x03c9) return kGreek[c - 0x03b1U];
  switch (c) {
    case 0x0452:
      return "dj";
    case 0x0454:
      return "ye";
    case 0x0456:
      return "i";
    case 0x0458:
      return "j";
    case 0x0459:
      return "lj";
    case 0x045a:
      return "nj";
    case 0x045b:
      return "c";
    case 0x045f:
      return "dz";
    default:
      return nullptr;
  }
}

std::string latinised(std::string_view utf8) {
  const QString folded = base::folded(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
  QString out;
  for (const QChar c : folded) {
    if (const char* latin = latinOf(c.unicode()))
      out += QLatin1String(latin);
    else
      out += c.unicode() == 0x2019                          ? QChar(u'\'')
             : (c.unicode() < 0x80 || c.isLetterOrNumber()) ? c
                                                            : QChar(u' ');
  }
  return out.toStdString();
}

std::string lowered(std::string_view ascii) {
  std::string out(ascii);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}

std::vector<std::string> plainWords(std::string_view utf8) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const auto isOther = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  for (const char c : isAscii(utf8) ? lowered(utf8) : latinised(utf8)) {
    if (isWordByte(c)) {
      const char last = word.empty() ? '\0' : word.back();
      if ((isDigit(last) && isOther(c)) || (isOther(last) && isDigit(c))) end();
      word += c;
    } else if (c != '\'' && c != '`') {
      end();
    }
  }
  end();
  return words;
}

std::string plainText(std::string_view utf8) {
  std::string out;
  for (const std::string& word : plainWords(utf8)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool isLatin(std::string_view word) { return isAscii(word); }

std::string digitsOf(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

}
