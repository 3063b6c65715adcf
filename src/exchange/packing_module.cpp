#include "exchange/packing_module.h"

#include "base/module_loading.h"
#include "exchange/open_file.h"

namespace kith::exchange {
namespace {

Result<const Packing*> packing() {
  const auto entry = base::lateFunctionAs<decltype(kithPacking)>(kPackingModule, kPackingEntry);
  if (!entry) return tl::unexpected(entry.error());
  return (*entry)();
}

}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const QString& path) {
  if (const auto file = openFile(path); !file) return tl::unexpected(file.error());
  return packing().and_then([&path](const Packing* made) { return made->openZip(path); });
}

Result<std::unique_ptr<ZipWriter>> ZipWriter::create(const QString& path) {
  return packing().and_then([&path](const Packing* made) { return made->createZip(path); });
}

Result<std::unique_ptr<XlsxWriter>> XlsxWriter::create(const QString& path, const QString& sheet) {
  return packing().map([&](const Packing* made) { return made->createXlsx(path, sheet); });
}

}
