#include "bench/contact_file.h"

#include "app/export.h"
#include "app/queries.h"

#include <stdexcept>

namespace kith::bench {

void writeContacts(app::Queries& queries, const QStringList& columns, const QString& path) {
  app::ExportOptions options;
  options.fields = columns;
  options.target = QStringLiteral("program");
  app::JobControl control;
  const auto report = app::exportFile(queries, path, options, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
}

}
