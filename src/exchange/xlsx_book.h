// An .xlsx opened: its sheets, and what their cells share.
#pragma once

#include "exchange/xlsx_rows.h"
#include "exchange/zip_file.h"

namespace kith::exchange {

class XlsxBook : public Workbook {
 public:
  // Errors: as openWorkbook.
  static Result<std::shared_ptr<const Workbook>> read(const QString& path, const ZipFile& zip);

  Result<std::unique_ptr<SheetRows>> open(std::size_t sheet) const override;
  Result<std::unique_ptr<SheetRows>> glance(std::size_t sheet) const override;

 private:
  Result<void> readBook(const ZipFile& zip);
  Result<void> readSheets(const ZipFile& zip, const QString& part);
  Result<void> readStyles(const ZipFile& zip, const QString& part);
  Result<void> readStrings(const ZipFile& zip, const QString& part);

  QString m_path;
  XlsxParts m_parts;
};

// The number formats of the cells of a sheet, by the number a cell names: 18.8. What cannot be read is
// General.
std::vector<NumberFormat> stylesOf(XmlPart& xml);

}
