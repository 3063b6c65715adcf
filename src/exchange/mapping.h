// Which column of a file is which field of a contact, or of a sale, a talk or a product.
#pragma once

#include "domain/import_fields.h"
#include "exchange/file_shape.h"
#include "exchange/headings.h"

#include <QJsonObject>
#include <QStringList>

namespace kith::exchange {

struct Column {
  QString header;  // as written; "Column 3" where the file names none
  Meaning meaning;
  double confidence = 0;  // 0 to 1: told, preset, words, looks, none
  bool told = false;      // the user said so
  QStringList samples;    // up to three
};

// The preset of files that Kith exported itself: every cell is taken exactly as it stands.
inline constexpr char kOwnPreset[] = "kith";

struct Mapping {
  QString preset;  // "google", "outlook" …; empty: none
  bool monthFirst = false;
  domain::ListKind kind = domain::ListKind::Contacts;
  std::vector<Column> columns;
};

struct MapOptions {
  QString preset;                             // empty: found by the headings
  std::vector<domain::ColumnChoice> told;     // `--map`
  std::optional<domain::ListKind> kind = {};  // what the rows are; none: found out
};

// The user's word first, then the preset, then the words of the heading, then what the cells look like. What
// nobody knows becomes an own field of the heading's name: nothing is lost. Errors: NotFound for a header or
// preset that is told and not there; Invalid for a field that does not exist.
Result<Mapping> mapColumns(const FileShape& shape, const MapOptions& options = {});

// The first column of that heading, as ColumnChoice names it; nothing where there is none.
std::optional<std::size_t> columnUnder(const Mapping& mapping, const QString& header);

// What is told, each by the heading of the column that it hits: so it can be said of the same columns in
// another order. What hits none is left out.
std::vector<domain::ColumnChoice> toldByHeading(const Mapping& mapping,
                                                const std::vector<domain::ColumnChoice>& told);

// What `preview --json` prints. `rows`: records after the header.
QJsonObject previewJson(const FileShape& shape, const Mapping& mapping, qint64 rows);

}
