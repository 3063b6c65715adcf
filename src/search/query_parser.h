// Search text as people type it, turned into a tree.
//
//   query   = any { "or" any }
//   any     = part { part }                      all of them
//   part    = [ "-" ] ( "(" query ")" | field | word | "\"" words "\"" )
//   field   = key ( ":" | ">" | "<" | ">=" | "<=" ) value     also  key ":>" value
//   value   = word | "\"" words "\""             with .. inside a range: 100..500, 2026-01..2026-03
//
// Keys are those of domain::queryKeys(), `has` and `missing` with a key behind them, and own fields by name
// with - for spaces. `-`, keys and `or` count only where they are no part of a word: "10:30", "https://…" and
// "e-mail" are words.
#pragma once

#include "domain/query.h"

#include <QDate>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace kith::search {

// What is wrong with a query, for showing under the box.
struct QueryProblem {
  enum class Kind {
    UnknownKey,
    NoComparison,  // its key takes no > or <
    NoKind,        // of is: neither person nor company
    TooLong,       // a word, or too many of them
    NoValue,
    NoDate,
    NoNumber,
    OpenQuote,
    OpenParenthesis,
    NothingToClose,
    TooDeep
  };
  Kind kind = Kind::UnknownKey;
  qsizetype at = 0;  // of the first letter concerned
  qsizetype length = 0;
  QString text;        // what stands there
  QString suggestion;  // what may stand there instead, as it is typed; empty: nothing near

  bool operator==(const QueryProblem&) const = default;
};

struct ReadQuery {
  domain::Query tree;
  std::optional<QueryProblem> problem;  // then the tree is empty
};

struct QueryContext {
  QDate today;
  QStringList ownFields;  // names of own fields; their keys are known
};

ReadQuery readQuery(QStringView text, const QueryContext& context);

// The key of an own field: lower case, - for spaces.
QString keyOfField(const QString& name);

// In English, for a command line and for logs: "unknown key “citty” at 5; did you mean city:?"
QString problemSentence(const QueryProblem& problem);

// The same tree of a text without problems; what is no operator is a word. Never fails.
domain::Query parsedQuery(QStringView text, QDate today = QDate::currentDate());

}
