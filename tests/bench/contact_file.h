// Contacts of a book as a CSV file, as `kith-cli export` writes it.
#pragma once

#include <QString>
#include <QStringList>

namespace kith::app {
class Queries;
}

namespace kith::bench {

// Everyone in list order, with these columns or, when empty, all that any contact needs. The path ends in .csv.
// Throws std::runtime_error.
void writeContacts(app::Queries& queries, const QStringList& columns, const QString& path);

}
