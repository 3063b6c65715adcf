// Options of import and preview as the engine takes them.
#pragma once

#include "app/import.h"
#include "cli/context.h"
#include "exchange/csv_file.h"

namespace kith::cli {

app::ImportOptions importOptions(Context& context, const Arguments& arguments);
exchange::ReadOptions readOptions(const app::ImportOptions& options);

}
