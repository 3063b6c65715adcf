// One row of a list of sales, talks or products, by what its columns were taken for.
#pragma once

#include "exchange/csv_reader.h"
#include "exchange/draft.h"
#include "exchange/mapping.h"
#include "exchange/record_builder.h"

#include <QHash>

#include <vector>

namespace kith::exchange {

// Cells come trimmed and without the guards of spreadsheets; of several columns of one field the first that
// says something counts. A field is named as ColumnChoice does: "price", "street.billing".
class FieldCells {
 public:
  FieldCells(const FileShape& shape, const Mapping& mapping, const Decisions& decisions,
             const BuildOptions& options);

  // What is asked from now on is about this row, which must outlive the asking.
  void read(const CsvRecord& row) { m_row = &row; }
  qint64 line() const { return m_row->line; }

  QString text(const char* field) const;
  bool isMapped(const char* field) const { return m_columns.contains(QLatin1String(field)); }
  // What goes into the notes, each under its heading where it has one.
  QStringList notes() const;
  // The day of a field: ISO; empty where there is none, and reported where it is not understood.
  QString date(const char* field, std::vector<Problem>& problems) const;
  // The amount in minor units, and its currency if the cell names one; 0 where there is none, and reported
  // where it is not understood.
  qint64 money(const char* field, QString& currency, std::vector<Problem>& problems) const;
  // The mark of decimals in the column of that field; null: not known.
  QChar decimalMark(const char* field) const;
  Problem problem(const char* field, const char* why) const;
  // What somebody is known by, in the columns with that label.
  domain::Contact person(const QString& label) const;

 private:
  QString cell(std::size_t column) const;
  int columnOf(const char* field) const;
  void addChannels(domain::Contact& person, const QString& label) const;

  QHash<QString, std::vector<std::size_t>> m_columns;
  const Mapping& m_mapping;
  const Decisions& m_decisions;
  const BuildOptions& m_options;
  bool m_guarded;
  const CsvRecord* m_row = nullptr;
};

// Knows a row again that has no number: "row:" and a hash of what it says, as it was written.
QString rowKey(const CsvRecord& row);

// What the amounts of one column say about the mark of decimals.
struct MarkVotes {
  int comma = 0;
  int point = 0;

  void add(QStringView amount);
  MarkVotes& operator+=(const MarkVotes& other);
  // Null when nothing, or as much for one as for the other, was seen.
  QChar mark() const;
};

}
