#include "reminders/line_parts.h"

#include "reminders/vocabulary.h"

#include <QRegularExpression>

namespace kith::reminders {

namespace {

constexpr qsizetype kShortestWord = 3;  // letters before the point that ends a sentence

// "Dr. Berg", "kl. 10" and "3 jan. 10:00" are no ends of sentences.
bool endsSentence(const QString& line, qsizetype point, const QString& language) {
  qsizetype begin = point;
  while (begin > 0 && line[begin - 1].isLetter()) --begin;
  if (point > 0 && begin == point) return skipSpace(line, 0) == point;
  if (point - begin < kShortestWord) return skipSpace(line, 0) == point;
  const auto abbreviated = {Meaning::Title, Meaning::Month, Meaning::Weekday, Meaning::Topic, Meaning::At};
  const auto word = findWord(line, begin, abbreviated, language);
  return !word || word->end < point;
}

QString markOf(const QString& found) {
  const QString mark = found.trimmed();
  if (found.contains(u'\n')) return QStringLiteral("\n");
  if (mark == u"," || mark == u";" || mark == u".") return mark + u' ';
  return u' ' + mark + u' ';
}

}

std::vector<LinePiece> piecesOf(const QString& line, const QString& language) {
  static const QRegularExpression marks(
      QStringLiteral("\\s*[;\\n]\\s*|\\s*,(?!\\d)\\s*|(?<!\\d),\\s*|(?:^|(?<!\\d)\\s|\\s(?!\\S\\s+\\d))"
                     "(?:->|→|-|–|—)\\s+|\\.\\s+(?=[\\p{Lu}\\d])"),
      QRegularExpression::UseUnicodePropertiesOption);
  std::vector<LinePiece> pieces;
  QString mark;
  qsizetype from = 0;
  auto all = marks.globalMatch(line);
  while (all.hasNext()) {
    const auto match = all.next();
    const bool point = match.capturedView().startsWith(u'.');
    if (point && !endsSentence(line, match.capturedStart(), language)) continue;
    pieces.push_back({mark, line.mid(from, match.capturedStart() - from).trimmed()});
    mark = markOf(match.captured());
    from = match.capturedEnd();
  }
  pieces.push_back({mark, line.mid(from).trimmed()});
  return pieces;
}

}
