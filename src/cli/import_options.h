// Options of import and preview as the engine takes them.
#pragma once

#include "app/import.h"
#include "cli/context.h"

namespace kith::cli {

// Errors: Invalid for a --map without =, a --fix without a line and a heading, and a --delimiter that is no
// single sign.
Result<app::ImportOptions> importOptions(Context& context, const Arguments& arguments);

// The same, with what the last list with these headings was told, unless --as-detected.
Result<app::ImportOptions> optionsFor(Context& context, const Arguments& arguments, const QString& file);

// The options of the last import, for --again, with what is told now; and its file. Error: NotFound.
struct AgainOptions {
  QString file;
  app::ImportOptions options;
};
Result<AgainOptions> optionsAgain(Context& context, const Arguments& arguments);

}
