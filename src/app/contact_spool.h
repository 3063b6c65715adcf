// Contacts on their way into a table: read in the order in which the book has them, which is quick, and
// written in the order that is wanted.
#pragma once

#include "app/export_scratch.h"
#include "app/import.h"
#include "domain/contact.h"
#include "exchange/export_plan.h"
#include "exchange/row_spool.h"

#include <future>

namespace kith::app {

class Queries;

class ContactSpool {
 public:
  ContactSpool(Queries& queries, exchange::ExportPlan& plan, JobControl& control);
  ~ContactSpool();

  // Reads these contacts; the plan learns their columns. Errors: of the book; Cancelled, DiskFull, Io.
  Result<void> read(const std::vector<domain::Id>& ids);
  // Writes their rows in the order of the ids; gives their number. Errors: of the writer; Cancelled.
  Result<qint64> write(exchange::RecordWriter& writer);

 private:
  // Where the row of a contact belongs.
  struct Wanted {
    domain::Id id;
    std::size_t row;
  };
  Result<void> readAll(const std::vector<domain::Id>& ids);
  Result<void> take(domain::Contact& contact);
  Result<void> handOver();
  Result<void> await();
  Result<void> layAside(std::vector<domain::Contact> contacts);

  Queries& m_queries;
  exchange::ExportPlan& m_plan;
  JobControl& m_control;
  ExportScratch m_scratch;
  std::vector<Wanted> m_wanted;  // by ascending id
  std::size_t m_next = 0;        // among those
  std::vector<domain::Contact> m_read;
  std::size_t m_readInAll = 0;
  std::unique_ptr<exchange::RowSpool> m_spool;
  std::future<Result<void>> m_aside;
};

}
