// What a contact or a company bought in all, in words.
#pragma once

#include "app/queries.h"

#include <QDateTime>
#include <QString>

namespace kith::pages {

// "Spent 120,00 €  ·  3 orders  ·  last yesterday  ·  margin 40,00 €  ·  owes 20,00 €", a line for each
// currency; of a company with people who bought a line more, that counts them in.
QString totalWords(app::Queries& queries, domain::Id contact, const QDateTime& now);

}
