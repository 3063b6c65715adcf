// The rows of one table of an .ods: OASIS OpenDocument 1.3 part 3, 9.1.
#pragma once

#include "exchange/workbook.h"
#include "exchange/xml_part.h"

#include <map>

namespace kith::exchange {

// What a cell says of itself.
struct OdsValue {
  QString type;  // float, percentage, currency, date, time, boolean, string
  QString value;
  QString currency;
  std::string shown;  // its paragraphs, as the program painted them
};

// A date or time as ISO, a number with a point and as it is shown where that keeps leading zeros or is a
// phone number, else what is shown.
std::string odsText(const OdsValue& value);

class OdsRows : public SheetRows {
 public:
  // The table `index` of a content.xml. `path` names the file in errors.
  OdsRows(QString path, std::unique_ptr<QIODevice> content, std::size_t index, qint64 total);

  // Repeated rows come one by one, as long as they say something.
  Result<bool> next(SheetRow& row) override;
  qint64 bytesRead() const override;
  qint64 bytesTotal() const override { return m_total; }

 private:
  struct Open {  // a cell that reaches down over more rows
    qint64 last;
    std::string text;
  };

  Result<bool> findTable();
  Result<bool> readRow();
  Result<void> readCell(bool covered);
  void put(std::string text, qint64 times, bool covered);
  void putCovered(qint64 times);
  std::string paragraphs();
  std::string paragraph();
  tl::unexpected<Error> broken(const QString& what) const;

  QString m_path;
  XmlPart m_xml;
  std::size_t m_index;
  qint64 m_total;
  bool m_inTable = false;
  bool m_ended = false;
  SheetRow m_row;
  qint64 m_row1 = 0;    // of the row that was read, from 1
  qint64 m_repeat = 0;  // how often it is still to be given
  qint64 m_given = 0;   // cells given by repeating
  qint64 m_givenBytes = 0;
  std::size_t m_column = 0;
  std::size_t m_rowBytes = 0;
  bool m_says = false;  // the row, by a cell of its own
  std::map<std::size_t, Open> m_open;
};

// The tables of a content.xml in order. Errors: Broken.
Result<std::vector<SheetEntry>> odsTables(const QString& path, XmlPart& xml);

}
