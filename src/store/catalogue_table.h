// What is sold without standing in the catalogue, and how products sell.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace kith::store {

// Lines of one text and price that name no product.
struct FreeText {
  QString text;
  QString currency;
  qint64 price = 0;
  qint64 uses = 0;
};

// What became of a product.
struct ProductUse {
  qint64 sales = 0;
  qint64 quantity = 0;  // millionths, returns taken off
  QString last;         // the day of the latest sale
};

class CatalogueTable {
 public:
  explicit CatalogueTable(Database& db) : m_db(db) {}
  // Of live sales, by text; returns are not counted.
  Result<std::vector<FreeText>> freeTexts();
  // Gives the product to every free line whose folded text is `folded`. How many.
  Result<qint64> link(const QString& folded, Id product);
  Result<ProductUse> use(Id product);
  Result<qint64> count();

 private:
  Database& m_db;
};

}
