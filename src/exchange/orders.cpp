#include "exchange/orders.h"

#include "base/fold.h"
#include "domain/money.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <numeric>

namespace kith::exchange {
namespace {

bool isOneOf(const QString& text, std::initializer_list<const char16_t*> words) {
  const QString folded = base::folded(text);
  return std::any_of(words.begin(), words.end(),
                     [&folded](const char16_t* word) { return folded == base::folded(QStringView(word)); });
}

bool saysCancelled(const QString& status) {
  return isOneOf(status, {u"cancelled", u"canceled", u"void", u"voided", u"avbeställd", u"makulerad",
                          u"storniert", u"annulé", u"annulée", u"cancelado", u"отменен"});
}

bool saysRefunded(const QString& status) {
  return isOneOf(status,
                 {u"refunded", u"återbetald", u"erstattet", u"remboursé", u"reembolsado", u"возврат"});
}

bool saysUnpaid(const QString& status) {
  return isOneOf(status,
                 {u"open", u"unpaid", u"pending", u"due", u"overdue", u"authorized", u"obetald", u"öppen",
                  u"offen", u"unbezahlt", u"impayé", u"en attente", u"pendiente", u"не оплачен"});
}

// "no", "0" and "false" say that it was not.
bool saysNo(const QString& text) {
  return isOneOf(text, {u"no", u"false", u"0", u"nej", u"nein", u"non", u"нет"});
}

}

OrderBuilder::OrderBuilder(const FileShape& shape, const Mapping& mapping, const Decisions& decisions,
                           const BuildOptions& options)
    : m_options(options), m_cells(shape, mapping, decisions, options) {
  if (mapping.preset == u"shopify-orders") m_source = QStringLiteral("shopify");
  static constexpr std::array kPayment{"paid", "paid_at", "outstanding", "status"};
  m_tellsPayment = std::any_of(kPayment.begin(), kPayment.end(),
                               [this](const char* field) { return m_cells.isMapped(field); });
}

qint64 OrderBuilder::money(const char* field) {
  return m_cells.money(field, m_open->purchase.currency, m_open->problems);
}

// What tells the rows of one sale from those of the next; nothing where the list has no numbers.
QString OrderBuilder::groupOf() const {
  const QString number = m_cells.text("number");
  return number.isEmpty() ? m_cells.text("id") : number;
}

std::optional<OrderDraft> OrderBuilder::add(const CsvRecord& row) {
  m_cells.read(row);
  const QString group = groupOf();
  const bool hasLine = !m_cells.text("product").isEmpty() || !m_cells.text("sku").isEmpty();
  const bool saysMore = hasLine || !m_cells.text("total").isEmpty() ||
                        !m_cells.text("line_total").isEmpty() || !m_cells.text("price").isEmpty();
  if (group.isEmpty() && !saysMore) return std::nullopt;
  std::optional<OrderDraft> done;
  const bool numbered = m_cells.isMapped("number") || m_cells.isMapped("id");
  if (!m_open || !numbered || (!group.isEmpty() && m_group != group)) {
    done = finish();
    begin(row, group);
  }
  ++m_open->rows;
  ++m_rows;
  if (const QString total = m_cells.text("total"); m_open->rows > 1 && !total.isEmpty())
    m_totals.push_back(money("total"));
  if (hasLine || !m_cells.text("price").isEmpty() || !m_cells.text("line_total").isEmpty()) addLine();
  return done;
}

std::optional<OrderDraft> OrderBuilder::finish() {
  if (m_open) {
    settleTotal();
    settlePayment();
  }
  return std::exchange(m_open, std::nullopt);
}

void OrderBuilder::begin(const CsvRecord& row, const QString& group) {
  m_open.emplace();
  m_group = group;
  m_open->line = row.line;
  m_open->id = m_cells.text("id").toLongLong();
  domain::Purchase& p = m_open->purchase;
  p.number = m_cells.text("number");
  p.source = m_source;
  p.currency = m_cells.text("currency").toUpper();
  p.date = m_cells.date("date", m_open->problems);
  if (p.date.isEmpty() && m_open->problems.empty())
    m_open->problems.push_back(m_cells.problem("date", "not a date"));
  p.total = money("total");
  m_totals = {p.total};
  if (m_cells.text("total").isEmpty()) m_totals.clear();
  p.shipping = money("shipping");
  p.tax = money("tax");
  p.discount = money("order_discount");
  p.refunded = money("refunded");
  if (p.currency.isEmpty()) p.currency = domain::currencyOfRegion(m_options.region);
  const QString cancelled = m_cells.text("cancelled");
  const QString status = m_cells.text("status");
  if (!cancelled.isEmpty() && !saysNo(cancelled)) p.cancelledAt = cancelled;
  if (p.cancelledAt.isEmpty() && saysCancelled(status)) p.cancelledAt = p.date;
  p.notes = m_cells.notes().join(u'\n');
  if (!group.isEmpty()) {
    m_open->key = QStringLiteral("order:") + group;
  } else {
    m_open->key = rowKey(row);
  }
  readPayment();
  fillBuyer();
}

void OrderBuilder::addLine() {
  domain::PurchaseLine line;
  line.text = m_cells.text("product");
  line.sku = m_cells.text("sku");
  if (line.text.isEmpty()) line.text = line.sku;
  line.price = money("price");
  line.discount = money("discount");
  const QString quantity = m_cells.text("quantity");
  if (const auto read = domain::parseQuantity(quantity))
    line.quantity = *read;
  else if (!quantity.isEmpty())
    m_open->problems.push_back(m_cells.problem("quantity", "not a number"));
  // Of what is known the rest follows: so many for so much.
  const QString total = m_cells.text("line_total");
  if (m_cells.text("price").isEmpty() && !total.isEmpty() && line.quantity != 0)
    line.price = domain::mulDiv(money("line_total") + line.discount, 1'000'000, line.quantity);
  line.total = domain::lineTotal(line);
  m_open->purchase.lines.push_back(std::move(line));
}

// Who pays before who receives.
void OrderBuilder::fillBuyer() {
  domain::Contact plain = m_cells.person({});
  const QString own = m_cells.text("contact");
  const QString billed = m_cells.text("contact.billing");
  const QString shipped = m_cells.text("contact.shipping");
  const bool named = !own.isEmpty() || !plain.given.isEmpty() || !plain.family.isEmpty();
  m_open->contact = m_cells.text("contact_id").toLongLong();
  if (named || (billed.isEmpty() && shipped.isEmpty())) {
    m_open->buyerText = own.isEmpty() ? domain::displayName(plain) : own;
    if (!named) m_open->buyerText.clear();
    m_open->buyer = std::move(plain);
    return;
  }
  m_open->buyerText = billed.isEmpty() ? shipped : billed;
  m_open->buyer = m_cells.person(billed.isEmpty() ? QStringLiteral("shipping") : QStringLiteral("billing"));
}

void OrderBuilder::readPayment() {
  const QString status = m_cells.text("status");
  m_paid = {};
  m_paid.isRefunded = saysRefunded(status);
  m_paid.open = money("outstanding");
  m_paid.payment.date = m_open->purchase.date;
  m_paid.payment.method = m_cells.text("method");
  if (m_cells.isMapped("paid")) {
    m_paid.amount = money("paid");
  } else if (m_cells.isMapped("paid_at")) {
    m_paid.payment.date = m_cells.date("paid_at", m_open->problems);
    m_paid.isPaid = !m_paid.payment.date.isEmpty();
  } else {
    m_paid.isPaid = !m_tellsPayment || !saysUnpaid(status);
  }
}

void OrderBuilder::settlePayment() {
  domain::Purchase& p = m_open->purchase;
  if (m_paid.isRefunded && p.refunded == 0) p.refunded = p.total;
  if (!m_paid.isPaid) return;
  m_paid.payment.amount = m_paid.amount.value_or(p.total - m_paid.open);
  if (m_paid.payment.amount > 0) p.payments.push_back(m_paid.payment);
}

// The total of a sale stands on its first row, on each of them, or is what its lines come to; where each row
// has its own, the sale is all of them.
void OrderBuilder::settleTotal() {
  domain::Purchase& p = m_open->purchase;
  if (p.lines.empty()) {
    domain::PurchaseLine line;
    line.text = QStringLiteral("(no product)");
    line.price = p.total;
    line.total = p.total;
    p.lines.push_back(std::move(line));
  }
  qint64 bought = 0;
  qint64 returned = 0;
  for (const domain::PurchaseLine& line : p.lines)
    (line.quantity < 0 || line.total < 0 ? returned : bought) += line.total;
  const bool differ =
      std::adjacent_find(m_totals.begin(), m_totals.end(), std::not_equal_to<>()) != m_totals.end();
  const bool eachLine = m_totals.size() > 1 && m_totals.size() == p.lines.size() &&
                        std::equal(m_totals.begin(), m_totals.end(), p.lines.begin(),
                                   [](qint64 total, const auto& line) { return total == line.total; });
  if (m_totals.empty())
    p.total = bought - p.discount + p.shipping;
  else if (differ || eachLine)
    p.total = std::accumulate(m_totals.begin(), m_totals.end(), qint64{0}) - (eachLine ? returned : 0);
  // A sale of what came back alone lowers what was bought before.
  if (p.refunded == 0 && returned < 0) p.refunded = -returned;
  if (p.total < 0) p.total = 0;
}

QString orderText(const domain::Purchase& p) {
  QJsonArray lines;
  for (const auto& line : p.lines)
    lines.append(QJsonArray{line.sku, line.text, line.quantity, line.price, line.discount});
  const QJsonObject json{
      {QStringLiteral("number"), p.number},     {QStringLiteral("date"), p.date},
      {QStringLiteral("total"), p.total},       {QStringLiteral("refunded"), p.refunded},
      {QStringLiteral("tax"), p.tax},           {QStringLiteral("shipping"), p.shipping},
      {QStringLiteral("discount"), p.discount}, {QStringLiteral("cancelled"), p.cancelledAt},
      {QStringLiteral("currency"), p.currency}, {QStringLiteral("paid"), domain::paidAmount(p)},
      {QStringLiteral("notes"), p.notes},       {QStringLiteral("lines"), lines}};
  return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

}
