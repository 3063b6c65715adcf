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
  static Result<ZipWriter> create(const QString& path);
  ZipWriter(ZipWriter&&) noexcept;
  ~ZipWriter();

  // Errors: Io.
  Result<void> addFile(const QString& name, const QString& path);
  Result<void> addBytes(const QString& name, const QByteArray& bytes);
  // Errors: DiskFull, Io.
  Result<void> close();

 private:
  struct State;
  explicit ZipWriter(std::unique_ptr<State> state);
  Result<void> add(const QString& name, void* source);
  std::unique_ptr<State> m_state;
};

}
