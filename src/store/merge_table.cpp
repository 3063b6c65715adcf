#include "store/merge_table.h"

#include "store/guarded.h"

#include <algorithm>

namespace kith::store {

Result<Id> MergeTable::dismiss(Id a, Id b) {
  return guarded({}, [&] {
    if (a == b) throw Refusal({ErrorKind::Invalid, QString::number(a), QStringLiteral("it is one contact")});
    const Id known = m_db.number("SELECT id FROM not_same WHERE contact_id = :a AND other_id = :b",
                                 {{":a", std::min(a, b)}, {":b", std::max(a, b)}});
    if (known != 0) return known;
    return m_db.insert("INSERT INTO not_same(contact_id, other_id) VALUES (:a, :b)",
                       {{":a", std::min(a, b)}, {":b", std::max(a, b)}});
  });
}

}
