// attach, file.
#include "app/attachments.h"
#include "app/queries.h"
#include "cli/attachment_words.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"

#include <QFileInfo>

namespace kith::cli {
namespace {

Result<int> attach(Context& context, const Arguments& arguments) {
  const auto entry = arguments.number("entry", 0, 1, std::numeric_limits<qint64>::max());
  if (!entry) return failed(entry);
  const QString owner = arguments.has("to") ? arguments.text("to") : QStringLiteral("interaction");
  std::vector<app::NewFile> files;
  for (const QString& path : arguments.texts("path"))
    files.push_back({QFileInfo(path).absoluteFilePath(), arguments.has("link")});
  if (const auto writer = context.session(); !writer) return failed(writer);
  const auto last = context.apply(app::attachFiles(owner, *entry, std::move(files)));
  if (!last) return failed(last);
  const auto kept = (*context.queries())->filesOf(owner, *entry);
  if (context.out().isJson()) {
    context.out().json(filesJson(kept));
    return kDone;
  }
  for (const domain::Attachment& file : kept)
    context.out().line(QStringLiteral("%1  %2").arg(file.id).arg(file.name));
  return kDone;
}

Result<int> file(Context& context, const Arguments& arguments) {
  const auto id = arguments.number("id", 0, 1, std::numeric_limits<qint64>::max());
  if (!id) return failed(id);
  const bool removes = arguments.has("remove");
  if (removes == arguments.has("to"))
    return context.wrongUsage(QStringLiteral("Say where it shall go: file ID TO, or file ID --remove"));
  if (removes)
    if (const auto writer = context.session(); !writer) return failed(writer);
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto kept = (*reader)->file(*id);
  if (!kept) return failed(kept);
  if (removes) {
    if (const auto gone = context.apply(app::removeFile(*kept)); !gone) return failed(gone);
  } else {
    QFileInfo to(arguments.text("to"));
    if (to.isDir()) to.setFile(to.filePath() + u'/' + app::fileName(kept->name));
    if (to.exists()) return fail(ErrorKind::Conflict, to.filePath(), QStringLiteral("it is there already"));
    if (const auto done = app::writeFile(**reader, *id, to.absoluteFilePath()); !done) return failed(done);
    if (!context.out().isJson()) context.out().line(to.filePath());
  }
  if (context.out().isJson())
    context.out().json(filesJson({*kept}).first().toObject());
  else if (removes)
    context.out().line(QStringLiteral("%1  %2 removed").arg(kept->id).arg(kept->name));
  return kDone;
}

}

std::vector<CommandSpec> attachmentCommands() {
  return {
      {"attach",
       "Talk",
       "Keep files with what was said",
       attach,
       {{"entry", "Its number, as timeline --json prints it", Count::One, "N"},
        {"path", "Files, up to 100 MB each", Count::Some}},
       {{"to", "interaction|purchase|reminder|contact", "What the number is of (an interaction unless told)"},
        {"link", nullptr, "Leave them where they lie"}}},
      {"file",
       "Talk",
       "Write a file of the book out, or remove it",
       file,
       {{"id", "Its number, as timeline prints it behind #", Count::One, "N"},
        {"to", "Where to: a folder, or a name that is not taken", Count::Maybe}},
       {{"remove", nullptr, "Take it out of the book; undo brings it back"}},
       "  kith-cli file 12 ~/Downloads"}};
}

}
