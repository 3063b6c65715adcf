#include "exchange/joined_rows.h"

#include "base/fold.h"
#include "domain/contact_merge.h"

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

// Gives the rows of a file the ids that theirs have in the book, so that they can be compared.
Contact asInBook(Contact row, const Contact& ours) {
  for (auto& work : row.employments)
    if (const auto* known = found(ours.employments, [&work](const auto& each) {
          return isSameWord(each.companyName, work.companyName);
        }))
      work.companyId = known->companyId;
  for (auto& relation : row.relations)
    if (const auto* known = found(ours.relations, [&relation](const auto& each) {
          return each.label == relation.label && isSameWord(each.name, relation.name);
        }))
      relation = *known;
  for (auto& own : row.custom)
    if (const auto* known = found(
            ours.custom, [&own](const auto& each) { return isSameWord(each.fieldName, own.fieldName); })) {
      own.fieldId = known->fieldId;
      // Of several choices of a field each is a value; the same word is the same choice.
      if (const auto* same = found(ours.custom, [&own](const auto& each) {
            return each.fieldId == own.fieldId && isSameWord(each.value, own.value);
          }))
        own = *same;
    }
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
  const Contact theirs = asInBook(row, ours);
  Followed out;
  out.merged = domain::mergedContact(ours, theirs, domain::likelyFromB(ours, theirs));
  out.changed = !(out.merged == ours);
  return out;
}

}
