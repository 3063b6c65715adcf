// The rows of one sheet of an .xlsx: ECMA-376 part 1, 18.3.
#pragma once

#include "exchange/number_format.h"
#include "exchange/shared_strings.h"
#include "exchange/workbook.h"

#include <map>

namespace kith::exchange {

// What the cells of a sheet refer to.
struct XlsxParts {
  std::shared_ptr<const SharedStrings> strings;
  std::vector<NumberFormat> styles;  // by the number a cell names
  bool since1904 = false;
};

// Cells of one column that are merged into one, from row to row.
struct TallCell {
  std::size_t column = 0;  // from 0
  qint64 first = 0;
  qint64 last = 0;
};

// The tall cells that the bytes of a sheet name, sorted by their first row; wide ones are titles and are left
// as they are. A quick look through bytes, as they stand behind the rows.
std::vector<TallCell> tallCellsOf(QIODevice& sheet);

// Column of a reference such as "AB12", from 0; nothing for what is none, or beyond the last column.
std::optional<std::size_t> columnOfReference(QStringView reference);

class XlsxRows : public SheetRows {
 public:
  // `path` names the file in errors.
  XlsxRows(QString path, std::unique_ptr<QIODevice> sheet, const XlsxParts& parts,
           std::vector<TallCell> tallCells, qint64 total);

  Result<bool> next(SheetRow& row) override;
  qint64 bytesRead() const override;
  qint64 bytesTotal() const override { return m_total; }

 private:
  struct Open {
    qint64 last;
    std::string text;
  };

  Result<bool> readRow(SheetRow& row);
  Result<bool> readCell(SheetRow& row);
  std::string valueOf(const QString& type, const std::string& value, std::size_t style) const;
  void fillTall(SheetRow& row);
  tl::unexpected<Error> broken(const QString& what) const;

  QString m_path;
  XmlPart m_xml;
  XlsxParts m_parts;
  std::vector<TallCell> m_tall;
  std::size_t m_nextTall = 0;
  std::map<std::size_t, Open> m_open;  // by column
  qint64 m_total;
  qint64 m_row = 0;
  std::size_t m_column = 0;  // of the next cell that names none
  std::size_t m_rowBytes = 0;
  bool m_ended = false;
};

}
