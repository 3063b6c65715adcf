// buy, pay, purchases, assign.
#include "app/catalogue.h"
#include "app/commands.h"
#include "app/follow_ups.h"
#include "app/own_country.h"
#include "app/queries.h"
#include "base/fold.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "cli/sale_json.h"
#include "cli/sale_words.h"
#include "domain/money.h"

namespace kith::cli {
namespace {

using domain::Id;
using domain::Purchase;

constexpr std::size_t kPiece = 500;

int tellMade(Output& out, Id id, const QString& what) {
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("id"), id}});
  else
    out.line(QStringLiteral("%1  %2").arg(id).arg(what));
  return kDone;
}

// With the reminders that follow from it.
int tellSold(Context& context, Id id, const QString& sum) {
  Output& out = context.out();
  const auto reminders = app::followUpsOf(**context.queries(), id);
  if (reminders.empty()) return tellMade(out, id, sum);
  if (out.isJson()) {
    out.json(
        QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("reminders"), followUpsJson(reminders)}});
    return kDone;
  }
  tellMade(out, id, sum);
  for (const domain::Reminder& r : reminders)
    out.line(QStringLiteral("   #%1  %2  %3").arg(r.id).arg(r.due.left(10), oneLine(r.text)));
  return kDone;
}

// The user's word or what the prices said; else the book's.
QString currencyOf(app::Queries& queries, const QString& said) {
  if (!said.isEmpty()) return said;
  return app::ownCurrency(queries);
}

Result<QString> toldCurrency(const Arguments& arguments) {
  const QString code = arguments.text("currency").toUpper();
  if (code.isEmpty() || domain::isCurrency(code)) return code;
  return fail(ErrorKind::Invalid, arguments.text("currency"),
              QStringLiteral("a currency is a code like EUR"));
}

// Lines are read twice: first for the currency that their prices name, then in it.
Result<QString> currencyOfLines(app::Queries& queries, const Arguments& arguments, const QString& told) {
  QString said = told;
  const auto hear = [&said](const Result<TypedLine>& line) {
    if (line && said.isEmpty()) said = line->currency;
  };
  for (const QString& text : arguments.texts("line")) {
    const auto line = typedLine(queries, text, told);
    if (!line) return failed(line);
    hear(line);
  }
  for (const QString& text : arguments.texts("product")) hear(typedProduct(queries, text, told));
  return said;
}

Result<void> addLines(app::Queries& queries, const Arguments& arguments, Purchase& purchase) {
  for (const QString& text : arguments.texts("product")) {
    auto line = typedProduct(queries, text, purchase.currency);
    if (!line) return failed(line);
    purchase.lines.push_back(std::move(line->line));
  }
  for (const QString& text : arguments.texts("line")) {
    auto line = typedLine(queries, text, purchase.currency);
    if (!line) return failed(line);
    purchase.lines.push_back(std::move(line->line));
  }
  const QStringList costs = arguments.texts("cost");
  for (qsizetype i = 0; i < costs.size() && static_cast<std::size_t>(i) < purchase.lines.size(); ++i) {
    const auto cost = typedAmount(costs[i], purchase.currency);
    if (!cost) return failed(cost);
    purchase.lines[static_cast<std::size_t>(i)].cost = *cost;
  }
  return {};
}

// Within the total, or on top of it; where nothing is said, what the catalogue says.
Result<void> addTax(app::Queries& queries, const Arguments& arguments, Purchase& purchase) {
  const bool onTop = arguments.has("tax-on-top");
  const QString text = arguments.text(onTop ? "tax-on-top" : "tax");
  if ((!onTop && !arguments.has("tax")) || text == u"catalogue") {
    app::taxByCatalogue(queries, purchase, onTop ? domain::TaxPlace::OnTop : domain::TaxPlace::Within);
    return {};
  }
  const qint64 whole = purchase.total - purchase.refunded;
  const auto tax =
      typedTax(text, purchase.currency, whole, onTop ? domain::TaxPlace::OnTop : domain::TaxPlace::Within);
  if (!tax) return failed(tax);
  purchase.tax = *tax;
  if (onTop) domain::putTaxOnTop(purchase, *tax);
  return {};
}

Result<void> addAmounts(app::Queries& queries, const Arguments& arguments, Purchase& purchase) {
  domain::addUp(purchase);
  const qint64 lines = purchase.total;
  for (const auto& [name, target] :
       {std::pair{"discount", &purchase.discount}, std::pair{"shipping", &purchase.shipping}}) {
    if (!arguments.has(name)) continue;
    const auto amount = domain::amountOrShare(arguments.text(name), purchase.currency, lines);
    if (!amount)
      return fail(ErrorKind::Invalid, arguments.text(name),
                  QStringLiteral("an amount in the currency of the sale, or 0% to 100%"));
    *target = *amount;
  }
  domain::addUp(purchase);
  if (const auto done = addTax(queries, arguments, purchase); !done) return done;
  if (!arguments.has("paid")) return domain::checkSale(purchase);
  domain::Payment payment;
  payment.date = purchase.date.left(10);
  payment.amount = purchase.total - purchase.refunded;
  if (arguments.text("paid") != u"all") {
    const auto amount = typedAmount(arguments.text("paid"), purchase.currency);
    if (!amount) return failed(amount);
    payment.amount = *amount;
  }
  purchase.payments.push_back(std::move(payment));
  return domain::checkSale(purchase);
}

Result<Purchase> purchaseFrom(Context& context, app::Queries& queries, const Arguments& arguments) {
  Purchase purchase;
  const auto told = toldCurrency(arguments);
  if (!told) return failed(told);
  const auto said = currencyOfLines(queries, arguments, *told);
  if (!said) return failed(said);
  purchase.currency = currencyOf(queries, *said);
  purchase.date = context.clock().today().toString(Qt::ISODate);
  if (arguments.has("date")) {
    const auto date = context.when(arguments.text("date"), true);
    if (!date) return failed(date);
    purchase.date = *date;
  }
  if (arguments.has("wanted")) {
    const auto day = context.when(arguments.text("wanted"));
    if (!day) return failed(day);
    purchase.wantedFor = day->left(10);
  }
  if (arguments.has("due")) {
    const auto day = context.when(arguments.text("due"));
    if (!day) return failed(day);
    purchase.dueDate = day->left(10);
  }
  purchase.occasion = base::storable(arguments.text("occasion"));
  purchase.rate = arguments.text("rate").replace(u',', u'.');
  if (!purchase.rate.isEmpty() && domain::parseQuantity(purchase.rate).value_or(0) <= 0)
    return fail(ErrorKind::Invalid, arguments.text("rate"), QStringLiteral("a rate is a number like 0.0871"));
  purchase.number = base::storable(arguments.text("number"));
  purchase.notes = base::storable(arguments.text("note"));
  if (const auto done = addLines(queries, arguments, purchase); !done) return failed(done);
  if (const auto done = addAmounts(queries, arguments, purchase); !done) return failed(done);
  return purchase;
}

Result<int> buy(Context& context, const Arguments& arguments) {
  if (!arguments.has("product") && !arguments.has("line"))
    return context.wrongUsage(
        QStringLiteral("Say what was bought: a product, or --line 'name;quantity;price'"));
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto buyer = context.contact(arguments.text("contact"));
  if (!buyer) return failed(buyer);
  auto purchase = purchaseFrom(context, **context.queries(), arguments);
  if (!purchase) return failed(purchase);
  purchase->contactId = *buyer;
  if (arguments.has("for")) {
    const auto recipient = context.contact(arguments.text("for"));
    if (!recipient) return failed(recipient);
    purchase->recipientId = *recipient;
  }
  const QString sum = amountText(purchase->total - purchase->refunded, purchase->currency);
  const auto made = context.apply(app::recordPurchase(std::move(*purchase)));
  if (!made) return failed(made);
  return tellSold(context, *made, sum);
}

Result<Purchase> namedPurchase(Context& context, const Arguments& arguments) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  bool ok = false;
  const Id id = arguments.text("purchase").toLongLong(&ok);
  auto purchase = (*reader)->purchase(id);
  if (!ok || !purchase)
    return fail(ErrorKind::NotFound, QString(QStringLiteral("purchase ") + arguments.text("purchase")));
  return purchase;
}

Result<int> pay(Context& context, const Arguments& arguments) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto purchase = namedPurchase(context, arguments);
  if (!purchase) return failed(purchase);
  const auto amount = typedAmount(arguments.text("amount"), purchase->currency);
  if (!amount) return failed(amount);
  domain::Payment payment;
  payment.amount = *amount;
  payment.method = base::storable(arguments.text("method"));
  payment.date = context.clock().today().toString(Qt::ISODate);
  if (arguments.has("date")) {
    const auto date = context.when(arguments.text("date"), true);
    if (!date) return failed(date);
    payment.date = date->left(10);
  }
  const auto made = context.apply(app::addPayment(purchase->id, payment));
  if (!made) return failed(made);
  return tellMade(context.out(), *made, amountText(*amount, purchase->currency));
}

Result<int> assign(Context& context, const Arguments& arguments) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto purchase = namedPurchase(context, arguments);
  if (!purchase) return failed(purchase);
  const auto contact = context.contact(arguments.text("contact"));
  if (!contact) return failed(contact);
  const auto done = context.apply(app::assignPurchase(purchase->id, *contact));
  if (!done) return failed(done);
  return tellMade(context.out(), purchase->id, QStringLiteral("assigned"));
}

void printSales(Output& out, app::Queries& queries, const std::vector<Purchase>& purchases) {
  std::vector<Id> ids;
  for (const Purchase& p : purchases) ids.push_back(p.id);
  std::vector<QStringList> rows;
  for (const app::SaleRow& row : queries.saleRows(ids))
    rows.push_back({QString::number(row.id), row.date.left(10), oneLine(row.number, 16),
                    oneLine(row.customer, 30), amountText(row.total, row.currency), row.status,
                    oneLine(row.lines, 60)});
  printColumns(out, rows);
}

// Prints purchases in pieces and gives their sums.
Result<std::vector<domain::PurchaseTotals>> printPurchases(Output& out, app::Queries& queries,
                                                           const std::vector<Id>& ids) {
  std::vector<domain::PurchaseTotals> totals;
  JsonList list(out);
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    const auto end = std::min(ids.size(), at + kPiece);
    const auto purchases = queries.purchases(
        {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!purchases) return failed(purchases);
    domain::addTotals(totals, domain::totalsOf(*purchases));
    if (out.isJson())
      for (const Purchase& p : *purchases) list.add(purchaseJson(queries, p));
    else
      printSales(out, queries, *purchases);
  }
  if (out.isJson()) list.end();
  return totals;
}

void printTotals(Output& out, const std::vector<domain::PurchaseTotals>& totals) {
  for (const auto& t : totals)
    out.line(QStringLiteral("Net %1 in %2 orders, open %3")
                 .arg(amountText(t.net, t.currency))
                 .arg(t.orders)
                 .arg(amountText(t.balance, t.currency)));
}

Result<std::vector<Id>> wantedPurchases(Context& context, const Arguments& arguments,
                                        std::optional<Id> contact) {
  QString from;
  QString until;
  for (const auto& [name, target] : {std::pair{"from", &from}, std::pair{"to", &until}}) {
    if (!arguments.has(name)) continue;
    const auto date = context.when(arguments.text(name), true);
    if (!date) return failed(date);
    *target = date->left(10);
  }
  app::Queries& queries = **context.queries();
  if (!contact) return queries.purchaseIds(from, until, arguments.has("unassigned"));
  std::vector<Id> ids;
  for (const Purchase& p : queries.purchasesOf(*contact)) {
    const QString day = p.date.left(10);
    if ((from.isEmpty() || day >= from) && (until.isEmpty() || day <= until)) ids.push_back(p.id);
  }
  return ids;
}

Result<int> purchases(Context& context, const Arguments& arguments) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  std::optional<Id> contact;
  if (arguments.has("contact")) {
    const auto id = context.contact(arguments.text("contact"));
    if (!id) return failed(id);
    contact = *id;
  }
  const auto ids = wantedPurchases(context, arguments, contact);
  if (!ids) return failed(ids);
  Output& out = context.out();
  const bool whole = out.isJson() && !out.isLines();
  if (whole && contact) out.raw("{\"contact\":" + QByteArray::number(*contact) + ",\"purchases\":");
  if (whole && !contact) out.raw("{\"purchases\":");
  const auto totals = printPurchases(out, **reader, *ids);
  if (!totals) return failed(totals);
  if (whole) {
    QJsonObject all{{QStringLiteral("totals"), totalsJson(*totals)}};
    if (const auto wide =
            contact ? (*reader)->totalsWithPeople(*contact) : std::vector<domain::PurchaseTotals>();
        !wide.empty())
      all.insert(QStringLiteral("totals_with_people"), totalsJson(wide));
    const QByteArray sums = compactJson(all);
    out.raw("," + sums.mid(1) + "\n");
  } else if (!out.isJson()) {
    printTotals(out, *totals);
  }
  return kDone;
}

}

std::vector<CommandSpec> saleCommands() {
  const WordSpec contact{"contact", "Its number, or a whole e-mail, phone or name"};
  const WordSpec purchase{"purchase", "The number of the purchase, as purchases prints it"};
  return {{"buy",
           "Sales",
           "Record a purchase",
           buy,
           {contact, {"product", "A product by its name or sku, or '3 x name'", Count::Many}},
           {{"line", "LINE", "'sku or name;quantity;unit price;discount'; may be repeated", true},
            {"date", "DATE", "When, if not today"},
            {"number", "TEXT", "Number of the order or receipt"},
            {"currency", "CODE", "EUR; else the prices', the region's, the book's"},
            {"paid", "AMOUNT", "What was paid at once; all: everything"},
            {"cost", "AMOUNT", "What one piece cost yourself; the nth is of the nth line", true},
            {"tax", "AMOUNT", "Tax within the total, or 25%; else the catalogue's"},
            {"tax-on-top", "AMOUNT", "Tax that comes on top, 25% or catalogue"},
            {"due", "DATE", "The day of payment"},
            {"rate", "NUMBER", "What one of its currency was in yours that day; kept with it"},
            {"occasion", "TEXT", "What it was for: wedding day …; comes back a year later"},
            {"wanted", "DATE", "The day of the occasion, if not that of the sale"},
            {"discount", "AMOUNT", "Off the whole purchase: an amount, or 10%"},
            {"shipping", "AMOUNT", "On top"},
            {"for", "CONTACT", "Who receives it"},
            {"note", "TEXT", "Notes"}},
           "  kith-cli buy 'Jana Kos' --line 'TULIP-R;200;0,45;10%' --line 'Delivery;1;12.00' --paid 50\n"
           "  kith-cli buy 'Jana Kos' --line 'Vase;-1;24.00'      (a return)"},
          {"pay",
           "Sales",
           "Record a payment; a negative one goes back",
           pay,
           {purchase, {"amount", "How much"}},
           {{"date", "DATE", "When, if not today"}, {"method", "TEXT", "How: card, cash …"}}},
          {"purchases",
           "Sales",
           "What was bought, by one or by all, newest first",
           purchases,
           {{"contact", "Only by this one", Count::Maybe}},
           {{"from", "DATE", "Not before"},
            {"to", "DATE", "Not after"},
            {"unassigned", nullptr, "Only without a customer"}}},
          {"assign", "Sales", "Say whose purchase it was", assign, {purchase, contact}, {}}};
}

}
