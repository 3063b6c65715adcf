// Lists of orders, several rows an order, into purchases with their buyers.
#pragma once

#include "domain/contact.h"
#include "domain/purchase.h"
#include "exchange/file_shape.h"
#include "exchange/draft.h"

#include <QHash>

#include <optional>
#include <span>

namespace kith::exchange {

// One order with all its rows.
struct OrderDraft {
  QString key;      // "order:#1050"
  qint64 line = 0;  // of its first row
  int rows = 0;
  domain::Contact buyer;  // may have a name alone
  QString buyerText;      // as the file names them
  domain::Purchase purchase;
  std::vector<Problem> problems;
};

// Puts rows together: those that follow one another with the same number are one order, whose own cells stand
// on the first. A column is found by its heading, wherever it stands. What was refunded lowers the purchase,
// what was cancelled is marked so. Amounts and dates that cannot be read are reported.
class OrderBuilder {
 public:
  OrderBuilder(const FileShape& shape, QString region);

  // Takes a row; gives the order before it when a new one begins. Blank rows are nothing.
  std::optional<OrderDraft> add(std::span<const std::string_view> cells, qint64 line);
  // The last order.
  std::optional<OrderDraft> finish();

 private:
  QString cell(std::span<const std::string_view> cells, const char* heading) const;
  qint64 money(std::span<const std::string_view> cells, const char* heading);
  void begin(std::span<const std::string_view> cells, qint64 line);
  void addLine(std::span<const std::string_view> cells);
  void fillBuyer(std::span<const std::string_view> cells);

  QHash<QString, std::size_t> m_columns;  // by folded heading
  QString m_region;
  std::optional<OrderDraft> m_open;
  qint64 m_line = 0;
};

// What an order says, as compact JSON: for knowing whether its source or we changed it since.
QString orderText(const domain::Purchase& purchase);

}
