// Contacts into vCards of any version.
#pragma once

#include "domain/contact.h"
#include "exchange/held_output.h"
#include "exchange/vcard_output.h"

#include <optional>

namespace kith::exchange {

// "2.1", "3.0" or "4.0".
std::optional<VcardVersion> vcardVersion(const QString& text);

// The card of a contact: versit 2.1, RFC 2426, RFC 6350. Fields that cards have no word for become X-KITH-…;
// kept properties are written back, those that say in another spelling what a field says only while it does.
// `photo`: its bytes, perhaps none.
QByteArray vcardOf(const domain::Contact& contact, const QByteArray& photo, VcardVersion version);

class VcardWriter {
 public:
  // The device must be open and outlive the writer.
  VcardWriter(QIODevice& device, VcardVersion version);

  // Errors: DiskFull, Io.
  Result<bool> write(const domain::Contact& contact, const QByteArray& photo);
  // Writes out what is held back; to be called at the end. Errors: DiskFull, Io.
  Result<bool> finish() { return m_out.write(); }

 private:
  HeldOutput m_out;
  VcardVersion m_version;
};

}
