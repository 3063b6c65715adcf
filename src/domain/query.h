// A search as a tree: src/search parses it from text, src/store turns it into SQL.
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace kith::domain {

struct Query {
  enum class Node { All, And, Or, Not, Term };
  // Has: the text is in the field. Between: from `value` on, of dates before `upper`, of numbers up to and
  // with it; an empty side is open. Less and Greater leave the number itself out.
  enum class Op { Has, Equals, Less, Greater, Between, Missing };

  Node node = Node::All;
  std::vector<Query> children;  // of And, Or; one of Not
  QString key;                  // of Term: empty for a plain word, else tag, city, company …
  Op op = Op::Has;
  QString value;  // as typed without quotes; of dates ISO, of numbers with a decimal point
  QString upper;  // of Between
  bool phrase = false;

  bool operator==(const Query&) const = default;
};

// What may stand behind a key.
enum class QueryValue {
  Text,
  PastDate,    // 90d is 90 days ago, and more than that is earlier
  FutureDate,  // 7d is in 7 days, and more than that is later
  Day,         // a date that may have no year
  Number,
  Kind,  // person or company
};

struct QueryKey {
  QStringView name;
  QueryValue value = QueryValue::Text;
};

// Every key but has, missing and the names of own fields, by name.
std::span<const QueryKey> queryKeys();
// Null for a name that is none.
const QueryKey* findQueryKey(QStringView name);

}
