// A search tree as a WHERE clause over contact (c) and contact_summary (s).
#pragma once

#include "domain/query.h"
#include "store/database.h"

#include <string>
#include <vector>

namespace kith::store {

struct QuerySql {
  std::string where = "1";
  std::vector<Value> values;  // of the marks in `where`, in order
  std::string rank = "NULL";  // lower is better; a number would stand for a column
  std::vector<Value> rankValues;
};

// A word or phrase as FTS5 reads it: quoted, so that nothing in it is syntax; a word is also a beginning.
QString fullText(const QString& text, bool phrase);

QuerySql sqlOf(const domain::Query& query);

}
