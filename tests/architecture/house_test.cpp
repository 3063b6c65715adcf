// Holds the tree as it stands to the rules of the house; each failure lists who breaks the rule, and where.
#include "architecture/rules.h"
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

using namespace kith::architecture;

namespace {

const QString kRoot = QStringLiteral(KITH_SOURCE_DIR);
const QStringList kProgram = {QStringLiteral("src"), QStringLiteral("ui")};
const QStringList kEverything = {QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("tests")};

template <class Rule>
void holdTo(const QStringList& folders, Rule rule) {
  Offences all;
  for (const SourceText& source : sourcesUnder(kRoot, folders)) all << rule(source);
  INFO(all.join(u'\n').toStdString());
  CHECK(all.isEmpty());
}

// Every text of the project but sources, which sourcesUnder finds: scripts, build files, migrations, README.
// (In a linked worktree .git is a file, and names a place on this machine.)
QStringList otherTexts() {
  QStringList paths;
  for (const QString& name : QDir(kRoot).entryList(QDir::Files | QDir::Hidden, QDir::Name))
    if (name != u".git") paths << kRoot + u'/' + name;
  for (const QString& folder : {QStringLiteral("resources"), QStringLiteral(".ci"), QStringLiteral("docs")}) {
    QDirIterator all(kRoot + u'/' + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) paths << all.next();
  }
  return paths;
}

QString textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

TEST_CASE("the whole tree is read") {
  const auto sources = sourcesUnder(kRoot, kEverything);
  CHECK(sources.size() > 30);
  QStringList paths;
  for (const SourceText& source : sources) paths << source.path;
  CHECK(paths.contains(QStringLiteral("src/base/result.h")));
  CHECK(paths.contains(QStringLiteral("src/cli/main.cpp")));
  CHECK(paths.contains(QStringLiteral("tests/architecture/house_test.cpp")));
  CHECK(otherTexts().contains(kRoot + u"/build.sh"));
}

TEST_CASE("includes go down, never up, and never sideways on the first floor") {
  holdTo(kProgram, forbiddenIncludes);
}

TEST_CASE("only the store sees a database header") {
  holdTo(kEverything, [](const SourceText& source) {
    return source.path.startsWith(u"tests/store/") ? Offences() : databaseHeaders(source);
  });
}

TEST_CASE("nothing in src needs a screen") {
  const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
  REQUIRE(QFile::exists(headers + u"/QtCore/QString"));
  holdTo(kProgram, [&headers](const SourceText& source) { return screenHeaders(source, headers); });
}

TEST_CASE("only the store speaks SQL") { holdTo(kProgram, sqlText); }

TEST_CASE("no file is longer than the house allows") { holdTo(kEverything, longFiles); }

TEST_CASE("no function is longer, and none takes more parameters, than the house allows") {
  holdTo(kEverything, longFunctions);
}

TEST_CASE("no file is a switchboard, and every connection is typed") { holdTo(kProgram, connections); }

TEST_CASE("nobody is asked by a message box") { holdTo(kEverything, messageBoxes); }

TEST_CASE("no comment puts work off") { holdTo(kEverything, unfinishedWork); }

TEST_CASE("nothing is spelt as a newer Qt warns of") { holdTo(kEverything, outdatedQt); }

TEST_CASE("every header says what it is for") { holdTo(kEverything, headerBeginnings); }

TEST_CASE("types have names of the trade") { holdTo(kEverything, emptyTypeNames); }

TEST_CASE("no path of somebody's machine and no registry is named") {
  holdTo(kEverything, [](const SourceText& source) {
    return source.path.startsWith(u"tests/architecture/") ? Offences()
                                                          : foreignPlaces(source.path, source.text);
  });
  Offences all;
  for (const QString& path : otherTexts()) all << foreignPlaces(path, textOf(path));
  INFO(all.join(u'\n').toStdString());
  CHECK(all.isEmpty());
}

TEST_CASE("README shows every picture that is drawn, in both schemes") {
  const QString drawing = textOf(kRoot + u"/ui/application/pictures.cpp");
  const QString readme = textOf(kRoot + u"/README.md");
  const QRegularExpression name(
      QStringLiteral("(?:draw|save|drawDialog)\\(QStringLiteral\\(\"([a-z0-9-]+)\"\\)"));
  int drawn = 0;
  for (const auto& match : name.globalMatch(drawing)) {
    ++drawn;
    for (const char* scheme : {"light", "dark"}) {
      const QString picture =
          QStringLiteral("](resources/pictures/%1-%2.png) |").arg(match.captured(1), QLatin1String(scheme));
      INFO(picture.toStdString());
      CHECK(readme.contains(picture));
    }
  }
  CHECK(drawn > 20);
  CHECK(readme.count(u"-light.png) |") == drawn);
}
