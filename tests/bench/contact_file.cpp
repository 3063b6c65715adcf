#include "bench/contact_file.h"

#include "app/queries.h"
#include "exchange/csv_writer.h"
#include "exchange/export_plan.h"

#include <QFile>

#include <functional>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr std::size_t kChunk = 1000;

template <class T>
T orThrow(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail.toStdString());
  return std::move(*result);
}

void eachContact(app::Queries& queries, const std::vector<domain::Id>& ids,
                 const std::function<void(const domain::Contact&)>& take) {
  for (std::size_t from = 0; from < ids.size(); from += kChunk) {
    const auto first = ids.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), from + kChunk));
    for (const auto& contact : orThrow(queries.contacts({first, last}))) take(contact);
  }
}

}

void writeContacts(app::Queries& queries, const QStringList& columns, const QString& path) {
  const auto ids = orThrow(queries.contactIds(app::ContactSection::Everyone));
  exchange::ExportPlan plan;
  if (columns.isEmpty())
    eachContact(queries, ids, [&](const domain::Contact& contact) { plan.see(contact); });
  else
    plan = orThrow(exchange::ExportPlan::ofFields(columns));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error(file.errorString().toStdString());
  exchange::CsvWriter writer(file, exchange::CsvTarget::Program);
  orThrow(writer.writeRow(plan.headers()));
  eachContact(queries, ids,
              [&](const domain::Contact& contact) { orThrow(writer.writeRow(plan.cells(contact))); });
  orThrow(writer.finish());
}

}
