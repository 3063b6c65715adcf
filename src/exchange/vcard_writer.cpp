#include "exchange/vcard_writer.h"

#include "exchange/vcard_composer.h"

#include <QFileDevice>

#include <cerrno>

namespace kith::exchange {
namespace {

constexpr qsizetype kHeld = 256 * 1024;

}

std::optional<VcardVersion> vcardVersion(const QString& text) {
  if (text == u"2.1") return VcardVersion::V21;
  if (text == u"3.0") return VcardVersion::V30;
  return text == u"4.0" ? std::optional(VcardVersion::V40) : std::nullopt;
}

QByteArray vcardOf(const domain::Contact& contact, const QByteArray& photo, VcardVersion version) {
  VcardComposer composer(contact, version);
  return composer.compose(photo);
}

VcardWriter::VcardWriter(QIODevice& device, VcardVersion version) : m_device(device), m_version(version) {}

Result<bool> VcardWriter::write(const domain::Contact& contact, const QByteArray& photo) {
  m_held += vcardOf(contact, photo, m_version);
  return m_held.size() < kHeld ? Result<bool>(true) : finish();
}

Result<bool> VcardWriter::finish() {
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
