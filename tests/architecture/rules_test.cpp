// Shows every rule a text that breaks it and one that keeps it: a rule that cannot fail holds nothing.
#include "architecture/rules.h"

#include "support/catch.h"

#include <QLibraryInfo>

using namespace kith::architecture;

namespace {

SourceText file(const QString& path, const QString& text) { return takenApart(path, text); }

Offences includesIn(const QString& path, const QString& include) {
  return forbiddenIncludes(file(path, u"#include " + include + u'\n'));
}

QString repeated(const QString& line, int times) { return QString(line + u'\n').repeated(times); }

// A function of so many lines, head and closing brace counted.
QString functionOf(const QString& head, int lines) {
  return head + u" {\n" + repeated(QStringLiteral("  go();"), lines - 2) + u"}\n";
}

}

TEST_CASE("a lower floor may be included") {
  const auto [path, include] = GENERATE(table<const char*, const char*>({
      {"src/domain/contact.h", "\"base/result.h\""},
      {"src/store/store.cpp", "\"domain/contact.h\""},
      {"src/store/store.cpp", "\"store/migrations.h\""},
      {"src/app/session.cpp", "\"store/store.h\""},
      {"src/cli/main.cpp", "\"reminders/rule.h\""},
      {"src/base/fold.cpp", "<vector>"},
      {"ui/models/contact_model.h", "\"app/queries.h\""},
      {"ui/delegates/contact_delegate.h", "\"models/contact_model.h\""},
      {"ui/pages/people_page.cpp", "\"dialogs/palette.h\""},
      {"ui/main.cpp", "\"application/application.h\""},
      {"ui/application/application.cpp", "\"pages/people_page.h\""},
  }));
  CHECK(includesIn(QString::fromLatin1(path), QString::fromLatin1(include)).isEmpty());
}

TEST_CASE("an upper floor, a neighbour and a floor behind the doors may not be included") {
  const auto [path, include] = GENERATE(table<const char*, const char*>({
      {"src/base/fold.cpp", "\"domain/contact.h\""},
      {"src/domain/contact.cpp", "\"store/store.h\""},
      {"src/store/store.cpp", "\"app/session.h\""},
      {"src/store/store.cpp", "<app/session.h>"},
      {"src/store/store.cpp", "\"search/index.h\""},
      {"src/search/index.cpp", "\"store/store.h\""},
      {"src/exchange/csv.cpp", "\"reminders/rule.h\""},
      {"src/insight/rank.cpp", "\"exchange/csv.h\""},
      {"src/app/session.cpp", "\"cli/words.h\""},
      {"src/app/session.cpp", "\"models/contact_model.h\""},
      {"src/cli/main.cpp", "\"store/store.h\""},
      {"ui/models/contact_model.cpp", "\"store/store.h\""},
      {"ui/pages/people_page.cpp", "\"search/index.h\""},
      {"ui/pages/people_page.cpp", "\"exchange/csv.h\""},
      {"ui/models/contact_model.cpp", "\"platform/theme.h\""},
      {"ui/platform/theme.cpp", "\"models/contact_model.h\""},
      {"ui/widgets/toast.cpp", "\"delegates/contact_delegate.h\""},
      {"ui/delegates/contact_delegate.cpp", "\"pages/people_page.h\""},
      {"ui/application/application.cpp", "\"store/store.h\""},
      {"ui/pages/people_page.cpp", "\"application/application.h\""},
      {"src/store/store.cpp", "\"cellar/store.h\""},
      {"src/cellar/store.cpp", "<vector>"},
      {"src/stray.cpp", "<vector>"},
  }));
  CHECK(includesIn(QString::fromLatin1(path), QString::fromLatin1(include)).size() == 1);
}

TEST_CASE("an include in a comment is none") {
  CHECK(forbiddenIncludes(
            file(QStringLiteral("src/base/a.h"), QStringLiteral("// #include \"app/session.h\"\n")))
            .isEmpty());
}

TEST_CASE("a database header outside the store is found") {
  const QString text = QStringLiteral("#include <sqlite3.h>\n#include <SQLiteCpp/Database.h>\n");
  CHECK(databaseHeaders(file(QStringLiteral("src/app/session.cpp"), text)).size() == 2);
  CHECK(databaseHeaders(file(QStringLiteral("src/store/store.cpp"), text)).isEmpty());
}

TEST_CASE("a header that needs a screen is found in src") {
  const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
  const QString text = QStringLiteral(
      "#include <QColor>\n#include <QtGui/QImage>\n#include <QWidget>\n#include <qpixmap.h>\n#include "
      "<QChart>\n"
      "#include <QString>\n#include <QtCore/QDate>\n#include <QLocalSocket>\n#include <queue>\n");
  const QString fine =
      QStringLiteral("#include <QString>\n#include <QtCore/QDate>\n#include <QLocalSocket>\n");
  CHECK(screenHeaders(file(QStringLiteral("src/app/a.cpp"), text), headers).size() == 5);
  CHECK(screenHeaders(file(QStringLiteral("src/app/a.cpp"), fine), headers).isEmpty());
  CHECK(screenHeaders(file(QStringLiteral("ui/pages/a.cpp"), text), headers).isEmpty());
}

TEST_CASE("SQL outside the store is found, prose is not") {
  const auto literal = [](const char* text) {
    return file(QStringLiteral("ui/models/a.cpp"), u"auto a = " + QString::fromLatin1(text) + u";\n");
  };
  for (const char* sql :
       {"\"SELECT id FROM contact\"", "u\"INSERT INTO contact VALUES (1)\"", "\"DELETE FROM contact\"",
        "\"UPDATE contact SET kind = 1\"", "R\"(\nPRAGMA user_version)\"", "\"CREATE TABLE a (b)\"",
        "\"select id from contact\""})
    CHECK(sqlText(literal(sql)).size() == 1);
  for (const char* prose : {"\"Select a person\"", "\"Deleted from the list\"", "\"Update\"", "\"Created\""})
    CHECK(sqlText(literal(prose)).isEmpty());
  CHECK(sqlText(file(QStringLiteral("ui/a.cpp"), QStringLiteral("// SELECT in a comment\n"))).isEmpty());
  CHECK(sqlText(file(QStringLiteral("src/store/a.cpp"), QStringLiteral("\"SELECT 1\"\n"))).isEmpty());
}

TEST_CASE("a file at its ceiling passes, one line more does not") {
  const QString line = QStringLiteral("int a;");
  CHECK(longFiles(file(QStringLiteral("src/base/a.cpp"), repeated(line, 500))).isEmpty());
  CHECK(longFiles(file(QStringLiteral("src/base/a.cpp"), repeated(line, 501))).size() == 1);
  CHECK(longFiles(file(QStringLiteral("src/base/a.h"), repeated(line, 160))).isEmpty());
  CHECK(longFiles(file(QStringLiteral("src/base/a.h"), repeated(line, 161))).size() == 1);
}

TEST_CASE("a function at its ceiling passes, one line more does not") {
  const auto offences = [](const QString& head, int lines) {
    return longFunctions(file(QStringLiteral("src/base/a.cpp"), functionOf(head, lines))).size();
  };
  CHECK(offences(QStringLiteral("void go()"), 50) == 0);
  CHECK(offences(QStringLiteral("void go()"), 51) == 1);
  CHECK(offences(QStringLiteral("Page::Page(int a) : m_a{a}, m_b(2)"), 40) == 0);
  CHECK(offences(QStringLiteral("Page::Page(int a) : m_a{a}, m_b(2)"), 41) == 1);
  CHECK(offences(QStringLiteral("void go(int a, int b, QMap<int, int> c, int d, int e)"), 5) == 0);
  CHECK(offences(QStringLiteral("void go(int a, int b, int c, int d, int e, int f)"), 5) == 1);
}

TEST_CASE("a switchboard and an untyped connection are found") {
  const QString path = QStringLiteral("ui/pages/a.cpp");
  const QString call = QStringLiteral("  connect(a, &A::b, this, [] {});");
  CHECK(connections(file(path, repeated(call, 25))).isEmpty());
  CHECK(connections(file(path, repeated(call, 26))).size() == 1);
  CHECK(connections(file(path, QStringLiteral("connect(a, SIGNAL(b()), c, SLOT(d()));\n"))).size() == 2);
  CHECK(connections(file(path, QStringLiteral("#include <QDBusConnection>\nbus.connect(a, SLOT(d()));\n")))
            .isEmpty());
  CHECK(connections(file(path, repeated(QStringLiteral("  disconnect(a);"), 26))).isEmpty());
}

TEST_CASE("a message box is found, a mention of it is not") {
  const QString path = QStringLiteral("ui/pages/a.cpp");
  CHECK(messageBoxes(file(path, QStringLiteral("QMessageBox::question(this, t, u);\n"))).size() == 1);
  CHECK(messageBoxes(file(path, QStringLiteral("// not a QMessageBox\n"))).isEmpty());
}

TEST_CASE("work put off in a comment is found, the same letters in a text are not") {
  const QString path = QStringLiteral("src/base/a.cpp");
  for (const QString& mark :
       {QStringLiteral("TODO"), QStringLiteral("FIXME"), QStringLiteral("XXX"), QStringLiteral("HACK")}) {
    CHECK(unfinishedWork(file(path, u"int a;  // " + mark + u": more\n")).size() == 1);
    CHECK(unfinishedWork(file(path, u"/* " + mark + u" */\n")).size() == 1);
    CHECK(unfinishedWork(file(path, u"auto a = \"" + mark + u"\";\n")).isEmpty());
  }
}

TEST_CASE("a time given without a time zone object is found") {
  const QString path = QStringLiteral("src/base/a.cpp");
  CHECK(outdatedQt(file(path, QStringLiteral("QDateTime(day, time, Qt::UTC);\n"))).size() == 1);
  CHECK(outdatedQt(file(path, QStringLiteral("QDateTime(day, time, QTimeZone::utc());\n"))).isEmpty());
}

TEST_CASE("a header without a sentence or without its guard is found") {
  const QString path = QStringLiteral("src/base/a.h");
  const auto count = [&path](const char* text) {
    return headerBeginnings(file(path, QString::fromLatin1(text))).size();
  };
  CHECK(count("// What a is for.\n#pragma once\n") == 0);
  CHECK(count("// What a is for: a long\n// sentence.\n#pragma once\n") == 0);
  CHECK(count("// a\n#pragma once\n") == 1);
  CHECK(count("#pragma once\n// What a is for.\n") == 1);
  CHECK(count("// What a is for.\nint a;\n") == 1);
  CHECK(count("// What a is for.\n// #pragma once\n") == 1);
  CHECK(headerBeginnings(file(QStringLiteral("src/base/a.cpp"), QStringLiteral("int a;\n"))).isEmpty());
}

TEST_CASE("a type with an empty name is found") {
  const QString path = QStringLiteral("src/base/a.h");
  CHECK(emptyTypeNames(file(path, QStringLiteral("class ContactManager {\n};\n"))).size() == 1);
  CHECK(emptyTypeNames(file(path, QStringLiteral("struct PhoneUtils final {\n};\n"))).size() == 1);
  CHECK(emptyTypeNames(file(path, QStringLiteral("struct Database {\n};\nclass Contact {\n};\n"))).isEmpty());
}

TEST_CASE("a path of somebody's machine and a registry are found") {
  const QString path = QStringLiteral("README.md");
  CHECK(foreignPlaces(path, QStringLiteral("see /home/ada/kith\n")).size() == 1);
  CHECK(foreignPlaces(path, QStringLiteral("see /work/kith\n")).size() == 1);
  CHECK(foreignPlaces(path, QStringLiteral("https://pypi.org/simple\n")).size() == 1);
  CHECK(foreignPlaces(path, QStringLiteral("the home/work label, src/work.h and https://example.com/work\n"))
            .isEmpty());
}
