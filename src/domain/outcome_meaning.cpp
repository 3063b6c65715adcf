#include "domain/outcome_meaning.h"

#include "base/fold.h"

#include <QStringList>

#include <algorithm>

namespace kith::domain {
namespace {

// Words as base::folded leaves them; - stands for any ending.
constexpr QStringView kCallBack =
    u"call back|calls back|callback|call again|call me back|ring back|rings back|phone back|will call|"
    u"ring tillbaka|ringer tillbaka|ringa tillbaka|aterkoppla|aterkommer|ringer upp|"
    u"ruckruf-|zuruckrufen|zuruck rufen|ruft zuruck|rufen zuruck|ruckmeldung|meldet sich|"
    u"перезвон-|обратныи звонок|позвонить позже";
constexpr QStringView kComplaint =
    u"complain-|complaint-|klagomal-|klagar|klagade|klagan|reklamation-|reklamerar|missnojd|"
    u"beschwerde-|beschwert|reklamiert|жалоб-|жалуется|жаловал-|претензи-|рекламаци-|недоволен|недовольна";
constexpr QStringView kSolved =
    u"solved|resolved|settled|fixed|made good|sorted out|closed|ar lost|blev "
    u"lost|atgardat|atgardad|uppklarat|uppklarad|"
    u"gelost|erledigt|behoben|решен|решено|решена|улажен-|исправлен-|закрыт-";
constexpr QStringView kNot = u"not|never|no|inte|ej|icke|nicht|kein|keine|не|нет";

QStringList wordsOf(const QString& text) {
  QString spaced = base::folded(text);
  for (QChar& c : spaced)
    if (!c.isLetterOrNumber()) c = u' ';
  return spaced.split(u' ', Qt::SkipEmptyParts);
}

bool fits(const QString& word, QStringView wanted) {
  return wanted.endsWith(u'-') ? word.startsWith(wanted.chopped(1)) : word == wanted;
}

// Where the phrase stands among the words; -1 where it does not.
qsizetype placeOf(const QStringList& words, QStringView phrase) {
  const auto parts = phrase.split(u' ');
  const auto at = std::search(words.begin(), words.end(), parts.begin(), parts.end(),
                              [](const QString& word, QStringView wanted) { return fits(word, wanted); });
  return at == words.end() ? -1 : at - words.begin();
}

bool isDenied(const QStringList& words, qsizetype place) {
  return place > 0 && kNot.split(u'|').contains(QStringView(words[place - 1]));
}

bool says(const QStringList& words, QStringView phrases) {
  const auto all = phrases.split(u'|');
  return std::any_of(all.begin(), all.end(), [&words](QStringView phrase) {
    const qsizetype place = placeOf(words, phrase);
    return place >= 0 && !isDenied(words, place);
  });
}

}

OutcomeMeaning outcomeMeaning(const QString& outcome) {
  const QStringList words = wordsOf(outcome);
  if (says(words, kSolved)) return OutcomeMeaning::Solved;
  if (says(words, kComplaint)) return OutcomeMeaning::Complaint;
  return says(words, kCallBack) ? OutcomeMeaning::CallBack : OutcomeMeaning::Other;
}

}
