// A mail into the book: what was written, with whoever of the book wrote or got it, and its files.
#pragma once

#include "app/import.h"
#include "app/import_reading.h"
#include "exchange/mail.h"
#include "store/store.h"

namespace kith::app {

class MailWriter {
 public:
  // `bulk` null: a rehearsal, nothing is written.
  MailWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading);

  // One row: created; unchanged where the same mail is here; skipped where it lies in Trash, or nobody of the
  // book has one of its addresses: then a problem in the column From, and one in To for each, names them;
  // in whose mailbox it lay is the owner of the book, and nobody to be taken into it.
  // Errors: of the store.
  Result<ImportReport> run();

 private:
  struct People {
    std::vector<domain::Id> known;  // who wrote it first
    bool wroteIt = false;           // one of them did
  };
  Result<People> people();
  Result<ImportReport> write(const People& people);
  domain::Interaction talkWith(const People& people);
  void note(const char* column, const QString& value, const QString& problem);
  void skip(const QString& why);

  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportReading& m_reading;
  const exchange::Mail& m_mail;
  ImportReport m_report;
};

}
