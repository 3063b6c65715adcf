// export.
#include "app/export.h"
#include "app/queries.h"
#include "app/session.h"
#include "cli/context.h"
#include "cli/progress.h"
#include "cli/registry.h"
#include "cli/run.h"

#include <QFileInfo>

namespace kith::cli {
namespace {

QStringList fieldsOf(const Arguments& arguments) {
  QStringList out;
  for (const QString& field : arguments.text("fields").split(u',', Qt::SkipEmptyParts))
    out << field.trimmed();
  return out;
}

app::ExportOptions exportOptions(const Arguments& arguments) {
  app::ExportOptions options;
  if (arguments.has("what"))
    options.what = arguments.text("what");
  else if (arguments.text("file").endsWith(u".ics", Qt::CaseInsensitive))
    options.what = QStringLiteral("reminders");
  if (arguments.has("vcard")) options.vcard = arguments.text("vcard");
  options.where = arguments.text("where");
  options.fields = fieldsOf(arguments);
  options.target = arguments.text("for");
  options.purpose = arguments.text("purpose");
  options.changes = arguments.has("changes");
  return options;
}

void tellWritten(Output& out, const QString& path, const app::ExportReport& w, bool purpose) {
  QJsonObject json{{QStringLiteral("file"), path}, {QStringLiteral("rows"), w.rows}};
  if (purpose)
    json.insert(QStringLiteral("left_out"), QJsonObject{{QStringLiteral("refused"), w.refused},
                                                        {QStringLiteral("do_not_contact"), w.doNotContact},
                                                        {QStringLiteral("unreachable"), w.unreachable}});
  if (w.shortened > 0) json.insert(QStringLiteral("shortened"), w.shortened);
  if (out.isJson()) return out.json(json);
  out.line(QStringLiteral("%1: %2 rows").arg(path).arg(w.rows));
  if (purpose)
    out.line(QStringLiteral("Left out: %1 refused, %2 must not be contacted, %3 cannot be reached")
                 .arg(w.refused)
                 .arg(w.doNotContact)
                 .arg(w.unreachable));
  if (w.shortened > 0)
    out.line(QStringLiteral("Shortened: %1 cells that hold more than a sheet can").arg(w.shortened));
}

Result<int> exportFile(Context& context, const Arguments& arguments) {
  const QString path = QFileInfo(arguments.text("file")).absoluteFilePath();
  const app::ExportOptions options = exportOptions(arguments);
  if (const auto fits = app::checkExport(path, options); !fits) return failed(fits);
  if (arguments.has("vcard") && !path.endsWith(u".vcf", Qt::CaseInsensitive) &&
      !path.endsWith(u".vcard", Qt::CaseInsensitive))
    return fail(ErrorKind::Invalid, QStringLiteral("--vcard"), QStringLiteral("the file must end in .vcf"));
  // What is remembered of the last time needs a writer; the book is only read otherwise.
  const auto writer = options.changes ? context.session() : Result<app::Session*>(nullptr);
  if (!writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  ProgressLine line(context.out(), QStringLiteral("Writing"), context.showsProgress());
  app::JobControl control;
  control.progress = [&line](qint64 done, qint64 total) { line.show(done, total); };
  const auto written = app::exportFile(**reader, path, options, control);
  if (!written) return failed(written);
  if (options.changes) app::rememberChanges(**writer, options, *written);
  tellWritten(context.out(), path, *written, arguments.has("purpose"));
  return kDone;
}

}

std::vector<CommandSpec> exportCommands() {
  return {
      {"export",
       "In and out",
       "Write contacts and what belongs to them into a .csv, .xlsx, .vcf, .ics or .zip file",
       exportFile,
       {{"file", "Where to; it ends in .csv, .xlsx, .vcf, .ics for reminders, or .zip for the whole book"}},
       {{"what", "contacts|interactions|purchases|products|reminders", "What is written (contacts)"},
        {"where", "QUERY", "Only of contacts that match, as for list"},
        {"fields", "LIST", "The columns, in this order: given,family,email,phone.mobile"},
        {"for", "excel|excel-us|program",
         "A .csv with semicolons for Excel, with commas for an American one, or plain for programs"},
        {"vcard", "2.1|3.0|4.0", "The version of a .vcf (3.0)"},
        {"changes", nullptr, "Only who changed since the last time with --changes (and the same --where)"},
        {"purpose", "email|sms|phone|post",
         "Leave out who refused, must not be contacted or cannot be reached, and say how many"}},
       "  kith-cli export people.csv --where tag:vip --fields display,email,city\n"
       "  kith-cli export sales.xlsx --what purchases\n"
       "  kith-cli export reminders.ics\n"
       "  kith-cli export everything.zip\n"
       "  kith-cli export newsletter.csv --purpose email\n"
       "  kith-cli export phone.vcf --changes\n"
       "  kith-cli export phone.vcf --where tag:family --vcard 2.1"}};
}

}
