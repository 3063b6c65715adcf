// New contacts on their way into the file, some hundreds at a time: a statement a table instead of one a row.
// They have their numbers at once; until flush() nobody finds them in the file.
// REQUIRES: inside BulkWriter, which says when.
#pragma once

#include "domain/list_texts.h"
#include "store/book_tables.h"
#include "store/child_rows.h"
#include "store/row_batch.h"

#include <array>

namespace kith::store {

class ContactBatch {
 public:
  explicit ContactBatch(Database& db);

  // Takes the contact with all that hangs on it and gives its number. REQUIRES: its names are resolved to
  // ids, those of its tags beside it; a company's name is in the NameCache before anybody works there; nobody
  // else adds contacts before the next flush().
  Id add(domain::Contact& contact, const std::vector<Id>& tags, const QString& now);
  void addSummary(Id contact, const domain::ListTexts& texts);
  void addRecord(const ImportRecord& record);

  bool isFull() const;
  // Whether that contact is not in the file yet.
  bool holds(Id contact) const { return m_next != 0 && contact >= m_first && contact < m_next; }
  // Writes all of it. Throws as Database does.
  void flush();

 private:
  struct Part {
    Part(Database& db, const char* table, const std::string& columns);
    const char* table;
    std::vector<std::string> columns;
    RowBatch rows;
  };
  template <class Row, class Columns>
  void addRows(Part& part, Id owner, const std::vector<Row>& rows, const ChildTable<Columns>& table);
  std::array<Part*, 15> parts();

  Database& m_db;
  Id m_first = 0;  // the number of the first contact that waits
  Id m_next = 0;   // and that of the next one; 0 when none waits
  Part m_contacts, m_summaries, m_channels, m_addresses, m_employments, m_relations, m_dates, m_identifiers,
      m_consents, m_properties, m_custom, m_tags, m_roles, m_stages, m_records;
};

}
