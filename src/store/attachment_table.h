// The gateway of files: those of a contact, and of what happened.
#pragma once

#include "base/result.h"
#include "domain/attachment.h"
#include "store/database.h"

#include <vector>

namespace kith::store {

class AttachmentTable {
 public:
  explicit AttachmentTable(Database& db) : m_db(db) {}
  Result<domain::Attachment> get(Id id);
  // Of these rows of one table, in the order they were added.
  Result<std::vector<domain::Attachment>> of(const QString& owner, const std::vector<Id>& ids);
  // Errors: NotFound where what it shall belong to is not there; Invalid for an owner that has no files.
  Result<Id> add(const domain::Attachment& file);
  // Its bytes stay for whoever takes that back.
  Result<void> remove(Id id);

  Id insert(const domain::Attachment& file);  // throws; for bulk work

 private:
  Database& m_db;
};

}
