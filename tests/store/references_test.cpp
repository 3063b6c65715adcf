#include "support/book.h"
#include "support/catch.h"

using namespace kith;

TEST_CASE("a row that goes is found by an index in every large table that may name it") {
  test::Book book;
  store::Cursor missing = book.store->database().query(
      "SELECT t.name || '.' || k.\"from\" FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS k "
      "WHERE t.type = 'table' AND k.\"table\" IN ('contact', 'household', 'product', 'purchase') AND NOT "
      "EXISTS "
      "(SELECT 1 FROM pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c "
      "WHERE c.seqno = 0 AND c.name = k.\"from\")");
  QStringList names;
  while (missing.next()) names << missing.text(0);
  INFO(names.join(u' ').toStdString());
  CHECK(names.isEmpty());
}
