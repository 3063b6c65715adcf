// Products and purchases. Amounts are integer minor units of the purchase's currency, quantities are
// millionths.
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace kith::domain {

struct Product {
  Id id = 0;
  QString uid;
  QString sku;
  QString name;
  QString unit;
  QString category;
  QString currency;  // ISO 4217
  qint64 price = 0;
  std::optional<qint64> cost;
  QString taxPercent;  // decimal text, "25"
  bool active = true;
  QString notes;
  QString service;   // each sale is followed by a service after that time: P12M, P90D; empty: none
  QString warranty;  // so long after its sale; the same
  QString createdAt;
  QString deletedAt;

  bool operator==(const Product&) const = default;
};

struct PurchaseLine {
  Id id = 0;
  std::optional<Id> productId;
  QString text;  // the product's name when it was bought
  QString sku;
  qint64 quantity = 1'000'000;  // millionths; negative: a return
  qint64 price = 0;             // of one
  qint64 discount = 0;          // of the line
  qint64 total = 0;             // quantity × price − discount
  std::optional<qint64> tax;
  std::optional<qint64> cost;  // of one

  bool operator==(const PurchaseLine&) const = default;
};

struct Payment {
  Id id = 0;
  QString date;
  qint64 amount = 0;  // negative: paid back
  QString method;

  bool operator==(const Payment&) const = default;
};

struct Purchase {
  Id id = 0;
  QString uid;
  std::optional<Id> contactId;  // none: the buyer is not known yet
  QString buyerText;            // the buyer as a file named them
  QString number;
  QString source;  // shopify, square … or empty
  QString date;    // ISO date or local time
  QString currency;
  qint64 discount = 0;  // of the whole order
  qint64 shipping = 0;
  qint64 tax = 0;
  qint64 total = 0;
  qint64 refunded = 0;  // what came back, also by lines of negative quantity
  QString rate;         // decimal text: units of the file's own currency for one of this
  QString dueDate;
  std::optional<Id> recipientId;
  QString recipientText;
  QString place;
  QString wantedFor;
  QString occasion;
  QString notes;
  QString cancelledAt;
  QString createdAt;
  QString deletedAt;

  std::vector<PurchaseLine> lines;
  std::vector<Payment> payments;

  bool operator==(const Purchase&) const = default;
};

// What was paid so far, less what was paid back.
qint64 paidAmount(const Purchase& purchase);

// What is still owed: total − paid − refunded, 0 for a cancelled purchase.
qint64 balance(const Purchase& purchase);

// paid, open, refunded, part-refunded or cancelled.
QString purchaseStatus(const Purchase& purchase);

// quantity × price − discount, rounded half away from zero to a minor unit.
qint64 lineTotal(const PurchaseLine& line);

// Fills line totals, `total` and, for returns by negative lines, `refunded`, from quantities and prices.
void addUp(Purchase& purchase);

// The same sold once more on `date`: what was bought, at its price, to the same contact; returns, number,
// notes of that day and what was taken back stay behind. Paid where the one before was paid in full.
Purchase soldAgain(const Purchase& before, const QString& date);

// The same for an occasion that comes back: for it, on its day a year later. One on 29 February is on the
// 28th.
Purchase soldForOccasion(const Purchase& before, const QString& date);

// Puts `tax` on top of the amounts: of what was bought and, in proportion, of what came back.
void putTaxOnTop(Purchase& purchase, qint64 tax);

// Whether its tax was put on top of its lines instead of being part of them.
bool isTaxOnTop(const Purchase& purchase);

// Takes a tax that was put on top off again; another stays.
void takeTaxOff(Purchase& purchase);

// One per currency, as `purchases` prints them. margin only where every counted line knows its cost.
struct PurchaseTotals {
  QString currency;
  int orders = 0;
  qint64 gross = 0;
  qint64 refunded = 0;
  qint64 net = 0;
  std::optional<qint64> margin;
  qint64 balance = 0;
  QString first;
  QString last;

  bool operator==(const PurchaseTotals&) const = default;
};

// Totals by currency, in alphabetical order; cancelled purchases are not counted, returns alone are no order.
std::vector<PurchaseTotals> totalsOf(const std::vector<Purchase>& purchases);

// Adds `more` to `to`, by currency; a margin stays known where both know it.
void addTotals(std::vector<PurchaseTotals>& to, const std::vector<PurchaseTotals>& more);

}
