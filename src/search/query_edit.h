// Changing one condition of a typed query and leaving the rest of it as it was typed.
#pragma once

#include "search/query_parser.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace kith::search {

// One of the parts that all of them have to hold, and where it stands in the text.
struct QueryPart {
  qsizetype at = 0;
  qsizetype length = 0;
  domain::Query tree;
};

struct QueryParts {
  std::vector<QueryPart> parts;  // none with either of these
  bool alternatives = false;     // some stand side by side, with "or" between them
  bool broken = false;           // the text has a problem
};

QueryParts partsOf(QStringView text, const QueryContext& context);

// The first part that is a condition on one of the keys: `city:Oslo`, `-city:Oslo`, `missing:city` and
// `has:city` are conditions on city. Null where none is.
const QueryPart* partOn(const QueryParts& query, const QStringList& keys);

// The text with `wanted` in place of that part; an empty `wanted` takes it out. Without a part it comes
// behind all the rest, in parentheses where that is made of alternatives. REQUIRES: `query` is of `text` and
// not broken.
QString withPart(const QString& text, const QueryParts& query, const QueryPart* part, const QString& wanted);

}
