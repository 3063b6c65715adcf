#include "exchange/encoding.h"

#include "exchange/converter.h"
#include "exchange/open_file.h"
#include "exchange/plausible.h"
#include "exchange/text_source.h"
#include "exchange/utf8_check.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include <uchardet/uchardet.h>

namespace kith::exchange {
namespace {

constexpr std::size_t kBlock = std::size_t{256} * 1024;
// uchardet settles within this much; the rest of the file is only checked to decode.
constexpr std::size_t kSample = std::size_t{512} * 1024;
// Below this uchardet guesses wildly (measured: a 23-byte windows-1252 file is taken for another).
constexpr std::size_t kLeastForDetector = 60;

// What one pass over a file tells.
struct Survey {
  std::string head;  // the first kSample bytes
  qint64 total = 0;
  qint64 zerosEven = 0;
  qint64 zerosOdd = 0;
  qint64 controls = 0;
  Utf8Check utf8;
};

bool isControl(unsigned char c) {
  // Tab, line ends, page feed, Ctrl-Z of old DOS files and the ASCII separators do occur in text.
  return c < 0x20 && c != 0 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c < 0x1C;
}

void survey(Survey& s, std::string_view bytes) {
  if (s.head.size() < kSample) s.head.append(bytes.substr(0, kSample - s.head.size()));
  s.utf8.add(bytes);
  if (std::memchr(bytes.data(), 0, bytes.size()) != nullptr)
    for (std::size_t i = 0; i < bytes.size(); ++i)
      if (bytes[i] == 0) ++((s.total + static_cast<qint64>(i)) % 2 == 0 ? s.zerosEven : s.zerosOdd);
  s.total += static_cast<qint64>(bytes.size());
}

Result<Survey> surveyFile(const QString& path, const Progress& go) {
  auto file = openFile(path);
  if (!file) return tl::unexpected(file.error());
  Survey s;
  std::vector<char> block(kBlock);
  const qint64 size = (*file)->size();
  for (;;) {
    const qint64 got = (*file)->read(block.data(), static_cast<qint64>(block.size()));
    if (got < 0) return fail(ErrorKind::Io, path, (*file)->errorString());
    if (got == 0) break;
    survey(s, {block.data(), static_cast<std::size_t>(got)});
    if (go && !go(s.total, size)) return fail(ErrorKind::Cancelled, path);
  }
  s.controls = std::count_if(s.head.begin(), s.head.end(),
                             [](char c) { return isControl(static_cast<unsigned char>(c)); });
  return s;
}

struct Mark {
  std::string_view bytes;
  const char* name;
};

std::optional<Encoding> markedEncoding(std::string_view head) {
  using namespace std::string_view_literals;
  static constexpr std::array<Mark, 5> kMarks{{{"\xEF\xBB\xBF"sv, "UTF-8"},
                                               {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                               {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                               {"\xFF\xFE"sv, "UTF-16LE"},
                                               {"\xFE\xFF"sv, "UTF-16BE"}}};
  for (const Mark& mark : kMarks)
    if (head.starts_with(mark.bytes)) return Encoding{mark.name, static_cast<int>(mark.bytes.size())};
  return std::nullopt;
}

bool hasBinaryMagic(std::string_view head) {
  using namespace std::string_view_literals;
  static constexpr std::array kMagic{"PK\x03\x04"sv,
                                     "%PDF-"sv,
                                     "SQLite format 3\0"sv,
                                     "\x89PNG"sv,
                                     "\xFF\xD8\xFF"sv,
                                     "GIF8"sv,
                                     "\x7F"
                                     "ELF"sv,
                                     "\xD0\xCF\x11\xE0"sv,
                                     "\x1F\x8B\x08"sv,
                                     "7z\xBC\xAF"sv,
                                     "Rar!\x1A"sv};
  return std::any_of(kMagic.begin(), kMagic.end(), [head](auto m) { return head.starts_with(m); });
}

// Zero bytes on one side only: text of mostly Latin letters in 16 bits. A quarter of the pairs is enough, as
// Cyrillic or Greek text still has its blanks, digits and commas.
std::optional<Encoding> wideEncoding(const Survey& s) {
  const qint64 pairs = s.total / 2;
  if (pairs < 2 || s.zerosEven + s.zerosOdd < pairs / 4) return std::nullopt;
  if (s.zerosOdd > 20 * s.zerosEven) return Encoding{"UTF-16LE", 0};
  if (s.zerosEven > 20 * s.zerosOdd) return Encoding{"UTF-16BE", 0};
  return std::nullopt;
}

bool isBinary(const Survey& s) {
  if (hasBinaryMagic(s.head)) return true;
  // A few stray NULs are dropped; more than one in a hundred bytes is no text.
  return (s.zerosEven + s.zerosOdd) * 100 > s.total || s.controls * 50 > static_cast<qint64>(s.head.size());
}

QByteArray detectorsWord(std::string_view head) {
  std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), head.data(), head.size()) != 0) return {};
  uchardet_data_end(detector.get());
  const QByteArray name = uchardet_get_charset(detector.get());
  // What calls itself Latin-1 is windows-1252 in practice: the same letters, and the quotes Windows adds.
  if (name == "ISO-8859-1" || name == "ASCII") return "windows-1252";
  return name;
}

struct Trial {
  qint64 undecodable = 0;
  int odd = 0;
};

std::optional<Trial> tryOut(const QByteArray& name, std::string_view head) {
  Converter converter(name);
  if (name.isEmpty() || !converter.isKnown()) return std::nullopt;
  std::string text;
  converter.convert(head.data(), head.size(), false, text);
  return Trial{converter.undecodable(),
               oddness(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))};
}

bool decodesWholly(const QString& path, const QByteArray& name) {
  auto source = TextSource::open(path, Encoding{name, 0});
  if (!source) return false;
  std::vector<char> block(kBlock);
  while (source->undecodable() == 0) {
    const auto got = source->read(block.data(), block.size());
    if (!got) return false;
    if (*got == 0) break;
  }
  return source->undecodable() == 0;
}

// Neither detector knows MacRoman, and uchardet is unsure among the Windows pages: what reads naturally wins,
// in this order.
QByteArray eightBitEncoding(const QString& path, const Survey& s, const QByteArray& fallback) {
  std::vector<QByteArray> names;
  const QByteArray detected = s.head.size() > kLeastForDetector ? detectorsWord(s.head) : QByteArray();
  if (!detected.isEmpty() && decodesWholly(path, detected)) names.push_back(detected);
  names.push_back(fallback);
  names.push_back("windows-1252");
  names.push_back("MACINTOSH");
  QByteArray best = fallback;
  int least = -1;
  for (const QByteArray& name : names) {
    const auto trial = tryOut(name, s.head);
    if (!trial || trial->undecodable > 0) continue;
    if (least >= 0 && trial->odd >= least) continue;
    least = trial->odd;
    best = name;
  }
  return best;
}

}

QByteArray codePageOfLanguage(const QString& language) {
  static constexpr std::array<std::pair<const char*, const char*>, 30> kPages{{
      {"cs", "windows-1250"}, {"pl", "windows-1250"}, {"hu", "windows-1250"}, {"sk", "windows-1250"},
      {"sl", "windows-1250"}, {"hr", "windows-1250"}, {"bs", "windows-1250"}, {"ro", "windows-1250"},
      {"sq", "windows-1250"}, {"ru", "windows-1251"}, {"uk", "windows-1251"}, {"be", "windows-1251"},
      {"bg", "windows-1251"}, {"mk", "windows-1251"}, {"sr", "windows-1251"}, {"el", "windows-1253"},
      {"tr", "windows-1254"}, {"az", "windows-1254"}, {"he", "windows-1255"}, {"ar", "windows-1256"},
      {"fa", "windows-1256"}, {"ur", "windows-1256"}, {"et", "windows-1257"}, {"lv", "windows-1257"},
      {"lt", "windows-1257"}, {"vi", "windows-1258"}, {"ja", "CP932"},        {"ko", "CP949"},
      {"zh", "GB18030"},      {"th", "CP874"},
  }};
  const QByteArray code = language.left(2).toLower().toLatin1();
  for (const auto& [name, page] : kPages)
    if (code == name) return page;
  return "windows-1252";
}

Result<Encoding> detectEncoding(const QString& path, const QByteArray& fallback, const Progress& go) {
  auto s = surveyFile(path, go);
  if (!s) return tl::unexpected(s.error());
  if (s->total == 0) return fail(ErrorKind::EmptyFile, path);
  if (const auto marked = markedEncoding(s->head)) {
    if (s->total == marked->markBytes) return fail(ErrorKind::EmptyFile, path);
    // A mark that the bytes do not bear out is left aside with its three characters.
    if (marked->name != "UTF-8" || s->utf8.complete()) return *marked;
    return Encoding{eightBitEncoding(path, *s, fallback), marked->markBytes};
  }
  if (hasBinaryMagic(s->head)) return fail(ErrorKind::BinaryFile, path);
  if (const auto wide = wideEncoding(*s)) return *wide;
  if (isBinary(*s)) return fail(ErrorKind::BinaryFile, path);
  if (s->utf8.complete()) return Encoding{};
  return Encoding{eightBitEncoding(path, *s, fallback), 0};
}

}
