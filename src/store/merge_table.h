// The gateway of what makes one contact of two: joined contacts, and pairs that are to stay two.
#pragma once

#include "base/result.h"
#include "store/contact_table.h"

#include <QStringList>

#include <optional>

namespace kith::store {

class MergeTable {
 public:
  MergeTable(Database& db, NameCache& names) : m_db(db), m_names(names) {}

  // Remembers that two are not one; gives the id of that. What one of them knows from a merge is said anew,
  // so that it outlives the merge. Invalid for one and the same contact.
  Result<Id> dismiss(Id a, Id b);
  // Moves all that hangs on `b` to `a` and hides `b`, which keeps what `a` has already; gives `a`. `fromB` as
  // for domain::mergedContact(), without it domain::likelyFromB(). Errors: NotFound; Invalid for one and the
  // same, or for a person with a company; Conflict where one of them lies in Trash or is merged already.
  Result<Id> merge(Id a, Id b, const std::optional<QStringList>& fromB, const QString& now);
  // False where somebody said that they are two, or where one of them lies in Trash.
  Result<bool> mayBeOne(Id a, Id b);
  // The contact that this one is part of by now: itself where it was never merged.
  Result<Id> survivorOf(Id contact);

 private:
  domain::Contact liveOne(Id id);
  Id toldApart(Id a, Id b);
  void moveRows(const domain::Contact& merged, const domain::Contact& a, const domain::Contact& b);
  void moveHistory(Id a, Id b);
  void moveReferences(Id a, Id b);
  void keepPhoto(const domain::Contact& merged, const domain::Contact& a, const domain::Contact& b);

  Database& m_db;
  NameCache& m_names;
};

// The insides of survivorOf(), for gateways: throws.
Id survivorOf(Database& db, Id contact);

}
