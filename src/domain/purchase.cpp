#include "domain/purchase.h"

#include "domain/money.h"

#include <QDate>

#include <algorithm>
#include <map>

namespace kith::domain {
namespace {

// No sale comes near it, and a thousand lines of it still add up.
constexpr qint64 kMostOfLine = 9'000'000'000'000'000;

}

qint64 paidAmount(const Purchase& purchase) {
  qint64 sum = 0;
  for (const Payment& p : purchase.payments) sum += p.amount;
  return sum;
}

qint64 balance(const Purchase& purchase) {
  if (!purchase.cancelledAt.isEmpty()) return 0;
  return std::max<qint64>(0, purchase.total - paidAmount(purchase) - purchase.refunded);
}

QString purchaseStatus(const Purchase& purchase) {
  if (!purchase.cancelledAt.isEmpty()) return QStringLiteral("cancelled");
  if (purchase.refunded > 0)
    return purchase.refunded >= purchase.total ? QStringLiteral("refunded") : QStringLiteral("part-refunded");
  return balance(purchase) > 0 ? QStringLiteral("open") : QStringLiteral("paid");
}

qint64 lineTotal(const PurchaseLine& line) {
  const qint64 whole = mulDiv(line.quantity, line.price, 1'000'000);
  return std::clamp(whole, -kMostOfLine, kMostOfLine) - line.discount;
}

void addUp(Purchase& purchase) {
  qint64 bought = 0;
  qint64 returned = 0;
  for (PurchaseLine& line : purchase.lines) {
    line.total = lineTotal(line);
    (line.quantity < 0 ? returned : bought) += line.quantity < 0 ? -line.total : line.total;
  }
  purchase.total = bought - purchase.discount + purchase.shipping;
  purchase.refunded = returned;
}

void putTaxOnTop(Purchase& purchase, qint64 tax) {
  purchase.tax = tax;
  const qint64 net = purchase.total - purchase.refunded;
  const qint64 onReturned = net == 0 ? 0 : mulDiv(tax, purchase.refunded, net);
  purchase.total += tax + onReturned;
  purchase.refunded += onReturned;
}

namespace {

// The amounts without and with its tax on top, from the lines.
std::pair<Purchase, Purchase> plainAndTaxed(const Purchase& purchase) {
  Purchase plain = purchase;
  addUp(plain);
  Purchase taxed = plain;
  putTaxOnTop(taxed, purchase.tax);
  return {std::move(plain), std::move(taxed)};
}

}

bool isTaxOnTop(const Purchase& purchase) {
  if (purchase.tax == 0 || purchase.lines.empty()) return false;
  const auto [plain, taxed] = plainAndTaxed(purchase);
  // Money may have been given back without a line; of returns alone nothing else is known.
  return plain.total != 0 ? taxed.total == purchase.total : taxed.refunded == purchase.refunded;
}

void takeTaxOff(Purchase& purchase) {
  if (!isTaxOnTop(purchase)) return;
  const auto [plain, taxed] = plainAndTaxed(purchase);
  purchase.total -= taxed.total - plain.total;
  purchase.refunded -= taxed.refunded - plain.refunded;
}

Purchase soldAgain(const Purchase& before, const QString& date) {
  Purchase again;
  again.contactId = before.contactId;
  again.buyerText = before.buyerText;
  again.date = date;
  again.currency = before.currency;
  again.rate = before.rate;
  again.discount = before.discount;
  again.shipping = before.shipping;
  again.tax = before.tax;
  again.recipientId = before.recipientId;
  again.recipientText = before.recipientText;
  for (PurchaseLine line : before.lines) {
    if (line.quantity < 0) continue;
    line.id = 0;
    again.lines.push_back(std::move(line));
  }
  addUp(again);
  const auto [plain, taxed] = plainAndTaxed(before);
  // What came back had its part of the tax.
  if (plain.refunded > 0) again.tax = mulDiv(before.tax, taxed.total, taxed.total - taxed.refunded);
  if (isTaxOnTop(before)) putTaxOnTop(again, again.tax);
  const bool wasPaid = before.cancelledAt.isEmpty() && balance(before) <= 0;
  if (wasPaid && again.total > 0) again.payments.push_back({0, date, again.total, {}});
  return again;
}

Purchase soldForOccasion(const Purchase& before, const QString& date) {
  Purchase again = soldAgain(before, date);
  const QString& day = before.wantedFor.isEmpty() ? before.date : before.wantedFor;
  again.occasion = before.occasion;
  again.wantedFor = QDate::fromString(day.left(10), Qt::ISODate).addYears(1).toString(Qt::ISODate);
  return again;
}

namespace {

// What the counted lines left after their cost; nothing when one of them does not know it.
std::optional<qint64> marginOf(const Purchase& purchase) {
  if (purchase.lines.empty()) return std::nullopt;
  qint64 cost = 0;
  for (const PurchaseLine& line : purchase.lines) {
    if (!line.cost) return std::nullopt;
    cost += mulDiv(line.quantity, *line.cost, 1'000'000);
  }
  return purchase.total - purchase.refunded - purchase.tax - cost;
}

void count(PurchaseTotals& t, bool& marginKnown, const Purchase& p) {
  const bool returnsAlone = p.total == 0 && p.refunded > 0;
  if (!returnsAlone) ++t.orders;
  t.gross += p.total;
  t.refunded += p.refunded;
  t.balance += balance(p);
  const auto margin = marginOf(p);
  marginKnown = marginKnown && margin.has_value();
  t.margin = t.margin.value_or(0) + margin.value_or(0);
  const QString day = p.date.left(10);
  if (t.first.isEmpty() || day < t.first) t.first = day;
  if (day > t.last) t.last = day;
}

}

std::vector<PurchaseTotals> totalsOf(const std::vector<Purchase>& purchases) {
  struct Sum {
    PurchaseTotals totals;
    bool marginKnown = true;
  };
  std::map<QString, Sum> sums;
  for (const Purchase& p : purchases) {
    if (!p.cancelledAt.isEmpty()) continue;
    Sum& sum = sums[p.currency];
    sum.totals.currency = p.currency;
    count(sum.totals, sum.marginKnown, p);
  }
  std::vector<PurchaseTotals> out;
  for (auto& [currency, sum] : sums) {
    sum.totals.net = sum.totals.gross - sum.totals.refunded;
    if (!sum.marginKnown) sum.totals.margin.reset();
    out.push_back(sum.totals);
  }
  return out;
}

void addTotals(std::vector<PurchaseTotals>& to, const std::vector<PurchaseTotals>& more) {
  for (const PurchaseTotals& t : more) {
    const auto known =
        std::find_if(to.begin(), to.end(), [&t](const auto& one) { return one.currency == t.currency; });
    if (known == to.end()) {
      to.push_back(t);
      continue;
    }
    known->orders += t.orders;
    known->gross += t.gross;
    known->refunded += t.refunded;
    known->net += t.net;
    known->balance += t.balance;
    known->margin = known->margin && t.margin ? std::optional(*known->margin + *t.margin) : std::nullopt;
    known->first = std::min(known->first, t.first);
    known->last = std::max(known->last, t.last);
  }
  std::sort(to.begin(), to.end(), [](const auto& a, const auto& b) { return a.currency < b.currency; });
}

}
