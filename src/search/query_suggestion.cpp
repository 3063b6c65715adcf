#include "search/query_suggestion.h"

#include "search/query_parser.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kith::search {

namespace {

QStringList allKeys(const QStringList& ownFields) {
  QStringList out{QStringLiteral("has"), QStringLiteral("missing")};
  for (const domain::QueryKey& key : domain::queryKeys()) out << key.name.toString();
  for (const QString& name : ownFields) out << keyOfField(name);
  return out;
}

// Letters to change, add or leave out, by the usual table.
qsizetype distance(const QString& a, const QString& b) {
  std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<qsizetype>(j);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    qsizetype corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const bool same = a[i - 1] == b[static_cast<qsizetype>(j) - 1];
      const qsizetype next = std::min({row[j] + 1, row[j - 1] + 1, corner + (same ? 0 : 1)});
      corner = std::exchange(row[j], next);
    }
  }
  return row.back();
}

QString nearestOf(const QStringList& words, const QString& typed) {
  const QString plain = typed.toLower();
  QString best;
  qsizetype least = plain.size() < 4 ? 2 : 3;
  for (const QString& word : words) {
    const qsizetype apart = distance(plain, word);
    if (apart >= least) continue;
    least = apart;
    best = word;
  }
  return best;
}

}

QString nearestKey(const QString& typed, const QStringList& ownFields) {
  return nearestOf(allKeys(ownFields), typed);
}

QString nearestKind(const QString& typed) {
  return nearestOf({QStringLiteral("person"), QStringLiteral("company")}, typed);
}

QStringList keysBeginning(const QString& typed, const QStringList& ownFields) {
  QStringList out;
  if (typed.isEmpty()) return out;
  for (const QString& key : allKeys(ownFields))
    if (key.startsWith(typed, Qt::CaseInsensitive)) out << QString(key + u':');
  return out;
}

QString problemSentence(const QueryProblem& problem) {
  using Kind = QueryProblem::Kind;
  const QString at = QStringLiteral(" at character %1").arg(problem.at + 1);
  switch (problem.kind) {
    case Kind::UnknownKey:
      return QStringLiteral("there is no field “%1”%2%3")
          .arg(problem.text, at,
               problem.suggestion.isEmpty() ? QString()
                                            : QStringLiteral("; did you mean %1:?").arg(problem.suggestion));
    case Kind::NoComparison:
      return QStringLiteral("“%1”%2 cannot be more or less; write %3")
          .arg(problem.text, at, problem.suggestion);
    case Kind::NoKind:
      return QStringLiteral("“%1”%2 is neither person nor company%3")
          .arg(problem.text, at,
               problem.suggestion.isEmpty() ? QString()
                                            : QStringLiteral("; did you mean %1?").arg(problem.suggestion));
    case Kind::TooLong:
      return QStringLiteral("this%1 is too long to look for; use fewer words").arg(at);
    case Kind::NoValue:
      return QStringLiteral("nothing stands behind %1:%2").arg(problem.text, at);
    case Kind::NoDate:
      return QStringLiteral("“%1”%2 is no date; try 2026-03, today, 90d or \"last month\"")
          .arg(problem.text, at);
    case Kind::NoNumber:
      return QStringLiteral("“%1”%2 is no number; try 1000 or 100..500").arg(problem.text, at);
    case Kind::OpenQuote:
      return QStringLiteral("the quote%1 is not closed").arg(at);
    case Kind::OpenParenthesis:
      return QStringLiteral("the parenthesis%1 is not closed").arg(at);
    case Kind::NothingToClose:
      return QStringLiteral("the parenthesis%1 closes nothing").arg(at);
    case Kind::TooDeep:
      break;
  }
  return QStringLiteral("too many parentheses within one another%1").arg(at);
}

}
