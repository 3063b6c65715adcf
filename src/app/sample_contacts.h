// Makes the contacts of the sample file, each from its number alone.
#pragma once

#include "app/sample_buyers.h"
#include "app/sample_people.h"
#include "domain/contact.h"

namespace kith::app {

class SampleContacts {
 public:
  // REQUIRES: all three outlive this.
  SampleContacts(const SamplePeople& people, const SampleBuyers& buyers, const SampleCalendar& calendar);

  // REQUIRES: 0 <= index < contacts. Numbers of other rows are their index + 1.
  domain::Contact contact(qint64 index) const;

 private:
  // A contact while it is being made.
  struct Draft {  // NOLINT(cppcoreguidelines-pro-type-member-init): no random without its seed
    domain::Contact contact;
    SampleWho who;
    SampleRandom random;
    std::optional<qint64> buyer;
    SampleMoment created;
  };

  void addPerson(Draft& draft) const;
  void addCompany(Draft& draft) const;
  void addNames(Draft& draft) const;
  void addBirthday(Draft& draft) const;
  void addMate(Draft& draft) const;
  void addWork(Draft& draft) const;
  void addMails(Draft& draft) const;
  void addPhones(Draft& draft) const;
  void addAddress(Draft& draft, const QString& label) const;
  void addRelation(Draft& draft) const;
  void addTags(Draft& draft) const;
  void addConsents(Draft& draft) const;
  SampleMoment createdAt(Draft& draft) const;
  QString stageOf(Draft& draft) const;
  domain::Channel phone(Draft& draft, const QString& label, bool mobile, SampleRandom& random) const;

  const SamplePeople* m_people;
  const SampleBuyers* m_buyers;
  const SampleCalendar* m_calendar;
  std::vector<QString> m_notes;
  std::vector<QString> m_tags;
  std::vector<QString> m_sources;
};

}
