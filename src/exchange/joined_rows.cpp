#include "exchange/joined_rows.h"

#include "base/fold.h"
#include "domain/contact_merge.h"

#include <QHash>

#include <algorithm>

namespace kith::exchange {
namespace {

using domain::Contact;

bool isSameWord(const QString& a, const QString& b) { return base::folded(a) == base::folded(b); }

// The row of ours that says the same as a row of the file, which knows no ids.
template <class Row, class Same>
const Row* found(const std::vector<Row>& ours, const Same& same) {
  const auto hit = std::find_if(ours.begin(), ours.end(), same);
  return hit == ours.end() ? nullptr : &*hit;
}

// Ids by name: those of the book, and numbers below 0 for what is not in it yet, so that two new ones are
// two.
class Numbers {
 public:
  void give(domain::Id& id, const QString& name) {
    domain::Id& known = m_ids[base::folded(name)];
    if (known == 0) known = id != 0 ? id : --m_last;
    if (id == 0) id = known;
  }
  static void take(domain::Id& id) {
    if (id < 0) id = 0;
  }

 private:
  QHash<QString, domain::Id> m_ids;
  domain::Id m_last = 0;
};

struct NamedRows {
  Numbers companies;
  Numbers fields;

  Contact numbered(Contact contact) {
    for (auto& work : contact.employments) companies.give(work.companyId, work.companyName);
    for (auto& own : contact.custom) fields.give(own.fieldId, own.fieldName);
    return contact;
  }
};

Contact unnumbered(Contact contact) {
  for (auto& work : contact.employments) Numbers::take(work.companyId);
  for (auto& own : contact.custom) Numbers::take(own.fieldId);
  return contact;
}

// Gives the rows of a file what theirs have in the book, so that they can be compared.
Contact asInBook(Contact row, const Contact& ours) {
  for (auto& relation : row.relations)
    if (const auto* known = found(ours.relations, [&relation](const auto& each) {
          return each.label == relation.label && isSameWord(each.name, relation.name);
        }))
      relation = *known;
  // Of several choices of a field each is a value; the same word is the same choice.
  for (auto& own : row.custom)
    if (const auto* same = found(ours.custom, [&own](const auto& each) {
          return each.fieldId == own.fieldId && isSameWord(each.value, own.value);
        }))
      own = *same;
  for (auto& channel : row.channels)
    if (channel.normal.isEmpty())
      if (const auto* known = found(ours.channels, [&channel](const auto& each) {
            return each.kind == channel.kind && isSameWord(each.value, channel.value);
          })) {
        channel.normal = known->normal;
        channel.extension = known->extension;
      }
  return row;
}

}

Followed joined(const Contact& ours, const Contact& row) {
  NamedRows names;
  const Contact mine = names.numbered(ours);
  const Contact theirs = asInBook(names.numbered(row), mine);
  Followed out;
  out.merged = unnumbered(domain::mergedContact(mine, theirs, domain::likelyFromB(mine, theirs)));
  out.changed = !(out.merged == ours);
  return out;
}

}
