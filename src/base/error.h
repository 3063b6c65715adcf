// What can go wrong, as a value: a kind, a subject and a detail; words and advice are added at the edge.
#pragma once

#include <QString>

namespace kith::base {

enum class ErrorKind {
  NotFound,      // subject: what was looked for
  NotAFile,      // subject: a directory, a socket …
  NoPermission,  // subject: the path
  DiskFull,
  Io,  // any other failure of reading or writing
  EmptyFile,
  BinaryFile,  // subject: the path of a file that is no text
  NotKith,     // a file of another program
  NewerFile,   // a file of a newer Kith; detail: its schema number
  Damaged,     // detail: what SQLite said
  Broken,      // a file from outside that cannot be read to its end; detail: what is wrong with it
  Locked,      // detail: who holds the file
  Ambiguous,   // several hits; detail lists them
  Invalid,     // a value that cannot be understood; detail says why
  Conflict,    // the present state forbids it; detail says what changed since
  Cancelled,
  Unsupported,  // a kind of file or a feature Kith does not read; detail: which
  Unwritable,   // a kind of file Kith does not write; detail: which ones it does
  Database,     // anything else from SQLite
};

struct Error {
  ErrorKind kind = ErrorKind::Io;
  QString subject;
  QString detail;

  bool operator==(const Error&) const = default;
};

// The stable name of a kind in JSON answers, e.g. "not-found".
QString kindName(ErrorKind kind);

}
