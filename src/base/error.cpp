#include "base/error.h"

#include <array>
#include <utility>

namespace kith::base {

QString kindName(ErrorKind kind) {
  static constexpr std::array<std::pair<ErrorKind, const char*>, 19> kNames{{
      {ErrorKind::NotFound, "not-found"},
      {ErrorKind::NotAFile, "not-a-file"},
      {ErrorKind::NoPermission, "no-permission"},
      {ErrorKind::DiskFull, "disk-full"},
      {ErrorKind::Io, "io"},
      {ErrorKind::EmptyFile, "empty-file"},
      {ErrorKind::BinaryFile, "binary-file"},
      {ErrorKind::NotKith, "not-kith"},
      {ErrorKind::NewerFile, "newer-file"},
      {ErrorKind::Damaged, "damaged"},
      {ErrorKind::Broken, "broken"},
      {ErrorKind::Locked, "locked"},
      {ErrorKind::Ambiguous, "ambiguous"},
      {ErrorKind::Invalid, "invalid"},
      {ErrorKind::Conflict, "conflict"},
      {ErrorKind::Cancelled, "cancelled"},
      {ErrorKind::Unsupported, "unsupported"},
      {ErrorKind::Unwritable, "unwritable"},
      {ErrorKind::Database, "database"},
  }};
  for (const auto& [k, name] : kNames)
    if (k == kind) return QString::fromLatin1(name);
  return QStringLiteral("io");
}

}
