// Events and tasks of a calendar file (RFC 5545), read and written.
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace kith::exchange {

struct CalendarPerson {
  QString name;   // may be empty
  QString email;  // may be empty

  bool operator==(const CalendarPerson&) const = default;
};

struct CalendarEvent {
  QString uid;  // of one occurrence that differs from its series: with its time behind
  QString text;
  QString description;
  QString place;
  QString due;      // local wall-clock 2026-03-02T10:00:00, of a whole day 2026-03-02; a task may have none
  QDateTime start;  // the instant at which it begins
  int minutes = 0;  // a whole day: 1440
  QString rule;     // RRULE value; empty: once
  bool task = false;
  bool done = false;                   // of a task
  bool cancelled = false;              // or declined by whoever organises it
  bool hasExceptions = false;          // some occurrences of the rule are left out, added or differ
  std::vector<CalendarPerson> people;  // who takes part, the organiser too

  bool operator==(const CalendarEvent&) const = default;
};

struct Calendar {
  std::vector<CalendarEvent> events;  // in the order of the file
  qint64 undated = 0;                 // entries without a time
};

// Times with a zone, by its definition in the file, else by its name (IANA's or Microsoft's), are turned into
// the wall clock of `zone`; those without stay as they are. Errors: NotFound, NotAFile, NoPermission, Io,
// EmptyFile, Broken (no calendar, or larger than 64 MB).
Result<Calendar> readCalendar(const QString& path, const QTimeZone& zone);

// The same of its bytes. Error: Broken.
Result<Calendar> calendarFrom(const QByteArray& utf8, const QTimeZone& zone);

// A calendar of these, times as local wall-clock. `stamp`: when it is made. A task is written as VTODO.
QByteArray calendarBytes(const std::vector<CalendarEvent>& events, const QDateTime& stamp);

}
