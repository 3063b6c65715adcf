// Rows for one statement: INSERT INTO … SELECT c0, c1 … FROM kith_rows takes in all of them at once.
// REQUIRES: used from one thread at a time.
#pragma once

#include "store/database.h"

#include <QStringEncoder>

#include <cstdint>
#include <vector>

struct sqlite3;
struct sqlite3_context;

namespace kith::store {

class RowBatch {
 public:
  // What a cell holds where nobody says otherwise.
  enum class Usual : std::uint8_t { Nothing, EmptyText, Zero, Null };

  // A row has so many cells, at most kMostCells.
  explicit RowBatch(std::vector<Usual> cells);

  // As a Cursor binds, but always the next cell: rows are filled from the left, one after the other.
  void bindText(int index, const QString& text);
  void bindInteger(int index, qint64 number);
  void bind(int index, const Value& value);

  // Whether some row, of those that were cleared too, has another value there than the usual one.
  bool isFilled(std::size_t cell) const { return (m_filled >> cell & 1U) != 0; }

  std::size_t rows() const { return m_cells.size() / m_usual.size(); }
  bool isEmpty() const { return m_cells.empty(); }
  std::size_t textBytes() const { return m_used; }
  void clear();

  static constexpr std::size_t kMostCells = 48;

  // Gives a cell to SQLite, as it stands here: rows outlive the statement that reads them.
  void give(sqlite3_context* to, std::size_t row, std::size_t cell) const;

 private:
  // A text is `size` bytes from `at` on; a number is `at`.
  struct Cell {
    qint64 at;
    int size;
  };
  static constexpr int kNumber = -1;
  static constexpr int kNull = -2;

  void put(Cell cell, Usual kind);

  std::vector<Usual> m_usual;
  std::size_t m_next = 0;      // the cell that comes next
  std::uint64_t m_filled = 0;  // a bit for each
  std::vector<Cell> m_cells;
  std::vector<char> m_bytes;
  std::size_t m_used = 0;
  QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

// Makes the table kith_rows known to a connection: the rows that `*feed` points to, none where it is null.
void provideRows(sqlite3* connection, const RowBatch** feed);

}
