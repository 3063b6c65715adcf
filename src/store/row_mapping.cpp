#include "store/row_mapping.h"

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

std::string insertAllSql(const char* table, const std::string& columns) {
  std::string cells = "c0";
  int cell = 0;
  for (const char c : columns)
    if (c == ',') cells += ", c" + std::to_string(++cell);
  return std::string("INSERT OR FAIL INTO ") + table + "(" + columns + ") SELECT " + cells +
         " FROM kith_rows";
}

}
