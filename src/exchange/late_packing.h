// Inside the module kith-packing: the makers behind its entry.
#pragma once

#include "exchange/packing_module.h"

namespace kith::exchange::late {

Result<std::unique_ptr<ZipFile>> openZip(const QString& path);
Result<std::unique_ptr<ZipWriter>> createZip(const QString& path);
std::unique_ptr<XlsxWriter> createXlsx(const QString& path, const QString& sheet);

}
