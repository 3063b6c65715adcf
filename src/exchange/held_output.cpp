#include "exchange/held_output.h"

#include <QFileDevice>

#include <cerrno>

namespace kith::exchange {
namespace {

constexpr qsizetype kHeld = qsizetype{256} * 1024;

}

Result<bool> HeldOutput::writeIfFull() { return m_held.size() < kHeld ? Result<bool>(true) : write(); }

Result<bool> HeldOutput::write() {
  errno = 0;
  const bool written = m_device.write(m_held) == m_held.size();
  auto* file = qobject_cast<QFileDevice*>(&m_device);
  const bool flushed = file == nullptr || file->flush();
  m_held.clear();
  if (written && flushed) return true;
  const QString path = file != nullptr ? file->fileName() : QString();
  return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Io, path, m_device.errorString());
}

}
