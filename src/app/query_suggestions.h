// What can stand behind a key of the query language in this book, for the part of it that is typed.
#pragma once

#include "app/queries.h"
#include "search/query_completion.h"
#include "search/query_edit.h"

#include <QHash>

namespace kith::app {

struct Suggestion {
  QString text;       // as it is typed, quotes where they are needed
  QString shown;      // without them
  qint64 count = -1;  // contacts that have it; -1: not a value of the book
  bool operator==(const Suggestion&) const = default;
};

// Keys that begin as the word at the caret does, own fields among them, with what stands behind them: "tag:".
QStringList keysFor(Queries& queries, const search::CompletionSpot& spot);

// The parts of a query text of this book.
search::QueryParts queryParts(Queries& queries, const QString& text);

// Belongs to the thread of the queries, which must outlive it. The values of a key are read once and again
// when the book has changed.
class QuerySuggestions {
 public:
  explicit QuerySuggestions(Queries& queries) : m_queries(queries) {}

  // The values that begin as typed, or that have a word that does; those of the most contacts first. None
  // where what is typed is one of them already and no other begins so.
  std::vector<Suggestion> valuesFor(const search::CompletionSpot& spot, std::size_t most);

 private:
  const std::vector<Suggestion>& known(const search::CompletionSpot& spot);

  Queries& m_queries;
  QHash<QString, std::vector<Suggestion>> m_known;
  qint64 m_seen = -1;
};

}
