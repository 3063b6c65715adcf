// The rows of an export, from the contacts that are meant to the last cell.
#pragma once

#include "app/export.h"
#include "app/export_tables.h"
#include "domain/contact.h"
#include "exchange/record_writer.h"

#include <QIODevice>

namespace kith::app {

class ExportRows {
 public:
  ExportRows(Queries& queries, const ExportOptions& options, JobControl& control);

  // Only contacts that changed after that moment of the book, themselves or by what hangs on them, or were
  // made then. Nothing: all.
  void keepChangedSince(std::optional<BookMoment> last) { m_last = std::move(last); }
  // Finds who is meant, may and can be reached. Errors: of the query and the book.
  Result<void> choose(ExportReport& report);

  // Asked with the kinds of the columns, once they are known; keeps what it makes.
  using MakeWriter = std::function<exchange::RecordWriter&(std::vector<exchange::CellKind>)>;
  // Writes the table; gives the number of rows without the names of columns.
  Result<qint64> writeTable(const MakeWriter& make);
  Result<qint64> writeCards(QIODevice& device);
  Result<qint64> writeCalendar(QIODevice& device);
  // Hands over each chosen contact, with progress.
  using Take = std::function<Result<bool>(const domain::Contact&)>;
  Result<bool> eachContact(const Take& take) { return forEach(m_ids, take); }

 private:
  bool isFresh(const domain::Contact& contact) const;
  Result<bool> forEach(const std::vector<domain::Id>& ids, const Take& take);
  Result<std::vector<domain::Id>> companiesFirst() const;
  Result<qint64> writeContacts(const MakeWriter& make);
  bool isEverybody() const;
  Result<qint64> writeRows(const ExportTable& table, const MakeWriter& make);

  Queries& m_queries;
  const ExportOptions& m_options;
  JobControl& m_control;
  std::vector<domain::Id> m_ids;
  std::optional<BookMoment> m_last;
};

}
