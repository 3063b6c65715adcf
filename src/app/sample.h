// Writes an invented customer book into a file of its own.
#pragma once

#include "app/import.h"
#include "app/sample_maker.h"

namespace kith::app {

// Makes `path` (it must not hold anything yet: Conflict) with the sizes and the seed of the options; same
// options, same content. Errors: those of opening for writing; Cancelled. Progress counts rows.
Result<void> makeSampleFile(const QString& path, const SampleOptions& options, JobControl& control);

}
