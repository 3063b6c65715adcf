// Playbooks as they are read, chosen and written by people.
#pragma once

#include "app/queries.h"
#include "app/when.h"
#include "domain/playbook.h"

namespace kith::app {

// Those of the book, then the offered ones (without an id) whose name is free.
std::vector<domain::Playbook> choosablePlaybooks(Queries& queries, const QString& language);
// Its steps, one a line.
QString playbookText(const domain::Playbook& playbook, const QString& language);
// Errors: Invalid without a name or without steps.
Result<void> checkedPlaybook(const domain::Playbook& playbook);
// A playbook as it is typed. Errors: Invalid for a line that is no step, and those of checkedPlaybook().
Result<domain::Playbook> playbookFrom(domain::Id id, const QString& name, const QString& lines,
                                      const QString& language);
// What it would promise from that day on.
std::vector<domain::Reminder> playbookReminders(const domain::Playbook& playbook, QDate from);

}
