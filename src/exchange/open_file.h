// Opening a file for reading with errors that say what is wrong with it.
#pragma once

#include "base/result.h"

#include <QFile>

#include <memory>

namespace kith::exchange {

// The file, opened unbuffered. Errors: NotFound, NotAFile, NoPermission, Io.
Result<std::unique_ptr<QFile>> openFile(const QString& path);

}
