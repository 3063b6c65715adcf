#include "store/contact_batch.h"

#include "store/change_log.h"

#include <algorithm>

namespace kith::store {
namespace {

// A flush starts some seven statements: with a few hundred contacts they cost nothing any more.
constexpr std::size_t kMostContacts = 256;
// Of all that a source says of them; some contacts have notes of megabytes.
constexpr std::size_t kMostBytes = std::size_t{4} * 1024 * 1024;

std::string contactColumns() {
  std::string out = "id, " + columnNames(kContactColumns);
  for (const auto& field : domain::columnFields()) out += std::string(", ") + field.key;
  return out;
}

template <class Columns>
std::string withOwner(const ChildTable<Columns>& table) {
  return std::string(table.owner) + ", " + columnNames(table.columns);
}

std::vector<std::string> namesIn(std::string_view columns) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = columns.find(", ");
    out.emplace_back(columns.substr(0, end));
    if (end == std::string_view::npos) return out;
    columns.remove_prefix(end + 2);
  }
}

// What the table itself puts into columns that a statement leaves out. Half of what a contact could have it
// has not, and a cell that is not mentioned costs a quarter of one that is empty.
std::vector<RowBatch::Usual> usualIn(Database& db, const char* table, const std::vector<std::string>& names) {
  using Usual = RowBatch::Usual;
  std::vector<Usual> out(names.size(), Usual::Nothing);
  ChangeLog log(db);
  for (const auto& column : log.columns(table)) {
    const auto name = std::find(names.begin(), names.end(), column.name);
    if (name == names.end()) continue;
    out[static_cast<std::size_t>(name - names.begin())] = column.otherwise == "''"     ? Usual::EmptyText
                                                          : column.otherwise == "0"    ? Usual::Zero
                                                          : column.otherwise == "NULL" ? Usual::Null
                                                                                       : Usual::Nothing;
  }
  return out;
}

}

ContactBatch::Part::Part(Database& db, const char* name, const std::string& list)
    : table(name), columns(namesIn(list)), rows(usualIn(db, name, columns)) {}

ContactBatch::ContactBatch(Database& db)
    : m_db(db),
      m_contacts(db, "contact", contactColumns()),
      m_summaries(db, "contact_summary", "contact_id, display, sort_name, subtitle, folded"),
      m_channels(db, kChannels.name, withOwner(kChannels)),
      m_addresses(db, kAddresses.name, withOwner(kAddresses)),
      m_employments(db, kEmployments.name, withOwner(kEmployments)),
      m_relations(db, kRelations.name, withOwner(kRelations)),
      m_dates(db, kDates.name, withOwner(kDates)),
      m_identifiers(db, kIdentifiers.name, withOwner(kIdentifiers)),
      m_consents(db, kConsents.name, withOwner(kConsents)),
      m_properties(db, kProperties.name, withOwner(kProperties)),
      m_custom(db, kCustom.name, withOwner(kCustom)),
      m_tags(db, "contact_tag", "contact_id, tag_id"),
      m_roles(db, "contact_role", "contact_id, role"),
      m_stages(db, "stage_log", "contact_id, stage, at"),
      m_records(db, "import_record", "source, record_key, nth, contact_id, purchase_id, import_id, said") {}

std::array<ContactBatch::Part*, 15> ContactBatch::parts() {
  return {&m_contacts,  &m_summaries, &m_channels,    &m_addresses, &m_employments,
          &m_relations, &m_dates,     &m_identifiers, &m_consents,  &m_properties,
          &m_custom,    &m_tags,      &m_roles,       &m_stages,    &m_records};
}

template <class Row, class Columns>
void ContactBatch::addRows(Part& part, Id owner, const std::vector<Row>& rows,
                           const ChildTable<Columns>& table) {
  for (const Row& row : rows) {
    part.rows.bindInteger(0, owner);
    bindRow(part.rows, 1, row, table.columns);
  }
}

Id ContactBatch::add(domain::Contact& c, const std::vector<Id>& tags, const QString& now) {
  if (m_next == 0)
    m_first = m_next = 1 + m_db.number("SELECT seq FROM sqlite_sequence WHERE name = 'contact'");
  c.id = m_next++;
  m_contacts.rows.bindInteger(0, c.id);
  bindRow(m_contacts.rows, 1, c, kContactColumns);
  for (const auto& field : domain::columnFields()) m_contacts.rows.bindText(0, c.*(field.member));
  addRows(m_channels, c.id, c.channels, kChannels);
  addRows(m_addresses, c.id, c.addresses, kAddresses);
  addRows(m_employments, c.id, c.employments, kEmployments);
  addRows(m_relations, c.id, c.relations, kRelations);
  addRows(m_dates, c.id, c.dates, kDates);
  addRows(m_identifiers, c.id, c.identifiers, kIdentifiers);
  addRows(m_consents, c.id, c.consents, kConsents);
  addRows(m_properties, c.id, c.properties, kProperties);
  addRows(m_custom, c.id, c.custom, kCustom);
  for (const Id tag : tags) {
    m_tags.rows.bindInteger(0, c.id);
    m_tags.rows.bindInteger(1, tag);
  }
  for (const QString& role : c.roles) {
    m_roles.rows.bindInteger(0, c.id);
    m_roles.rows.bindText(1, role);
  }
  if (!c.stage.isEmpty()) {
    m_stages.rows.bindInteger(0, c.id);
    m_stages.rows.bindText(1, c.stage);
    m_stages.rows.bindText(2, now);
  }
  return c.id;
}

void ContactBatch::addSummary(Id contact, const domain::ListTexts& texts) {
  Q_ASSERT(holds(contact));
  m_summaries.rows.bindInteger(0, contact);
  for (const QString* text : {&texts.display, &texts.sortName, &texts.subtitle, &texts.folded})
    m_summaries.rows.bindText(0, *text);
}

void ContactBatch::addRecord(const ImportRecord& record) {
  RowBatch& to = m_records.rows;
  to.bindText(0, record.source);
  to.bindText(1, record.key);
  to.bindInteger(2, record.nth);
  to.bind(3, orNull(record.contact));
  to.bind(4, orNull(record.purchase));
  to.bindInteger(5, record.import);
  to.bindText(6, record.said);
}

bool ContactBatch::isFull() const {
  return std::max(m_contacts.rows.rows(), m_records.rows.rows()) >= kMostContacts ||
         m_records.rows.textBytes() > kMostBytes;
}

void ContactBatch::flush() {
  for (Part* part : parts()) {
    if (part->rows.isEmpty()) continue;
    m_db.insertAll(insertAllSql(part->table, part->columns, part->rows), part->rows);
    part->rows.clear();
  }
  m_next = 0;
}

}
