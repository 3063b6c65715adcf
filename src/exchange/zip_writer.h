// An archive in the making.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace kith::exchange {

// Nothing is written before close(): files that are added must stay until then.
class ZipWriter {
 public:
  // Makes or replaces `path`. Errors: Io.
  static Result<std::unique_ptr<ZipWriter>> create(const QString& path);
  virtual ~ZipWriter() = default;

  // Errors: Io.
  virtual Result<void> addFile(const QString& name, const QString& path) = 0;
  virtual Result<void> addBytes(const QString& name, const QByteArray& bytes) = 0;
  // Errors: DiskFull, Io.
  virtual Result<void> close() = 0;
};

}
