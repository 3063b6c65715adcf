// Which character encoding a file is in.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace kith::exchange {

// Says false to stop; asked with the bytes read so far and their total.
using Progress = std::function<bool(qint64 done, qint64 total)>;

struct Encoding {
  QByteArray name = "UTF-8";  // as iconv knows it
  int markBytes = 0;          // length of the byte-order mark

  bool operator==(const Encoding&) const = default;
};

// The Windows code page that programs of a language write, "windows-1252" where none is known.
QByteArray codePageOfLanguage(const QString& language);

// The encoding of a text file: byte-order mark; zero bytes at even or odd places mean UTF-16; strict UTF-8 of
// the whole file; what uchardet says of more than 60 bytes when every byte decodes and the text reads no
// worse; else `fallback`. Errors: NotFound, NotAFile, NoPermission, EmptyFile, BinaryFile, Io, Cancelled.
Result<Encoding> detectEncoding(const QString& path, const QByteArray& fallback, const Progress& go = {});

}
