#include "exchange/vcard_writer.h"

#include "exchange/vcard_composer.h"

namespace kith::exchange {

std::optional<VcardVersion> vcardVersion(const QString& text) {
  if (text == u"2.1") return VcardVersion::V21;
  if (text == u"3.0") return VcardVersion::V30;
  return text == u"4.0" ? std::optional(VcardVersion::V40) : std::nullopt;
}

QByteArray vcardOf(const domain::Contact& contact, const QByteArray& photo, VcardVersion version) {
  VcardComposer composer(contact, version);
  return composer.compose(photo);
}

VcardWriter::VcardWriter(QIODevice& device, VcardVersion version) : m_out(device), m_version(version) {}

Result<bool> VcardWriter::write(const domain::Contact& contact, const QByteArray& photo) {
  m_out.bytes() += vcardOf(contact, photo, m_version);
  return m_out.writeIfFull();
}

}
