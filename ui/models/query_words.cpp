#include "models/query_words.h"

#include <QCoreApplication>

namespace kith::models {
namespace {

using Kind = search::QueryProblem::Kind;

QString tr(const char* text) { return QCoreApplication::translate("kith::models::QueryWords", text); }

QString unfinishedWords(Kind kind) {
  if (kind == Kind::OpenQuote) return tr("Close the quote with \" to look for these words in this order.");
  return tr("Close the parenthesis with ).");
}

}

QString problemWords(const search::QueryProblem& problem) {
  switch (problem.kind) {
    case Kind::UnknownKey:
      return problem.suggestion.isEmpty()
                 ? tr("There is no field “%1”. To look for the words themselves, put them in quotes.")
                       .arg(problem.text)
                 : tr("There is no field “%1”. Did you mean “%2”?").arg(problem.text, problem.suggestion);
    case Kind::NoComparison:
      return tr("Texts are neither more nor less: write “%1” in place of “%2”.")
          .arg(problem.suggestion, problem.text);
    case Kind::NoKind:
      return tr("“%1” is neither “person” nor “company”.").arg(problem.text);
    case Kind::TooLong:
      return tr("This is too long to look for. Use fewer words.");
    case Kind::NoValue:
      return tr("Go on typing what to look for in “%1”.").arg(problem.text);
    case Kind::NoDate:
      return tr("“%1” is not a date. Try 2026-03, today, 90d or \"last month\".").arg(problem.text);
    case Kind::NoNumber:
      return tr("“%1” is not a number. Try 1000 or 100..500.").arg(problem.text);
    case Kind::OpenQuote:
    case Kind::OpenParenthesis:
      return unfinishedWords(problem.kind);
    case Kind::NothingToClose:
      return tr("There is a ) too many.");
    case Kind::TooDeep:
      break;
  }
  return tr("There are too many parentheses within one another.");
}

bool isUnfinished(const search::QueryProblem& problem) {
  return problem.kind == Kind::NoValue || problem.kind == Kind::OpenQuote ||
         problem.kind == Kind::OpenParenthesis;
}

QString corrected(const QString& typed, const search::QueryProblem& problem) {
  QString text = typed;
  return problem.suggestion.isEmpty() ? QString()
                                      : text.replace(problem.at, problem.length, problem.suggestion);
}

}
