// From a path to an open connection: what the file is, whether this Kith may read it, and how it is brought
// up to date.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <functional>

namespace kith::store {

// "Kith" as four bytes: application_id of every file.
inline constexpr int kApplicationId = 0x4b697468;

// The newest schema this program knows.
int newestSchema();

// Opens for reading. Errors: NotFound, NotAFile, EmptyFile, NoPermission, NotKith, NewerFile,
// Damaged.
std::unique_ptr<Database> openForReading(const QString& path);
// Opens for writing; makes the file (0600) where it is missing, and upgrades an older one after a backup at
// `backupPath` (a function, called only then). Errors: as for reading, an empty file included; DiskFull, Io.
std::unique_ptr<Database> openForWriting(const QString& path, const std::function<void(Database&)>& backup);

// Brings a database to `target` by the embedded steps, each in its own transaction.
void migrate(Database& db, int target);

}
