// Files of what happened and of contacts: kept in the book or linked, opened, written out and removed.
#pragma once

#include "app/command.h"
#include "domain/attachment.h"

#include <QString>

#include <vector>

namespace kith::app {

class Queries;

// A copy in the book may have so many bytes; what is larger can be linked.
inline constexpr qint64 kLargestKeptFile = 100LL * 1024 * 1024;

// A file that is to belong to something.
struct NewFile {
  QString path;         // of a file of this computer; empty: `bytes` are the file
  bool linked = false;  // where it lies, instead of a copy
  QString name = {};    // empty: that of the path
  QByteArray bytes = {};
};

// The table whose row a timeline entry of that kind is: what Attachment::owner says of its files.
QString fileOwnerOf(const QString& entryKind);

// A name without folders and signs that files may not have, never empty and at most 200 bytes long.
QString fileName(const QString& wanted);

// As one step. Copies are read on the writer's thread. Errors: NotFound, NotAFile (a folder), NoPermission,
// Io; Unsupported with the detail "too large"; NotFound for an owner that is gone.
Command attachFiles(QString owner, domain::Id ownerId, std::vector<NewFile> files);
// The same for what `command` makes, as one step with it.
Command withFiles(Command command, QString owner, std::vector<NewFile> files);
Command removeFile(const domain::Attachment& file);

// Writes a file of the book to `target`, which is replaced whole or left as it was; of a linked one what lies
// there now. Errors: NotFound (a link that leads nowhere), NoPermission, DiskFull, Io.
Result<void> writeFile(Queries& queries, domain::Id file, const QString& target);

// A path under which another program can open it: a linked one where it lies, a kept one as a copy that only
// its owner may read (0600), in a folder of its own inside `folder`. Errors: as writeFile.
Result<QString> fileToOpen(Queries& queries, domain::Id file, const QString& folder);

}
