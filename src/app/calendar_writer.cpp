#include "app/calendar_writer.h"

#include "app/person_finder.h"
#include "reminders/recurrence.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace kith::app {

using domain::Id;
using domain::Interaction;
using domain::Reminder;
using exchange::CalendarEvent;

namespace {

constexpr qsizetype kShownText = 60;

QString both(const QString& text, const QString& description) {
  if (text.isEmpty() || description.isEmpty()) return text + description;
  return text + QStringLiteral("\n\n") + description;
}

QString textOf(const CalendarEvent& event) {
  const QString text = both(event.text, event.description);
  return text.isEmpty() ? QStringLiteral("(no title)") : text;
}

QString joined(const QStringList& parts) { return parts.join(QChar(0x1f)); }

// What is compared to tell who changed something: of the event, and of what was made of it.
QString saidOf(const CalendarEvent& event) {
  return joined({textOf(event), event.due, QString::number(event.minutes), event.place, event.rule});
}
QString saidOf(const Reminder& r) {
  return joined({r.text, r.due, QString::number(r.minutes), r.place, r.repeatRule});
}

QString instantText(const QDateTime& time) { return time.toUTC().toString(Qt::ISODate); }

// Without a number of its own an event is known by all it says.
QString keyOf(const CalendarEvent& event) {
  if (!event.uid.isEmpty()) return event.uid;
  const QByteArray hash = QCryptographicHash::hash(saidOf(event).toUtf8(), QCryptographicHash::Sha256);
  return QStringLiteral("kith-") + QString::fromLatin1(hash.left(16).toHex());
}

Reminder reminderOf(const CalendarEvent& event) {
  Reminder reminder;
  reminder.uid = keyOf(event);
  reminder.text = textOf(event);
  reminder.due = event.due;
  reminder.minutes = event.minutes;
  reminder.place = event.place;
  reminder.repeatRule = event.rule;
  return reminder;
}

Interaction meetingOf(const CalendarEvent& event) {
  Interaction meeting;
  meeting.uid = keyOf(event);
  meeting.at = instantText(event.start);
  meeting.channel = QStringLiteral("meeting");
  meeting.minutes = event.minutes;
  meeting.text = event.place.isEmpty() ? textOf(event) : both(textOf(event), event.place);
  return meeting;
}

QString saidOf(const Interaction& i) { return joined({i.at, QString::number(i.minutes), i.text}); }

}

CalendarWriter::CalendarWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                               const QDateTime& now, JobControl& control)
    : m_store(store), m_bulk(bulk), m_reading(reading), m_now(now), m_control(control) {}

Result<ImportReport> CalendarWriter::run() {
  if (m_bulk) {
    const auto made =
        m_bulk->imports().add({0, 0, QFileInfo(m_reading.path).fileName(), m_store.now(), 0, 0, false});
    if (!made) return tl::unexpected<Error>(made.error());
    m_report.import = *made;
  }
  const auto reminders = m_store.reminders().uids();
  const auto meetings = m_store.interactions().uids();
  if (!reminders || !meetings) return tl::unexpected<Error>(reminders ? meetings.error() : reminders.error());
  m_reminders = *reminders;
  m_meetings = *meetings;
  const auto& calendar = *m_reading.calendar;
  for (std::size_t i = 0; i < calendar.events.size(); ++i) {
    if (m_control.cancelled) return fail(ErrorKind::Cancelled);
    ++m_report.rows;
    if (auto taken = take(calendar.events[i]); !taken) return tl::unexpected<Error>(taken.error());
    if (m_control.progress && i % 1000 == 999)
      m_control.progress(static_cast<qint64>(i), static_cast<qint64>(calendar.events.size()));
  }
  for (qint64 i = 0; i < calendar.undated; ++i) {
    ++m_report.rows;
    skip({}, QStringLiteral("it has no time"));
  }
  if (!m_bulk) return std::move(m_report);
  const auto counted = m_bulk->imports().setCounts(m_report.import, m_report.created, m_report.updated);
  if (!counted) return tl::unexpected<Error>(counted.error());
  return std::move(m_report);
}

Result<void> CalendarWriter::take(const CalendarEvent& event) {
  const QString key = keyOf(event);
  if (const auto known = m_reminders.constFind(key); known != m_reminders.constEnd())
    return updateReminder(event, *known);
  if (const auto known = m_meetings.constFind(key); known != m_meetings.constEnd())
    return updateMeeting(event, *known);
  if (event.cancelled) {
    skip(event, QStringLiteral("it was cancelled"));
    return {};
  }
  if (event.task && event.done) {
    skip(event, QStringLiteral("it is done"));
    return {};
  }
  return create(event);
}

// A task waits until it is done; an event is coming until its last occurrence is over.
bool CalendarWriter::isComing(const CalendarEvent& event) const {
  if (event.task) return true;
  if (event.start.addSecs(qint64{60} * event.minutes) >= m_now) return true;
  if (event.rule.isEmpty()) return false;
  const QString now = m_now.toLocalTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  return reminders::findOccurrenceAfter(event.rule, event.due, event.due.size() == 10 ? now.left(10) : now)
      .has_value();
}

Result<void> CalendarWriter::create(const CalendarEvent& event) {
  const auto people = peopleOf(event);
  if (!people) return tl::unexpected<Error>(people.error());
  const bool coming = isComing(event);
  if (!coming && people->empty()) {
    skip(event, QStringLiteral("it is over, and nobody of this book took part"));
    return {};
  }
  ++m_report.created;
  const QString key = keyOf(event);
  if (event.hasExceptions && coming)
    note(event, QStringLiteral("some of its dates are left out or moved there: check the series"));
  (coming ? m_reminders : m_meetings).insert(key, 0);
  if (!m_bulk) return {};
  if (coming) {
    Reminder reminder = reminderOf(event);
    if (!people->empty()) reminder.contactId = people->front();
    m_reminders.insert(key, m_bulk->addReminder(reminder));
  } else {
    Interaction meeting = meetingOf(event);
    meeting.participants = *people;
    m_meetings.insert(key, m_bulk->addInteraction(meeting));
  }
  record(event);
  return {};
}

Result<bool> CalendarWriter::leaves(const CalendarEvent& event, bool inTrash, const QString& ours) {
  if (inTrash) {
    skip(event, QStringLiteral("it is in Trash"));
    return true;
  }
  const auto last = m_store.imports().lastSaid(m_reading.source, keyOf(event));
  if (!last) return tl::unexpected<Error>(last.error());
  const bool same = *last == saidOf(event);
  // Without a word remembered it is Kith's own, or its import was taken back: ours stays where it differs.
  const bool touched = ours != *last;
  if (!same && !touched) return false;
  if (!same && ours != saidOf(event)) note(event, QStringLiteral("changed here since; ours was kept"));
  ++m_report.unchanged;
  return true;
}

Result<void> CalendarWriter::updateReminder(const CalendarEvent& event, Id id) {
  if (id == 0) {  // twice in one file, in a rehearsal
    ++m_report.unchanged;
    return {};
  }
  auto stored = m_store.reminders().get(id);
  if (!stored) return tl::unexpected<Error>(stored.error());
  const auto left = leaves(event, !stored->deletedAt.isEmpty(), saidOf(*stored));
  if (!left) return tl::unexpected<Error>(left.error());
  if (*left) return {};
  ++m_report.updated;
  if (!m_bulk) return {};
  const Reminder now = reminderOf(event);
  stored->text = now.text;
  stored->due = now.due;
  stored->minutes = now.minutes;
  stored->place = now.place;
  stored->repeatRule = now.repeatRule;
  m_bulk->saveReminder(*stored);
  record(event);
  return {};
}

Result<void> CalendarWriter::updateMeeting(const CalendarEvent& event, Id id) {
  if (id == 0) {
    ++m_report.unchanged;
    return {};
  }
  auto stored = m_store.interactions().get(id);
  if (!stored) return tl::unexpected<Error>(stored.error());
  const Interaction now = meetingOf(event);
  if (saidOf(*stored) == saidOf(now) || !stored->deletedAt.isEmpty()) {
    if (stored->deletedAt.isEmpty())
      ++m_report.unchanged;
    else
      skip(event, QStringLiteral("it is in Trash"));
    return {};
  }
  note(event, QStringLiteral("it is over and differs from what stands here; ours was kept"));
  ++m_report.unchanged;
  return {};
}

Result<std::vector<Id>> CalendarWriter::peopleOf(const CalendarEvent& event) {
  std::vector<Id> out;
  for (const auto& person : event.people) {
    const auto found = personOf(person);
    if (!found) return tl::unexpected<Error>(found.error());
    if (*found && std::find(out.begin(), out.end(), **found) == out.end()) out.push_back(**found);
  }
  return out;
}

// By mail with a name that does not contradict, else the one of exactly that name. Nobody is invented.
Result<std::optional<Id>> CalendarWriter::personOf(const exchange::CalendarPerson& person) {
  const auto found = findByMail(m_store, person.email, person.name);
  if (!found || *found) return found;
  if (person.name.isEmpty()) return std::optional<Id>();
  const auto ids = m_store.reading().withDisplay(person.name);
  if (!ids) return tl::unexpected<Error>(ids.error());
  return ids->size() == 1 ? std::optional(ids->front()) : std::nullopt;
}

void CalendarWriter::skip(const CalendarEvent& event, const QString& why) {
  ++m_report.skipped;
  note(event, QString(QStringLiteral("skipped: ") + why));
}

void CalendarWriter::note(const CalendarEvent& event, const QString& problem) {
  ++m_report.problemCount;
  if (m_report.problems.size() < kProblemsKept)
    m_report.problems.push_back({0, event.due, event.text.left(kShownText), problem});
}

void CalendarWriter::record(const CalendarEvent& event) {
  m_bulk->imports().addRecord(
      {m_reading.source, keyOf(event), 1, std::nullopt, std::nullopt, m_report.import, saidOf(event), false});
  m_bulk->keep();
}

}
