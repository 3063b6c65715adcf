#include "exchange/orders.h"

#include "base/fold.h"
#include "domain/money.h"
#include "domain/phone.h"
#include "exchange/cell_values.h"
#include "exchange/countries.h"
#include "exchange/headings.h"
#include "exchange/person_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith::exchange {

using Cells = std::span<const std::string_view>;

OrderBuilder::OrderBuilder(const FileShape& shape, QString region) : m_region(std::move(region)) {
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    const QString key = headingKey(shape.columns[i]);
    if (!m_columns.contains(key)) m_columns.insert(key, i);
  }
}

QString OrderBuilder::cell(Cells cells, const char* heading) const {
  const auto at = m_columns.constFind(headingKey(QString::fromLatin1(heading)));
  if (at == m_columns.cend() || *at >= cells.size()) return {};
  return unguarded(cellText(cells[*at])).trimmed();
}

qint64 OrderBuilder::money(Cells cells, const char* heading) {
  const QString text = cell(cells, heading);
  if (text.isEmpty()) return 0;
  const auto amount = domain::parseMoney(text, m_open->purchase.currency, u'.');
  if (amount) return amount->minor;
  m_open->problems.push_back({m_line, QString::fromLatin1(heading), text, QStringLiteral("not an amount")});
  return 0;
}

std::optional<OrderDraft> OrderBuilder::add(Cells cells, qint64 line) {
  m_line = line;
  const QString number = cell(cells, "Name");
  const QString item = cell(cells, "Lineitem name");
  if (number.isEmpty() && item.isEmpty()) return std::nullopt;
  std::optional<OrderDraft> done;
  if (!m_open || (!number.isEmpty() && m_open->purchase.number != number)) {
    done = std::move(m_open);
    begin(cells, line);
  }
  ++m_open->rows;
  if (!item.isEmpty()) addLine(cells);
  return done;
}

std::optional<OrderDraft> OrderBuilder::finish() { return std::exchange(m_open, std::nullopt); }

void OrderBuilder::begin(Cells cells, qint64 line) {
  m_open.emplace();
  m_open->line = line;
  auto& p = m_open->purchase;
  p.number = cell(cells, "Name");
  m_open->key = QStringLiteral("order:") + p.number;
  p.source = QStringLiteral("shopify");
  p.currency = cell(cells, "Currency").toUpper();
  p.date = cell(cells, "Created at").left(10);
  if (!QDate::fromString(p.date, Qt::ISODate).isValid())
    m_open->problems.push_back({line, QStringLiteral("Created at"), p.date, QStringLiteral("not a date")});
  p.total = money(cells, "Total");
  p.shipping = money(cells, "Shipping");
  p.tax = money(cells, "Taxes");
  p.discount = money(cells, "Discount Amount");
  p.refunded = money(cells, "Refunded Amount");
  p.cancelledAt = cell(cells, "Cancelled at");
  p.notes = cell(cells, "Notes");
  if (const qint64 paid = p.total - money(cells, "Outstanding Balance");
      paid > 0 && !cell(cells, "Paid at").isEmpty())
    p.payments.push_back({0, cell(cells, "Paid at").left(10), paid, cell(cells, "Payment Method")});
  fillBuyer(cells);
}

void OrderBuilder::addLine(Cells cells) {
  domain::PurchaseLine line;
  line.text = cell(cells, "Lineitem name");
  line.sku = cell(cells, "Lineitem sku");
  line.price = money(cells, "Lineitem price");
  line.discount = money(cells, "Lineitem discount");
  const QString quantity = cell(cells, "Lineitem quantity");
  if (const auto read = domain::parseQuantity(quantity))
    line.quantity = *read;
  else
    m_open->problems.push_back(
        {m_line, QStringLiteral("Lineitem quantity"), quantity, QStringLiteral("not a number")});
  line.total = domain::lineTotal(line);
  m_open->purchase.lines.push_back(std::move(line));
}

void OrderBuilder::fillBuyer(Cells cells) {
  const bool billed = !cell(cells, "Billing Name").isEmpty();
  const auto part = [&](const char* shipping, const char* billing) {
    return cell(cells, billed ? billing : shipping);
  };
  domain::Contact& buyer = m_open->buyer;
  m_open->buyerText = part("Shipping Name", "Billing Name");
  const PersonName name = splitName(m_open->buyerText);
  buyer.prefix = name.prefix;
  buyer.given = name.given;
  buyer.middle = name.middle;
  buyer.family = name.family;
  buyer.suffix = name.suffix;
  domain::Address address;
  address.street = part("Shipping Address1", "Billing Address1");
  address.extended = part("Shipping Address2", "Billing Address2");
  address.city = part("Shipping City", "Billing City");
  address.postcode = part("Shipping Zip", "Billing Zip");
  address.region = part("Shipping Province", "Billing Province");
  address.country = part("Shipping Country", "Billing Country");
  address.countryCode = countryCode(address.country);
  address.primary = true;
  if (!address.street.isEmpty() || !address.city.isEmpty() || !address.postcode.isEmpty())
    buyer.addresses.push_back(address);
  if (const QString company = part("Shipping Company", "Billing Company"); !company.isEmpty())
    buyer.employments.push_back({0, 0, company, {}, {}, {}, {}, {}, true});
  if (const QString mail = cell(cells, "Email"); !mail.isEmpty())
    buyer.channels.push_back({0, domain::ChannelKind::Email, {}, mail, base::folded(mail), {}, {}, true});
  QString phone = cell(cells, "Phone");
  if (phone.isEmpty()) phone = part("Shipping Phone", "Billing Phone");
  if (phone.isEmpty()) return;
  const auto form =
      domain::phoneKey(phone, address.countryCode.isEmpty() ? m_region : address.countryCode);
  buyer.channels.push_back({0, domain::ChannelKind::Phone, {}, phone, form.e164, form.extension, {}, true});
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
