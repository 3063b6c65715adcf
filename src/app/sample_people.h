// Who the contacts of the sample file are: kind, region, names, mates and employers, each from its number.
#pragma once

#include "app/sample_regions.h"

#include <optional>

namespace kith::app {

// The few facts by which other rows speak of a contact; cheap to make.
struct SampleWho {
  qint64 index = 0;
  bool company = false;
  bool woman = false;
  const SampleRegion* region = nullptr;
  SampleWord given;
  SampleWord family;
  QString companyName;
  QString host;                // domain of the company's mail; empty for a person
  std::optional<qint64> mate;  // who lives in the same household
  bool parent = false;         // of the mate; otherwise mates are spouses
  bool child = false;
  qint64 home = 0;  // equal for those who share an address

  QString name() const;       // as people say it
  QString shortName() const;  // given name; of a company its name
};

class SamplePeople {
 public:
  SamplePeople(quint64 seed, qint64 contacts) : m_seed(seed), m_contacts(contacts) {}

  // REQUIRES: 0 <= index < contacts. The answer points into this object.
  SampleWho who(qint64 index) const;

  // A company with a smaller number in the same region, for the `turn`th employment of a person; nothing when
  // luck finds none.
  std::optional<qint64> employer(const SampleWho& person, int turn) const;

  // Where the contact lives, also if its address is not known.
  const SampleCity& city(const SampleWho& who) const;

  const SampleRegions& regions() const { return m_regions; }
  qint64 contacts() const { return m_contacts; }
  quint64 seed() const { return m_seed; }

  // Households are numbered from 1 with gaps; nothing for who lives alone.
  static std::optional<qint64> household(const SampleWho& who);

  // The highest number a household among so many contacts can have.
  static qint64 households(qint64 contacts);

  // The name of household number `index` + 1; empty where there is none.
  QString householdName(qint64 index) const;

 private:
  bool isCompany(qint64 index) const;
  bool isPair(qint64 block) const;
  const SampleRegion& regionOfBlock(qint64 block) const;
  const SampleRegion& regionOf(qint64 index) const;
  void name(SampleWho& who, SampleRandom& random) const;
  void nameCompany(SampleWho& who, SampleRandom& random) const;
  void pairUp(SampleWho& who) const;

  quint64 m_seed;
  qint64 m_contacts;
  SampleRegions m_regions;
};

}
