// The whole book as one .zip that others can read, and back: every table as JSON lines, photos and files as
// they are, the people as vCards beside, and a manifest with counts and SHA-256 sums.
#pragma once

#include "app/export.h"
#include "app/import.h"

#include <QFileDevice>

namespace kith::store {
class BulkWriter;
}

namespace kith::app {

// Writes all of the book. Errors: DiskFull, Io, Cancelled; of the book.
Result<ExportReport> writeArchive(Queries& queries, QFileDevice& device, JobControl& control);

// What an archive says it holds: {"made","by","rows","table":[["contact","12"],…]}. Errors: Broken,
// NewerFile.
Result<QJsonObject> archivePreview(const QString& path);

// Counts, or (with `bulk`) takes in what is not here yet; rows are contacts, interactions, purchases,
// products and reminders. Every sum is checked before the first row is taken. Errors: Broken, NewerFile,
// Cancelled; of the store.
Result<ImportReport> takeArchive(store::Store& store, store::BulkWriter* bulk, const QString& path,
                                 JobControl& control);

}
