// product: the catalogue.
#include "app/commands.h"
#include "app/queries.h"
#include "base/fold.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "cli/sale_words.h"
#include "domain/money.h"

namespace kith::cli {
namespace {

using domain::Product;

QJsonObject productJson(const Product& p) {
  QJsonObject json{{QStringLiteral("id"), p.id},
                   {QStringLiteral("name"), p.name},
                   {QStringLiteral("currency"), p.currency},
                   {QStringLiteral("price"), domain::decimalText(p.price, p.currency)},
                   {QStringLiteral("active"), p.active}};
  const std::pair<const char*, QString> texts[] = {{"sku", p.sku},
                                                   {"unit", p.unit},
                                                   {"category", p.category},
                                                   {"tax_percent", p.taxPercent},
                                                   {"notes", p.notes}};
  for (const auto& [key, value] : texts)
    if (!value.isEmpty()) json.insert(QLatin1String(key), value);
  if (p.cost) json.insert(QStringLiteral("cost"), domain::decimalText(*p.cost, p.currency));
  return json;
}

// Fields given as options go into the product.
Result<void> setGiven(Context& context, const Arguments& arguments, Product& product) {
  const std::pair<const char*, QString*> texts[] = {
      {"sku", &product.sku},           {"name", &product.name},      {"unit", &product.unit},
      {"category", &product.category}, {"tax", &product.taxPercent}, {"notes", &product.notes}};
  for (const auto& [name, member] : texts)
    if (arguments.has(name)) *member = base::storable(arguments.text(name));
  if (product.taxPercent.endsWith(u'%')) product.taxPercent.chop(1);
  if (arguments.has("currency")) product.currency = arguments.text("currency").toUpper();
  if (arguments.has("price")) {
    const auto money = domain::parseMoney(arguments.text("price"), product.currency);
    if (!money) return fail(ErrorKind::Invalid, arguments.text("price"), QStringLiteral("no price"));
    product.price = money->minor;
    product.currency = money->currency;
  }
  if (product.currency.isEmpty()) product.currency = domain::currencyOfRegion(context.region());
  if (product.currency.isEmpty()) product.currency = QStringLiteral("EUR");
  if (arguments.has("cost")) {
    const auto cost = typedAmount(arguments.text("cost"), product.currency);
    if (!cost) return failed(cost);
    product.cost = *cost;
  }
  if (arguments.has("inactive")) product.active = false;
  if (arguments.has("active")) product.active = true;
  return {};
}

int tellMade(Output& out, domain::Id id, const QString& what) {
  if (out.isJson())
    out.json(QJsonObject{{QStringLiteral("id"), id}});
  else
    out.line(QStringLiteral("%1  %2").arg(id).arg(what));
  return kDone;
}

Result<Product> namedProduct(app::Queries& queries, const QString& text) {
  bool isNumber = false;
  const domain::Id id = text.toLongLong(&isNumber);
  if (isNumber)
    for (Product& product : queries.products())
      if (product.id == id) return std::move(product);
  if (auto product = queries.findProduct(text)) return std::move(*product);
  return fail(ErrorKind::NotFound, QString(QStringLiteral("product ") + text));
}

Result<int> list(Context& context, const QString&, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto products = (*reader)->products();
  if (context.out().isJson()) {
    JsonList objects(context.out());
    for (const Product& product : products) objects.add(productJson(product));
    objects.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const Product& p : products)
    rows.push_back({QString::number(p.id), p.sku, oneLine(p.name, 40), amountText(p.price, p.currency),
                    p.active ? p.category : QString(p.category + QStringLiteral(" (inactive)"))});
  printColumns(context.out(), rows);
  return kDone;
}

Result<int> add(Context& context, const QString& name, const Arguments& arguments) {
  Product product;
  product.name = base::storable(name);
  if (const auto set = setGiven(context, arguments, product); !set) return failed(set);
  if (product.name.trimmed().isEmpty())
    return context.wrongUsage(QStringLiteral("Say what it is called: product add NAME --price 9.90"));
  const QString called = product.name;
  if (const auto writer = context.session(Context::Missing::Made); !writer) return failed(writer);
  const auto made = context.apply(app::addProduct(std::move(product)));
  if (!made) return failed(made);
  return tellMade(context.out(), *made, called);
}

Result<int> edit(Context& context, const QString& name, const Arguments& arguments) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  auto product = namedProduct(**reader, name);
  if (!product) return failed(product);
  if (const auto set = setGiven(context, arguments, *product); !set) return failed(set);
  const domain::Id id = product->id;
  if (const auto done = context.apply(app::editProduct(std::move(*product))); !done) return failed(done);
  return tellMade(context.out(), id, QStringLiteral("changed"));
}

Result<int> remove(Context& context, const QString& name, const Arguments&) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto product = namedProduct(**reader, name);
  if (!product) return failed(product);
  if (const auto done = context.apply(app::deleteProduct(product->id)); !done) return failed(done);
  return tellMade(context.out(), product->id, QStringLiteral("moved to Trash"));
}

Result<int> show(Context& context, const QString& name, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto product = namedProduct(**reader, name);
  if (!product) return failed(product);
  if (context.out().isJson()) {
    context.out().json(productJson(*product));
    return kDone;
  }
  context.out().line(QStringLiteral("%1  #%2").arg(product->name).arg(product->id));
  Card card(context.out());
  card.row(QStringLiteral("Sku"), product->sku);
  card.row(QStringLiteral("Price"), amountText(product->price, product->currency));
  if (product->cost) card.row(QStringLiteral("Cost"), amountText(*product->cost, product->currency));
  card.row(QStringLiteral("Category"), product->category);
  card.row(QStringLiteral("Tax"),
           product->taxPercent.isEmpty() ? QString() : QString(product->taxPercent + u'%'));
  card.row(QStringLiteral("Notes"), product->notes);
  return kDone;
}

struct Verb {
  const char* name;
  Result<int> (*run)(Context&, const QString& product, const Arguments&);
};

constexpr Verb kVerbs[] = {{"list", list}, {"add", add}, {"edit", edit}, {"delete", remove}, {"show", show}};

Result<int> product(Context& context, const Arguments& arguments) {
  const QString wanted = arguments.has("verb") ? arguments.text("verb") : QStringLiteral("list");
  const QString name = arguments.texts("product").join(u' ');
  const bool needsName = wanted == u"edit" || wanted == u"delete" || wanted == u"show";
  if (needsName && name.isEmpty())
    return context.wrongUsage(QStringLiteral("Say which product, by sku or name"));
  for (const Verb& verb : kVerbs)
    if (wanted == QLatin1String(verb.name)) return verb.run(context, name, arguments);
  return kWrongUsage;
}

}

std::vector<CommandSpec> productCommands() {
  return {{"product",
           "Sales",
           "The catalogue: list, add, edit, show, delete",
           product,
           {{"verb", "list, add, edit, show or delete", Count::Maybe, "list|add|edit|show|delete"},
            {"product", "Its sku, name or number; of add: its name", Count::Many}},
           {{"name", "TEXT", "Name"},
            {"sku", "TEXT", "Number in your shop"},
            {"price", "AMOUNT", "Price of one"},
            {"cost", "AMOUNT", "What one costs yourself"},
            {"currency", "CODE", "EUR"},
            {"unit", "TEXT", "piece, kg …"},
            {"category", "TEXT", "Category"},
            {"tax", "PERCENT", "Tax within the price"},
            {"notes", "TEXT", "Notes"},
            {"inactive", nullptr, "No longer sold"},
            {"active", nullptr, "Sold again"}},
           "  kith-cli product add 'Tulip, red' --sku TULIP-R --price 0.90 --cost 0.35\n"
           "  kith-cli product edit TULIP-R --price 0.95"}};
}

}
