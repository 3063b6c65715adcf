#include "exchange/table_file.h"

#include "exchange/cell_fix.h"
#include "exchange/file_kind.h"
#include "exchange/header_row.h"
#include "exchange/headings.h"

#include <algorithm>

namespace kith::exchange {
namespace {

using Records = std::vector<std::vector<std::string>>;

// Of so many sheets the first rows are looked at to find the list.
constexpr std::size_t kMostLookedAt = 50;
// Of so many bytes at most: a small file can say one long text in each of its cells.
constexpr std::size_t kSampleBytes = std::size_t{8} * 1024 * 1024;

struct Looked {
  std::size_t sheet = 0;
  Records records;
  bool whole = false;
};

Result<Records> firstRows(Result<std::unique_ptr<SheetRows>> rows) {
  if (!rows) return tl::unexpected(rows.error());
  Records out;
  SheetRow row;
  std::size_t held = 0;
  while (out.size() < kSampleRecords && held < kSampleBytes) {
    const auto more = (*rows)->next(row);
    // What is broken further on is told when it is read: the rows before it stand.
    if (!more && out.empty()) return tl::unexpected(more.error());
    if (!more || !*more) break;
    for (const std::string& cell : row.cells) held += cell.size();
    out.push_back(row.cells);
  }
  return out;
}

// 0: nothing in it; 1: something; 2: columns; 3: columns under headings that Kith knows.
int listLikeness(const Records& records) {
  if (records.empty()) return 0;
  const HeaderRow header = findHeader(records);
  const auto& row = records[header.at];
  const auto known = std::count_if(row.begin(), row.end(), isKnownHeading);
  if (header.present && known >= 2 && records.size() > header.at + 1) return 3;
  return row.size() >= 2 && records.size() > header.at + 1 ? 2 : 1;
}

Result<Looked> findSheet(const Workbook& book, const QString& path, const Progress& go) {
  std::vector<std::size_t> order(book.sheets().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_partition(order.begin(), order.end(),
                        [&book](std::size_t i) { return !book.sheets()[i].hidden; });
  order.resize(std::min(order.size(), kMostLookedAt));
  Looked best;
  int found = 0;
  for (const std::size_t sheet : order) {
    // A hidden list is not what the user looks at.
    if (found > 0 && book.sheets()[sheet].hidden) break;
    if (go && !go(0, 0)) return fail(ErrorKind::Cancelled, path);
    auto records = firstRows(book.glance(sheet));
    if (!records) return tl::unexpected(records.error());
    const int like = listLikeness(*records);
    if (like > found) best.sheet = sheet;
    found = std::max(found, like);
  }
  if (found == 0) return fail(ErrorKind::EmptyFile, path);
  auto records = firstRows(book.open(best.sheet));
  if (!records) return tl::unexpected(records.error());
  best.records = std::move(*records);
  return best;
}

Result<Looked> toldSheet(const Workbook& book, const QString& path, const QString& name) {
  QStringList names;
  for (std::size_t i = 0; i < book.sheets().size(); ++i) {
    names << book.sheets()[i].name;
    if (names.last().compare(name, Qt::CaseInsensitive) != 0) continue;
    auto records = firstRows(book.open(i));
    if (!records) return tl::unexpected(records.error());
    if (records->empty()) return fail(ErrorKind::EmptyFile, path);
    return Looked{i, std::move(*records)};
  }
  return fail(ErrorKind::NotFound, QStringLiteral("sheet \"%1\"; there is %2").arg(name, names.join(u", ")));
}

Result<FileShape> inspectSheets(const QString& path, const ReadOptions& options, const Progress& go) {
  auto book = openWorkbook(path);
  if (!book) return tl::unexpected(book.error());
  auto looked =
      options.sheet.isEmpty() ? findSheet(**book, path, go) : toldSheet(**book, path, options.sheet);
  if (!looked) return tl::unexpected(looked.error());
  FileShape shape;
  shape.dialect = {'\0', '\0', false};
  shape.book = std::move(*book);
  shape.sheet = looked->sheet;
  fillShape(shape, std::move(looked->records), options.header);
  return shape;
}

}

Result<FileShape> inspectTable(const QString& path, const ReadOptions& options, const Progress& go) {
  const auto kind = kindOfFile(path);
  if (!kind) return tl::unexpected(kind.error());
  if (*kind == FileKind::Workbook) return inspectSheets(path, options, go);
  if (*kind == FileKind::Archive)
    return fail(ErrorKind::Unsupported, path, QStringLiteral("an archive is no list; import all of it"));
  return inspectFile(path, options, go);
}

QStringList sheetNames(const FileShape& shape) {
  QStringList out;
  if (shape.book)
    for (const SheetEntry& sheet : shape.book->sheets()) out << sheet.name;
  return out;
}

struct TableFile::State {
  std::optional<CsvFile> text;
  std::shared_ptr<const Workbook> book;
  std::unique_ptr<SheetRows> rows;
  SheetRow row;
  std::size_t width = 0;
  std::shared_ptr<const CellFixes> fixes;
  qint64 fixed = 0;
};

TableFile::TableFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TableFile::TableFile(TableFile&&) noexcept = default;
TableFile& TableFile::operator=(TableFile&&) noexcept = default;
TableFile::~TableFile() = default;

Result<TableFile> TableFile::open(const QString& path, const FileShape& shape) {
  auto state = std::make_unique<State>();
  state->fixes = shape.fixes;
  if (!shape.book) {
    auto text = CsvFile::open(path, shape);
    if (!text) return tl::unexpected(text.error());
    state->text.emplace(std::move(*text));
    return TableFile(std::move(state));
  }
  state->book = shape.book;
  auto rows = shape.book->open(shape.sheet);
  if (!rows) return tl::unexpected(rows.error());
  state->rows = std::move(*rows);
  TableFile file(std::move(state));
  CsvRecord record;
  for (int skip = shape.preamble + (shape.header ? 1 : 0); skip > 0; --skip) {
    const auto more = file.nextWritten(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
  }
  file.m_state->width = shape.columns.size();
  return file;
}

Result<bool> TableFile::next(CsvRecord& record) {
  auto more = nextWritten(record);
  record.asWritten.clear();
  if (!more || !*more || !m_state->fixes) return more;
  std::vector<std::string_view> cells = record.cells;
  const int fixed = m_state->fixes->apply(cells, record.line);
  if (fixed == 0) return more;
  m_state->fixed += fixed;
  record.asWritten = std::exchange(record.cells, std::move(cells));
  return more;
}

qint64 TableFile::fixed() const { return m_state->fixed; }

// Cells at the end of a row that say nothing are there all the same.
Result<bool> TableFile::nextWritten(CsvRecord& record) {
  State& s = *m_state;
  if (s.text) return s.text->next(record);
  auto more = s.rows->next(s.row);
  if (!more || !*more) return more;
  record.cells.assign(s.row.cells.begin(), s.row.cells.end());
  if (record.cells.size() < s.width) record.cells.resize(s.width);
  record.line = s.row.number;
  record.strayQuotes = 0;
  record.unclosed = false;
  return true;
}

qint64 TableFile::bytesRead() const {
  return m_state->text ? m_state->text->bytesRead() : m_state->rows->bytesRead();
}
qint64 TableFile::bytesTotal() const {
  return m_state->text ? m_state->text->bytesTotal() : m_state->rows->bytesTotal();
}

}
