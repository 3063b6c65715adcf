// A file that belongs to something that happened or to a contact: kept in the book, or linked to where it
// lies.
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace kith::domain {

struct Attachment {
  Id id = 0;
  QString owner;  // the table of what it belongs to: interaction, purchase, reminder or contact
  Id ownerId = 0;
  QString name;              // of the file, without a folder
  QString mediaType;         // "application/pdf"; may be empty
  std::optional<Id> blobId;  // of one that is kept
  QString link;              // the absolute path of one that is linked

  qint64 bytes = 0;  // of one that is kept; worked out, not a column

  bool isLinked() const { return !blobId; }
  bool operator==(const Attachment&) const = default;
};

}
