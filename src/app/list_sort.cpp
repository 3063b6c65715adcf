#include "app/list_sort.h"

#include "app/queries.h"
#include "domain/contact_edit.h"
#include "store/store.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace kith::app {
namespace {

using domain::Id;

// Contacts are read in pieces, so that a list of any length fits into memory.
constexpr std::size_t kPiece = 500;

template <class Key, class Less>
void sortBy(std::vector<Id>& ids, const QHash<Id, Key>& keys, bool descending, Less less) {
  const auto middle =
      std::stable_partition(ids.begin(), ids.end(), [&keys](Id id) { return keys.contains(id); });
  std::stable_sort(ids.begin(), middle, [&](Id a, Id b) {
    return descending ? less(keys.value(b), keys.value(a)) : less(keys.value(a), keys.value(b));
  });
}

template <class Key>
QHash<Id, Key> hashOf(const std::vector<std::pair<Id, Key>>& pairs) {
  QHash<Id, Key> out;
  for (const auto& [id, key] : pairs) out.insert(id, key);
  return out;
}

Result<QHash<Id, QString>> fieldValues(Queries& queries, const std::vector<Id>& ids, const QString& field) {
  domain::Contact probe;
  if (const auto known = domain::setField(probe, field, {}); !known)
    return tl::unexpected<Error>(known.error());
  QHash<Id, QString> out;
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    const auto end = std::min(ids.size(), at + kPiece);
    const auto contacts = queries.contacts(
        {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!contacts) return tl::unexpected<Error>(contacts.error());
    for (const domain::Contact& contact : *contacts)
      if (const QString value = domain::fieldValue(contact, field); !value.isEmpty())
        out.insert(contact.id, value);
  }
  return out;
}

QHash<Id, QString> changeTimes(Queries& queries, const std::vector<Id>& ids) {
  QHash<Id, QString> out;
  for (const Id id : ids)
    if (const QString at = queries.updatedAt(id); !at.isEmpty()) out.insert(id, at);
  return out;
}

}

Result<std::vector<Id>> sortedIds(Queries& queries, std::vector<Id> ids, const QString& field) {
  const bool descending = field.endsWith(u'-');
  const QString name = descending ? field.chopped(1) : field;
  if (name == u"name") {
    if (descending) std::reverse(ids.begin(), ids.end());
    return ids;
  }
  if (name == u"spent") {
    const auto spent = queries.store().reading().spent();
    if (!spent) return tl::unexpected<Error>(spent.error());
    sortBy(ids, hashOf(*spent), descending, std::less<qint64>());
    return ids;
  }
  if (name == u"last" || name == u"next" || name == u"created" || name == u"updated") {
    const auto times = name == u"updated" ? Result<std::vector<std::pair<Id, QString>>>()
                                          : queries.store().reading().sortTexts(name);
    if (!times) return tl::unexpected<Error>(times.error());
    sortBy(ids, name == u"updated" ? changeTimes(queries, ids) : hashOf(*times), descending,
           std::less<QString>());
    return ids;
  }
  const auto values = fieldValues(queries, ids, name);
  if (!values) return tl::unexpected<Error>(values.error());
  QCollator collator;
  collator.setNumericMode(true);
  sortBy(ids, *values, descending,
         [&collator](const QString& a, const QString& b) { return collator.compare(a, b) < 0; });
  return ids;
}

}
