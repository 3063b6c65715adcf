// A search as a tree: src/search parses it from text, src/store turns it into SQL.
#pragma once

#include <QString>

#include <vector>

namespace kith::domain {

struct Query {
  enum class Node { All, And, Or, Not, Term };
  enum class Op { Has, Equals, Less, Greater, Missing };

  Node node = Node::All;
  std::vector<Query> children;  // of And, Or; one of Not
  QString key;                  // of Term: empty for a plain word, else tag, city, company …
  Op op = Op::Has;
  QString value;  // as typed, without quotes
  bool phrase = false;

  bool operator==(const Query&) const = default;
};

}
