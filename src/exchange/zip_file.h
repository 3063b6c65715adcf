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
  ~ZipEntry() override;

  bool isSequential() const override { return true; }
  qint64 packedBytes() const;
  qint64 inflatedBytes() const;  // as the archive says
  qint64 bytesGiven() const;     // so far
  // What went wrong behind a read that failed.
  const std::optional<Error>& failure() const;

 protected:
  qint64 readData(char* to, qint64 size) override;
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  friend class ZipFile;
  struct State;
  explicit ZipEntry(std::unique_ptr<State> state);
  qint64 stop(const QString& why);
  std::unique_ptr<State> m_state;
};

// Read only; not copied, used by one thread at a time. Names are compared without regard to case, leading
// slashes and backslashes, as programs write them.
class ZipFile {
 public:
  // Errors: NotFound, NotAFile, NoPermission, Io; Broken: no archive, or cut off.
  static Result<ZipFile> open(const QString& path);
  ZipFile(ZipFile&&) noexcept;
  ZipFile& operator=(ZipFile&&) noexcept;
  ~ZipFile();

  std::vector<QString> names() const;
  bool contains(const QString& name) const;
  // Errors: NotFound; Broken; Unsupported ("encrypted", or how it is packed). An entry that inflates out of
  // all proportion, or to more than 16 GiB, fails while it is read.
  Result<std::unique_ptr<ZipEntry>> entry(const QString& name) const;
  // The whole of a small entry. Errors: as entry; Broken when it holds more than `most` bytes.
  Result<QByteArray> bytes(const QString& name, qint64 most) const;

 private:
  struct State;
  explicit ZipFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}
