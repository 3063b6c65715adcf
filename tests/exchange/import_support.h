// From the bytes of a file to drafts in one step, for the tests of this folder.
#pragma once

#include "exchange/files.h"
#include "exchange/csv_file.h"
#include "exchange/record_builder.h"

#include <vector>

namespace kith::exchange {

struct Imported {
  FileShape shape;
  Mapping mapping;
  Decisions decisions;
  std::vector<Draft> drafts;  // blank lines left out
};

inline Imported imported(const QByteArray& bytes, BuildOptions options = {}, const MapOptions& map = {}) {
  const TemporaryFile file(bytes);
  Imported out;
  out.shape = inspectFile(file.path(), {}).value();
  out.mapping = mapColumns(out.shape, map).value();
  if (!options.today.isValid()) options.today = QDate(2026, 3, 1);
  out.decisions = decideColumns(file.path(), out.shape, out.mapping, options).value();
  const RecordBuilder builder(out.shape, out.mapping, out.decisions, options);
  auto csv = CsvFile::open(file.path(), out.shape);
  CsvRecord record;
  while (*csv->next(record)) {
    Draft draft = builder.build(record.cells, record.line);
    if (draft.state != Draft::State::Blank) out.drafts.push_back(std::move(draft));
  }
  return out;
}

inline domain::Contact firstContact(const QByteArray& bytes, const BuildOptions& options = {}) {
  return imported(bytes, options).drafts.at(0).contact;
}

}
