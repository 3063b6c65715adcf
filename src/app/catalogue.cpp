#include "app/catalogue.h"

#include "app/commands.h"
#include "app/queries.h"
#include "base/fold.h"
#include "store/store.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace kith::app {
namespace {

QString declinedKey() { return QStringLiteral("catalogue.declined"); }

QJsonArray declined(Queries& queries) {
  return QJsonDocument::fromJson(queries.setting(declinedKey()).toUtf8()).array();
}

// Spellings and prices of one folded text.
struct Heap {
  FreeLine usual;
  qint64 most = 0;
  qint64 uses = 0;
};

Result<domain::Id> productNamed(store::Store& store, const domain::Product& product) {
  const auto all = store.products().all();
  if (!all) return tl::unexpected<Error>(all.error());
  const QString wanted = base::folded(product.name);
  for (const domain::Product& known : *all)
    if (base::folded(known.name) == wanted) return known.id;
  return store.products().add(product, store.now());
}

}

std::vector<FreeLine> offeredLines(Queries& queries) {
  const auto texts = queries.store().catalogue().freeTexts();
  if (!texts) return {};
  QSet<QString> unwanted;
  for (const auto& text : declined(queries)) unwanted.insert(text.toString());
  QHash<QString, Heap> heaps;
  for (const store::FreeText& text : *texts) {
    Heap& heap = heaps[base::folded(text.text)];
    heap.uses += text.uses;
    if (text.uses <= heap.most) continue;
    heap.most = text.uses;
    heap.usual = {text.text, 0, text.currency, text.price};
  }
  std::vector<FreeLine> out;
  for (auto heap = heaps.begin(); heap != heaps.end(); ++heap) {
    if (heap->uses < kUsesToOffer || unwanted.contains(heap.key())) continue;
    out.push_back(heap->usual);
    out.back().uses = heap->uses;
  }
  std::sort(out.begin(), out.end(), [](const FreeLine& a, const FreeLine& b) {
    return a.uses != b.uses ? a.uses > b.uses : a.text < b.text;
  });
  return out;
}

domain::Product productOf(const FreeLine& line) {
  domain::Product product;
  product.name = line.text;
  product.currency = line.currency;
  product.price = line.price;
  return product;
}

void declineLine(Session& session, Queries& queries, const QString& text) {
  QJsonArray all = declined(queries);
  all.append(base::folded(text));
  session.setSetting(declinedKey(), QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

void taxByCatalogue(Queries& queries, domain::Purchase& purchase, domain::TaxPlace place) {
  domain::taxByCatalogue(purchase, place, [&queries](domain::Id id) {
    const auto product = queries.store().products().get(id);
    return product ? product->taxPercent : QString();
  });
}

ProductUse useOf(Queries& queries, domain::Id product) {
  const auto use = queries.store().catalogue().use(product);
  return use ? ProductUse{use->sales, use->quantity, use->last} : ProductUse{};
}

qint64 productCount(Queries& queries) { return queries.store().catalogue().count().value_or(0); }

Command addToCatalogue(domain::Product product, QString text) {
  const QJsonObject arguments{{QStringLiteral("text"), product.name.left(60)}};
  return {QStringLiteral("to-catalogue"), arguments,
          [product = std::move(product), text = std::move(text)](store::Store& store) -> Result<domain::Id> {
            const auto id = productNamed(store, product);
            if (!id) return id;
            const auto linked = store.catalogue().link(base::folded(text), *id);
            if (!linked) return tl::unexpected<Error>(linked.error());
            return *id;
          }};
}

}
