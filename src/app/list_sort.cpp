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

template <class Key>
void sortBy(std::vector<Id>& ids, const QHash<Id, Key>& keys, bool descending) {
  std::vector<std::pair<Key, Id>> known;
  std::vector<Id> others;
  for (const Id id : ids) {
    const auto key = keys.constFind(id);
    if (key == keys.constEnd())
      others.push_back(id);
    else
      known.emplace_back(*key, id);
  }
  std::stable_sort(known.begin(), known.end(), [descending](const auto& a, const auto& b) {
    return descending ? b.first < a.first : a.first < b.first;
  });
  auto to =
      std::transform(known.begin(), known.end(), ids.begin(), [](const auto& pair) { return pair.second; });
  std::copy(others.begin(), others.end(), to);
}

template <class Key>
QHash<Id, Key> hashOf(const std::vector<std::pair<Id, Key>>& pairs) {
  QHash<Id, Key> out;
  for (const auto& [id, key] : pairs) out.insert(id, key);
  return out;
}

bool isNumber(const QString& name) { return name == u"spent" || name == u"orders" || name == u"owes"; }

bool isTime(const QString& name) { return name == u"last" || name == u"next" || name == u"created"; }

using Texts = std::vector<std::pair<Id, QString>>;

Result<Texts> fieldValues(Queries& queries, const std::vector<Id>& ids, const QString& field) {
  domain::Contact probe;
  if (const auto known = domain::setField(probe, field, {}); !known)
    return tl::unexpected<Error>(known.error());
  auto fast = queries.store().reading().fieldTexts(field);
  if (!fast) return tl::unexpected<Error>(fast.error());
  if (*fast) return std::move(**fast);
  Texts out;
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    const auto end = std::min(ids.size(), at + kPiece);
    const auto contacts = queries.contacts(
        {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!contacts) return tl::unexpected<Error>(contacts.error());
    for (const domain::Contact& contact : *contacts)
      if (const QString value = domain::fieldValue(contact, field); !value.isEmpty())
        out.emplace_back(contact.id, value);
  }
  return out;
}

// The place of each text among all in the user's language; numbers in it count as numbers. Few fields say
// something else of everybody, so each text is looked at once.
QHash<Id, int> placesOf(const std::vector<std::pair<Id, QString>>& texts) {
  QCollator collator;
  collator.setNumericMode(true);
  QHash<QString, int> nth;
  std::vector<std::pair<QCollatorSortKey, int>> keys;
  for (const auto& pair : texts)
    if (const int next = static_cast<int>(keys.size()); !nth.contains(pair.second)) {
      nth.insert(pair.second, next);
      keys.emplace_back(collator.sortKey(pair.second), next);
    }
  std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<int> place(keys.size());
  for (std::size_t i = 1; i < keys.size(); ++i)
    place[static_cast<std::size_t>(keys[i].second)] =
        place[static_cast<std::size_t>(keys[i - 1].second)] + (keys[i - 1].first < keys[i].first ? 1 : 0);
  QHash<Id, int> out;
  for (const auto& [id, text] : texts) out.insert(id, place[static_cast<std::size_t>(nth.value(text))]);
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
  if (isNumber(name)) {
    const auto numbers = queries.store().reading().sortNumbers(name);
    if (!numbers) return tl::unexpected<Error>(numbers.error());
    sortBy(ids, hashOf(*numbers), descending);
    return ids;
  }
  if (name == u"updated" || isTime(name)) {
    const auto times = name == u"updated" ? Result<std::vector<std::pair<Id, QString>>>()
                                          : queries.store().reading().sortTexts(name);
    if (!times) return tl::unexpected<Error>(times.error());
    sortBy(ids, name == u"updated" ? changeTimes(queries, ids) : hashOf(*times), descending);
    return ids;
  }
  const auto values = fieldValues(queries, ids, name);
  if (!values) return tl::unexpected<Error>(values.error());
  sortBy(ids, placesOf(*values), descending);
  return ids;
}

bool isSortedFast(const QString& field) {
  return field == u"name" || isNumber(field) || isTime(field) || store::ReadTables::hasFieldTexts(field);
}

}
