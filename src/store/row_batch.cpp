#include "store/row_batch.h"

#include <sqlite3.h>

namespace kith::store {

RowBatch::RowBatch(std::vector<Usual> cells) : m_usual(std::move(cells)) {
  Q_ASSERT(!m_usual.empty() && m_usual.size() <= kMostCells);
}

void RowBatch::put(Cell cell, Usual kind) {
  m_cells.push_back(cell);
  if (m_usual[m_next] != kind || kind == Usual::Nothing) m_filled |= std::uint64_t{1} << m_next;
  if (++m_next == m_usual.size()) m_next = 0;
}

void RowBatch::bindText(int, const QString& text) {
  if (text.isEmpty()) return put({static_cast<qint64>(m_used), 0}, Usual::EmptyText);
  const auto most = static_cast<std::size_t>(m_encoder.requiredSpace(text.size()));
  if (m_bytes.size() < m_used + most) m_bytes.resize(2 * (m_used + most));
  char* from = m_bytes.data() + m_used;
  // Most texts are plain ones, of one byte a sign.
  unsigned all = 0;
  const QChar* signs = text.constData();
  for (qsizetype i = 0; i < text.size(); ++i) {
    all |= signs[i].unicode();
    from[i] = static_cast<char>(signs[i].unicode());
  }
  const auto size = static_cast<int>(all < 0x80 ? text.size() : m_encoder.appendToBuffer(from, text) - from);
  put({static_cast<qint64>(m_used), size}, Usual::Nothing);
  m_used += static_cast<std::size_t>(size);
}

void RowBatch::bindInteger(int, qint64 number) {
  put({number, kNumber}, number == 0 ? Usual::Zero : Usual::Nothing);
}

void RowBatch::bind(int index, const Value& value) {
  if (const auto* number = std::get_if<qint64>(&value))
    bindInteger(index, *number);
  else if (const auto* text = std::get_if<QString>(&value))
    bindText(index, *text);
  else
    put({0, kNull}, Usual::Null);
}

void RowBatch::clear() {
  m_cells.clear();
  m_next = 0;
  m_used = 0;
}

void RowBatch::give(sqlite3_context* to, std::size_t row, std::size_t cell) const {
  const Cell& held = m_cells[row * m_usual.size() + cell];
  if (held.size == kNumber)
    sqlite3_result_int64(to, held.at);
  else if (held.size == kNull)
    sqlite3_result_null(to);
  else
    sqlite3_result_text(to, held.size == 0 ? "" : m_bytes.data() + held.at, held.size, SQLITE_STATIC);
}

// https://www.sqlite.org/vtab.html: an eponymous table, read from its first row to its last.
namespace {

struct Table : sqlite3_vtab {
  const RowBatch** feed;
};

struct Reader : sqlite3_vtab_cursor {
  const RowBatch* rows;
  std::size_t at;
};

int connectTo(sqlite3* connection, void* feed, sqlite3_vtab** out) {
  std::string columns = "CREATE TABLE kith_rows(c0";
  for (std::size_t i = 1; i < RowBatch::kMostCells; ++i) columns += ", c" + std::to_string(i);
  const int declared = sqlite3_declare_vtab(connection, (columns + ")").c_str());
  if (declared != SQLITE_OK) return declared;
  *out = new Table{{}, static_cast<const RowBatch**>(feed)};
  return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
  delete static_cast<Table*>(table);
  return SQLITE_OK;
}

int plan(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }

int open(sqlite3_vtab* table, sqlite3_vtab_cursor** out) {
  *out = new Reader{{}, *static_cast<Table*>(table)->feed, 0};
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  delete static_cast<Reader*>(cursor);
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  static_cast<Reader*>(cursor)->at = 0;
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  ++static_cast<Reader*>(cursor)->at;
  return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor* cursor) {
  const auto* reader = static_cast<Reader*>(cursor);
  return reader->rows == nullptr || reader->at >= reader->rows->rows() ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* to, int index) {
  const auto* reader = static_cast<Reader*>(cursor);
  reader->rows->give(to, reader->at, static_cast<std::size_t>(index));
  return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(static_cast<Reader*>(cursor)->at);
  return SQLITE_OK;
}

const sqlite3_module& rowModule() {
  static const sqlite3_module kModule = [] {
    sqlite3_module module{};
    module.xConnect = [](sqlite3* connection, void* feed, int, const char* const*, sqlite3_vtab** out,
                         char**) { return connectTo(connection, feed, out); };
    module.xBestIndex = plan;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = atEnd;
    module.xColumn = column;
    module.xRowid = rowId;
    return module;
  }();
  return kModule;
}

}

void provideRows(sqlite3* connection, const RowBatch** feed) {
  sqlite3_create_module_v2(connection, "kith_rows", &rowModule(), feed, nullptr);
}

}
