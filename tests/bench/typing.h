// What people type to find somebody, keystroke by keystroke: beginnings, middles, slips, parts of numbers.
#pragma once

#include "domain/ids.h"

#include <QStringList>

#include <random>
#include <vector>

namespace kith::app {
class Queries;
}

namespace kith::bench {

enum class TypedKind { Beginning, Inside, Slip, Phone, Name };

QString nameOf(TypedKind kind);

struct Typed {
  domain::Id meant = 0;
  TypedKind kind = TypedKind::Beginning;
  QStringList keystrokes;  // what stands in the box after each
};

class Typing {
 public:
  Typing(app::Queries& queries, unsigned seed);

  // Of contacts chosen by chance; of any kind when none is named: half beginnings, a sixth of each other.
  std::vector<Typed> some(int count);
  std::vector<Typed> some(int count, TypedKind kind);

  // Whether what was typed, were it spelled out and without a slip, says as much of this contact as of the
  // one that was meant: both have the name, and the town where it was typed, or a number that ends so.
  bool isMeantToo(const Typed& typed, domain::Id id);

 private:
  QString textFor(domain::Id id, TypedKind kind);
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random); }

  app::Queries& m_queries;
  std::vector<domain::Id> m_ids;
  std::mt19937 m_random;
};

}
