// What is wrong with a typed query, in the user's language.
#pragma once

#include "app/queries.h"

namespace kith::models {

// A sentence for under the search box: what stands there, and what can be written instead.
QString problemWords(const search::QueryProblem& problem);

// Whether more typing may put it right: nothing behind a key yet, a quote or a parenthesis not closed yet.
bool isUnfinished(const search::QueryProblem& problem);

// The text with what may have been meant in its place; empty where nothing is suggested.
QString corrected(const QString& typed, const search::QueryProblem& problem);

}
