#include "store/bulk_writer.h"

#include "store/attachment_table.h"
#include "store/change_log.h"
#include "store/derived.h"
#include "store/guarded.h"
#include "store/history_columns.h"
#include "store/history_tables.h"
#include "store/plain_rows.h"
#include "store/reference_check.h"
#include "store/table_list.h"
#include "store/text_index.h"

namespace kith::store {
namespace {

// Up to here new contacts are put into the kept order one by one; beyond, it is sorted anew.
constexpr qint64 kOrderDelta = 1500;
// Up to here older contacts are brought up to date one by one.
constexpr std::size_t kManyTouched = 20000;
// Companies that wait to be filled.
constexpr std::size_t kMostFills = 256;

// Whoever works at a company that waits finds it by its name all the same: the first of that name, as in the
// file.
void rememberCompany(Database& db, NameCache& names, const domain::Contact& company) {
  if (!company.deletedAt.isEmpty() || names.companies.contains(company.companyName)) return;
  const Id known = companyInFile(db, company.companyName);
  names.companies.insert(company.companyName, known != 0 ? known : company.id);
}

}

BulkWriter::BulkWriter(Database& db, ChangeLog& log, NameCache& names, QString now)
    : m_db(db), m_log(log), m_names(names), m_now(std::move(now)), m_batch(db) {
  for (const TableEntry& t : tableList())
    if (t.kind == TableClass::Recorded) m_before[t.name] = sequence(t.name);
  m_log.pauseInserts(m_before["contact"]);
}

qint64 BulkWriter::sequence(const char* table) {
  return m_db.number("SELECT seq FROM sqlite_sequence WHERE name = :name",
                     {{":name", QString::fromLatin1(table)}});
}

void BulkWriter::addHousehold(Id id, const QString& name) {
  m_db.run("INSERT INTO household(id, name) VALUES (:id, :name)", {{":id", id}, {":name", name}});
}

Id BulkWriter::addContact(domain::Contact& contact, const domain::ListTexts* texts) {
  flush();
  const Id id = ContactTable(m_db, m_names).insert(contact, m_now);
  Derived(m_db).addSummary(id, texts == nullptr ? domain::listTexts(contact) : *texts);
  ++m_contactsAdded;
  if (contact.kind == domain::ContactKind::Company) m_companies.insert(id);
  return id;
}

Id BulkWriter::queueContact(domain::Contact& contact, const domain::ListTexts* texts) {
  if (m_batch.isFull()) flush();
  const Id id = ContactTable(m_db, m_names, &m_batch).insert(contact, m_now);
  m_batch.addSummary(id, texts == nullptr ? domain::listTexts(contact) : *texts);
  ++m_contactsAdded;
  if (contact.kind != domain::ContactKind::Company) return id;
  m_companies.insert(id);
  rememberCompany(m_db, m_names, contact);
  return id;
}

void BulkWriter::queueRecord(const ImportRecord& record) {
  if (m_batch.isFull()) flush();
  m_batch.addRecord(record);
}

ImportTable BulkWriter::imports() {
  flush();
  return ImportTable(m_db);
}

void BulkWriter::flush() {
  ++m_flushes;
  m_batch.flush();
  ContactTable contacts(m_db, m_names);
  Derived derived(m_db);
  for (auto& [company, texts] : std::exchange(m_fills, {})) {
    contacts.fillBare(company, m_now);
    derived.changeSummary(company.id, texts ? *texts : domain::listTexts(company));
  }
}

std::optional<Id> BulkWriter::fillCompany(domain::Contact& company, const domain::ListTexts* texts) {
  const Id id = m_names.companies.value(company.companyName);
  if (id <= m_before["contact"] || !m_companies.insert(id).second) return std::nullopt;
  company.id = id;
  m_fills.emplace_back(company, texts == nullptr ? std::nullopt : std::optional(*texts));
  ++m_contactsAdded;
  if (m_fills.size() >= kMostFills) flush();
  return id;
}

Id BulkWriter::addInteraction(domain::Interaction& interaction) {
  for (const Id id : interaction.participants)
    if (id <= m_before["contact"]) m_touched.insert(id);
  return InteractionTable(m_db).insert(interaction, m_now);
}

Id BulkWriter::addFile(domain::Attachment file, const QByteArray& bytes) {
  const auto kept = BlobTable(m_db).put(bytes, file.mediaType);
  if (!kept) throw Refusal(kept.error());
  file.blobId = *kept;
  return AttachmentTable(m_db).insert(file);
}

Id BulkWriter::addProduct(domain::Product& product) {
  return insertNew(m_db, "product", kProductColumns, product, m_now);
}

Id BulkWriter::addPurchase(domain::Purchase& purchase) {
  if (purchase.contactId && *purchase.contactId <= m_before["contact"]) m_touched.insert(*purchase.contactId);
  return PurchaseTable(m_db).insert(purchase, m_now);
}

Id BulkWriter::addReminder(domain::Reminder& reminder) {
  if (reminder.contactId && *reminder.contactId <= m_before["contact"]) m_touched.insert(*reminder.contactId);
  return ReminderTable(m_db).insert(reminder, m_now);
}

void BulkWriter::saveContact(const domain::Contact& contact) {
  flush();
  const auto saved = ContactTable(m_db, m_names).save(contact, m_now);
  if (!saved) throw Refusal(saved.error());
  m_touched.insert(contact.id);
}

void BulkWriter::savePurchase(const domain::Purchase& purchase) {
  const auto saved = PurchaseTable(m_db).save(purchase);
  if (!saved) throw Refusal(saved.error());
  if (purchase.contactId) m_touched.insert(*purchase.contactId);
}

void BulkWriter::saveProduct(const domain::Product& product) {
  if (const auto saved = ProductTable(m_db).save(product); !saved) throw Refusal(saved.error());
}

void BulkWriter::saveReminder(const domain::Reminder& reminder) {
  const auto saved = ReminderTable(m_db).save(reminder);
  if (!saved) throw Refusal(saved.error());
  if (reminder.contactId) m_touched.insert(*reminder.contactId);
}

std::vector<domain::Contact> BulkWriter::contacts(const std::vector<Id>& ids) {
  flush();
  return ContactTable(m_db, m_names).load(ids);
}

void BulkWriter::touch(Id contact) {
  if (contact <= m_before["contact"]) m_touched.insert(contact);
}

qint64 BulkWriter::companiesMade() {
  flush();
  return m_db.number("SELECT count(*) FROM contact WHERE id > :before",
                     {{":before", m_before.at("contact")}}) -
         m_contactsAdded;
}

bool BulkWriter::postponeIndexes() {
  const bool empty = m_db.number(
                         "SELECT NOT EXISTS (SELECT 1 FROM contact) AND NOT EXISTS "
                         "(SELECT 1 FROM import_record)") != 0;
  if (!empty) return false;
  for (const char* index : {"channel_normal", "import_record_key"}) {
    m_postponed.push_back(m_db.word("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = :name",
                                    {{":name", QString::fromLatin1(index)}})
                              .toStdString());
    m_db.exec(std::string("DROP INDEX ") + index);
  }
  return true;
}

void BulkWriter::finish() {
  flush();
  for (const std::string& index : std::exchange(m_postponed, {})) m_db.exec(index);
  checkReferences(m_db, m_before);
  for (const auto& [table, before] : m_before)
    if (const qint64 last = sequence(table.c_str()); last > before)
      m_log.logRange(table.c_str(), before + 1, last);
  m_log.resumeInserts();
  const Id firstNew = m_before["contact"] + 1;
  const Id lastNew = sequence("contact");
  Derived derived(m_db);
  derived.addMissingSummaries(firstNew);
  // Nobody talked with the new ones, nor sold them anything, but in this step.
  const auto isNew = [this](const char* table) { return sequence(table) > m_before.at(table); };
  const bool history = isNew("participant") || isNew("purchase") || isNew("reminder");
  if (m_touched.size() > kManyTouched) {
    derived.refreshContacts({m_touched.begin(), m_touched.end()}, false);
    derived.refreshHistory(0, lastNew);
  } else {
    derived.refreshContacts({m_touched.begin(), m_touched.end()}, true);
    if (history) derived.refreshHistory(firstNew, lastNew);
  }
  derived.addNotes(m_before["contact"]);
  TextIndex(m_db).catchUp();
  derived.openOrder(firstNew, lastNew, kOrderDelta);
}

}
