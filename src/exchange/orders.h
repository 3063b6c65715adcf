// Lists of sales, one or several rows each, into purchases with their buyers.
#pragma once

#include "domain/contact.h"
#include "domain/purchase.h"
#include "exchange/field_cells.h"

#include <optional>

namespace kith::exchange {

// One sale with all its rows.
struct OrderDraft {
  QString key;      // "order:#1050"; without a number "row:" and a hash of what it says
  qint64 line = 0;  // of its first row
  int rows = 0;
  domain::Contact buyer;   // may have a name alone
  QString buyerText;       // as the file names them
  domain::Id contact = 0;  // the buyer's number in the book that wrote the list
  domain::Id id = 0;       // the sale's number there
  domain::Purchase purchase;
  std::vector<Problem> problems;
};

// Puts rows together: those that follow one another with the same number are one sale, whose own cells stand
// on the first; without numbers each row is one. What was refunded lowers the purchase, what was cancelled is
// marked so. Where a list says nothing of money paid, it was paid. Amounts and dates that cannot be read are
// reported.
class OrderBuilder {
 public:
  // All must outlive the builder.
  OrderBuilder(const FileShape& shape, const Mapping& mapping, const Decisions& decisions,
               const BuildOptions& options);

  // Takes a row; gives the sale before it when a new one begins. A row that says nothing of a sale is none.
  std::optional<OrderDraft> add(const CsvRecord& row);
  // How many rows were one of a sale.
  int rows() const { return m_rows; }
  // The last sale.
  std::optional<OrderDraft> finish();

 private:
  qint64 money(const char* field);
  QString groupOf() const;
  void begin(const CsvRecord& row, const QString& group);
  void addLine();
  void fillBuyer();
  void readPayment();
  void settleTotal();
  void settlePayment();

  const BuildOptions& m_options;
  FieldCells m_cells;
  QString m_source;
  bool m_tellsPayment;
  std::optional<OrderDraft> m_open;
  int m_rows = 0;
  QString m_group;               // what its rows have in common; empty: it has one
  std::vector<qint64> m_totals;  // as its rows say them
  // What its first row says of money paid: how much, or all but something; on a day; nothing at all.
  struct Paid {
    bool isPaid = true;
    std::optional<qint64> amount;
    qint64 open = 0;
    bool isRefunded = false;
    domain::Payment payment;
  };
  Paid m_paid;
};

// What a sale says, as compact JSON: for knowing whether its source or we changed it since.
QString orderText(const domain::Purchase& purchase);

}
