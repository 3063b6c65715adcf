#include "store/history_columns.h"
#include "store/history_tables.h"
#include "store/plain_rows.h"

namespace kith::store {

using domain::Product;

namespace {
constexpr const char* kTable = "product";
}

Result<Product> ProductTable::get(Id id) {
  return guarded({}, [&] { return readOne<Product>(m_db, kTable, kProductColumns, id); });
}

Result<std::vector<Product>> ProductTable::all() {
  return guarded({}, [&] {
    return readRows<Product>(m_db.query(selectFrom(kTable, kProductColumns,
                                                   "WHERE deleted_at = '' ORDER BY name COLLATE NOCASE, id")),
                             kProductColumns);
  });
}

Result<std::optional<Product>> ProductTable::find(const QString& skuOrName) {
  return guarded({}, [&]() -> std::optional<Product> {
    auto rows = readRows<Product>(
        m_db.query(
            selectFrom(
                kTable, kProductColumns,
                "WHERE deleted_at = '' AND ((sku = :text AND sku <> '') OR name = :text COLLATE NOCASE) "
                "ORDER BY sku <> :text, id LIMIT 1"),
            {{":text", skuOrName}}),
        kProductColumns);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
  });
}

Result<Id> ProductTable::add(Product product, const QString& now) {
  return guarded({}, [&] { return insertNew(m_db, kTable, kProductColumns, product, now); });
}

Result<void> ProductTable::save(const Product& product) {
  return guarded({}, [&] { saveRow(m_db, kTable, kProductColumns, product); });
}

Result<void> ProductTable::setDeleted(Id id, const QString& at) {
  return guarded({}, [&] { moveToTrash(m_db, kTable, id, at); });
}

}
