#include "store/catalogue_table.h"

#include "base/fold.h"
#include "store/guarded.h"

namespace kith::store {

Result<std::vector<FreeText>> CatalogueTable::freeTexts() {
  return guarded({}, [&] {
    std::vector<FreeText> out;
    Cursor c = m_db.query(
        "SELECT l.text, p.currency, l.price, count(DISTINCT p.id) FROM purchase_line AS l "
        "JOIN purchase AS p ON p.id = l.purchase_id WHERE l.product_id IS NULL AND l.text <> '' AND "
        "l.quantity > 0 AND p.deleted_at = '' AND p.cancelled_at = '' GROUP BY l.text, p.currency, l.price");
    while (c.next()) out.push_back({c.text(0), c.text(1), c.integer(2), c.integer(3)});
    return out;
  });
}

Result<qint64> CatalogueTable::link(const QString& folded, Id product) {
  return guarded({}, [&] {
    std::vector<QString> texts;
    Cursor c = m_db.query("SELECT DISTINCT text FROM purchase_line WHERE product_id IS NULL");
    while (c.next())
      if (const QString text = c.text(0); base::folded(text) == folded) texts.push_back(text);
    qint64 linked = 0;
    for (const QString& text : texts)
      linked +=
          m_db.run("UPDATE purchase_line SET product_id = :product WHERE product_id IS NULL AND text = :text",
                   {{":product", product}, {":text", text}});
    return linked;
  });
}

Result<ProductUse> CatalogueTable::use(Id product) {
  return guarded({}, [&]() -> ProductUse {
    Cursor c = m_db.query(
        "SELECT count(DISTINCT p.id), sum(l.quantity), max(substr(p.date, 1, 10)) FROM purchase_line AS l "
        "JOIN purchase AS p ON p.id = l.purchase_id WHERE l.product_id = :product AND p.deleted_at = '' AND "
        "p.cancelled_at = ''",
        {{":product", product}});
    if (!c.next()) return {};
    return {c.integer(0), c.integer(1), c.text(2)};
  });
}

Result<qint64> CatalogueTable::count() {
  return guarded({}, [&] { return m_db.number("SELECT count(*) FROM product WHERE deleted_at = ''"); });
}

}
