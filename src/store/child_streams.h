// All rows that hang on contacts, table beside table in the order of the contacts' ids.
#pragma once

#include "store/child_rows.h"

namespace kith::store {

class ChildStreams {
 public:
  // Of the contacts `first` to `last`.
  ChildStreams(Database& db, Id first, Id last);
  // Reads every row of the contact into it. REQUIRES: ascending ids; those between may be left out.
  void readInto(domain::Contact& contact);

 private:
  struct Stream {
    const ChildQuery& query;
    Cursor cursor;
    Id owner;  // of the row it stands at; past the last row: higher than any
  };
  static void advance(Stream& stream);

  std::vector<Stream> m_streams;
};

}
