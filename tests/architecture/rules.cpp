#include "architecture/rules.h"

#include "architecture/functions.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace kith::architecture {

namespace {

constexpr int kSourceCeiling = 500;
constexpr int kHeaderCeiling = 160;
constexpr int kFunctionCeiling = 50;
constexpr int kConstructorCeiling = 40;
constexpr int kParameterCeiling = 5;
constexpr int kConnectCeiling = 25;

QString offence(const SourceText& source, int line, const QString& what) {
  return QStringLiteral("%1:%2 %3").arg(source.path, QString::number(line), what);
}

// One offence per match of `pattern` in `view`, which is a view of the source's text.
Offences matches(const SourceText& source, const QString& view, const QRegularExpression& pattern) {
  Offences found;
  auto all = pattern.globalMatch(view);
  while (all.hasNext()) {
    const auto match = all.next();
    found << offence(source, source.lineOf(match.capturedStart()), match.captured().simplified());
  }
  return found;
}

// What each folder may include beside itself: the floors of the house.
const QHash<QString, QStringList>& allowedIncludes() {
  static const QString kWords = QStringLiteral("base domain");
  static const QString kUi = QStringLiteral("base domain app");
  static const QHash<QString, QStringList> kTable = [] {
    const std::pair<QString, QString> rows[] = {
        {QStringLiteral("base"), {}},
        {QStringLiteral("domain"), QStringLiteral("base")},
        {QStringLiteral("store"), kWords},
        {QStringLiteral("search"), kWords},
        {QStringLiteral("reminders"), kWords},
        {QStringLiteral("exchange"), kWords},
        {QStringLiteral("insight"), kWords},
        {QStringLiteral("app"), QStringLiteral("base domain store search reminders exchange insight")},
        {QStringLiteral("cli"), QStringLiteral("base domain search reminders exchange insight app")},
        {QStringLiteral("ui/platform"), kUi},
        {QStringLiteral("ui/models"), kUi},
        {QStringLiteral("ui/widgets"), kUi + u" ui/platform ui/models"},
        {QStringLiteral("ui/delegates"), kUi + u" ui/platform ui/models ui/widgets"},
        {QStringLiteral("ui/dialogs"), kUi + u" ui/platform ui/models ui/widgets ui/delegates"},
        {QStringLiteral("ui/pages"), kUi + u" ui/platform ui/models ui/widgets ui/delegates ui/dialogs"},
        {QStringLiteral("ui/application"),
         kUi + u" ui/platform ui/models ui/widgets ui/delegates ui/dialogs ui/pages"},
        {QStringLiteral("ui"), QStringLiteral("base app cli ui/platform ui/application")},
    };
    QHash<QString, QStringList> table;
    for (const auto& [folder, allowed] : rows) table.insert(folder, allowed.split(u' ', Qt::SkipEmptyParts));
    return table;
  }();
  return kTable;
}

struct Include {
  int line;
  QString path;
  bool quoted;
};

std::vector<Include> includesOf(const SourceText& source) {
  static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
  std::vector<Include> includes;
  const QStringList lines = source.lines();
  for (int at = 0; at < lines.size(); ++at) {
    const auto match = kInclude.match(lines[at]);
    if (match.hasMatch()) includes.push_back({at + 1, match.captured(2), match.captured(1) == u"\""});
  }
  return includes;
}

// The folder of the house an include path leads to; empty for a library's header.
QString folderOfInclude(const SourceText& source, const Include& include) {
  const QString first = include.path.section(u'/', 0, 0);
  if (!include.path.contains(u'/')) return include.quoted ? folderOfSource(source.path) : QString();
  if (allowedIncludes().contains(first) && first != u"ui") return first;
  if (allowedIncludes().contains(u"ui/" + first)) return u"ui/" + first;
  return include.quoted ? QStringLiteral("?") : QString();
}

bool isIn(const SourceText& source, QStringView folder) { return source.path.startsWith(folder); }

}

QString folderOfSource(const QString& path) {
  const QStringList parts = path.split(u'/');
  if (parts.size() == 3 && parts[0] == u"src") return parts[1];
  if (parts.size() == 3 && parts[0] == u"ui") return u"ui/" + parts[1];
  if (parts.size() == 2 && parts[0] == u"ui") return parts[0];
  return {};
}

Offences forbiddenIncludes(const SourceText& source) {
  const QString own = folderOfSource(source.path);
  if (!allowedIncludes().contains(own))
    return {offence(source, 1, QStringLiteral("stands in no folder of the house"))};
  Offences found;
  for (const Include& include : includesOf(source)) {
    const QString folder = folderOfInclude(source, include);
    if (!folder.isEmpty() && folder != own && !allowedIncludes()[own].contains(folder))
      found << offence(source, include.line, own + u" must not include " + include.path);
  }
  return found;
}

Offences databaseHeaders(const SourceText& source) {
  if (isIn(source, u"src/store/")) return {};
  Offences found;
  for (const Include& include : includesOf(source))
    if (include.path.startsWith(u"sqlite3") || include.path.startsWith(u"SQLiteCpp"))
      found << offence(source, include.line, u"includes " + include.path);
  return found;
}

Offences screenHeaders(const SourceText& source, const QString& qtHeaders) {
  static const QStringList kBlind = {QStringLiteral("QtCore"), QStringLiteral("QtNetwork")};
  if (!isIn(source, u"src/")) return {};
  Offences found;
  for (const Include& include : includesOf(source)) {
    const bool isQt =
        include.path.startsWith(u'Q') || (include.path.startsWith(u'q') && include.path.endsWith(u".h"));
    if (!isQt) continue;
    const QString module = include.path.section(u'/', 0, -2);
    const bool known =
        module.isEmpty()
            ? std::any_of(kBlind.begin(), kBlind.end(),
                          [&](const QString& blind) {
                            return QFileInfo::exists(qtHeaders + u'/' + blind + u'/' + include.path);
                          })
            : kBlind.contains(module);
    if (!known)
      found << offence(source, include.line, include.path + u" is neither of Qt Core nor of Qt Network");
  }
  return found;
}

Offences sqlText(const SourceText& source) {
  static const QRegularExpression kSql(
      QStringLiteral("\\b(SELECT|INSERT( OR \\w+)? INTO|REPLACE INTO|DELETE FROM|PRAGMA|(CREATE|DROP|ALTER) "
                     "(VIRTUAL |TEMP )?(TABLE|INDEX|TRIGGER|VIEW)"
                     "|UPDATE \\w+ SET)\\b|^\\s*(select\\b.*\\bfrom|insert into|delete from|update \\w+ "
                     "set|pragma|create table)\\b"));
  if (isIn(source, u"src/store/")) return {};
  Offences found;
  for (const Literal& literal : source.literals)
    if (kSql.match(literal.text).hasMatch())
      found << offence(source, literal.line, literal.text.simplified().left(60));
  return found;
}

Offences longFiles(const SourceText& source) {
  const qsizetype lines = source.lines().size();
  const int ceiling = source.isHeader() ? kHeaderCeiling : kSourceCeiling;
  if (lines <= ceiling) return {};
  return {offence(source, 1, QStringLiteral("has %1 lines, more than %2").arg(lines).arg(ceiling))};
}

Offences longFunctions(const SourceText& source) {
  Offences found;
  for (const Function& function : functionsOf(source)) {
    const int ceiling = function.isConstructor ? kConstructorCeiling : kFunctionCeiling;
    if (function.lineCount() > ceiling)
      found << offence(source, function.firstLine,
                       QStringLiteral("%1 has %2 lines, more than %3")
                           .arg(function.name)
                           .arg(function.lineCount())
                           .arg(ceiling));
    if (function.parameters > kParameterCeiling)
      found << offence(source, function.firstLine,
                       QStringLiteral("%1 has %2 parameters").arg(function.name).arg(function.parameters));
  }
  return found;
}

Offences connections(const SourceText& source) {
  static const QRegularExpression kConnect(QStringLiteral("\\bconnect\\s*\\("));
  static const QRegularExpression kUntyped(QStringLiteral("\\b(SIGNAL|SLOT)\\s*\\("));
  const bool overBus = source.code.contains(QStringLiteral("#include <QDBusConnection>"));
  Offences found = overBus ? Offences() : matches(source, source.code, kUntyped);
  const qsizetype calls = source.code.count(kConnect);
  if (calls > kConnectCeiling) found << offence(source, 1, QStringLiteral("has %1 connect calls").arg(calls));
  return found;
}

Offences messageBoxes(const SourceText& source) {
  static const QRegularExpression kBox(QStringLiteral("\\bQMessageBox\\b"));
  return matches(source, source.code, kBox);
}

Offences unfinishedWork(const SourceText& source) {
  static const QRegularExpression kMark(QStringLiteral("\\b(TODO|FIXME|XXX|HACK)\\b"));
  return matches(source, source.comments, kMark);
}

Offences outdatedQt(const SourceText& source) {
  // A QDateTime is given a QTimeZone since Qt 6.5: QTimeZone::utc() is understood by all.
  static const QRegularExpression kTimeSpec(QStringLiteral("\\bQt::(UTC|OffsetFromUTC)\\b"));
  return matches(source, source.code, kTimeSpec);
}

Offences headerBeginnings(const SourceText& source) {
  if (!source.isHeader()) return {};
  Offences found;
  QString beginning;
  for (const QString& line : source.lines()) {
    if (!line.startsWith(u"//")) break;
    beginning += line.mid(2).trimmed() + u' ';
  }
  if (!beginning.contains(QStringLiteral(". ")))
    found << offence(source, 1, QStringLiteral("does not begin with a sentence"));
  static const QRegularExpression kOnce(QStringLiteral("^#pragma once$"),
                                        QRegularExpression::MultilineOption);
  if (!kOnce.match(source.code).hasMatch()) found << offence(source, 1, QStringLiteral("lacks #pragma once"));
  return found;
}

Offences emptyTypeNames(const SourceText& source) {
  static const QRegularExpression kName(
      QStringLiteral("\\b(class|struct|enum class)\\s+\\w*(Manager|Helper|Utils?|Data|Info)\\b(?!\\s*;)"));
  return matches(source, source.code, kName);
}

Offences foreignPlaces(const QString& path, const QString& text) {
  static const QRegularExpression kPlace(
      QStringLiteral("(?<![\\w.])/(work|workspace|root|home|Users)/\\w|\\bdeb\\.debian\\.org|\\bpypi\\.org|"
                     "\\bcrates\\.io|\\bregistry\\.npmjs|\\bproxy\\.golang|\\bdocker\\.io"));
  Offences found;
  auto all = kPlace.globalMatch(text);
  while (all.hasNext()) {
    const auto match = all.next();
    const auto line = QStringView(text).first(match.capturedStart()).count(u'\n') + 1;
    found << QStringLiteral("%1:%2 %3").arg(path, QString::number(line), match.captured());
  }
  return found;
}

}
