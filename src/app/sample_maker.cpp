#include "app/sample_maker.h"

#include "app/sample_contacts.h"
#include "app/sample_reminders.h"

namespace kith::app {

struct SampleMaker::Parts {
  explicit Parts(const SampleOptions& o)
      : options(o),
        calendar(o.today),
        people(o.seed, o.contacts),
        buyers({o.contacts, o.purchases, o.seed}, calendar),
        contacts(people, buyers, calendar),
        sales(people, buyers, calendar, o.purchases),
        talk(people, buyers, calendar, sales, {o.interactions, o.purchases}),
        reminders(people, buyers, calendar, talk) {}

  SampleOptions options;
  SampleCalendar calendar;
  SamplePeople people;
  SampleBuyers buyers;
  SampleContacts contacts;
  SampleSales sales;
  SampleTalk talk;
  SampleReminders reminders;
};

SampleMaker::SampleMaker(const SampleOptions& options) : m_parts(std::make_unique<const Parts>(options)) {
  Q_ASSERT(options.today.isValid());
  Q_ASSERT(options.contacts >= 0 && options.interactions >= 0 && options.purchases >= 0);
}

SampleMaker::~SampleMaker() = default;

qint64 SampleMaker::contactCount() const { return m_parts->options.contacts; }

qint64 SampleMaker::householdCount() const { return SamplePeople::households(contactCount()); }

qint64 SampleMaker::productCount() const { return m_parts->sales.products(); }

qint64 SampleMaker::purchaseCount() const { return m_parts->options.purchases; }

qint64 SampleMaker::interactionCount() const {
  return contactCount() == 0 ? 0 : m_parts->options.interactions;
}

qint64 SampleMaker::reminderCount() const { return m_parts->reminders.count(); }

domain::Contact SampleMaker::contact(qint64 index) const { return m_parts->contacts.contact(index); }

QString SampleMaker::householdName(qint64 index) const { return m_parts->people.householdName(index); }

domain::Product SampleMaker::product(qint64 index) const { return m_parts->sales.product(index); }

domain::Purchase SampleMaker::purchase(qint64 index) const { return m_parts->sales.purchase(index); }

domain::Interaction SampleMaker::interaction(qint64 index) const { return m_parts->talk.interaction(index); }

domain::Reminder SampleMaker::reminder(qint64 index) const { return m_parts->reminders.reminder(index); }

}
