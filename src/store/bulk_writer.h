// Many rows in one step: inserts go without triggers and are logged as ranges of ids.
#pragma once

#include "domain/attachment.h"
#include "domain/contact.h"
#include "domain/interaction.h"
#include "domain/list_texts.h"
#include "domain/purchase.h"
#include "domain/reminder.h"
#include "store/book_tables.h"
#include "store/contact_batch.h"
#include "store/contact_table.h"
#include "store/database.h"

#include <map>
#include <set>

namespace kith::store {

class ChangeLog;

// Lives inside Store::runBulk. Its functions throw; the edge of the store turns that into an Error.
class BulkWriter {
 public:
  BulkWriter(Database& db, ChangeLog& log, NameCache& names, QString now);

  void addHousehold(Id id, const QString& name);  // into an empty file
  // `texts`: those of the contact as it will stand there, where they are known already.
  Id addContact(domain::Contact& contact, const domain::ListTexts* texts = nullptr);
  // The same without writing it yet: some hundreds go into the file together. Whoever reads contacts through
  // the store calls flush() before; the other functions here do so by themselves.
  Id queueContact(domain::Contact& contact, const domain::ListTexts* texts);
  void queueRecord(const ImportRecord& record);
  void flush();
  // How often that was done: what was queued before is in the file.
  qint64 flushes() const { return m_flushes; }
  Id addInteraction(domain::Interaction& interaction);
  // A file of something that was added before; `bytes` are kept in the book.
  Id addFile(domain::Attachment file, const QByteArray& bytes);
  Id addProduct(domain::Product& product);
  Id addPurchase(domain::Purchase& purchase);
  Id addReminder(domain::Reminder& reminder);
  // Writes what differs from the stored contact, logged field by field.
  void saveContact(const domain::Contact& contact);
  // The same for a purchase; its buyer's figures follow.
  void savePurchase(const domain::Purchase& purchase);
  // The same for a product.
  void saveProduct(const domain::Product& product);
  // The same for a reminder.
  void saveReminder(const domain::Reminder& reminder);
  std::vector<domain::Contact> contacts(const std::vector<Id>& ids);
  ImportTable imports();
  // A row of the same list says who the company is that was made on the way for somebody who works there: it
  // becomes that one, at the next flush(). Nothing where there is none of exactly its name.
  std::optional<Id> fillCompany(domain::Contact& company, const domain::ListTexts* texts = nullptr);
  // Contacts that were made on the way because somebody works there.
  qint64 companiesMade();
  // Derived data of an older contact is brought up to date at the end.
  void touch(Id contact);
  // A contact row that came as it is.
  void countContact() { ++m_contactsAdded; }
  // Into an empty book, the indexes by which rows are found by mail, number and key can be made once for all
  // rows, at the end: in memory, some 100 bytes a row. Until then ContactTable::namesWithChannel and
  // ImportTable::find have to be told among whom to look. False: there is somebody in the book.
  bool postponeIndexes();
  // Keeps the step although no recorded row changes (a source said something new that was not taken).
  void keep() { m_keep = true; }
  bool kept() const { return m_keep; }

  // Logs the ranges and brings derived data up to date. Called by the store.
  void finish();

 private:
  qint64 sequence(const char* table);

  Database& m_db;
  ChangeLog& m_log;
  NameCache& m_names;
  QString m_now;
  std::map<std::string, Id> m_before;  // the last id of each recorded table when it began
  std::set<Id> m_touched;              // older contacts
  qint64 m_contactsAdded = 0;
  std::set<Id> m_companies;  // among them
  // Companies that are said more of, and their texts where those are known.
  std::vector<std::pair<domain::Contact, std::optional<domain::ListTexts>>> m_fills;
  qint64 m_flushes = 0;
  bool m_keep = false;
  std::vector<std::string> m_postponed;  // statements that make an index
  ContactBatch m_batch;
};

}
