// kith-cli: the command line of Kith.
#include "cli/run.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace {

// Qt's own remarks (a locale without UTF-8 …) are none of the user's business.
void keepQuiet(QtMsgType, const QMessageLogContext&, const QString&) {}

}

int main(int argc, char** argv) {
  qInstallMessageHandler(keepQuiet);
  const QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("kith"));
  QFile in;
  QFile out;
  QFile err;
  if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly) ||
      !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
    return kith::cli::kFailed;
  const int status =
      kith::cli::run(QCoreApplication::arguments().mid(1), {in, out, err, ::isatty(STDERR_FILENO) == 1});
  if (out.flush()) return status;
  err.write("kith-cli: The answer cannot be written: ");
  err.write(out.errorString().toUtf8());
  err.write("\n");
  return kith::cli::kFailed;
}
