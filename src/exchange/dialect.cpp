#include "exchange/dialect.h"

#include "exchange/cell_look.h"

#include <algorithm>
#include <map>

namespace kith::exchange {
namespace {

constexpr int kMostRows = 400;
constexpr std::string_view kUsual = ",;\t|\x1e\x1f";
constexpr std::string_view kRare = "^~:\x01";

// How a sample looks when cut in one way.
struct Cutting {
  int rows = 0;
  int stray = 0;
  bool unclosed = false;
  std::map<std::size_t, int> widths;
  int cells = 0;
  double good = 0;  // cells by how well they look
};

double goodness(Look look) {
  if (isValue(look)) return 1.0;
  if (look == Look::Name) return 0.9;
  return look == Look::Text ? 0.5 : 0.0;
}

void count(Cutting& cutting, const CsvRecord& record) {
  cutting.stray += record.strayQuotes;
  cutting.unclosed = cutting.unclosed || record.unclosed;
  const bool blank = std::all_of(record.cells.begin(), record.cells.end(),
                                 [](std::string_view c) { return trimmed(c).empty(); });
  if (blank && record.cells.size() == 1) return;
  ++cutting.rows;
  ++cutting.widths[record.cells.size()];
  for (const std::string_view cell : record.cells) {
    const Look look = lookOf(cell);
    if (look == Look::Empty) continue;
    ++cutting.cells;
    cutting.good += goodness(look);
  }
}

Cutting cut(std::string_view sample, const Dialect& dialect) {
  Cutting cutting;
  CsvReader reader(bytesOf(sample), dialect);
  CsvRecord record;
  while (cutting.rows < kMostRows) {
    const auto more = reader.next(record);
    if (!more || !*more) break;
    count(cutting, record);
  }
  return cutting;
}

// 0 to 1: even rows, more than one column, cells that look like something; strays and open quotes cost.
double score(const Cutting& c) {
  if (c.rows == 0) return 0;
  const auto usual = std::max_element(c.widths.begin(), c.widths.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  std::size_t width = usual->first;
  // Rows of two widths in equal number: the wider is the table.
  for (const auto& [w, n] : c.widths)
    if (n == usual->second) width = std::max(width, w);
  if (width < 2) return 0;
  const double even = static_cast<double>(usual->second) / c.rows;
  const double columns = 1.0 - 1.0 / static_cast<double>(width);
  const double looks = c.cells == 0 ? 0.5 : c.good / c.cells;
  const double fault = c.unclosed ? 0.4 : 1.0 / (1.0 + static_cast<double>(c.stray) / c.rows);
  return even * even * (0.4 + 0.6 * columns) * (0.2 + 0.8 * looks) * fault;
}

// Lines end with CR alone when no LF stands outside quotes, but a CR does.
bool endsWithCrOnly(std::string_view sample) {
  bool quoted = false;
  bool carriage = false;
  bool cellBegins = true;
  for (const char c : sample) {
    if (c == '"' && (quoted || cellBegins)) quoted = !quoted;
    if (!quoted && c == '\n') return false;
    if (!quoted && c == '\r') carriage = true;
    cellBegins = kUsual.find(c) != std::string_view::npos || c == '\r' || c == '"';
  }
  return carriage;
}

// Whether a single quote opens cells and closes them as well, so that it can be the quote of the file.
bool quotesWithApostrophe(std::string_view sample, char delimiter) {
  int opened = 0;
  int closed = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] != '\'') continue;
    const auto edge = [delimiter](char c) { return c == delimiter || c == '\n' || c == '\r'; };
    opened += i == 0 || edge(sample[i - 1]);
    closed += i + 1 == sample.size() || edge(sample[i + 1]);
  }
  return opened > 0 && closed >= opened;
}

struct Best {
  Dialect dialect;
  double score = 0;
};

void consider(Best& best, std::string_view sample, Dialect dialect, const DialectHint& hint) {
  const auto attempt = [&](char quote, double weight) {
    dialect.quote = quote;
    const double found = weight * score(cut(sample, dialect));
    if (found > best.score) best = {dialect, found};
  };
  if (hint.quote) return attempt(*hint.quote, 1.0);
  attempt('"', 1.0);
  if (quotesWithApostrophe(sample, dialect.delimiter)) attempt('\'', 0.98);
}

}

std::optional<char> separatorLine(std::string_view text) {
  if (text.size() < 5) return std::nullopt;
  const bool quoted = text.starts_with("\"sep=");
  const bool sep = quoted || (text[3] == '=' && (text[0] | 0x20) == 's' && (text[1] | 0x20) == 'e' &&
                              (text[2] | 0x20) == 'p');
  if (!sep) return std::nullopt;
  const std::string_view rest = text.substr(quoted ? 5 : 4);
  if (rest.empty() || rest[0] == '\n' || rest[0] == '\r') return std::nullopt;
  const std::size_t end = rest.find_first_of("\r\n");
  const std::string_view line = rest.substr(0, end);
  return line.size() == 1 || (quoted && line.size() == 2) ? std::optional(line[0]) : std::nullopt;
}

Dialect detectDialect(std::string_view sample, bool whole, const DialectHint& hint) {
  if (!whole) {  // the last line may be cut off
    const std::size_t end = sample.find_last_of("\r\n");
    if (end != std::string_view::npos) sample = sample.substr(0, end + 1);
  }
  Best best;
  best.dialect.crOnly = endsWithCrOnly(sample);
  const Dialect base{hint.delimiter.value_or(','), hint.quote.value_or('"'), best.dialect.crOnly};
  best.dialect = base;
  for (const std::string_view candidates :
       {hint.delimiter ? std::string_view(&*hint.delimiter, 1) : kUsual, kRare}) {
    for (const char delimiter : candidates) {
      if (sample.find(delimiter) == std::string_view::npos) continue;
      Dialect dialect = base;
      dialect.delimiter = delimiter;
      consider(best, sample, dialect, hint);
    }
    if (hint.delimiter || best.score > 0) break;
  }
  return best.dialect;
}

}
