// preview, import, imports, undo-import.
#include "app/import.h"
#include "app/import_reading.h"
#include "app/queries.h"
#include "app/session.h"
#include "cli/context.h"
#include "cli/import_options.h"
#include "cli/plain_text.h"
#include "cli/progress.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "exchange/file_kind.h"
#include "exchange/mapping.h"
#include "exchange/open_file.h"
#include "exchange/table_file.h"
#include "exchange/vcard_file.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

namespace kith::cli {
namespace {

constexpr std::size_t kProblemsShown = 20;
constexpr qsizetype kFewestColumns = 2;  // of a list of something else than contacts
constexpr char kAsLastTime[] = "as the last list with these headings; --as-detected reads it anew";

QJsonArray rowJson(const std::vector<std::string_view>& cells) {
  QJsonArray row;
  for (const std::string_view cell : cells)
    row.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
  return row;
}

// The decoded table as it stands in the file, line ends included, one array a line; the header first.
Result<int> printTable(Output& out, const QString& path, const app::ImportOptions& options) {
  const auto cards = app::eachCardRow(
      path, options, [&out](const QStringList& row) { out.json(QJsonArray::fromStringList(row)); });
  if (!cards) return failed(cards);
  if (*cards) return kDone;
  const auto shape = exchange::inspectTable(path, app::readOptionsOf(options.reading));
  if (!shape) return failed(shape);
  auto file = exchange::TableFile::open(path, *shape);
  if (!file) return failed(file);
  QJsonArray header;
  for (const QString& heading : shape->columns) header.append(heading);
  if (shape->header) out.json(header);
  exchange::CsvRecord record;
  while (true) {
    const auto more = file->next(record);
    if (!more) return failed(more);
    if (!*more) return kDone;
    out.json(rowJson(record.cells));
  }
}

void printPreview(Output& out, const QJsonObject& json) {
  Card card(out);
  for (const char* key :
       {"encoding", "version", "sheet", "delimiter", "quote", "what", "preset", "date_order", "region"})
    card.row(QLatin1String(key).toString().replace(u'_', u' '), json.value(QLatin1String(key)).toString());
  if (json.value(u"as_last_time").toBool())
    card.row(QStringLiteral("read"), QString::fromLatin1(kAsLastTime));
  card.row(QStringLiteral("rows"), QString::number(json.value(u"rows").toInteger()));
  std::vector<QStringList> rows;
  for (const QJsonValue value : json.value(u"columns").toArray()) {
    const QJsonObject column = value.toObject();
    const QString label = column.value(u"label").toString();
    const QString field = column.value(u"field").toString();
    QString rule = column.value(u"rule").toString();
    if (!rule.isEmpty()) rule = QStringLiteral(" (%1)").arg(rule);
    QStringList samples;
    for (const QJsonValue sample : column.value(u"samples").toArray())
      samples << oneLine(sample.toString(), 24);
    rows.push_back({oneLine(column.value(u"header").toString(), 30),
                    QString((label.isEmpty() ? field : QString(field + u'.' + label)) + rule),
                    samples.join(QStringLiteral(" | "))});
  }
  printColumns(out, rows);
}

Result<int> preview(Context& context, const Arguments& arguments) {
  const QString path = arguments.text("file");
  const auto options = optionsFor(context, arguments, path);
  if (!options) return failed(options);
  if (arguments.has("rows")) return printTable(context.out(), path, *options);
  auto json = app::previewFile(path, *options);
  if (!json) return failed(json);
  if (context.out().isJson()) {
    json->remove(QStringLiteral("table"));
    context.out().json(*json);
  } else {
    printPreview(context.out(), *json);
  }
  return kDone;
}

// A file on its way in, and how it is read.
struct Incoming {
  QString path;
  app::ImportOptions options;
};

QJsonObject reportJson(const Incoming& file, const app::ImportReport& report) {
  QJsonArray problems;
  for (const app::ImportProblem& p : report.problems)
    problems.append(QJsonObject{{QStringLiteral("line"), p.line},
                                {QStringLiteral("column"), p.column},
                                {QStringLiteral("value"), p.value},
                                {QStringLiteral("problem"), p.problem}});
  QJsonObject json{{QStringLiteral("rows"), report.rows},
                   {QStringLiteral("created"), report.created},
                   {QStringLiteral("updated"), report.updated},
                   {QStringLiteral("unchanged"), report.unchanged},
                   {QStringLiteral("skipped"), report.skipped},
                   {QStringLiteral("failed"), report.failed},
                   {QStringLiteral("companies"), report.companies},
                   {QStringLiteral("unassigned"), report.unassigned},
                   {QStringLiteral("refused"), report.refused},
                   {QStringLiteral("fixed"), static_cast<qint64>(report.fixed.size())},
                   {QStringLiteral("problems"), problems},
                   {QStringLiteral("problem_count"), report.problemCount},
                   {QStringLiteral("as_last_time"), file.options.asLastTime}};
  if (report.import != 0) json.insert(QStringLiteral("import"), report.import);
  return json;
}

void printReport(Output& out, const Incoming& file, const app::ImportReport& r) {
  out.line(QStringLiteral("%1: %2 rows: %3 created, %4 updated, %5 unchanged, %6 skipped, %7 failed")
               .arg(QFileInfo(file.path).fileName())
               .arg(r.rows)
               .arg(r.created)
               .arg(r.updated)
               .arg(r.unchanged)
               .arg(r.skipped)
               .arg(r.failed));
  if (file.options.asLastTime) out.line(QStringLiteral("Read ") + QString::fromLatin1(kAsLastTime));
  if (!r.fixed.empty()) out.line(QStringLiteral("%1 cells corrected").arg(r.fixed.size()));
  if (r.companies > 0) out.line(QStringLiteral("%1 companies made on the way").arg(r.companies));
  if (r.unassigned > 0)
    out.line(
        QStringLiteral("%1 sales without a customer: kith-cli purchases --unassigned").arg(r.unassigned));
  for (std::size_t i = 0; i < std::min(kProblemsShown, r.problems.size()); ++i) {
    const app::ImportProblem& p = r.problems[i];
    QStringList where;
    if (p.line > 0) where << QStringLiteral("line %1").arg(p.line);
    if (!p.column.isEmpty()) where << p.column;
    QStringList told{where.join(QStringLiteral(", ")), oneLine(p.value, 40), p.problem};
    told.removeAll(QString());
    out.line(QStringLiteral("  ") + told.join(QStringLiteral(": ")));
  }
  if (r.problemCount > static_cast<qint64>(kProblemsShown))
    out.line(QStringLiteral("  … %1 problems in all").arg(r.problemCount));
  if (r.refused > 0)
    out.line(
        QStringLiteral("%1 rows that were left out are in %2").arg(r.refused).arg(file.options.rejectsPath));
  if (r.import != 0) out.line(QStringLiteral("Take it back with: kith-cli undo-import %1").arg(r.import));
}

// Against an empty book where there is none yet: the import would make one.
Result<app::ImportReport> rehearse(Context& context, const Incoming& file, app::JobControl& control) {
  if (QFileInfo::exists(context.path())) {
    // An older book is brought up to date by reading it.
    if (const auto reader = context.queries(); !reader) return failed(reader);
    return app::rehearseImport(context.path(), file.path, file.options, control);
  }
  const QTemporaryDir folder;
  app::SessionOptions options;
  options.path = folder.filePath(QStringLiteral("empty.kith"));
  if (const auto made = app::Session::open(options, context.clock()); !made) return failed(made);
  return app::rehearseImport(options.path, file.path, file.options, control);
}

Result<app::ImportReport> importOne(Context& context, const Incoming& file, const Arguments& arguments) {
  ProgressLine line(context.out(), QStringLiteral("Reading"), context.showsProgress());
  app::JobControl control;
  control.progress = [&line](qint64 done, qint64 total) { line.show(done, total); };
  if (arguments.has("dry-run")) return rehearse(context, file, control);
  const auto writer = context.session(Context::Missing::Made);
  if (!writer) return failed(writer);
  return app::importFile(**writer, file.path, file.options, control);
}

// What is read row by row, or card by card.
bool isList(exchange::FileKind kind) {
  return kind != exchange::FileKind::Archive && kind != exchange::FileKind::Calendar &&
         kind != exchange::FileKind::Mail;
}

// Looked at before the book is opened, so that a file nobody can read makes no book.
Result<void> refuseUnreadable(Context& context, const std::vector<Incoming>& files) {
  const bool isNewBook = !QFileInfo::exists(context.path());
  for (const auto& [path, options] : files) {
    if (const auto file = exchange::openFile(QFileInfo(path).absoluteFilePath()); !file) return failed(file);
    if (!isNewBook) continue;
    const auto kind = exchange::kindOfFile(path);
    if (!kind) return failed(kind);
    if (!isList(*kind)) continue;
    const auto shape = exchange::inspectTable(path, app::readOptionsOf(options.reading));
    if (!shape) return failed(shape);
  }
  return {};
}

// How many columns say something that only such a list says.
qsizetype ownColumns(const exchange::Mapping& mapping) {
  return std::count_if(mapping.columns.begin(), mapping.columns.end(), [&mapping](const auto& column) {
    const domain::ImportField* field = domain::findImportField(column.meaning.field, mapping.kind);
    return field != nullptr && field->group >= domain::FieldGroup::Sale &&
           field->group != domain::FieldGroup::Buyer;
  });
}

// Only the rows of a list can be told what they are.
Result<void> checkKind(const Incoming& file, const Arguments& arguments) {
  if (!arguments.has("what")) return {};
  const QString told = arguments.text("what");
  const auto kind = exchange::kindOfFile(file.path);
  if (!kind) return failed(kind);
  if (*kind == exchange::FileKind::Cards && told != u"contacts")
    return fail(ErrorKind::Unsupported, file.path, QStringLiteral("a vCard holds contacts"));
  if (!isList(*kind)) return fail(ErrorKind::Unsupported, file.path, QStringLiteral("--what is for lists"));
  if (*kind == exchange::FileKind::Cards || told == u"contacts") return {};
  const auto shape = exchange::inspectTable(file.path, app::readOptionsOf(file.options.reading));
  if (!shape) return failed(shape);
  const auto mapping = exchange::mapColumns(*shape, app::mapOptionsOf(file.options.reading));
  if (!mapping) return failed(mapping);
  if (ownColumns(*mapping) >= kFewestColumns) return {};
  return fail(
      ErrorKind::Unsupported, file.path,
      QString(QStringLiteral("its headings are not those of %1; --map tells what they are").arg(told)));
}

Result<std::vector<Incoming>> incoming(Context& context, const Arguments& arguments) {
  if (arguments.has("again")) {
    auto again = optionsAgain(context, arguments);
    if (!again) return failed(again);
    return std::vector<Incoming>{{again->file, std::move(again->options)}};
  }
  std::vector<Incoming> files;
  for (const QString& path : arguments.texts("file")) {
    auto options = optionsFor(context, arguments, path);
    if (!options) return failed(options);
    files.push_back({path, std::move(*options)});
  }
  return files;
}

void printReports(Output& out, const std::vector<Incoming>& files,
                  const std::vector<app::ImportReport>& reports) {
  if (!out.isJson()) return;
  if (reports.size() == 1) return out.json(reportJson(files.front(), reports.front()));
  JsonList list(out);
  for (std::size_t i = 0; i < reports.size(); ++i) list.add(reportJson(files[i], reports[i]));
  list.end();
}

Result<int> import(Context& context, const Arguments& arguments) {
  const bool named = arguments.has("file");
  if (named == arguments.has("again"))
    return context.wrongUsage(QStringLiteral("Say which file to import, or --again for the last one"));
  const auto files = incoming(context, arguments);
  if (!files) return failed(files);
  if (files->size() > 1 && arguments.has("rejects"))
    return context.wrongUsage(QStringLiteral("--rejects takes the rows of one file"));
  if (files->size() > 1 && arguments.has("fix"))
    return context.wrongUsage(QStringLiteral("--fix corrects the cells of one file"));
  if (const auto readable = refuseUnreadable(context, *files); !readable) return failed(readable);
  for (const Incoming& file : *files)
    if (const auto fits = checkKind(file, arguments); !fits) return failed(fits);
  bool failures = false;
  std::vector<app::ImportReport> reports;
  for (const Incoming& file : *files) {
    auto report = importOne(context, file, arguments);
    if (!report) return failed(report);
    failures = failures || report->failed > 0 || report->refused > 0;
    if (!context.out().isJson()) printReport(context.out(), file, *report);
    reports.push_back(std::move(*report));
  }
  printReports(context.out(), *files, reports);
  return failures ? kDoneInPart : kDone;
}

Result<int> imports(Context& context, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto entries = (*reader)->imports();
  if (context.out().isJson()) {
    JsonList list(context.out());
    for (const auto& e : entries)
      list.add({{QStringLiteral("id"), e.id},
                {QStringLiteral("file"), e.file},
                {QStringLiteral("at"), e.at},
                {QStringLiteral("created"), e.created},
                {QStringLiteral("updated"), e.updated},
                {QStringLiteral("undone"), e.undone}});
    list.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const auto& e : entries)
    rows.push_back({QString::number(e.id), timeText(e.at), QStringLiteral("%1 created").arg(e.created),
                    QStringLiteral("%1 updated").arg(e.updated),
                    e.undone ? QString(e.file + QStringLiteral(" (taken back)")) : e.file});
  printColumns(context.out(), rows);
  return kDone;
}

Result<int> undoImport(Context& context, const Arguments& arguments) {
  const auto id = arguments.number("id", 0, 1, std::numeric_limits<qint64>::max());
  if (!id) return failed(id);
  const auto writer = context.session();
  if (!writer) return failed(writer);
  auto report = app::takeBackImportNow(**writer, *id);
  if (!report && report.error().kind == ErrorKind::NotFound)
    return fail(ErrorKind::NotFound, QStringLiteral("import %1").arg(*id));
  if (!report) return failed(report);
  QJsonArray kept;
  for (const auto& one : report->kept)
    kept.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("reason"), one.reason}});
  if (context.out().isJson()) {
    context.out().json(QJsonObject{{QStringLiteral("import"), report->import},
                                   {QStringLiteral("removed"), report->removed},
                                   {QStringLiteral("restored"), report->restored},
                                   {QStringLiteral("kept"), kept}});
    return kDone;
  }
  context.out().line(QStringLiteral("%1 removed, %2 put back, %3 kept because they were touched since")
                         .arg(report->removed)
                         .arg(report->restored)
                         .arg(report->kept.size()));
  for (const auto& one : report->kept)
    context.out().line(QStringLiteral("  %1  %2").arg(one.id).arg(one.reason));
  return kDone;
}

std::vector<OptionSpec> readingOptions() {
  return {{"encoding", "NAME", "UTF-8, windows-1252 …; found out unless told"},
          {"delimiter", "SIGN", "What separates the cells: , ; or tab"},
          {"header", "yes|no", "Whether the first row names the columns; found out unless told"},
          {"sheet", "NAME", "Which sheet of .xlsx and .ods; the first list unless told"},
          {"what", "contacts|interactions|products|purchases", "What the rows are; found out unless told"},
          {"preset", "NAME", "google, outlook, hubspot …; found out unless told"},
          {"map", "HEADER=FIELD", "What a column is: 'Mobile=phone.mobile'; may be repeated", true},
          {"rule", "FIELD=RULE",
           "How a field of a contact that is here goes on: 'email=append', "
           "follow, fill or overwrite; may be repeated",
           true},
          {"date-order", "dmy|mdy|ymd", "Order of 12/03; decided per column unless told"},
          {"region", "SE", "Country of phones that name none"},
          {"as-detected", nullptr, "Not as the last list with these headings was told to be read"}};
}

std::vector<OptionSpec> importOptionSpecs() {
  std::vector<OptionSpec> options = readingOptions();
  options.insert(
      options.end(),
      {{"dry-run", nullptr, "Only count what it would do"},
       {"match", "email,phone,id,name", "What makes a row a contact that is here"},
       {"on-match", "follow|fill|overwrite|append|skip|new", "What becomes of it then (follow)"},
       {"fix", "LINE:HEADER=TEXT",
        "Read a cell as TEXT, or as nothing: '12:Birthday=1980-05-12'; may be repeated", true},
       {"again", nullptr, "The last file once more, read as then"},
       {"rejects", "FILE", "Where rows that are left out go, ready to correct; not with --dry-run"}});
  return options;
}

}

std::vector<CommandSpec> importCommands() {
  std::vector<OptionSpec> previewOptions = readingOptions();
  previewOptions.push_back({"rows", nullptr, "Print the decoded table, one JSON array a line"});
  return {{"preview",
           "In and out",
           "How a file would be read, without touching anything",
           preview,
           {{"file", "A .csv, .tsv, .txt, .xlsx, .ods, .vcf or .ics file"}},
           previewOptions},
          {"import",
           "In and out",
           "Read contacts from files; one step that can be taken back",
           import,
           {{"file", ".csv, .tsv, .txt, .xlsx, .ods, .vcf, .ics or .eml files, or the .zip of a whole book",
             Count::Many}},
           importOptionSpecs(),
           "  kith-cli import contacts.csv --dry-run\n"
           "  kith-cli import list.csv --map 'Handy=phone.mobile' --rejects refused.csv\n"
           "  kith-cli import --again"},
          {"imports", "In and out", "What was imported", imports, {}, {}},
          {"undo-import",
           "In and out",
           "Take an import back, whenever it was",
           undoImport,
           {{"id", "Its number, as imports prints it", Count::One, "N"}},
           {}}};
}

}
