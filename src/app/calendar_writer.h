// A calendar into the book: coming events as appointments, past ones as meetings with whoever took part.
#pragma once

#include "app/import.h"
#include "app/import_reading.h"
#include "exchange/calendar_file.h"
#include "store/store.h"

#include <QHash>

namespace kith::app {

class CalendarWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written. `now` parts what is coming from what is past.
  CalendarWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                 const QDateTime& now, JobControl& control);

  // Errors: Cancelled, of the file, of the store.
  Result<ImportReport> run();

 private:
  Result<void> take(const exchange::CalendarEvent& event);
  Result<void> create(const exchange::CalendarEvent& event);
  Result<void> updateReminder(const exchange::CalendarEvent& event, domain::Id id);
  Result<void> updateMeeting(const exchange::CalendarEvent& event, domain::Id id);
  bool isComing(const exchange::CalendarEvent& event) const;
  // Whether nothing is to be done, as the source says what it said, or it was changed here since.
  Result<bool> leaves(const exchange::CalendarEvent& event, bool inTrash, const QString& ours);
  Result<std::vector<domain::Id>> peopleOf(const exchange::CalendarEvent& event);
  Result<std::optional<domain::Id>> personOf(const exchange::CalendarPerson& person);
  void skip(const exchange::CalendarEvent& event, const QString& why);
  void note(const exchange::CalendarEvent& event, const QString& problem);
  void record(const exchange::CalendarEvent& event);

  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  QDateTime m_now;
  JobControl& m_control;
  ImportReport m_report;
  QHash<QString, domain::Id> m_reminders;  // by uid
  QHash<QString, domain::Id> m_meetings;
};

}
