#include "cli/run.h"

#include "app/book_door.h"
#include "cli/context.h"
#include "cli/error_text.h"
#include "cli/registry.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryFile>

namespace kith::cli {
namespace {

constexpr int kOpenMs = 500;
constexpr int kAnswerMs = 60'000;

int told(const Error& error, Output& out) {
  out.message(QStringLiteral("kith-cli: ") + errorLine(error));
  if (out.isJson()) out.json(errorJson(error));
  return kFailed;
}

// Long work would hold the window up: it waits for the lock instead.
bool canBeHandedIn(const ParsedLine& line) {
  static const QStringList kLong{QStringLiteral("import"), QStringLiteral("undo-import"),
                                 QStringLiteral("sample"), QStringLiteral("backup")};
  return !kLong.contains(QLatin1String(line.command->name));
}

// The window that has the book open does it; nothing where none answers.
std::optional<int> handedIn(const QString& book, const QStringList& words, const Streams& streams) {
  const QJsonObject request{{QStringLiteral("words"), QJsonArray::fromStringList(words)},
                            {QStringLiteral("folder"), QDir::currentPath()}};
  const auto answer = app::knock(book, request, kOpenMs, kAnswerMs);
  if (!answer || !answer->contains(u"status")) return std::nullopt;
  streams.out.write(QByteArray::fromBase64(answer->value(u"out").toString().toLatin1()));
  streams.err.write(QByteArray::fromBase64(answer->value(u"err").toString().toLatin1()));
  return answer->value(u"status").toInt();
}

struct Line {
  const ParsedLine& parsed;
  const QStringList& words;
};

int runCommand(const Line& line, const Streams& streams, app::Session* open) {
  const ParsedLine& parsed = line.parsed;
  Output out(streams, parsed.global.json, parsed.global.jsonLines);
  auto context = Context::make(parsed.global, streams, open);
  if (!context) return told(context.error(), out);
  if (!canBeHandedIn(parsed)) (*context)->stopAsking();
  auto status = parsed.command->run(**context, parsed.arguments);
  const bool locked = !status && status.error().kind == ErrorKind::Locked && canBeHandedIn(parsed);
  if (locked && open == nullptr) {
    if (const auto done = handedIn((*context)->path(), line.words, streams)) return *done;
    (*context)->stopAsking();
    status = parsed.command->run(**context, parsed.arguments);
  }
  if ((*context)->lacksBackup())
    out.message(
        QStringLiteral("kith-cli: No backup of %1 could be made beside it. Look at what is in the way")
            .arg((*context)->path()));
  if (!status) return told((*context)->naming(status.error()), out);
  const auto failure = (*context)->readingFailure();
  return *status == kDone && failure ? told((*context)->naming(*failure), out) : *status;
}

// What comes on standard input as a file, which can be read again where the command is handed in.
int runOnInput(QStringList words, const Streams& streams) {
  QTemporaryFile file;
  if (!file.open()) return kFailed;
  file.write(streams.in.readAll());
  file.flush();
  for (QString& word : words) {
    if (word == u"-") word = file.fileName();
    if (word == u"--from=-") word = QStringLiteral("--from=") + file.fileName();
  }
  return run(words, streams);
}

int runOn(const QStringList& words, const Streams& streams, app::Session* open) {
  const ParsedLine line = parsedLine(words, allCommands());
  const bool adds = line.command != nullptr && line.command->name == std::string_view("add");
  if (adds && open == nullptr && line.arguments.text("from") == u"-") return runOnInput(words, streams);
  if (line.command != nullptr) return runCommand({line, words}, streams, open);
  (line.wrong ? streams.err : streams.out).write(line.message.toUtf8());
  return line.wrong ? kWrongUsage : kDone;
}

}

int run(const QStringList& words, const Streams& streams) { return runOn(words, streams, nullptr); }

// Names of files in the words count from the folder of who handed them in.
QJsonObject answerHandedIn(app::Session& open, const QJsonObject& request) {
  QStringList words;
  for (const QJsonValue word : request.value(u"words").toArray()) words << word.toString();
  QBuffer in;
  QBuffer out;
  QBuffer err;
  in.open(QIODevice::ReadOnly);
  out.open(QIODevice::WriteOnly);
  err.open(QIODevice::WriteOnly);
  const QString here = QDir::currentPath();
  QDir::setCurrent(request.value(u"folder").toString());
  const int status = runOn(words, {in, out, err}, &open);
  QDir::setCurrent(here);
  return {{QStringLiteral("status"), status},
          {QStringLiteral("out"), QString::fromLatin1(out.data().toBase64())},
          {QStringLiteral("err"), QString::fromLatin1(err.data().toBase64())}};
}

}
