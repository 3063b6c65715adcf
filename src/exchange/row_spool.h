// Rows that come in any order and are wanted in their own: laid aside in a file, so that memory does not grow
// with them.
#pragma once

#include "exchange/held_output.h"

#include <QFile>

#include <memory>
#include <string_view>
#include <vector>

namespace kith::exchange {

class RowSpool {
 public:
  // A file at `path`, the caller's to remove, for so many rows. Errors: Io.
  static Result<std::unique_ptr<RowSpool>> make(const QString& path, std::size_t rows);

  // Lays the bytes of one row aside. Errors: DiskFull, Io.
  Result<bool> put(std::size_t row, std::string_view bytes);
  // To be called when all are here. Errors: DiskFull, Io.
  Result<bool> finish();
  // REQUIRES: finish(). Whether the row came, and its bytes as long as the spool lives.
  bool has(std::size_t row) const { return m_places[row].from >= 0; }
  std::string_view at(std::size_t row) const;

 private:
  struct Place {
    qint64 from = -1;
    qint64 size = 0;
  };
  RowSpool(const QString& path, std::size_t rows) : m_file(path), m_out(m_file), m_places(rows) {}

  QFile m_file;
  HeldOutput m_out;
  std::vector<Place> m_places;
  qint64 m_size = 0;
  const char* m_bytes = nullptr;
};

}
