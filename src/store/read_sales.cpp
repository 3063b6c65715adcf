// The sales of the book as one list: which, in what order, and what each day came to.
#include "store/guarded.h"
#include "store/read_tables.h"

namespace kith::store {

Result<SaleOrder> ReadTables::saleOrder() {
  return guarded({}, [&]() -> SaleOrder {
    const Snapshot moment(m_db);
    SaleOrder out;
    Cursor days = m_db.query(
        "SELECT substr(date, 1, 10) AS day, currency, count(*), "
        "sum(CASE cancelled_at WHEN '' THEN total - refunded ELSE 0 END) "
        "FROM purchase WHERE deleted_at = '' GROUP BY day, currency ORDER BY day DESC, currency");
    while (days.next()) out.days.push_back({days.text(0), days.text(1), days.integer(2), days.integer(3)});
    Cursor ids = m_db.query("SELECT id FROM purchase WHERE deleted_at = '' ORDER BY date DESC, id DESC");
    while (ids.next()) out.ids.push_back(ids.integer(0));
    return out;
  });
}

}
