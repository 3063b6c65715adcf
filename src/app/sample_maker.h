// Makes the customer book of an invented garden and flower shop: lifelike, of any size, and for the same
// options the same to the last letter on every machine.
// Nothing is held but the word tables: each row follows from the seed and its index, so rows can be made in
// any order and, as all is const, by several threads at once.
#pragma once

#include "domain/contact.h"
#include "domain/interaction.h"
#include "domain/purchase.h"
#include "domain/reminder.h"

#include <QDate>

#include <memory>

namespace kith::app {

struct SampleOptions {
  qint64 contacts = 500;       // up to 10^7
  qint64 interactions = 4000;  // up to 10^8
  qint64 purchases = 2000;     // up to 10^8
  quint64 seed = 1;
  QDate today;  // sales and talk end the day before, reminders lie around it
};

// Every row has its index + 1 as id and refers to others by theirs: written with these ids, or in this order
// into an empty file, all references fit. Employers and referrers have smaller ids than those who name them;
// mates refer to each other, interactions to purchases, purchases to mates.
class SampleMaker {
 public:
  // REQUIRES: no negative count; `today` is valid.
  explicit SampleMaker(const SampleOptions& options);
  ~SampleMaker();
  SampleMaker(const SampleMaker&) = delete;
  SampleMaker& operator=(const SampleMaker&) = delete;

  qint64 contactCount() const;
  qint64 householdCount() const;
  qint64 productCount() const;
  qint64 purchaseCount() const;
  qint64 interactionCount() const;  // 0 without contacts
  qint64 reminderCount() const;

  // REQUIRES for all: 0 <= index < the count above.
  domain::Contact contact(qint64 index) const;

  // The name of the household with id index + 1; empty: there is no such household and nobody names it.
  QString householdName(qint64 index) const;

  domain::Product product(qint64 index) const;
  domain::Purchase purchase(qint64 index) const;        // by time; numbers ascend
  domain::Interaction interaction(qint64 index) const;  // by time
  domain::Reminder reminder(qint64 index) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> m_parts;
};

}
