// One contact as `show` prints it: an object, a card, or the brief before a call.
#pragma once

#include "app/brief.h"
#include "cli/output.h"

namespace kith::cli {

// The object of `show --json` and `list --json`.
QJsonObject shownContact(app::Queries& queries, const domain::Contact& contact);

// Everything about it, for people.
void printContact(Output& out, app::Queries& queries, const domain::Contact& contact);

// The page before a call: how to reach them, what was said last, what is open, bought and promised.
void printBrief(Output& out, const app::Brief& brief);

// Prints `ids` as list rows: number, name, what stands below it in the window.
void printRows(Output& out, app::Queries& queries, const std::vector<domain::Id>& ids);

}
