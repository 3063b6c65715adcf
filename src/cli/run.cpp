#include "cli/run.h"

#include "cli/context.h"
#include "cli/error_text.h"
#include "cli/registry.h"

namespace kith::cli {
namespace {

int told(const Error& error, Output& out) {
  out.message(QStringLiteral("kith-cli: ") + errorLine(error));
  if (out.isJson()) out.json(errorJson(error));
  return kFailed;
}

int runCommand(const ParsedLine& line, const Streams& streams) {
  Output out(streams, line.global.json, line.global.jsonLines);
  auto context = Context::make(line.global, streams);
  if (!context) return told(context.error(), out);
  const auto status = line.command->run(**context, line.arguments);
  if (!status) return told((*context)->naming(status.error()), out);
  const auto failure = (*context)->readingFailure();
  return *status == kDone && failure ? told((*context)->naming(*failure), out) : *status;
}

}

int run(const QStringList& words, const Streams& streams) {
  const ParsedLine line = parsedLine(words, allCommands());
  if (line.command != nullptr) return runCommand(line, streams);
  (line.wrong ? streams.err : streams.out).write(line.message.toUtf8());
  return line.wrong ? kWrongUsage : kDone;
}

}
