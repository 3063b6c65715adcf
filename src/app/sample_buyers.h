// Who buys when: a few customers bring most of the sales, each comes from a first day to a last one in a
// rhythm of its own. Everything follows from numbers alone, so nothing is held.
#pragma once

#include "app/sample_calendar.h"
#include "app/sample_random.h"

#include <optional>

namespace kith::app {

enum class SampleLevel { Champion, Regular, Frequent, Steady, Rare };

struct SampleSizes {
  qint64 contacts = 0;
  qint64 purchases = 0;
  quint64 seed = 0;
};

// Contacts, buyers and purchases are numbered from 0; buyers in the order of their first purchase.
class SampleBuyers {
 public:
  // REQUIRES: `calendar` outlives this.
  SampleBuyers(SampleSizes sizes, const SampleCalendar& calendar);

  qint64 count() const { return m_buyers; }

  // The contact as a buyer, or nothing if it never buys.
  std::optional<qint64> buyerOfContact(qint64 contact) const;
  qint64 contactOfBuyer(qint64 buyer) const;

  qint64 firstPurchase(qint64 buyer) const { return buyer * m_sizes.purchases / m_buyers; }
  SampleMoment firstMoment(qint64 buyer) const;

  // The day after which this buyer does not come any more; the last day of the calendar for most.
  int lastDay(qint64 buyer) const;

  SampleLevel level(qint64 buyer) const;

  // How many buyers came before the `part`th of `whole` shares of all business.
  qint64 arrived(qint64 part, qint64 whole) const { return (part * m_buyers + whole - 1) / whole; }

  // Whose purchase it is; nothing: the buyer is not known.
  std::optional<qint64> buyerOfPurchase(qint64 purchase) const;

  // One of the first `arrived` buyers who still comes on that day, the good ones far more often.
  std::optional<qint64> draw(SampleRandom& random, qint64 arrived, int day) const;

  // A contact that was known at the `part`th of `whole` shares of all business; good buyers far more often.
  // REQUIRES: at least one contact.
  qint64 someContact(SampleRandom& random, qint64 part, qint64 whole) const;

 private:
  qint64 candidateOfLevel(std::size_t level, qint64 group) const;
  bool inRhythm(qint64 buyer, int day) const;

  SampleSizes m_sizes;
  const SampleCalendar* m_calendar;
  qint64 m_candidates = 0;  // contacts of which buyers are taken
  qint64 m_buyers = 0;
};

}
