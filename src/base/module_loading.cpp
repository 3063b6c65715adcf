#include "base/module_loading.h"

#include <QString>

#include <dlfcn.h>

namespace kith::base {

Result<void*> lateFunction(const char* module, const char* symbol) {
  const QString file = QStringLiteral("lib%1.so").arg(QLatin1String(module));
  // From here, so that the folders are those of this program (its RUNPATH), not those of a library of Qt.
  // With the address sanitizer dlopen is the sanitizer's and looks in its own, so that the build names the
  // folder.
#ifdef KITH_MODULE_FOLDER
  const QString place = QStringLiteral(KITH_MODULE_FOLDER "/") + file;
#else
  const QString& place = file;
#endif
  void* library = dlopen(place.toUtf8().constData(), RTLD_NOW | RTLD_LOCAL);
  void* found = library != nullptr ? dlsym(library, symbol) : nullptr;
  if (found == nullptr) return fail(ErrorKind::Io, file, QString::fromLocal8Bit(dlerror()));
  return found;
}

}
