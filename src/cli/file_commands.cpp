// backup, check, stats.
#include "app/book_copies.h"
#include "app/queries.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"

#include <QFileInfo>
#include <QJsonArray>

namespace kith::cli {
namespace {

QJsonObject copyJson(const app::CopyReport& copy) {
  return {{QStringLiteral("file"), copy.file},
          {QStringLiteral("bytes"), copy.bytes},
          {QStringLiteral("contacts"), copy.contacts},
          {QStringLiteral("verified"), copy.verified}};
}

QString copyText(const app::CopyReport& copy) {
  return QStringLiteral("%1  (%2 bytes, %3 contacts, %4)")
      .arg(copy.file)
      .arg(copy.bytes)
      .arg(copy.contacts)
      .arg(copy.verified ? QStringLiteral("verified") : QStringLiteral("not verified"));
}

Result<int> restoreFrom(Context& context, const QString& from) {
  const auto report = app::restoreBook(QFileInfo(from).absoluteFilePath(), context.path(), context.now());
  if (!report) return failed(report);
  if (context.out().isJson()) {
    QJsonObject json = copyJson(report->book);
    if (!report->kept.isEmpty()) json.insert(QStringLiteral("kept"), report->kept);
    context.out().json(json);
    return kDone;
  }
  context.out().line(copyText(report->book));
  if (!report->kept.isEmpty())
    context.out().line(QStringLiteral("What was there is now %1").arg(report->kept));
  return kDone;
}

Result<int> backup(Context& context, const Arguments& arguments) {
  const QStringList words = arguments.texts("to");
  if (words.size() == 2 && words[0] == u"restore") return restoreFrom(context, words[1]);
  if (words.size() > 1 || words == QStringList(QStringLiteral("restore")))
    return context.wrongUsage(QStringLiteral("Say backup [TO], or backup restore FROM"));
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto copy = app::copyBook(**reader, words.value(0), context.now());
  if (!copy) return failed(copy);
  if (context.out().isJson())
    context.out().json(copyJson(*copy));
  else
    context.out().line(copyText(*copy));
  return kDone;
}

Result<int> check(Context& context, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const app::CheckReport report = (*reader)->check();
  QJsonArray problems;
  for (const auto& p : report.problems)
    problems.append(QJsonObject{{QStringLiteral("where"), p.where}, {QStringLiteral("problem"), p.problem}});
  if (context.out().isJson())
    context.out().json(QJsonObject{{QStringLiteral("ok"), report.ok},
                                   {QStringLiteral("problems"), problems},
                                   {QStringLiteral("contacts"), report.contacts}});
  else if (report.ok)
    context.out().line(QStringLiteral("Sound: %1 contacts").arg(report.contacts));
  else
    for (const auto& p : report.problems)
      context.out().line(oneLine(p.where + QStringLiteral(": ") + p.problem, 400));
  if (report.ok) return kDone;
  context.out().message(
      QStringLiteral("kith-cli: %1 is damaged (%2 problems). Bring a backup back with: kith-cli "
                     "backup restore FROM")
          .arg(context.path())
          .arg(report.problems.size()));
  return kFailed;
}

Result<int> stats(Context& context, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const app::Stats stats = (*reader)->stats();
  const std::pair<const char*, qint64> counts[] = {
      {"people", stats.people},       {"companies", stats.companies},   {"interactions", stats.interactions},
      {"purchases", stats.purchases}, {"unassigned", stats.unassigned}, {"products", stats.products},
      {"reminders", stats.reminders}, {"trash", stats.trash},           {"bytes", stats.bytes}};
  if (context.out().isJson()) {
    QJsonObject json;
    for (const auto& [name, count] : counts) json.insert(QLatin1String(name), count);
    QJsonObject gaps;
    for (const auto& gap : stats.gaps) gaps.insert(gap.name, gap.count);
    json.insert(QStringLiteral("gaps"), gaps);
    context.out().json(json);
    return kDone;
  }
  Card card(context.out());
  for (const auto& [name, count] : counts) card.row(QLatin1String(name), QString::number(count));
  for (const auto& gap : stats.gaps)
    card.row(QStringLiteral("without"), QStringLiteral("%1 %2").arg(gap.name).arg(gap.count));
  return kDone;
}

}

std::vector<CommandSpec> fileCommands() {
  return {{"backup",
           "The file",
           "Make a verified copy; backup restore FROM brings one back",
           backup,
           {{"to", "Where to (else beside the file), or: restore FROM", Count::Many}},
           {},
           "  kith-cli backup /mnt/stick/kith.kith\n  kith-cli backup restore /mnt/stick/kith.kith"},
          {"check", "The file", "Whether the file and its indexes are sound", check, {}, {}},
          {"stats", "The file", "Counts, sizes and what is missing", stats, {}, {}}};
}

}
