// product: the catalogue.
#include "app/catalogue.h"
#include "app/commands.h"
#include "app/own_country.h"
#include "app/queries.h"
#include "base/fold.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "domain/money.h"
#include "domain/product_fields.h"

#include <algorithm>

namespace kith::cli {
namespace {

using domain::Product;
using domain::ProductField;
using domain::ProductFieldKind;

QJsonObject productJson(const Product& p) {
  QJsonObject json{{QStringLiteral("id"), p.id}};
  for (const ProductField& field : domain::productFields()) {
    const QString value = domain::productValue(p, field);
    const bool always = field.kind == ProductFieldKind::Currency || field.text == &Product::name;
    if (always || !value.isEmpty()) json.insert(QLatin1String(field.key), value);
  }
  json.insert(QStringLiteral("active"), p.active);
  return json;
}

// What is typed for it is an option of that name.
QByteArray optionOf(const ProductField& field) {
  return field.kind == ProductFieldKind::Percent ? QByteArrayLiteral("tax")
                                                 : QByteArray(field.key).replace('_', '-');
}

Result<void> setField(const Arguments& arguments, const ProductField& field, Product& product) {
  const QByteArray option = optionOf(field);
  if (field.kind == ProductFieldKind::YesNo || !arguments.has(option.constData())) return {};
  return domain::setProductValue(product, field, arguments.text(option.constData()));
}

// Fields given as options go into the product; the currency that the price names or the region has before the
// other amounts.
Result<void> setGiven(Context& context, const Arguments& arguments, Product& product) {
  for (const char* key : {"currency", "price"})
    if (auto set = setField(arguments, *domain::findProductField(QString::fromLatin1(key)), product); !set)
      return set;
  if (product.currency.isEmpty()) {
    const auto reader = context.queries();
    product.currency = reader ? app::ownCurrency(**reader) : QStringLiteral("EUR");
  }
  for (const ProductField& field : domain::productFields())
    if (field.kind != ProductFieldKind::Currency && field.kind != ProductFieldKind::Price)
      if (auto set = setField(arguments, field, product); !set) return set;
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

QString shownValue(const Product& product, const ProductField& field) {
  const QString words = domain::productWords(product, field);
  if (words.isEmpty()) return {};
  switch (field.kind) {
    case ProductFieldKind::Price:
      return amountText(product.price, product.currency);
    case ProductFieldKind::Cost:
      return amountText(*product.cost, product.currency);
    case ProductFieldKind::Percent:
      return words + u'%';
    case ProductFieldKind::YesNo:
      return product.active ? QString() : words;
    default:
      return words;
  }
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
  for (const ProductField& field : domain::productFields())
    if (field.text != &Product::name && field.kind != ProductFieldKind::Currency)
      card.row(QString::fromLatin1(field.name), shownValue(*product, field));
  return kDone;
}

// What is sold again and again without standing in the catalogue.
Result<int> offers(Context& context, const QString&, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto lines = app::offeredLines(**reader);
  if (context.out().isJson()) {
    JsonList objects(context.out());
    for (const app::FreeLine& line : lines)
      objects.add(QJsonObject{{QStringLiteral("name"), line.text},
                              {QStringLiteral("sales"), line.uses},
                              {QStringLiteral("currency"), line.currency},
                              {QStringLiteral("price"), domain::decimalText(line.price, line.currency)}});
    objects.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const app::FreeLine& line : lines)
    rows.push_back({oneLine(line.text, 40), QStringLiteral("%1 sales").arg(line.uses),
                    amountText(line.price, line.currency)});
  printColumns(context.out(), rows);
  return kDone;
}

// Into the catalogue with it, and the sales that were made of it.
Result<int> take(Context& context, const QString& name, const Arguments& arguments) {
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto lines = app::offeredLines(**reader);
  const auto hit = std::find_if(lines.begin(), lines.end(), [&name](const app::FreeLine& line) {
    return base::folded(line.text) == base::folded(name);
  });
  if (hit == lines.end()) return fail(ErrorKind::NotFound, QString(QStringLiteral("offer ") + name));
  Product product = app::productOf(*hit);
  if (const auto set = setGiven(context, arguments, product); !set) return failed(set);
  const auto made = context.apply(app::addToCatalogue(std::move(product), hit->text));
  if (!made) return failed(made);
  return tellMade(context.out(), *made, hit->text);
}

struct Verb {
  const char* name;
  Result<int> (*run)(Context&, const QString& product, const Arguments&);
};

constexpr Verb kVerbs[] = {{"list", list}, {"add", add},       {"edit", edit}, {"delete", remove},
                           {"show", show}, {"offers", offers}, {"take", take}};

Result<int> product(Context& context, const Arguments& arguments) {
  const QString wanted = arguments.has("verb") ? arguments.text("verb") : QStringLiteral("list");
  const QString name = arguments.texts("product").join(u' ');
  const bool needsName = wanted == u"edit" || wanted == u"delete" || wanted == u"show" || wanted == u"take";
  if (needsName && name.isEmpty())
    return context.wrongUsage(QStringLiteral("Say which product, by sku or name"));
  for (const Verb& verb : kVerbs)
    if (wanted == QLatin1String(verb.name)) return verb.run(context, name, arguments);
  return kWrongUsage;
}

}

std::vector<CommandSpec> productCommands() {
  return {
      {"product",
       "Sales",
       "The catalogue: list, add, edit, show, delete; offers and take: what is sold without standing in it",
       product,
       {{"verb", "list, add, edit, show, delete, offers or take", Count::Maybe,
         "list|add|edit|show|delete|offers|take"},
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
        {"service-every", "TIME", "Sold ones want a service every 12 months, 90 days …"},
        {"warranty", "TIME", "So long after the sale; you are reminded before it ends"},
        {"inactive", nullptr, "No longer sold"},
        {"active", nullptr, "Sold again"}},
       "  kith-cli product add 'Tulip, red' --sku TULIP-R --price 0.90 --cost 0.35\n"
       "  kith-cli product edit TULIP-R --price 0.95\n"
       "  kith-cli product add Boiler --price 1900 --service-every '12 months' --warranty '2 years'"}};
}

}
