#include "store/row_mapping.h"

#include "store/row_batch.h"

namespace kith::store {

QString idList(const std::vector<Id>& ids) {
  QString out;
  out.reserve(static_cast<qsizetype>(ids.size()) * 8 + 2);
  out += u'[';
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) out += u',';
    out += QString::number(ids[i]);
  }
  return out + QStringLiteral("]");
}

std::string insertAllSql(const char* table, const std::vector<std::string>& columns, const RowBatch& rows) {
  std::string names, cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!rows.isFilled(i)) continue;
    const char* between = names.empty() ? "" : ", ";
    names += between + columns[i];
    cells += between + ("c" + std::to_string(i));
  }
  return std::string("INSERT OR FAIL INTO ") + table + "(" + names + ") SELECT " + cells + " FROM kith_rows";
}

}
