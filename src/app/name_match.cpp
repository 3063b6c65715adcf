#include "app/name_match.h"

#include "base/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kith::app {
namespace {

using reminders::NameFit;

constexpr qsizetype kShortestBeginning = 3;  // letters of a name
constexpr qsizetype kShortestStem = 2;

// Endings of a name, and those of its cases; й is и when folded.
struct Declension {
  QStringView name;
  QStringView cases;  // between bars
};

constexpr std::array kDeclensions{Declension{u"а", u"ы|и|е|у|ои|ою|еи|ею"},
                                  Declension{u"я", u"и|е|ю|еи|ею"},
                                  Declension{u"ая", u"ои|ую|ою"},
                                  Declension{u"яя", u"еи|юю"},
                                  Declension{u"ь", u"я|ю|ем|е|и|ью"},
                                  Declension{u"и", u"я|ю|ем|е"},
                                  Declension{u"ии", u"ого|ому|им|ом|его|ему"},
                                  Declension{u"ыи", u"ого|ому|ым|ом"},
                                  Declension{u"ои", u"ого|ому|ым|ом"}};
constexpr QStringView kConsonantCases = u"а|у|ом|ем|е|ым";

bool isCyrillic(const QString& word) { return !word.isEmpty() && word[0].script() == QChar::Script_Cyrillic; }

bool isStemWithCase(const QString& typed, const QString& stem, QStringView cases) {
  if (stem.size() < kShortestStem || !typed.startsWith(stem)) return false;
  const QStringView ending = QStringView(typed).sliced(stem.size());
  const auto all = cases.split(u'|');
  return std::any_of(all.begin(), all.end(), [&](QStringView one) { return one == ending; });
}

// Павел, but Павла.
QString withoutFleetingVowel(const QString& name) {
  static const QRegularExpression pattern(QStringLiteral("[ео](?=[лкцв]$)"));
  return QString(name).remove(pattern);
}

}

QStringList nameWords(const QString& name) {
  static const QRegularExpression gap(QStringLiteral("[ .-]+"));
  return base::folded(name).replace(u'’', u'\'').split(gap, Qt::SkipEmptyParts);
}

bool isFormOf(const QString& typed, const QString& name) {
  if (typed == name) return true;
  if (!isCyrillic(typed) || name.isEmpty()) return false;
  for (const Declension& each : kDeclensions)
    if (name.endsWith(each.name) && isStemWithCase(typed, name.chopped(each.name.size()), each.cases))
      return true;
  if (QStringView(u"аеиоуыэюяь").contains(name.back())) return false;
  return isStemWithCase(typed, name, kConsonantCases) ||
         isStemWithCase(typed, withoutFleetingVowel(name), kConsonantCases);
}

NameFit fitOf(const QStringList& typed, const QStringList& name, bool capital) {
  NameFit best = NameFit::None;
  for (qsizetype start = 0; start + typed.size() <= name.size() && !typed.isEmpty(); ++start) {
    const bool edge = start == 0 || start + typed.size() == name.size();
    if (!capital && !edge) continue;
    const auto same = std::mismatch(typed.begin(), typed.end(), name.begin() + start, isFormOf).first;
    if (same == typed.end()) return NameFit::Whole;
    // The last word may be an initial or a beginning; the only one is enough of a beginning with three
    // letters.
    const bool last = same + 1 == typed.end() && name[start + typed.size() - 1].startsWith(typed.back());
    const bool enough =
        typed.size() > 1 || (start == 0 && capital && typed.back().size() >= kShortestBeginning);
    if (last && enough) best = NameFit::Begins;
  }
  return best;
}

}
