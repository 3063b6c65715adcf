// Days that nobody looked at: what fell on them is told when the owner is back.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kith::reminders {

struct Away {
  QDate from;  // the first day without a look
  QDate back;  // the day of the next look

  bool operator==(const Away&) const = default;
};

// The whole days between the last look, when the clock on the wall showed `looked` (2026-11-27T17:30:00;
// empty: never), and today; nothing where there is none.
std::optional<Away> awaySince(const QString& looked, QDate today);

// As it is kept, an interval of ISO 8601: 2026-11-28/2026-12-01.
QString textOf(const Away& away);

// What is kept, as long as it is told: a week from the return on, of a long absence the last month. Nothing
// for what is none.
std::optional<Away> findAway(const QString& text, QDate today);

}
