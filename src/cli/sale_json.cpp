#include "cli/sale_json.h"

#include "app/follow_ups.h"
#include "app/queries.h"
#include "domain/money.h"

#include <algorithm>

namespace kith::cli {
namespace {

using domain::Purchase;
using domain::PurchaseTotals;

void put(QJsonObject& json, const char* key, const QString& value) {
  if (!value.isEmpty()) json.insert(QLatin1String(key), value);
}

QJsonObject lineJson(const domain::PurchaseLine& line, const QString& currency) {
  const auto money = [&currency](qint64 minor) { return domain::decimalText(minor, currency); };
  QJsonObject json{{QStringLiteral("product"), line.text},
                   {QStringLiteral("quantity"), domain::quantityText(line.quantity)},
                   {QStringLiteral("price"), money(line.price)},
                   {QStringLiteral("discount"), money(line.discount)},
                   {QStringLiteral("total"), money(line.total)}};
  put(json, "sku", line.sku);
  if (line.cost) json.insert(QStringLiteral("cost"), money(*line.cost));
  if (line.tax) json.insert(QStringLiteral("tax"), money(*line.tax));
  return json;
}

void putPeople(QJsonObject& json, app::Queries& queries, const Purchase& p) {
  if (p.contactId) json.insert(QStringLiteral("contact"), *p.contactId);
  put(json, "buyer", p.buyerText);
  QJsonObject recipient;
  put(recipient, "display", p.recipientText);
  if (p.recipientId) {
    recipient.insert(QStringLiteral("id"), *p.recipientId);
    for (const auto& row : queries.contactRows({*p.recipientId})) put(recipient, "display", row.display);
  }
  if (!recipient.isEmpty()) json.insert(QStringLiteral("recipient"), recipient);
}

}

QJsonObject purchaseJson(app::Queries& queries, const Purchase& p) {
  const auto money = [&p](qint64 minor) { return domain::decimalText(minor, p.currency); };
  QJsonArray lines;
  for (const domain::PurchaseLine& line : p.lines) lines.append(lineJson(line, p.currency));
  QJsonObject json{{QStringLiteral("id"), p.id},
                   {QStringLiteral("date"), p.date},
                   {QStringLiteral("status"), domain::purchaseStatus(p)},
                   {QStringLiteral("currency"), p.currency},
                   {QStringLiteral("lines"), lines},
                   {QStringLiteral("discount"), money(p.discount)},
                   {QStringLiteral("shipping"), money(p.shipping)},
                   {QStringLiteral("tax"), money(p.tax)},
                   {QStringLiteral("total"), money(p.total)},
                   {QStringLiteral("refunded"), money(p.refunded)},
                   {QStringLiteral("paid"), money(domain::paidAmount(p))},
                   {QStringLiteral("balance"), money(domain::balance(p))}};
  put(json, "number", p.number);
  put(json, "source", p.source);
  put(json, "due_date", p.dueDate);
  put(json, "notes", p.notes);
  put(json, "rate", p.rate);
  put(json, "occasion", p.occasion);
  put(json, "wanted_for", p.wantedFor);
  if (const auto reminders = app::followUpsOf(queries, p.id); !reminders.empty())
    json.insert(QStringLiteral("reminders"), followUpsJson(reminders));
  putPeople(json, queries, p);
  return json;
}

QJsonArray followUpsJson(const std::vector<domain::Reminder>& reminders) {
  QJsonArray out;
  for (const domain::Reminder& r : reminders)
    out.append(QJsonObject{{QStringLiteral("id"), r.id},
                           {QStringLiteral("kind"), r.cause},
                           {QStringLiteral("text"), r.text},
                           {QStringLiteral("due"), r.due}});
  return out;
}

QJsonArray totalsJson(const std::vector<PurchaseTotals>& totals) {
  QJsonArray out;
  for (const PurchaseTotals& t : totals) {
    const auto money = [&t](qint64 minor) { return domain::decimalText(minor, t.currency); };
    QJsonObject json{
        {QStringLiteral("currency"), t.currency},  {QStringLiteral("orders"), t.orders},
        {QStringLiteral("gross"), money(t.gross)}, {QStringLiteral("refunded"), money(t.refunded)},
        {QStringLiteral("net"), money(t.net)},     {QStringLiteral("balance"), money(t.balance)},
        {QStringLiteral("first"), t.first},        {QStringLiteral("last"), t.last}};
    if (t.margin) json.insert(QStringLiteral("margin"), money(*t.margin));
    out.append(json);
  }
  return out;
}

QString linesText(const Purchase& purchase) {
  QStringList parts;
  for (const domain::PurchaseLine& line : purchase.lines)
    parts << (line.quantity == 1'000'000
                  ? line.text
                  : QString(domain::quantityText(line.quantity) + QStringLiteral(" × ") + line.text));
  return parts.join(QStringLiteral(", "));
}

}
