// Lists of contacts in another order than by name.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QString>

#include <vector>

namespace kith::app {

class Queries;

// `ids` by `field`: name, last (contact), next (due), created, updated,
// spent, orders, owes, or any field of a contact as
// `edit` names it; a minus behind it turns the order round. Contacts without a value come last either way,
// equal ones stay in the order they came in. Error: Invalid for a field that is none.
Result<std::vector<domain::Id>> sortedIds(Queries& queries, std::vector<domain::Id> ids,
                                          const QString& field);

// Whether the order is read off the book's tables: a second for a million. Of other fields every contact is
// read whole.
bool isSortedFast(const QString& field);

}
