// Bytes on their way into a file, held back until they are worth a write.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>

namespace kith::exchange {

class HeldOutput {
 public:
  // The device must be open and outlive this.
  explicit HeldOutput(QIODevice& device) : m_device(device) {}

  QByteArray& bytes() { return m_held; }
  // Writes out when enough is held. Errors: DiskFull, Io.
  Result<bool> writeIfFull();
  // Writes out what is held; to be called at the end. Errors: DiskFull, Io.
  Result<bool> write();

 private:
  QIODevice& m_device;
  QByteArray m_held;
};

}
