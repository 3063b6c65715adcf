// Modules that are loaded when they are first needed. A library that no start needs (libzip and with it
// libcrypto, Qt's network) stands in one of them: the dynamic linker would take 4 ms of each start for them.
#pragma once

#include "base/result.h"

namespace kith::base {

// The function `symbol` of the module, which is loaded once and stays; it is looked for where the program was
// built and, once installed, in lib/kith beside its bin. Errors: Io, when it is not there (the installation
// is not whole). May be called from any thread.
Result<void*> lateFunction(const char* module, const char* symbol);

// A module's entry as the function it is.
template <typename Function>
Result<Function*> lateFunctionAs(const char* module, const char* symbol) {
  const auto found = lateFunction(module, symbol);
  if (!found) return tl::unexpected<Error>(found.error());
  return reinterpret_cast<Function*>(*found);
}

}
