// A book that counts as large without holding many contacts.
#pragma once

#include "store/database.h"

namespace kith::test {

// The next contact of the book gets this number.
inline void numberNextContact(const QString& book, qint64 number) {
  store::Database(book, store::Database::Mode::ReadWrite)
      .run("UPDATE sqlite_sequence SET seq = :seq WHERE name = 'contact'", {{":seq", number - 1}});
}

}
