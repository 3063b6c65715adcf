#include "store/contact_order.h"

#include <QCollator>
#include <QSet>

#include <algorithm>
#include <cstring>

namespace kith::store {
namespace {

// Searching a place reads some 15 rows: with more than one in so many unsettled, a fresh sort is cheaper.
constexpr std::size_t kRowsForAPlace = 15;

QCollator collatorFor(const QLocale& locale) {
  QCollator collator(locale);
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  return collator;
}

}

QString ContactOrder::version() const { return QLatin1String(qVersion()); }

std::vector<Id> ContactOrder::keptIds(bool& found) {
  std::vector<Id> ids;
  Cursor cursor =
      m_db.query("SELECT ids FROM list_order WHERE name = 'name' AND locale = :locale AND version = :version",
                 {{":locale", m_locale.name()}, {":version", version()}});
  found = cursor.next();
  if (!found) return ids;
  const QByteArray bytes = cursor.bytes(0);
  ids.resize(static_cast<std::size_t>(bytes.size()) / sizeof(Id));
  if (!ids.empty()) std::memcpy(ids.data(), bytes.constData(), ids.size() * sizeof(Id));
  return ids;
}

std::vector<Id> ContactOrder::sortedAnew() {
  struct Entry {
    QCollatorSortKey key;
    Id id;
  };
  const QCollator collator = collatorFor(m_locale);
  std::vector<Entry> entries;
  Cursor cursor = m_db.query(
      "SELECT s.contact_id, s.sort_name FROM contact_summary AS s "
      "JOIN contact AS c ON c.id = s.contact_id WHERE c.deleted_at = ''");
  while (cursor.next()) entries.push_back({collator.sortKey(cursor.text(1)), cursor.integer(0)});
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : a.id < b.id;
  });
  std::vector<Id> ids;
  ids.reserve(entries.size());
  for (const Entry& e : entries) ids.push_back(e.id);
  return ids;
}

void ContactOrder::insertUnsettled(std::vector<Id>& ids, const std::vector<Id>& open) {
  const QSet<Id> moving(open.begin(), open.end());
  std::erase_if(ids, [&](Id id) { return moving.contains(id); });
  const QCollator collator = collatorFor(m_locale);
  const auto nameOf = [&](Id id) {
    return m_db.word("SELECT sort_name FROM contact_summary WHERE contact_id = :id", {{":id", id}});
  };
  for (const Id id : open) {
    if (m_db.number("SELECT 1 FROM contact WHERE id = :id AND deleted_at = ''", {{":id", id}}) == 0) continue;
    const QString name = nameOf(id);
    const auto place = std::lower_bound(ids.begin(), ids.end(), id, [&](Id other, Id self) {
      const int order = collator.compare(nameOf(other), name);
      return order != 0 ? order < 0 : other < self;
    });
    ids.insert(place, id);
  }
}

std::vector<Id> ContactOrder::ids() {
  bool found = false;
  std::vector<Id> ids = keptIds(found);
  if (!found) return sortedAnew();
  std::vector<Id> open;
  Cursor cursor = m_db.query("SELECT contact_id FROM list_order_delta ORDER BY contact_id");
  while (cursor.next()) open.push_back(cursor.integer(0));
  if (open.size() * kRowsForAPlace > ids.size()) return sortedAnew();
  if (!open.empty()) insertUnsettled(ids, open);
  return ids;
}

void ContactOrder::settle(qint64 unsettled) {
  bool found = false;
  keptIds(found);
  if (found && m_db.number("SELECT count(*) FROM list_order_delta") < unsettled) return;
  const std::vector<Id> order = ids();
  const QByteArray bytes(reinterpret_cast<const char*>(order.data()),
                         static_cast<qsizetype>(order.size() * sizeof(Id)));
  m_db.run("DELETE FROM list_order WHERE name = 'name'");
  m_db.run("INSERT INTO list_order(name, locale, version, ids) VALUES ('name', :locale, :version, :ids)",
           {{":locale", m_locale.name()}, {":version", version()}, {":ids", bytes}});
  m_db.run("DELETE FROM list_order_delta");
}

}
