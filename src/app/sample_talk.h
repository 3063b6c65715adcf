// Makes the interactions of the sample file: what was said, with whom and about what.
#pragma once

#include "app/sample_sales.h"
#include "domain/interaction.h"

#include <span>

namespace kith::app {

struct TalkWords;

class SampleTalk {
 public:
  // How many rows there are of each.
  struct Counts {
    qint64 interactions = 0;
    qint64 purchases = 0;
  };

  // REQUIRES: all outlive this.
  SampleTalk(const SamplePeople& people, const SampleBuyers& buyers, const SampleCalendar& calendar,
             const SampleSales& sales, Counts counts);

  // REQUIRES: 0 <= index < interactions, and at least one contact; in the order of time.
  domain::Interaction interaction(qint64 index) const;

  // A text with its {slots} filled: {given} and {name} of `who`, a {product} of the month, days near `day`.
  QString filled(QStringView pattern, const SampleWho& who, int day, SampleRandom& random) const;

 private:
  // One kind of talk with its texts taken apart.
  struct Kind {
    const TalkWords* words = nullptr;
    QString channel;
    QString direction;
    std::vector<QString> outcomes;
    std::vector<QString> openings;
    std::vector<QString> matters;
    std::vector<QString> closings;
  };
  struct Kinds {
    std::vector<Kind> kinds;
    std::vector<std::size_t> drawn;  // each kind as often as its weight
  };
  struct Scene {
    SampleWho who;
    QString product;
    QString other;
    QString number;
    int day = 0;
  };

  static Kinds kindsOf(std::span<const TalkWords> words);
  Scene generalScene(domain::Interaction& out, SampleRandom& random, qint64 index) const;
  std::optional<Scene> purchaseScene(domain::Interaction& out, SampleRandom& random, qint64 index) const;
  QString told(const Kind& kind, const Scene& scene, SampleRandom& random) const;
  QString slot(QStringView name, const Scene& scene, SampleRandom& random) const;

  const SamplePeople* m_people;
  const SampleBuyers* m_buyers;
  const SampleCalendar* m_calendar;
  const SampleSales* m_sales;
  Counts m_counts;
  Kinds m_general;
  Kinds m_purchase;
};

}
