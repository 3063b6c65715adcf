// Makes the reminders of the sample file: some late, some for today, the coming days, repeating ones and many
// that were done.
#pragma once

#include "app/sample_talk.h"
#include "domain/reminder.h"

namespace kith::app {

class SampleReminders {
 public:
  // REQUIRES: all outlive this.
  SampleReminders(const SamplePeople& people, const SampleBuyers& buyers, const SampleCalendar& calendar,
                  const SampleTalk& talk);

  qint64 count() const;

  // REQUIRES: 0 <= index < count().
  domain::Reminder reminder(qint64 index) const;

 private:
  struct Draft {  // NOLINT(cppcoreguidelines-pro-type-member-init): no random without its seed
    domain::Reminder reminder;
    SampleRandom random;
    int due = 0;     // day of the calendar; its end is today
    int madeAt = 0;  // per mille of all business
    bool chore = false;
  };

  void plan(Draft& draft, qint64 index) const;
  void planDone(Draft& draft) const;
  void addRepeat(Draft& draft) const;
  void addText(Draft& draft) const;
  void addTime(Draft& draft) const;

  const SamplePeople* m_people;
  const SampleBuyers* m_buyers;
  const SampleCalendar* m_calendar;
  const SampleTalk* m_talk;
  std::vector<QString> m_texts;
  std::vector<QString> m_appointments;
  std::vector<QString> m_chores;
};

}
