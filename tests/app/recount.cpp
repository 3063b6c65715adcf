#include "app/recount.h"

#include "app/imported.h"
#include "app/walk.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::test {

using domain::Id;
using domain::Purchase;
using domain::PurchaseTotals;

namespace {

// Of contact and currency.
using Totals = std::map<std::pair<Id, QString>, PurchaseTotals>;

// Ids of every row of a table, those in Trash too.
std::vector<Id> idsOf(const QStringList& dump, const QString& table) {
  std::vector<Id> ids;
  for (const QString& row : dump)
    if (row.startsWith(table + u' '))
      ids.push_back(row.mid(table.size() + 1).section(u'|', 0, 0).toLongLong());
  return ids;
}

std::vector<Purchase> salesOf(Opened& book, const QStringList& dump) {
  std::vector<Purchase> sales;
  for (const Id id : idsOf(dump, QStringLiteral("purchase"))) {
    auto sale = book.queries->purchase(id);
    REQUIRE(sale);
    sales.push_back(std::move(*sale));
  }
  return sales;
}

// So many millionths of an amount, half a minor unit away from zero.
qint64 millionths(qint64 quantity, qint64 amount) {
  const qint64 product = quantity * amount;
  const qint64 rounded = (std::abs(product) + 500'000) / 1'000'000;
  return product < 0 ? -rounded : rounded;
}

qint64 owedOf(const Purchase& sale) {
  qint64 owed = sale.total - sale.refunded;
  for (const auto& payment : sale.payments) owed -= payment.amount;
  return owed > 0 ? owed : 0;
}

// What is left of a sale when its tax and its goods are paid; nothing where a line does not know its cost.
std::optional<qint64> leftOf(const Purchase& sale) {
  if (sale.lines.empty()) return std::nullopt;
  qint64 left = sale.total - sale.refunded - sale.tax;
  for (const auto& line : sale.lines) {
    if (!line.cost) return std::nullopt;
    left -= millionths(line.quantity, *line.cost);
  }
  return left;
}

bool counts(const Purchase& sale) {
  return sale.contactId && sale.cancelledAt.isEmpty() && sale.deletedAt.isEmpty();
}

Totals counted(const std::vector<Purchase>& sales) {
  Totals all;
  std::set<std::pair<Id, QString>> unknown;
  for (const Purchase& sale : sales) {
    if (!counts(sale)) continue;
    const auto key = std::pair(*sale.contactId, sale.currency);
    const QString day = sale.date.left(10);
    PurchaseTotals& sum = all[key];
    sum.currency = sale.currency;
    if (sale.total != 0 || sale.refunded <= 0) ++sum.orders;  // goods that came back alone are no order
    sum.gross += sale.total;
    sum.refunded += sale.refunded;
    sum.net += sale.total - sale.refunded;
    sum.balance += owedOf(sale);
    const auto left = leftOf(sale);
    if (!left) unknown.insert(key);
    sum.margin = sum.margin.value_or(0) + left.value_or(0);
    sum.first = sum.first.isEmpty() ? day : std::min(sum.first, day);
    sum.last = std::max(sum.last, day);
  }
  for (const auto& key : unknown) all[key].margin.reset();
  return all;
}

Totals shown(Opened& book, const QStringList& dump) {
  Totals all;
  for (const Id contact : idsOf(dump, QStringLiteral("contact")))
    for (const PurchaseTotals& totals : book.queries->totals(contact))
      all[{contact, totals.currency}] = totals;
  return all;
}

QString worded(const PurchaseTotals& t) {
  return QStringLiteral("%1 orders, %2 - %3 = %4, margin %5, owed %6, %7 to %8")
      .arg(t.orders)
      .arg(t.gross)
      .arg(t.refunded)
      .arg(t.net)
      .arg(t.margin ? QString::number(*t.margin) : QStringLiteral("unknown"))
      .arg(t.balance)
      .arg(t.first, t.last);
}

void compare(const Totals& is, const Totals& shall, QStringList& wrong) {
  for (const auto& [key, totals] : shall)
    if (const auto found = is.find(key); found == is.end() || found->second != totals)
      wrong << QStringLiteral("contact %1 %2: %3, not %4")
                   .arg(key.first)
                   .arg(key.second, found == is.end() ? QStringLiteral("none") : worded(found->second),
                        worded(totals));
  for (const auto& [key, totals] : is)
    if (!shall.contains(key))
      wrong << QStringLiteral("contact %1 %2: %3, not none").arg(key.first).arg(key.second, worded(totals));
}

// A sale that came with a file has the total that the file told, and a number.
void checkLines(const Purchase& sale, QStringList& wrong) {
  if (!sale.number.isEmpty()) return;
  qint64 total = sale.shipping - sale.discount;
  qint64 back = 0;
  for (const auto& line : sale.lines) {
    const qint64 of = millionths(line.quantity, line.price) - line.discount;
    if (line.total != of) wrong << QStringLiteral("a line of sale %1: %2").arg(sale.id).arg(line.total);
    if (line.quantity < 0)
      back -= of;
    else
      total += of;
  }
  if (sale.notes == kTaxOnTop) total += sale.tax;
  if (sale.total != total || sale.refunded != back)
    wrong << QStringLiteral("sale %1: %2 and %3, not %4 and %5")
                 .arg(sale.id)
                 .arg(sale.total)
                 .arg(sale.refunded)
                 .arg(total)
                 .arg(back);
}

}

QStringList wrongTotals(Opened& book) {
  const QStringList dump = dumped(book);
  QStringList wrong;
  compare(shown(book, dump), counted(salesOf(book, dump)), wrong);
  return wrong;
}

QStringList wrongSales(Opened& book) {
  QStringList wrong;
  for (const Purchase& sale : salesOf(book, dumped(book))) checkLines(sale, wrong);
  return wrong;
}

SalesSeen salesSeen(Opened& book) {
  const QStringList dump = dumped(book);
  const std::vector<Purchase> sales = salesOf(book, dump);
  SalesSeen seen;
  std::map<Id, int> perContact;
  std::set<QString> currencies;
  for (const auto& [key, totals] : counted(sales)) {
    ++perContact[key.first];
    currencies.insert(key.second);
    seen.refunded += totals.refunded > 0;
    seen.owed += totals.balance > 0;
    seen.margins += totals.margin.has_value();
  }
  seen.contacts = static_cast<int>(perContact.size());
  seen.currencies = static_cast<int>(currencies.size());
  for (const auto& [contact, number] : perContact) seen.several += number > 1;
  for (const Purchase& sale : sales) {
    seen.cancelled += !sale.cancelledAt.isEmpty();
    seen.inTrash += !sale.deletedAt.isEmpty();
  }
  return seen;
}

}
