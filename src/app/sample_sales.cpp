#include "app/sample_sales.h"

#include "app/sample_words.h"
#include "domain/money.h"

#include <algorithm>

namespace kith::app {

using domain::Purchase;
using domain::PurchaseLine;

namespace {

constexpr qint64 kOne = 1'000'000;  // quantities are millionths
constexpr int kPaymentDays = 30;
constexpr qint64 kFirstNumber = 100'001;

// Rates of the invented shop: minor units for one EUR cent in millionths, and EUR for one of the currency.
struct Rate {
  QStringView currency;
  qint64 minorPerCent = 0;
  QStringView rate;
};
constexpr Rate kRates[] = {{u"GBP", 850'000, u"1.1765"},    {u"USD", 1'100'000, u"0.9091"},
                           {u"SEK", 11'400'000, u"0.0877"}, {u"PLN", 4'300'000, u"0.2326"},
                           {u"CZK", 25'000'000, u"0.04"},   {u"HUF", 400'000'000, u"0.0025"},
                           {u"JPY", 1'600'000, u"0.00625"}};
constexpr int kOwnCurrency = 350;  // of the buyers in those regions, per mille

// Nobody takes thirty olive trees.
qint64 mostOf(qint64 cents, bool company) {
  if (cents >= 4000) return company ? 4 : 1;
  if (cents >= 1500) return company ? 10 : 2;
  return company ? 30 : 5;
}

bool isMeasured(const QString& unit) {
  return unit == u"kg" || unit == u"m" || unit == u"m³" || unit == u"hour";
}

}

// What one EUR cent of the catalogue is in the currency of a purchase.
struct SampleSales::Money {
  qint64 minorPerCent = kOne;

  qint64 of(qint64 cents) const {
    if (minorPerCent == kOne) return cents;
    return (domain::mulDiv(cents, minorPerCent, kOne) + 4) / 5 * 5;
  }
};

// A purchase while it is being made.
struct SampleSales::Draft {
  Purchase purchase;
  SampleRandom random;
  SampleMoment moment;
  std::optional<qint64> buyer;
  SampleWho who;
  Money money;
  qint64 index = 0;
  std::vector<qint64> products;  // by line
};

SampleSales::SampleSales(const SamplePeople& people, const SampleBuyers& buyers,
                         const SampleCalendar& calendar, qint64 purchases)
    : m_people(&people),
      m_buyers(&buyers),
      m_calendar(&calendar),
      m_purchases(purchases),
      m_notes(sampleList(purchaseNotes(), u'|')) {
  for (const ProductWords& words : shopProducts()) addProduct(words);
}

void SampleSales::addProduct(const ProductWords& words) {
  domain::Product product;
  product.id = static_cast<domain::Id>(m_products.size()) + 1;
  product.uid = sampleUid(m_people->seed(), 1, product.id);
  product.sku = words.sku.toString();
  product.name = words.name.toString();
  product.unit = words.unit.toString();
  product.category = words.category.toString();
  product.currency = QStringLiteral("EUR");
  product.price = words.price;
  product.cost = words.price * words.costPercent / 100;
  product.taxPercent = words.tax.toString();
  product.createdAt = m_calendar->instantText(m_calendar->at(0, 1));
  m_taxTenths.push_back(domain::parseQuantity(words.tax).value_or(0) / 100'000);
  const bool plant =
      product.category == u"Plants" || product.category == u"House plants" || product.category == u"Bulbs";
  const bool good =
      product.category == u"Soil and feed" || product.category == u"Pots" || product.category == u"Tools";
  for (std::size_t month = 0; month < 12; ++month) {
    const int asked = words.season.at(static_cast<qsizetype>(month)).digitValue();
    const auto add = [month](SeasonSums& sums, qint64 weight) {
      sums[month].push_back(sums[month].empty() ? weight : sums[month].back() + weight);
    };
    add(m_all, asked);
    add(m_plants, plant ? asked : 0);
    add(m_goods, good ? asked : 0);
  }
  m_products.push_back(product);
}

const domain::Product& SampleSales::product(qint64 index) const {
  return m_products[static_cast<std::size_t>(index)];
}

bool SampleSales::isService(qint64 product) const {
  const QString& category = m_products[static_cast<std::size_t>(product)].category;
  return category == u"Workshops" || category == u"Service";
}

qint64 SampleSales::drawn(const SeasonSums& sums, SampleRandom& random, int month) {
  const auto& row = sums[static_cast<std::size_t>(month - 1)];
  const qint64 luck = random.below(row.back());
  return std::upper_bound(row.begin(), row.end(), luck) - row.begin();
}

qint64 SampleSales::drawProduct(SampleRandom& random, int month) const { return drawn(m_all, random, month); }

qint64 SampleSales::drawPlant(SampleRandom& random, int month) const {
  return drawn(m_plants, random, month);
}

qint64 SampleSales::drawGood(SampleRandom& random, int month) const { return drawn(m_goods, random, month); }

// Everyone has three favourites; out of season they take what there is.
qint64 SampleSales::wanted(Draft& draft) const {
  const int month = m_calendar->month(draft.moment.day);
  if (draft.buyer && draft.random.chance(400)) {
    SampleRandom taste(m_people->seed(), SampleStream::Favourite, *draft.buyer * 3 + draft.random.below(3));
    const qint64 favourite = taste.below(products());
    const QStringView season = shopProducts()[static_cast<std::size_t>(favourite)].season;
    if (season.at(month - 1) != u'0') return favourite;
  }
  return drawProduct(draft.random, month);
}

PurchaseLine SampleSales::line(Draft& draft, qint64 product) const {
  const domain::Product& from = m_products[static_cast<std::size_t>(product)];
  PurchaseLine line;
  line.productId = from.id;
  line.text = from.name;
  line.sku = from.sku;
  line.price = draft.money.of(from.price);
  line.cost = draft.money.of(*from.cost);
  const qint64 most = mostOf(from.price, draft.who.company);
  line.quantity = (1 + draft.random.skewed(most)) * kOne;
  if (isMeasured(from.unit) && draft.random.chance(600)) line.quantity += kOne / 2;
  if (draft.random.chance(110)) {
    const qint64 percent = 5 * draft.random.between(1, 4);
    line.discount = domain::mulDiv(domain::lineTotal(line), percent, 100);
  }
  return line;
}

void SampleSales::addLines(Draft& draft) const {
  const qint64 lines = 1 + draft.random.skewed(draft.who.company ? 7 : 4);
  for (qint64 at = 0; at < lines; ++at) {
    const qint64 product = wanted(draft);
    if (std::find(draft.products.begin(), draft.products.end(), product) != draft.products.end()) continue;
    draft.purchase.lines.push_back(line(draft, product));
    draft.products.push_back(product);
  }
}

// Something comes back, alone or beside a new purchase; never as the first thing a customer does.
void SampleSales::addReturn(Draft& draft) const {
  if (!draft.buyer || m_buyers->firstPurchase(*draft.buyer) == draft.index || !draft.random.chance(22))
    return;
  auto& lines = draft.purchase.lines;
  if (draft.random.chance(600)) {
    lines.resize(1);
    draft.products.resize(1);
  }
  PurchaseLine& back = lines.back();
  back.quantity = -kOne;
  back.discount = 0;
  draft.purchase.notes = QStringLiteral("Brought back: ") + back.text;
}

void SampleSales::addPrice(Draft& draft) const {
  Purchase& p = draft.purchase;
  domain::addUp(p);
  if (p.total == 0) return;
  if (p.currency == u"EUR" && draft.random.chance(35)) p.discount = domain::mulDiv(p.total, 5, 100);
  const bool sent = p.source == u"shopify" || draft.random.chance(80);
  if (sent && p.total < draft.money.of(8000))
    p.shipping = draft.money.of(draft.random.chance(600) ? 490 : 790);
  domain::addUp(p);
}

// Prices include tax; a discount of the whole order takes its part of the tax with it.
void SampleSales::addTax(Draft& draft) const {
  Purchase& p = draft.purchase;
  qint64 bought = 0;
  for (std::size_t at = 0; at < p.lines.size(); ++at) {
    PurchaseLine& line = p.lines[at];
    const qint64 tenths = m_taxTenths[static_cast<std::size_t>(draft.products[at])];
    line.tax = domain::mulDiv(line.total, tenths, 1000 + tenths);
    p.tax += *line.tax;
    bought += std::max<qint64>(0, line.total);
  }
  if (p.discount > 0) p.tax -= domain::mulDiv(p.tax, p.discount, bought);
}

void SampleSales::addGift(Draft& draft) const {
  static constexpr QStringView kOccasions[] = {u"birthday", u"wedding",  u"anniversary", u"Mother's Day",
                                               u"funeral",  u"new baby", u"thank you",   u"Christmas"};
  if (draft.purchase.total == 0 || !draft.random.chance(50)) return;
  Purchase& p = draft.purchase;
  p.occasion = kOccasions[draft.random.below(8)].toString();
  p.wantedFor = m_calendar->dayText(draft.moment.day + static_cast<int>(draft.random.between(1, 9)));
  if (draft.buyer && draft.who.mate) {
    p.recipientId = *draft.who.mate + 1;
    return;
  }
  const SampleRegion& region = m_people->regions().draw(draft.random);
  const QString given = draft.random.pick(region.women).text;
  p.recipientText = given + u' ' + draft.random.pick(region.familiesOfWomen).text;
}

void SampleSales::payInvoice(Draft& draft, qint64 owed) const {
  Purchase& p = draft.purchase;
  p.dueDate = m_calendar->dayText(draft.moment.day + kPaymentDays);
  const int day = draft.moment.day + static_cast<int>(draft.random.between(6, 44));
  const bool forgotten = draft.random.chance(8);
  if (day >= m_calendar->days() || forgotten) return;
  const qint64 amount = draft.random.chance(25) ? owed / 2 : owed;
  p.payments.push_back({0, m_calendar->dayText(day), amount, QStringLiteral("transfer")});
}

void SampleSales::addPayments(Draft& draft) const {
  Purchase& p = draft.purchase;
  if (p.total > 0 && draft.random.chance(7)) {
    p.cancelledAt = m_calendar->instantText({draft.moment.day, draft.moment.second + 1800});
    return;
  }
  const qint64 owed = p.total - p.refunded;
  if (owed > 0 && (draft.who.company ? draft.random.chance(800) : draft.random.chance(40)))
    return payInvoice(draft, owed);
  const QString method = p.source == u"shopify"     ? QStringLiteral("online")
                         : draft.random.chance(550) ? QStringLiteral("card")
                                                    : QStringLiteral("cash");
  if (owed != 0) p.payments.push_back({0, m_calendar->dayText(draft.moment.day), owed, method});
}

void SampleSales::addUnknownBuyer(Draft& draft) const {
  const SampleRegion& region = m_people->regions().draw(draft.random);
  const SampleWord& given = draft.random.pick(draft.random.chance(500) ? region.women : region.men);
  const SampleWord& family = draft.random.pick(region.families);
  const auto form = draft.random.below(3);
  const QString& host = draft.random.pick(region.mailHosts);
  Purchase& p = draft.purchase;
  if (form == 0) p.buyerText = given.text + u' ' + family.text;
  if (form == 1) p.buyerText = given.text.left(1) + u". " + family.text;
  if (form == 2) p.buyerText = given.latin + u'.' + family.latin + u'@' + host;
  p.source = draft.random.chance(600) ? QStringLiteral("square") : QStringLiteral("shopify");
}

void SampleSales::begin(Draft& draft) const {
  Purchase& p = draft.purchase;
  p.id = draft.index + 1;
  p.uid = sampleUid(m_people->seed(), 2, draft.index);
  p.number = u"R-" + QString::number(kFirstNumber + draft.index);
  p.date = m_calendar->localText(draft.moment);
  p.createdAt = m_calendar->instantText(draft.moment);
  p.currency = QStringLiteral("EUR");
  const auto way = draft.random.below(100);
  if (way < 18) p.source = QStringLiteral("shopify");
  if (way >= 88) p.source = QStringLiteral("square");
  if (draft.random.chance(80)) p.notes = draft.random.pick(m_notes);
  if (draft.random.chance(60))
    p.place = draft.random.chance(600) ? QStringLiteral("Market") : QStringLiteral("Garden fair");
}

// A buyer abroad either always pays in the own currency or never.
void SampleSales::takeBuyer(Draft& draft) const {
  const qint64 contact = m_buyers->contactOfBuyer(*draft.buyer);
  draft.purchase.contactId = contact + 1;
  draft.who = m_people->who(contact);
  SampleRandom habit(m_people->seed(), SampleStream::Currency, contact);
  if (!habit.chance(kOwnCurrency)) return;
  for (const Rate& rate : kRates) {
    if (rate.currency != draft.who.region->currency) continue;
    draft.purchase.currency = rate.currency.toString();
    draft.purchase.rate = rate.rate.toString();
    draft.money.minorPerCent = rate.minorPerCent;
  }
}

Purchase SampleSales::purchase(qint64 index) const {
  Draft draft{{}, SampleRandom(m_people->seed(), SampleStream::Sale, index), {}, {}, {}, {}, index, {}};
  draft.moment = m_calendar->at(index, m_purchases);
  draft.buyer = m_buyers->buyerOfPurchase(index);
  begin(draft);
  draft.buyer ? takeBuyer(draft) : addUnknownBuyer(draft);
  addLines(draft);
  addReturn(draft);
  addPrice(draft);
  addTax(draft);
  addGift(draft);
  addPayments(draft);
  return draft.purchase;
}

}
