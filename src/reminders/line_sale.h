// Reads what was sold: "12 roses at 4.50 each, paid by card" gives thing, quantity, price and payment.
#pragma once

#include <QString>

namespace kith::reminders {

// "12 roses 450 paid".
struct SoldThing {
  QString what;
  QString quantity;  // in digits; empty: one
  QString amount;    // of all of it, as typed, with its currency; empty: not said
  bool paid = false;
  bool each = false;     // the amount is of one
  bool unclear = false;  // there are numbers of which it is not certain which one the amount is
  QString method;        // how it was paid, as typed; empty: not said

  bool operator==(const SoldThing&) const = default;
};

// `text` without the verb and the buyer.
SoldThing readSold(const QString& text, const QString& language);

// Whether a part behind a comma only goes on with amount or payment: "450 kr", "paid by card".
bool goesOnWithSale(const QString& part, const QString& language);

}
