#include "widgets/initials.h"

#include <QSet>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace kith::widgets {
namespace {

const QSet<QString>& titles() {
  static const QSet<QString> kTitles{QStringLiteral("mr"),   QStringLiteral("mrs"),  QStringLiteral("ms"),
                                     QStringLiteral("dr"),   QStringLiteral("prof"), QStringLiteral("sir"),
                                     QStringLiteral("herr"), QStringLiteral("frau"), QStringLiteral("mme"),
                                     QStringLiteral("jr"),   QStringLiteral("sr"),   QStringLiteral("phd"),
                                     QStringLiteral("ing"),  QStringLiteral("dipl"), QStringLiteral("mag"),
                                     QStringLiteral("ii"),   QStringLiteral("iii")};
  return kTitles;
}

const QSet<QString>& legalForms() {
  static const QSet<QString> kForms{
      QStringLiteral("ltd"), QStringLiteral("inc"),  QStringLiteral("llc"), QStringLiteral("gmbh"),
      QStringLiteral("ag"),  QStringLiteral("ab"),   QStringLiteral("as"),  QStringLiteral("oy"),
      QStringLiteral("doo"), QStringLiteral("srl"),  QStringLiteral("spa"), QStringLiteral("sa"),
      QStringLiteral("sas"), QStringLiteral("sarl"), QStringLiteral("bv"),  QStringLiteral("nv"),
      QStringLiteral("kg"),  QStringLiteral("co"),   QStringLiteral("plc"), QStringLiteral("corp"),
      QStringLiteral("the"), QStringLiteral("and"),  QStringLiteral("und"), QStringLiteral("et")};
  return kForms;
}

// Scripts whose letters stand alone badly in pairs: Han and its neighbours by habit, Arabic because it joins
// them.
bool takesOneLetter(char32_t letter) {
  switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
      return true;
    default:
      return false;
  }
}

char32_t codeAt(const QString& text, qsizetype at) {
  if (text[at].isHighSurrogate() && at + 1 < text.size())
    return QChar::surrogateToUcs4(text[at], text[at + 1]);
  return text[at].unicode();
}

// The first letter with the marks that belong to it, so that a decomposed É stays whole.
QString firstLetter(const QString& word) {
  for (qsizetype at = 0; at < word.size(); ++at) {
    if (!QChar::isLetter(codeAt(word, at))) {
      if (word[at].isHighSurrogate()) ++at;
      continue;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    finder.setPosition(at);
    const qsizetype end = finder.toNextBoundary();
    return word.mid(at, end > at ? end - at : 1).toUpper();
  }
  return {};
}

QString bareWord(const QString& word) {
  QString bare;
  for (const QChar letter : word)
    if (letter.isLetter()) bare += letter.toLower();
  return bare;
}

// Particles stand in lower case between names ("van", "de"); titles and legal forms come from the tables.
QStringList words(const QString& name, NameKind kind) {
  const QSet<QString>& skipped = kind == NameKind::Company ? legalForms() : titles();
  QStringList all;
  QStringList weighty;
  for (const QString& word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
    if (firstLetter(word).isEmpty()) continue;
    all += word;
    const bool particle = all.size() > 1 && word.front().isLower() && all.first().front().isUpper();
    if (!particle && !skipped.contains(bareWord(word))) weighty += word;
  }
  return weighty.isEmpty() ? all : weighty;
}

}

QString initialsOf(const QString& name, NameKind kind) {
  if (name.trimmed().isEmpty()) return {};
  if (name.startsWith(u'(') && name.endsWith(u')')) return {};  // "(no name)" is none
  QString front = name;
  // "Novak, Ana" is Ana Novak; an address before the @ is all a mail contact has.
  if (const qsizetype comma = name.indexOf(u','); kind == NameKind::Person && comma > 0)
    front = name.mid(comma + 1) + u' ' + name.left(comma);
  if (const qsizetype at = front.indexOf(u'@'); at > 0) front.truncate(at);
  const QStringList parts = words(front, kind);
  if (parts.isEmpty()) return {};
  const QString first = firstLetter(parts.first());
  if (takesOneLetter(codeAt(first, 0)) || parts.size() == 1) return first;
  return first + firstLetter(kind == NameKind::Company ? parts.at(1) : parts.last());
}

}
