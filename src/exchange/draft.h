// What one record of a file says: a contact that is not stored yet, and what could not be understood.
#pragma once

#include "domain/contact.h"
#include "domain/list_texts.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace kith::exchange {

// A hint for the report; the value itself is kept as typed.
struct Problem {
  qint64 line = 0;  // of the file, from 1
  QString column;   // its header
  QString value;
  QString problem;    // a short sentence in English
  int at = -1;        // its column, from 0, where it is about one cell
  QString cell = {};  // all that stands there; known to whoever reads the row
  quint64 row = 0;    // rowMark of the row as it was written, where a cell is known

  bool operator==(const Problem&) const = default;
};

// What the key of a record without a number of its own begins with: of rows of a table, and of all others.
inline constexpr QLatin1String kRowKey("cells2:");
inline constexpr QLatin1String kCellsKey("cells:");

struct Draft {
  enum class State { Contact, Skipped, Blank };  // Blank: an empty line, which is no row at all

  State state = State::Contact;
  QString reason;  // of Skipped: empty row, repeated header, total
  qint64 line = 0;
  domain::Contact contact;
  QByteArray photo;   // stored and referred to by whoever writes the contact
  QString photoType;  // image/jpeg; empty: unknown
  // Knows the record again: "id:hubspot:51200131" where the source has a number of its own, else
  // "cells:" or "cells2:" and a hash of its normalised cells.
  QString key;
  QString oldKey;                          // the key it had before "cells2:"; where BuildOptions ask for it
  QString said;                            // saidText of it; empty until a whole draft is handed on
  std::optional<domain::ListTexts> texts;  // as the contact will be listed, where that is known beforehand
  std::vector<Problem> problems;
  std::vector<int> fixed;          // columns somebody corrected; key and said are of what was written
  std::vector<std::string> cells;  // as they stand in the file, where refused rows are kept
};

}
