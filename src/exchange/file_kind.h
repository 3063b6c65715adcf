// What kind of file it is, by what is in it: names lie.
#pragma once

#include "base/result.h"

namespace kith::exchange {

enum class FileKind { Text, Cards, Calendar, Mail, Workbook, Archive };

// `text`, for whatever is nothing else. Errors: NotFound, NotAFile, NoPermission, Io; Broken: an archive that
// is cut off; Unsupported, with what it is as detail: ".xls", "encrypted", ".numbers", ".pages", ".xlsb",
// ".msg", ".doc",
// ".docx", ".pptx", ".pdf", "html", "zip".
Result<FileKind> kindOfFile(const QString& path);

}
