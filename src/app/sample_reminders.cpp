#include "app/sample_reminders.h"

#include "app/sample_words.h"

#include <algorithm>

namespace kith::app {
namespace {

// The first reminders fill the Today page whatever the size of the file; more would hide what is urgent.
constexpr qint64 kLate = 7;
constexpr qint64 kToday = 13;
constexpr qint64 kWeek = 30;
constexpr qint64 kRepeating = 38;

constexpr int kMille = 1000;

}

SampleReminders::SampleReminders(const SamplePeople& people, const SampleBuyers& buyers,
                                 const SampleCalendar& calendar, const SampleTalk& talk)
    : m_people(&people),
      m_buyers(&buyers),
      m_calendar(&calendar),
      m_talk(&talk),
      m_texts(sampleList(reminderTexts(), u'|')),
      m_appointments(sampleList(appointmentTexts(), u'|')),
      m_chores(sampleList(choreTexts(), u'|')) {}

qint64 SampleReminders::count() const {
  if (m_people->contacts() == 0) return 0;
  return std::min(m_people->contacts(), 50 + m_people->contacts() / 12);
}

void SampleReminders::planDone(Draft& draft) const {
  draft.madeAt = static_cast<int>(draft.random.below(kMille));
  const SampleMoment made = m_calendar->at(draft.madeAt, kMille);
  draft.due = std::min(made.day + static_cast<int>(draft.random.between(1, 25)), m_calendar->days() - 1);
  draft.reminder.state = draft.random.chance(930) ? QStringLiteral("done") : QStringLiteral("dropped");
  if (draft.reminder.state == u"done")
    draft.reminder.doneAt =
        m_calendar->instantText({draft.due, static_cast<int>(draft.random.between(8, 18)) * 3600});
}

void SampleReminders::plan(Draft& draft, qint64 index) const {
  const int today = m_calendar->days();
  SampleRandom& random = draft.random;
  draft.madeAt = static_cast<int>(random.between(900, 940));
  if (index < kLate) {
    draft.due = today - 1 - static_cast<int>(random.skewed(18));
  } else if (index < kToday) {
    draft.due = today;
  } else if (index < kWeek) {
    draft.due = today + static_cast<int>(random.between(1, 7));
  } else if (index < kRepeating) {
    draft.due = today + static_cast<int>(random.between(-3, 20));
    draft.chore = random.chance(600);
    addRepeat(draft);
  } else if (random.chance(200)) {
    draft.due = today + static_cast<int>(random.between(8, 150));
  } else {
    planDone(draft);
  }
}

void SampleReminders::addRepeat(Draft& draft) const {
  static constexpr QStringView kDays[] = {u"MO", u"TU", u"WE", u"TH", u"FR", u"SA", u"SU"};
  const QDate due = m_calendar->date(draft.due);
  domain::Reminder& r = draft.reminder;
  switch (draft.random.below(5)) {
    case 0:
      r.repeatRule = u"FREQ=WEEKLY;BYDAY=" + kDays[due.dayOfWeek() - 1].toString();
      break;
    case 1:
      r.repeatRule = QStringLiteral("FREQ=WEEKLY;INTERVAL=2");
      break;
    case 2:
      r.repeatRule = u"FREQ=MONTHLY;BYMONTHDAY=" + QString::number(due.day());
      break;
    case 3:
      r.repeatRule = QStringLiteral("FREQ=YEARLY");
      break;
    default:
      r.repeatRule = QStringLiteral("FREQ=MONTHLY;INTERVAL=3");
  }
  r.repeatAfterDone = draft.random.chance(250);
}

void SampleReminders::addText(Draft& draft) const {
  domain::Reminder& r = draft.reminder;
  SampleRandom& random = draft.random;
  if (draft.chore) {
    r.text = random.pick(m_chores);
    return;
  }
  const SampleWho who = m_people->who(m_buyers->someContact(random, draft.madeAt, kMille));
  r.contactId = who.index + 1;
  const bool appointment = random.chance(220);
  r.text = m_talk->filled(random.pick(appointment ? m_appointments : m_texts), who, draft.due, random);
  if (!appointment) return;
  r.minutes = 30 * static_cast<int>(random.between(1, 4));
  r.place = random.chance(400) ? QStringLiteral("Shop") : random.pick(who.region->streets);
}

// Appointments have a time, a quarter of an hour from eight to six; of the others about half are for any time
// of the day.
void SampleReminders::addTime(Draft& draft) const {
  const bool timed = domain::isAppointment(draft.reminder) || draft.random.chance(500);
  const int quarter = static_cast<int>(draft.random.between(32, 72));
  draft.reminder.due =
      timed ? m_calendar->localText({draft.due, quarter * 900}) : m_calendar->dayText(draft.due);
  const bool late = draft.due < m_calendar->days() && draft.reminder.state == u"open";
  if (late && draft.reminder.repeatRule.isEmpty() && draft.random.chance(150))
    draft.reminder.snoozedUntil = m_calendar->localText({m_calendar->days() + 1, 9 * 3600});
}

domain::Reminder SampleReminders::reminder(qint64 index) const {
  Draft draft{{}, SampleRandom(m_people->seed(), SampleStream::Reminder, index), 0, 0, false};
  draft.reminder.id = index + 1;
  draft.reminder.uid = sampleUid(m_people->seed(), 4, index);
  plan(draft, index);
  addText(draft);
  addTime(draft);
  draft.reminder.createdAt = m_calendar->instantText(m_calendar->at(draft.madeAt, kMille));
  return draft.reminder;
}

}
