#include "exchange/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace kith::exchange {
namespace {

constexpr std::size_t kBlock = std::size_t{256} * 1024;
constexpr std::size_t kLongestQuoted = std::size_t{32} * 1024 * 1024;
constexpr qint64 kMostSwallowedLines = 20;
// So many quotes may look for their end in all the rest of the file.
constexpr int kMostEndless = 3;

}

ReadBytes bytesOf(std::string_view text) {
  return [text](char* to, std::size_t size) mutable -> Result<std::size_t> {
    const std::size_t give = std::min(size, text.size());
    std::memcpy(to, text.data(), give);
    text.remove_prefix(give);
    return give;
  };
}

CsvReader::CsvReader(ReadBytes read, const Dialect& dialect)
    : m_read(std::move(read)), m_dialect(dialect), m_stops(256, 0) {
  m_stops[static_cast<unsigned char>(dialect.delimiter)] = 1;
  m_stops[static_cast<unsigned char>(dialect.crOnly ? '\r' : '\n')] = 1;
}

// Moves the open record to the front and reads on behind it.
Result<bool> CsvReader::fill() {
  m_buffer.erase(0, m_begin);
  if (m_plainFrom != std::string::npos) m_plainFrom -= m_begin;
  m_begin = 0;
  const std::size_t had = m_buffer.size();
  const std::size_t want = std::max(kBlock, had);  // doubles for long records, so that rereading stays linear
  m_buffer.resize(had + want);
  std::size_t size = had;
  // A file gives a block at a time, however much is asked for.
  while (size < m_buffer.size() && !m_ended) {
    const auto got = m_read(m_buffer.data() + size, m_buffer.size() - size);
    if (!got) return tl::unexpected(got.error());
    m_ended = *got == 0;
    size += *got;
    if (want == kBlock) break;
  }
  m_buffer.resize(size);
  return true;
}

Result<bool> CsvReader::next(CsvRecord& record) {
  m_plainFrom = std::string::npos;
  for (;;) {
    const Cut cut = m_begin < m_buffer.size() ? cutRecord(record) : Cut::More;
    if (cut == Cut::Record) break;
    if (cut == Cut::Rescue) continue;
    if (m_ended) return false;
    if (const auto filled = fill(); !filled) return tl::unexpected(filled.error());
  }
  publish(record);
  record.line = m_line;
  m_line = m_lineAfter;
  m_begin = m_at;
  return true;
}

bool CsvReader::endsLine(std::size_t at) const { return m_buffer[at] == (m_dialect.crOnly ? '\r' : '\n'); }

std::size_t CsvReader::plainEnd(std::size_t from) const {
  const std::size_t size = m_buffer.size();
  while (from < size && m_stops[static_cast<unsigned char>(m_buffer[from])] == 0) ++from;
  return from;
}

// One record from m_begin on; More when the buffer ends before it does.
CsvReader::Cut CsvReader::cutRecord(CsvRecord& record) {
  m_pieces.clear();
  m_joined.clear();
  record.strayQuotes = m_plainFrom == std::string::npos ? 0 : 1;
  record.unclosed = false;
  m_lineAfter = m_line;
  m_at = m_begin;
  for (;;) {
    const bool quoted = m_at < m_buffer.size() && m_dialect.quote != '\0' &&
                        m_buffer[m_at] == m_dialect.quote && m_at < m_plainFrom;
    if (quoted) {
      if (const Cut cut = cutQuoted(record); cut != Cut::Record) return cut;
    } else {
      const std::size_t end = plainEnd(m_at);
      if (end == m_buffer.size() && !m_ended) return Cut::More;
      const bool carriage = !m_dialect.crOnly && end > m_at && m_buffer[end - 1] == '\r' &&
                            (end == m_buffer.size() || endsLine(end));
      m_pieces.push_back({m_at, end - m_at - (carriage ? 1 : 0), false});
      m_at = end;
    }
    if (m_at == m_buffer.size()) return Cut::Record;
    const bool lineEnds = m_buffer[m_at] != m_dialect.delimiter;
    ++m_at;
    if (!lineEnds) continue;
    ++m_lineAfter;
    return Cut::Record;
  }
}

// Whether a quote at `at` ends its cell: blanks, then a delimiter, a line end or the end. `after` is where
// the cell is left.
bool CsvReader::closes(std::size_t at, std::size_t& after) const {
  std::size_t next = at + 1;
  while (next < m_buffer.size() && (m_buffer[next] == ' ' || m_buffer[next] == '\t') &&
         m_buffer[next] != m_dialect.delimiter)
    ++next;
  const bool carriage = !m_dialect.crOnly && next < m_buffer.size() && m_buffer[next] == '\r' &&
                        (next + 1 == m_buffer.size() || m_buffer[next + 1] == '\n');
  if (carriage) ++next;
  after = next;
  return next == m_buffer.size() || m_buffer[next] == m_dialect.delimiter || endsLine(next);
}

void CsvReader::countLines(std::size_t from, std::size_t to) {
  const char end = m_dialect.crOnly ? '\r' : '\n';
  const auto begin = m_buffer.begin();
  m_lineAfter +=
      std::count(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to), end);
}

// The last stretch of a quoted cell, whose earlier ones are in m_joined from `joined` on.
void CsvReader::addQuoted(std::size_t joined, std::size_t from, std::size_t to) {
  countLines(from, to);
  if (m_joined.size() == joined) {
    m_pieces.push_back({from, to - from, false});
    return;
  }
  m_joined.append(m_buffer, from, to - from);
  m_pieces.push_back({joined, m_joined.size() - joined, true});
}

// The buffer ended inside a quoted cell that `open` began.
CsvReader::Cut CsvReader::cutUnclosed(CsvRecord& record, std::size_t open, std::size_t from,
                                      std::size_t joined) {
  const std::size_t end = m_buffer.size();
  if (!m_ended && end - open < kLongestQuoted) return Cut::More;
  if (!m_ended || std::count(m_buffer.begin() + static_cast<std::ptrdiff_t>(open), m_buffer.end(), '\n') >
                      kMostSwallowedLines) {
    m_plainFrom = open;
    ++m_endless;
    return Cut::Rescue;
  }
  record.unclosed = true;
  addQuoted(joined, from, end);
  m_at = end;
  return Cut::Record;
}

// A quoted cell from m_at on; leaves m_at on what follows it.
CsvReader::Cut CsvReader::cutQuoted(CsvRecord& record) {
  const std::size_t open = m_at;
  const std::size_t joined = m_joined.size();
  const qint64 firstLine = m_lineAfter;
  std::size_t from = open + 1;  // of the stretch that is not in m_joined yet
  int strays = 0;
  for (;;) {
    const void* hit = std::memchr(m_buffer.data() + from, m_dialect.quote, m_buffer.size() - from);
    if (hit == nullptr) return cutUnclosed(record, open, from, joined);
    const auto quote = static_cast<std::size_t>(static_cast<const char*>(hit) - m_buffer.data());
    // What follows the quote decides, so it must be here; a carriage return may still get its LF.
    if (!m_ended && m_buffer.find_first_not_of(" \t\r", quote + 1) == std::string::npos) return Cut::More;
    const bool doubled = quote + 1 < m_buffer.size() && m_buffer[quote + 1] == m_dialect.quote;
    std::size_t after = 0;
    if (!doubled && closes(quote, after)) {
      addQuoted(joined, from, quote);
      m_at = after;
      return Cut::Record;
    }
    countLines(from, quote);
    m_joined.append(m_buffer, from, quote + 1 - from);
    from = quote + (doubled ? 2 : 1);
    if (!doubled) ++strays;
    if (!doubled) ++record.strayQuotes;
    // Many odd quotes over many lines: the first one was never meant to open a cell.
    const bool astray = strays >= 3 || m_endless >= kMostEndless;
    if (!astray || m_lineAfter - firstLine <= kMostSwallowedLines) continue;
    m_plainFrom = open;
    return Cut::Rescue;
  }
}

void CsvReader::publish(CsvRecord& record) const {
  record.cells.clear();
  for (const Piece& piece : m_pieces)
    record.cells.emplace_back((piece.joined ? m_joined : m_buffer).data() + piece.from, piece.size);
}

}
