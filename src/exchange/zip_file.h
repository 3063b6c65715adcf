// A zip archive: what is in it, and its entries one by one as streams.
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace kith::exchange {

// One entry, inflated while it is read; it keeps its archive open.
class ZipEntry : public QIODevice {
 public:
  bool isSequential() const override { return true; }
  virtual qint64 packedBytes() const = 0;
  virtual qint64 inflatedBytes() const = 0;  // as the archive says
  virtual qint64 bytesGiven() const = 0;     // so far
  // What went wrong behind a read that failed.
  virtual const std::optional<Error>& failure() const = 0;
};

// Read only; used by one thread at a time. Names are compared without regard to case, leading slashes and
// backslashes, as programs write them.
class ZipFile {
 public:
  // Errors: NotFound, NotAFile, NoPermission, Io; Broken: no archive, or cut off.
  static Result<std::unique_ptr<ZipFile>> open(const QString& path);
  virtual ~ZipFile() = default;

  virtual std::vector<QString> names() const = 0;
  virtual bool contains(const QString& name) const = 0;
  // Errors: NotFound; Broken; Unsupported ("encrypted", or how it is packed). An entry that inflates out of
  // all proportion, or to more than 16 GiB, fails while it is read.
  virtual Result<std::unique_ptr<ZipEntry>> entry(const QString& name) const = 0;
  // The whole of a small entry. Errors: as entry; Broken when it holds more than `most` bytes.
  virtual Result<QByteArray> bytes(const QString& name, qint64 most) const = 0;
};

}
