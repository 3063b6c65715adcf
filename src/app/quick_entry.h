// One line of text as a new contact: the quick entry of the window and of the command line.
#pragma once

#include "base/result.h"
#include "domain/contact.h"

namespace kith::app {

// "Jana Kos, Kos d.o.o., +386 40 111 222, jana@kos.si #supplier". Commas, semicolons and line ends separate;
// mails, phones, web addresses, #tags and a birthday are found wherever they stand. Of what is left the first
// is the name, one with a legal form (GmbH, Ltd, d.o.o. …) or else the second the company, then the position;
// more goes to the notes: nothing is lost. A company alone is a company. `region` (ISO 3166-1, may be empty)
// reads phones without a country code.
domain::Contact quickEntry(const QString& line, const QString& region);

// Whether a line that was typed as a name says more than one: a mail, a #tag, a list of things.
bool saysMoreThanName(const QString& line);

// Gives a contact its name; with `whole` also all else that the line says, beside what it has already. Its
// kind stays.
Result<void> takeName(domain::Contact& contact, const QString& line, bool whole);

// Whether it has a legal form: "Kos d.o.o.", "ООО Ромашка".
bool isCompanyName(const QString& text);

// The parts of a whole name.
void setPersonName(domain::Contact& contact, const QString& name);

}
