// A source file taken apart for the house rules: its code, its comments and its string literals.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace kith::architecture {

// One string literal and the line it begins on (from 1).
struct Literal {
  int line;
  QString text;
};

// `code` and `comments` have the length and the line ends of the text itself, so that positions agree: in
// `code` comments and the insides of literals are blanks, in `comments` everything else is.
struct SourceText {
  QString path;  // from the root of the tree, e.g. "src/store/store.cpp"
  QString text;
  QString code;
  QString comments;
  std::vector<Literal> literals;

  QStringList lines() const;
  int lineOf(qsizetype position) const;  // from 1
  bool isHeader() const { return path.endsWith(u".h"); }
};

// Knows line and block comments, plain, prefixed and raw string literals, character literals, and that the
// apostrophe in 1'000 is no literal.
SourceText takenApart(const QString& path, const QString& text);

// Every .cpp and .h under the named folders of `root`, sorted by path.
std::vector<SourceText> sourcesUnder(const QString& root, const QStringList& folders);

}
