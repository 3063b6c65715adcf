#include "domain/purchase_change.h"

namespace kith::domain {

void addUpChanged(const Purchase& before, Purchase& typed) {
  Purchase plain = before;
  addUp(plain);
  addUp(typed);
  typed.total += before.total - plain.total;
  typed.refunded += before.refunded - plain.refunded;
}

void setPaidAmount(Purchase& purchase, qint64 amount, const QString& day) {
  const qint64 missing = amount - paidAmount(purchase);
  if (missing == 0) return;
  if (amount == 0)
    purchase.payments.clear();
  else if (purchase.payments.size() == 1 && missing < 0)
    purchase.payments.front().amount = amount;
  else
    purchase.payments.push_back({0, day, missing, {}});
}

void setPaid(Purchase& purchase, bool wasPaid, bool paid) {
  if (!paid) {
    if (wasPaid) purchase.payments.clear();
    return;
  }
  const qint64 missing = purchase.total - purchase.refunded - paidAmount(purchase);
  if (missing == 0) return;
  if (wasPaid && purchase.payments.size() == 1)
    purchase.payments.front().amount += missing;
  else
    purchase.payments.push_back({0, purchase.date.left(10), missing, {}});
}

}
