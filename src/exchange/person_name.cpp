#include "exchange/person_name.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <span>

namespace kith::exchange {
namespace {

bool isAmong(const QString& word, std::span<const char16_t* const> words) {
  QString plain = word.toLower();
  plain.remove(u'.');
  return std::any_of(words.begin(), words.end(),
                     [&plain](const char16_t* w) { return plain == QStringView(w); });
}

bool isPrefix(const QString& word) {
  static constexpr std::array kWords{u"mr",        u"mrs",      u"ms",  u"miss", u"mx",   u"dr",  u"prof",
                                     u"professor", u"sir",      u"rev", u"herr", u"frau", u"fru", u"fröken",
                                     u"mme",       u"mlle",     u"sr",  u"sra",  u"srta", u"don", u"doña",
                                     u"ing",       u"dipl-ing", u"mag", u"capt", u"hon",  u"г-н", u"г-жа"};
  return isAmong(word, kWords);
}

bool isSuffix(const QString& word) {
  static constexpr std::array kWords{u"jr",  u"sr",  u"ii",  u"iii", u"iv",  u"phd", u"md",
                                     u"dds", u"esq", u"mba", u"msc", u"bsc", u"jun", u"sen"};
  return isAmong(word, kWords);
}

// Words that begin a family name of several words.
bool isParticle(const QString& word) {
  static constexpr std::array kWords{u"von", u"van", u"vom", u"zu",  u"zum", u"zur", u"de",  u"del", u"della",
                                     u"di",  u"da",  u"dos", u"das", u"do",  u"du",  u"des", u"la",  u"le",
                                     u"el",  u"al",  u"bin", u"ibn", u"ben", u"ter", u"ten", u"den", u"der",
                                     u"af",  u"av",  u"st",  u"ó",   u"ní",  u"mac", u"af"};
  return isAmong(word, kWords);
}

bool isPatronymic(const QString& word) {
  const QString plain = word.toLower();
  return plain.endsWith(QStringLiteral("вич")) || plain.endsWith(QStringLiteral("вна")) ||
         plain.endsWith(QStringLiteral("ична"));
}

// Takes prefixes off the front and suffixes off the end.
void takeTitles(QStringList& words, PersonName& name) {
  QStringList prefixes;
  while (words.size() > 1 && isPrefix(words.first())) prefixes.append(words.takeFirst());
  QStringList suffixes;
  while (words.size() > 2 && isSuffix(words.last())) suffixes.prepend(words.takeLast());
  name.prefix = prefixes.join(u' ');
  name.suffix = suffixes.join(u' ');
}

// Index at which the family name begins.
qsizetype familyAt(const QStringList& words) {
  for (qsizetype i = 1; i + 1 < words.size(); ++i)
    if (isParticle(words[i])) return i;
  return words.size() - 1;
}

void setGiven(PersonName& name, const QStringList& words) {
  if (words.isEmpty()) return;
  name.given = words.first();
  name.middle = words.mid(1).join(u' ');
}

// "Last, First Middle"; what follows the comma may also be a suffix.
PersonName fromReversed(const QStringList& halves) {
  PersonName name;
  QStringList given = halves[1].split(u' ', Qt::SkipEmptyParts);
  takeTitles(given, name);
  name.family = halves[0];
  setGiven(name, given);
  if (halves.size() > 2) name.suffix = halves.mid(2).join(u' ').trimmed();
  return name;
}

}

PersonName splitName(const QString& text) {
  const QString whole = text.simplified();
  QStringList halves = whole.split(u',', Qt::SkipEmptyParts);
  for (QString& half : halves) half = half.trimmed();
  const bool suffixBehind = halves.size() == 2 && isSuffix(halves[1]);
  if (halves.size() >= 2 && halves.size() <= 3 && !suffixBehind && !halves[1].isEmpty())
    return fromReversed(halves);
  PersonName name;
  QStringList words = (suffixBehind ? halves[0] : whole).split(u' ', Qt::SkipEmptyParts);
  takeTitles(words, name);
  if (suffixBehind) name.suffix = halves[1];
  if (words.size() == 3 && isPatronymic(words[2])) {
    name.family = words[0];
    name.given = words[1];
    name.middle = words[2];
    return name;
  }
  if (words.size() <= 1) {
    name.given = words.join(u' ');
    return name;
  }
  const qsizetype at = familyAt(words);
  name.family = words.mid(at).join(u' ');
  setGiven(name, words.mid(0, at));
  return name;
}

}
