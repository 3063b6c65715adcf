// Search text as people type it, turned into a tree: words, "phrases", -not, or, key:value.
#pragma once

#include "domain/query.h"

#include <QStringView>

namespace kith::search {

// Words are joined by AND; `or` between two parts joins them by OR; `-` before a part negates it; `key:value`
// and `missing:key` ask one field (a known key with letters before the colon, no space after it). Never
// fails: what is no operator is a word.
domain::Query parsedQuery(QStringView text);

}
