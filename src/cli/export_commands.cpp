// export.
#include "app/queries.h"
#include "cli/context.h"
#include "cli/export_reach.h"
#include "cli/export_tables.h"
#include "cli/progress.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "exchange/csv_writer.h"
#include "exchange/export_plan.h"
#include "exchange/vcard_writer.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <set>

namespace kith::cli {
namespace {

using domain::Contact;
using domain::Id;

constexpr std::size_t kPiece = 500;

struct Written {
  qint64 rows = 0;
  qint64 refused = 0;
  qint64 doNotContact = 0;
  qint64 unreachable = 0;
};

exchange::CsvTarget targetOf(const Arguments& arguments) {
  const QString told = arguments.text("for");
  if (told == u"program") return exchange::CsvTarget::Program;
  if (told == u"excel") return exchange::CsvTarget::Excel;
  // A spreadsheet cuts at semicolons where the comma is the decimal mark.
  const bool comma = told.isEmpty() && QLocale().decimalPoint() == u",";
  return comma ? exchange::CsvTarget::Excel : exchange::CsvTarget::ExcelUs;
}

QStringList fieldsOf(const Arguments& arguments) {
  QStringList out;
  for (const QString& field : arguments.text("fields").split(u',', Qt::SkipEmptyParts))
    out << field.trimmed();
  return out;
}

// Calls `take` for each contact, in pieces; `take` says false to stop.
Result<bool> forEach(app::Queries& queries, const std::vector<Id>& ids, ProgressLine& line,
                     const std::function<Result<bool>(const Contact&)>& take) {
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    const auto end = std::min(ids.size(), at + kPiece);
    const auto contacts = queries.contacts(
        {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!contacts) return failed(contacts);
    for (const Contact& contact : *contacts)
      if (auto taken = take(contact); !taken) return taken;
    line.show(static_cast<qint64>(end), static_cast<qint64>(ids.size()));
  }
  return true;
}

// Keeps those who may and can be reached; counts the others.
Result<std::vector<Id>> reachable(app::Queries& queries, const std::vector<Id>& ids, const QString& purpose,
                                  Written& written, ProgressLine& line) {
  if (purpose.isEmpty()) return ids;
  std::vector<Id> kept;
  const auto done = forEach(queries, ids, line, [&](const Contact& contact) -> Result<bool> {
    switch (reachOf(contact, purpose)) {
      case Reach::Yes:
        kept.push_back(contact.id);
        break;
      case Reach::Refused:
        ++written.refused;
        break;
      case Reach::DoNotContact:
        ++written.doNotContact;
        break;
      case Reach::Unreachable:
        ++written.unreachable;
        break;
    }
    return true;
  });
  if (!done) return failed(done);
  return kept;
}

Result<exchange::ExportPlan> planOf(app::Queries& queries, const std::vector<Id>& ids,
                                    const QStringList& fields, ProgressLine& line) {
  if (!fields.isEmpty()) return exchange::ExportPlan::ofFields(fields);
  exchange::ExportPlan plan;
  const auto seen = forEach(queries, ids, line, [&plan](const Contact& contact) -> Result<bool> {
    plan.see(contact);
    return true;
  });
  if (!seen) return failed(seen);
  return plan;
}

Result<bool> writeContacts(app::Queries& queries, const std::vector<Id>& ids, const Arguments& arguments,
                           exchange::CsvWriter& writer, ProgressLine& line) {
  const auto plan = planOf(queries, ids, fieldsOf(arguments), line);
  if (!plan) return failed(plan);
  if (auto done = writer.writeRow(plan->headers()); !done) return done;
  return forEach(queries, ids, line,
                 [&](const Contact& contact) { return writer.writeRow(plan->cells(contact)); });
}

bool isCards(const QString& path) {
  const QString ending = QFileInfo(path).suffix().toLower();
  return ending == u"vcf" || ending == u"vcard";
}

// Companies come first, so that whoever reads the file finds them there when their people come.
Result<std::vector<Id>> companiesFirst(app::Queries& queries, std::vector<Id> ids) {
  const auto companies = queries.matchingIds({}, app::ContactSection::Companies);
  if (!companies) return failed(companies);
  const std::set<Id> known(companies->begin(), companies->end());
  std::stable_partition(ids.begin(), ids.end(), [&known](Id id) { return known.contains(id); });
  return ids;
}

Result<qint64> writeCards(app::Queries& queries, const std::vector<Id>& ids, const Arguments& arguments,
                          QIODevice& device, ProgressLine& line) {
  const QString version = arguments.has("vcard") ? arguments.text("vcard") : QStringLiteral("3.0");
  exchange::VcardWriter writer(device, exchange::vcardVersion(version).value_or(exchange::VcardVersion::V30));
  const auto ordered = companiesFirst(queries, ids);
  if (!ordered) return failed(ordered);
  const auto done = forEach(queries, *ordered, line, [&](const Contact& contact) {
    return writer.write(contact, contact.photoId ? queries.photo(*contact.photoId) : QByteArray());
  });
  if (!done) return failed(done);
  if (const auto finished = writer.finish(); !finished) return failed(finished);
  return static_cast<qint64>(ids.size());
}

// Which columns of a table are written; all of them unless told.
Result<std::vector<qsizetype>> columnsOf(const ExportTable& table, const QStringList& fields) {
  std::vector<qsizetype> picks;
  for (const QString& field : fields.isEmpty() ? table.headers : fields) {
    const qsizetype at = table.headers.indexOf(field);
    if (at < 0)
      return fail(ErrorKind::Invalid, field,
                  QString(QStringLiteral("the columns are ") + table.headers.join(QStringLiteral(", "))));
    picks.push_back(at);
  }
  return picks;
}

Result<qint64> writeTable(app::Queries& queries, const ExportTable& table, const std::vector<Id>* contacts,
                          const QStringList& fields, exchange::CsvWriter& writer) {
  const auto picks = columnsOf(table, fields);
  if (!picks) return failed(picks);
  const auto picked = [&picks](const QStringList& cells) {
    QStringList out;
    for (const qsizetype at : *picks) out << cells[at];
    return out;
  };
  if (auto done = writer.writeRow(picked(table.headers)); !done) return failed(done);
  qint64 rows = 0;
  const auto done = table.write(queries, contacts, [&](const QStringList& cells) {
    ++rows;
    return writer.writeRow(picked(cells));
  });
  if (!done) return failed(done);
  return rows;
}

Result<Written> writeAll(Context& context, const Arguments& arguments, QIODevice& device) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  app::Queries& queries = **reader;
  ProgressLine line(context.out(), QStringLiteral("Writing"), context.showsProgress());
  Written written;
  const bool all = !arguments.has("where") && !arguments.has("purpose");
  auto ids = queries.matchingIds(arguments.text("where"), app::ContactSection::Everyone);
  if (ids) ids = reachable(queries, *ids, arguments.text("purpose"), written, line);
  if (!ids) return failed(ids);
  if (isCards(arguments.text("file"))) {
    const auto cards = writeCards(queries, *ids, arguments, device, line);
    if (!cards) return failed(cards);
    written.rows = *cards;
    return written;
  }
  exchange::CsvWriter writer(device, targetOf(arguments));
  if (const ExportTable* table = findExportTable(arguments.text("what"))) {
    const auto rows = writeTable(queries, *table, all ? nullptr : &*ids, fieldsOf(arguments), writer);
    if (!rows) return failed(rows);
    written.rows = *rows;
  } else {
    if (const auto done = writeContacts(queries, *ids, arguments, writer, line); !done) return failed(done);
    written.rows = static_cast<qint64>(ids->size());
  }
  if (const auto done = writer.finish(); !done) return failed(done);
  return written;
}

void tellWritten(Output& out, const QString& path, const Written& w, bool purpose) {
  QJsonObject json{{QStringLiteral("file"), path}, {QStringLiteral("rows"), w.rows}};
  if (purpose)
    json.insert(QStringLiteral("left_out"), QJsonObject{{QStringLiteral("refused"), w.refused},
                                                        {QStringLiteral("do_not_contact"), w.doNotContact},
                                                        {QStringLiteral("unreachable"), w.unreachable}});
  if (out.isJson()) return out.json(json);
  out.line(QStringLiteral("%1: %2 rows").arg(path).arg(w.rows));
  if (purpose)
    out.line(QStringLiteral("Left out: %1 refused, %2 must not be contacted, %3 cannot be reached")
                 .arg(w.refused)
                 .arg(w.doNotContact)
                 .arg(w.unreachable));
}

Error openError(const QSaveFile& file, const QString& path) {
  if (QFileInfo(path).isDir()) return {ErrorKind::NotAFile, path, {}};
  const QString folder = QFileInfo(path).absolutePath();
  if (!QFileInfo::exists(folder)) return {ErrorKind::NotFound, folder, {}};
  return {ErrorKind::NoPermission, path, file.errorString()};
}

// Kinds of files and options that do not go together.
Result<void> refuseOthers(const QString& path, const Arguments& arguments) {
  const bool cards = isCards(path);
  if (!cards && QFileInfo(path).suffix().toLower() != u"csv")
    return fail(ErrorKind::Unwritable, path, QStringLiteral("an export ends in .csv or .vcf"));
  if (!cards && arguments.has("vcard"))
    return fail(ErrorKind::Invalid, QStringLiteral("--vcard"), QStringLiteral("the file must end in .vcf"));
  if (!cards) return {};
  if (arguments.has("what") && arguments.text("what") != u"contacts")
    return fail(ErrorKind::Unwritable, path, QStringLiteral("a vCard holds contacts"));
  if (arguments.has("fields"))
    return fail(ErrorKind::Invalid, QStringLiteral("--fields"), QStringLiteral("a vCard has no columns"));
  return {};
}

Result<int> exportFile(Context& context, const Arguments& arguments) {
  const QString path = QFileInfo(arguments.text("file")).absoluteFilePath();
  if (const auto fits = refuseOthers(path, arguments); !fits) return failed(fits);
  if (const auto reader = context.queries(); !reader) return failed(reader);
  QSaveFile file(path);
  if (QFileInfo(path).isDir() || !file.open(QIODevice::WriteOnly))
    return tl::unexpected<Error>(openError(file, path));
  auto written = writeAll(context, arguments, file);
  if (!written && written.error().subject.isEmpty() && written.error().kind != ErrorKind::Damaged)
    written.error().subject = path;
  if (!written) return failed(written);
  if (!file.commit()) return fail(ErrorKind::Io, path, file.errorString());
  tellWritten(context.out(), path, *written, arguments.has("purpose"));
  return kDone;
}

}

std::vector<CommandSpec> exportCommands() {
  return {{"export",
           "In and out",
           "Write contacts and what belongs to them into a .csv or .vcf file",
           exportFile,
           {{"file", "Where to; it ends in .csv or .vcf"}},
           {{"what", "contacts|interactions|purchases|products|reminders", "What is written (contacts)"},
            {"where", "QUERY", "Only of contacts that match, as for list"},
            {"fields", "LIST", "The columns, in this order: given,family,email,phone.mobile"},
            {"for", "excel|excel-us|program",
             "Semicolons for Excel, commas for an American one, or plain for programs"},
            {"vcard", "2.1|3.0|4.0", "The version of a .vcf (3.0)"},
            {"purpose", "email|sms|phone|post",
             "Leave out who refused, must not be contacted or cannot be reached, and say how many"}},
           "  kith-cli export people.csv --where tag:vip --fields display,email,city\n"
           "  kith-cli export newsletter.csv --purpose email\n"
           "  kith-cli export phone.vcf --where tag:family --vcard 2.1"}};
}

}
