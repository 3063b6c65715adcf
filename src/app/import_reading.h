// A file on its way in: inspected, mapped, decided column by column, and cut into drafts by a second thread.
// A file of vCards needs no mapping: its properties say what they are.
#pragma once

#include "app/import.h"
#include "exchange/calendar_file.h"
#include "exchange/mail.h"
#include "exchange/record_builder.h"
#include "exchange/vcard_file.h"

#include <memory>
#include <optional>
#include <vector>

namespace kith::app {

// Everything known about a file before its first row is taken in.
struct ImportReading {
  QString path;
  QString source;  // stable name of where it comes from: the preset, a hash of the headings, or "vcard"
  std::optional<exchange::Calendar> calendar;  // of a calendar; then shape and mapping are empty
  std::optional<exchange::Mail> mail;          // of a mail; then shape and mapping are empty
  bool archive = false;                        // of a whole book: then everything below is empty
  std::optional<exchange::VcardShape> cards;   // of a file of vCards; then shape and mapping are empty
  exchange::FileShape shape;
  exchange::Mapping mapping;
  exchange::Decisions decisions;
  exchange::BuildOptions build;
  bool keepsRows = false;  // drafts carry the cells they were made of
};

exchange::ReadOptions readOptionsOf(const ReadingChoices& choices);
exchange::MapOptions mapOptionsOf(const ReadingChoices& choices);

// Errors: those of exchange::inspectTable, inspectVcards, mapColumns and decideColumns; Unsupported for other
// kinds of files.
Result<ImportReading> readImport(const QString& path, const ImportOptions& options, const QDate& today,
                                 JobControl& control);

// Drafts in the order of the file, made some thousands ahead on a thread of their own; bounded memory.
class DraftStream {
 public:
  // `oldKeys`: the book knows rows of this source by Draft::oldKey.
  static Result<std::unique_ptr<DraftStream>> open(const ImportReading& reading, bool oldKeys,
                                                   JobControl& control);
  ~DraftStream();

  // The next drafts; empty at the end. `used`: those before, which go where new ones are made. Errors: Io,
  // Cancelled.
  Result<std::vector<exchange::Draft>> next(std::vector<exchange::Draft> used);

 private:
  struct State;
  explicit DraftStream(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}
