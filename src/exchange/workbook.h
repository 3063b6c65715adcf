// A file of sheets, whichever program wrote it, and the rows of one sheet as texts.
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace kith::exchange {

inline constexpr qint64 kMostRows = 1'048'576;
inline constexpr std::size_t kMostColumns = 16'384;
inline constexpr std::size_t kLongestCell = std::size_t{4} * 1024 * 1024;  // bytes of UTF-8
inline constexpr std::size_t kLargestRow = std::size_t{8} * 1024 * 1024;

struct SheetRow {
  qint64 number = 0;               // as the program counts, from 1
  std::vector<std::string> cells;  // UTF-8, from column A to the last that says something
};

// The rows of one sheet in order. Used by one thread at a time.
class SheetRows {
 public:
  virtual ~SheetRows() = default;
  // The next row that says something; false at the end. Errors: Broken.
  virtual Result<bool> next(SheetRow& row) = 0;
  virtual qint64 bytesRead() const = 0;
  virtual qint64 bytesTotal() const = 0;
};

struct SheetEntry {
  QString name;
  QString part;  // where it stands in the file
  bool hidden = false;
};

// What all sheets share. Immutable once opened: threads may read different sheets side by side.
class Workbook {
 public:
  virtual ~Workbook() = default;
  const std::vector<SheetEntry>& sheets() const { return m_sheets; }
  // Opens the file anew. Errors: Broken, Unsupported, NotFound, Io.
  virtual Result<std::unique_ptr<SheetRows>> open(std::size_t sheet) const = 0;
  // The same for looking at the first rows: a merged cell may stand in its first row alone.
  virtual Result<std::unique_ptr<SheetRows>> glance(std::size_t sheet) const { return open(sheet); }

 protected:
  std::vector<SheetEntry> m_sheets;
};

// An .xlsx (ECMA-376, also in its strict form) or an .ods (OASIS OpenDocument 1.0 to 1.3), by what is in it.
// Errors: NotFound, NotAFile, NoPermission, Io; Broken; Unsupported: "encrypted", or another kind of archive.
Result<std::shared_ptr<const Workbook>> openWorkbook(const QString& path);

}
