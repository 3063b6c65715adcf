// Steps of a playbook as lines that people write, and as reminders from a day on.
#pragma once

#include "base/result.h"
#include "domain/playbook.h"
#include "domain/reminder.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace kith::reminders {

// "in 3 days 17:00 ask how it went, 15 min, workday" as a step: written like a next step, in `language` or
// English, its day counted from the date that the playbook is applied on. Errors: Invalid for a line without
// a day from then ("friday" is none: it is another number of days every time), without a text, for one that
// repeats or lies before.
Result<domain::PlaybookStep> readStep(const QString& line, const QString& language);
// One step a line, empty lines left out. The error is that of the first line that is none.
Result<std::vector<domain::PlaybookStep>> readSteps(const QString& lines, const QString& language);

// The line that readStep() reads as this step, in English, Swedish, German or Russian, English otherwise.
QString stepLine(const domain::PlaybookStep& step, const QString& language);
QString stepLines(const std::vector<domain::PlaybookStep>& steps, const QString& language);

// What the steps promise when they begin on `from`, without a contact, in the order of the steps.
std::vector<domain::Reminder> remindersOf(const domain::Playbook& playbook, QDate from);

// Playbooks to begin with: after a sale, a new enquiry, a complaint. In the language, else in English.
std::vector<domain::Playbook> offeredPlaybooks(const QString& language);

}
