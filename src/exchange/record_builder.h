// Records of a file into contacts, by the mapping of its columns.
#pragma once

#include "exchange/dates.h"
#include "exchange/draft.h"
#include "exchange/mapping.h"

#include <QDate>

#include <span>
#include <string>

namespace kith::exchange {

struct BuildOptions {
  QString region;                            // ISO 3166-1 alpha-2: country of numbers that name none
  DateOrder dateOrder = DateOrder::Unknown;  // the user's word, before what the columns say
  QDate today;                               // for years of two digits
  QString fileName;                          // without folder; Mailchimp's tells the consent
  bool oldKeys = false;                      // drafts say their oldKey too
};

// What happens to the cells of a column, found out once for all rows.
struct ColumnUse {
  enum class Kind {
    Ignored,
    Kind,
    Label,
    MainAddress,
    Place,
    Work,
    Date,
    Tags,
    Roles,
    Notes,
    Name,
    Related,
    Identifier,
    Consent,
    Text,
    Value
  };
  Kind kind = Kind::Value;
  QString domain::Contact::*text = nullptr;  // of Text
  bool mayBeNothing = false;                 // some cells say that there is nothing to say
};

// What a pass over all values of a file decides, column by column.
struct Decisions {
  qint64 rows = 0;  // blank lines are none
  std::vector<DateOrder> dateOrders;
  std::vector<bool> dateOpen;            // true: nothing in the file settles it, the default was taken
  std::vector<QChar> decimalMarks = {};  // of amounts in lists of sales and products; null: not known
  qint64 fixed = 0;                      // cells that somebody corrected
};

// Reads the whole file once. Errors: as TableFile; Cancelled.
Result<Decisions> decideColumns(const QString& path, const FileShape& shape, const Mapping& mapping,
                                const BuildOptions& options, const Progress& go = {});

// An empty line, which is no row at all.
bool isBlankRow(std::span<const std::string_view> cells);
// Why a row is none of those that the list is about: empty row, repeated header, total. Empty: it is one.
QString skipReason(const FileShape& shape, std::span<const std::string_view> cells);

// Makes drafts; const and thread-safe, so that several threads may build from copies of records.
class RecordBuilder {
 public:
  RecordBuilder(const FileShape& shape, Mapping mapping, Decisions decisions, BuildOptions options);

  // `cells`: UTF-8 of one record; `line`: where it begins.
  Draft build(std::span<const std::string_view> cells, qint64 line) const;

 private:
  QString skipReason(std::span<const std::string_view> cells) const;
  void setKeys(std::span<const std::string_view> cells, Draft& draft) const;

  std::vector<QString> m_headers;  // as the file writes them
  // What a cell's heading is called in the key of its row, and where it stands there: before all of higher
  // places, whatever the cells say. The last one is that of cells without a heading.
  struct KeyName {
    std::string utf8;
    int place = 0;
  };
  std::vector<KeyName> m_keyNames;
  std::vector<ColumnUse> m_uses;
  bool m_hasHeader;
  Mapping m_mapping;
  Decisions m_decisions;
  BuildOptions m_options;
  bool m_exact;    // a file of Kith's own: cells are not trimmed
  bool m_guarded;  // cells may carry the guard of a spreadsheet; not those of Kith's own sheets
};

}
