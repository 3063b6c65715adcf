// What --help tells is what works.
#include "cli/registry.h"
#include "cli/shell.h"
#include "support/catch.h"

#include <QProcess>

using kith::test::Answer;
using kith::test::Shell;

namespace {

// As a shell splits it.
QStringList splitLine(QString line) { return QProcess::splitCommand(line.replace(u'\'', u'"')).mid(1); }

}

TEST_CASE("every example of every --help is understood") {
  const Shell kith;
  const QString here = QDir::currentPath();
  REQUIRE(QDir::setCurrent(kith.path("")));
  kith("add 'Jana Kos, jana@kos.example #vip'");
  kith.write("contacts.csv", "First Name,Email\nBo,bo@ek.example\n");
  kith.write("list.csv", "Name,Handy\nCy Berg,070-174 06 35\n");
  int examples = 0;
  for (const auto& command : kith::cli::allCommands())
    for (const QString& line : QString::fromUtf8(command.examples).split(u'\n', Qt::SkipEmptyParts)) {
      ++examples;
      REQUIRE(line.startsWith(u"  kith-cli "));
      const Answer answer = kith.json(splitLine(line), "3,50\n");
      INFO(line.toStdString());
      INFO(answer.err.toStdString());
      CHECK(answer.status != 2);
      CHECK(answer.object().value(u"error").toObject().value(u"kind").toString() != u"invalid");
      if (QLatin1String(command.name) == u"export") CHECK(answer.status == 0);
    }
  CHECK(examples > 20);
  QDir::setCurrent(here);
}
