// A promise with a due time; with a length and a place it is an appointment.
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace kith::domain {

// Instead of a day: it waits without one, is never late and never rings.
inline constexpr QStringView kSomeday = u"someday";

struct Reminder {
  Id id = 0;
  QString uid;
  std::optional<Id> contactId;
  QString text;
  QString due;      // local wall-clock time 2026-03-02T10:00:00, a date: any time that day, or kSomeday
  int minutes = 0;  // length of an appointment
  QString place;
  QString repeatRule;                      // RFC 5545 RRULE value without "RRULE:", empty: once
  bool repeatAfterDone = false;            // the rule counts from the day it was done
  QString snoozedUntil;                    // local time; empty: not snoozed
  QString state = QStringLiteral("open");  // open, done, dropped; missed: overdue when it came, never rings
  QString doneAt;                          // instant
  std::optional<Id> purchaseId;
  std::optional<Id> productId;
  QString cause;  // service or warranty of that product and purchase; empty: written by hand
  QString createdAt;
  QString deletedAt;

  bool operator==(const Reminder&) const = default;
};

inline bool isSomeday(const Reminder& r) { return r.due == kSomeday; }

// An appointment has a length or a place.
inline bool isAppointment(const Reminder& r) { return r.minutes > 0 || !r.place.isEmpty(); }

// One line of the Today page.
struct DueItem {
  Id id = 0;     // of the reminder; of the contact for birthday, date and touch; of the purchase for occasion
  QString kind;  // reminder appointment birthday date occasion services touch follow-up
  QString text;  // of follow-up why: complaint call-back owed no-step quiet
  QString due;   // local date or time, or kSomeday
  QString state;  // late today coming someday
  QString repeat;
  bool repeatAfterDone = false;
  int missed = 0;
  int turns = 0;  // of birthday and date: the years since its own one; 0: not known
  int minutes = 0;
  QString place;
  std::optional<Id> contactId;
  QString contactName;
  QString detail;     // of an occasion: what was bought for it the last time
  int usualDays = 0;  // of touch: wanted between two contacts; of a silence: the median between purchases
  int sinceDays = 0;  // since the last of them, or since the matter is open
  qint64 amount = 0;  // of owed: minor units of currency
  QString currency;
  QString mark;  // of a line that can be waved away: what it goes by, see Dismissal

  bool operator==(const DueItem&) const = default;
};

// A line that nobody wrote: a contact or a customer that slips away.
inline bool isAutomatic(const DueItem& item) {
  return item.state != u"coming" && (item.kind == u"touch" || item.kind == u"follow-up");
}

// A birthday or another date that nobody could see on its day.
inline bool isMissedDate(const DueItem& item) {
  return item.state == u"late" &&
         (item.kind == u"birthday" || item.kind == u"date" || item.kind == u"occasion");
}

// Whether it can be waved away: a line that no reminder stands behind.
inline bool isDismissable(const DueItem& item) { return isAutomatic(item) || isMissedDate(item); }

// What is waved away on Today: a line whose mark is still this one does not come again.
struct Dismissal {
  Id contactId = 0;
  QString reason;  // the text of a follow-up, the kind of any other line
  QString mark;

  bool operator==(const Dismissal&) const = default;
};

// The reason of a line as a dismissal names it.
inline const QString& reasonOf(const DueItem& item) {
  return item.kind == u"follow-up" ? item.text : item.kind;
}

// The place of a line in its series. One that does not repeat has its own turn alone.
enum class Turn {
  Own,     // where the reminder stands now: this one can be done, moved, put off
  Missed,  // passed undone before it
  Coming,  // its rule gives it later
};

// One line of the calendar.
struct AgendaItem {
  DueItem item;  // due: of this turn
  Turn turn = Turn::Own;

  bool operator==(const AgendaItem&) const = default;
};

}
