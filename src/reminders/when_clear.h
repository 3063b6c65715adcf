// Whether words for a date or time say of themselves that it has been or is to come: "friday" alone does not.
#pragma once

#include <QString>
#include <QStringView>

namespace kith::reminders {

// Yesterday, last friday, 2 days ago, this morning, on friday. `words` are all of what was read as a date.
bool saysPast(QStringView words, const QString& language);

// Tomorrow, next friday, in 2 weeks, on friday, friday 10:00, 12 june, end of the month.
bool saysAhead(QStringView words, const QString& language);

}
