// Makes the catalogue and the purchases of the sample file.
#pragma once

#include "app/sample_buyers.h"
#include "app/sample_people.h"
#include "domain/purchase.h"

#include <array>

namespace kith::app {

struct ProductWords;

class SampleSales {
 public:
  // REQUIRES: all three outlive this.
  SampleSales(const SamplePeople& people, const SampleBuyers& buyers, const SampleCalendar& calendar,
              qint64 purchases);

  qint64 products() const { return static_cast<qint64>(m_products.size()); }
  const domain::Product& product(qint64 index) const;

  // A workshop, an hour of work or a voucher: nothing that is carried home.
  bool isService(qint64 product) const;

  // REQUIRES: 0 <= index < purchases; later purchases have later dates and higher numbers.
  domain::Purchase purchase(qint64 index) const;

  // The index of a product somebody may want in that month.
  qint64 drawProduct(SampleRandom& random, int month) const;

  // The same among what grows, or among soil, pots and tools.
  qint64 drawPlant(SampleRandom& random, int month) const;
  qint64 drawGood(SampleRandom& random, int month) const;

 private:
  // Running sums of what is asked for in each month.
  using SeasonSums = std::array<std::vector<qint64>, 12>;

  struct Money;
  struct Draft;

  void addProduct(const ProductWords& words);
  static qint64 drawn(const SeasonSums& sums, SampleRandom& random, int month);
  void begin(Draft& draft) const;
  void takeBuyer(Draft& draft) const;
  void addLines(Draft& draft) const;
  domain::PurchaseLine line(Draft& draft, qint64 product) const;
  qint64 wanted(Draft& draft) const;
  void addReturn(Draft& draft) const;
  void addPrice(Draft& draft) const;
  void addTax(Draft& draft) const;
  void addGift(Draft& draft) const;
  void addPayments(Draft& draft) const;
  void payInvoice(Draft& draft, qint64 owed) const;
  void addUnknownBuyer(Draft& draft) const;

  const SamplePeople* m_people;
  const SampleBuyers* m_buyers;
  const SampleCalendar* m_calendar;
  qint64 m_purchases;
  std::vector<domain::Product> m_products;
  std::vector<qint64> m_taxTenths;  // per mille of the net price, by product
  SeasonSums m_all;
  SeasonSums m_plants;
  SeasonSums m_goods;
  std::vector<QString> m_notes;
};

}
