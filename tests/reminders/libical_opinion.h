// What libical makes of the same rule or time: a second opinion by other people.
#pragma once

#include <QString>
#include <QStringList>

namespace kith::reminders::test {

// The first times of a rule, 2026-03-02T10:00:00.
QStringList byLibical(const QString& rule, const QString& start, int count);

// The instant at which a clock in `zone` shows `local` (2026-03-02T10:00:00), as UTC text without seconds.
QString instantByLibical(const QString& local, const char* zone);

}
