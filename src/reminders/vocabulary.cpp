#include "reminders/vocabulary.h"

#include "base/fold.h"
#include "reminders/vocabulary_rows.h"

#include <QHash>
#include <QMultiHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace kith::reminders {

namespace {

struct Phrase {
  QString language;
  Meaning meaning;
  int value;
  QStringList words;   // folded
  qsizetype tail = 0;  // characters at its end that another word is made of
};

using Phrases = QMultiHash<QString, Phrase>;

// Phrases by their first word.
Phrases foldedPhrases() {
  static const QRegularExpression gap(QStringLiteral("[ -]"));
  Phrases phrases;
  for (const LanguageRows& language : vocabularyRows()) {
    for (const VocabularyRow& row : language.rows) {
      for (const QString& text : QString::fromUtf16(row.words).split(u'|')) {
        const QStringList words = base::folded(text).split(gap, Qt::SkipEmptyParts);
        phrases.insert(words.first(),
                       {QString::fromLatin1(language.language), row.meaning, row.value, words});
      }
    }
  }
  return phrases;
}

// German and Swedish write Freitagnachmittag: a weekday whose tail is read as the part of the day.
Phrases withCompounds(Phrases phrases) {
  Phrases compounds;
  for (const Phrase& day : std::as_const(phrases)) {
    if (day.meaning != Meaning::Weekday || day.words.size() > 1) continue;
    if (day.language != u"de" && day.language != u"sv") continue;
    for (const Phrase& part : std::as_const(phrases)) {
      if (part.meaning != Meaning::PartOfDay || part.language != day.language || part.words.size() > 1)
        continue;
      const QString word = day.words.first() + part.words.first();
      compounds.insert(word, {day.language, day.meaning, day.value, {word}, part.words.first().size()});
    }
  }
  return phrases.unite(compounds);
}

const Phrases& phrases() {
  static const Phrases all = withCompounds(foldedPhrases());
  return all;
}

bool isWordCharacter(QChar c) { return c.isLetter() || c.isMark() || c == u'\'' || c == u'’'; }

qsizetype wordEnd(QStringView text, qsizetype from) {
  qsizetype at = from;
  while (at < text.size() && isWordCharacter(text[at])) ++at;
  return at;
}

// The run of letters at `from`, as it is compared.
QString wordAt(QStringView text, qsizetype from) {
  QString word = base::folded(text.sliced(from, wordEnd(text, from) - from));
  return word.replace(u'’', u'\'');
}

qsizetype skipGap(QStringView text, qsizetype from) {
  const qsizetype at = skipSpace(text, from);
  return at == from && at < text.size() && text[at] == u'-' ? at + 1 : at;
}

// An abbreviation may carry its point: "kl. 9", "fri.".
qsizetype behindPoint(QStringView text, qsizetype begin, qsizetype end) {
  const bool pointed = end < text.size() && text[end] == u'.' && end - begin <= 5;
  return pointed ? end + 1 : end;
}

std::optional<qsizetype> phraseEnd(QStringView text, qsizetype from, const QStringList& words) {
  qsizetype at = from;
  for (qsizetype i = 0; i < words.size(); ++i) {
    if (i > 0) at = skipGap(text, at);
    if (at >= text.size() || wordAt(text, at) != words[i]) return std::nullopt;
    at = behindPoint(text, at, wordEnd(text, at));
  }
  return at;
}

// "am" is a word before a date in German, whatever it is in English.
bool isOfOneLanguage(Meaning meaning) {
  return meaning == Meaning::Told || meaning == Meaning::Wish || meaning == Meaning::Subject ||
         meaning == Meaning::Topic || meaning == Meaning::Happened;
}

// How many letters of the text are words of each language.
QHash<QString, qsizetype> lettersOf(QStringView text) {
  QHash<QString, qsizetype> letters;
  for (const qsizetype at : wordBegins(text)) {
    if (!isWordCharacter(text[at])) continue;
    QHash<QString, qsizetype> longest;
    const auto [begin, behind] = phrases().equal_range(wordAt(text, at));
    for (auto it = begin; it != behind; ++it) {
      const auto end = phraseEnd(text, at, it->words);
      if (end && *end - at > 1) longest[it->language] = std::max(longest[it->language], *end - at);
    }
    for (auto it = longest.cbegin(); it != longest.cend(); ++it) letters[it.key()] += it.value();
  }
  return letters;
}

}

qsizetype skipSpace(QStringView text, qsizetype from) {
  while (from < text.size() && text[from].isSpace()) ++from;
  return from;
}

std::optional<Word> findWord(QStringView text, qsizetype from, Meaning meaning, QStringView language) {
  from = skipSpace(text, from);
  if (from >= text.size() || !isWordCharacter(text[from])) return std::nullopt;
  const QString first = wordAt(text, from);
  std::optional<Word> best;
  const auto [begin, behind] = phrases().equal_range(first);
  for (auto it = begin; it != behind; ++it) {
    const Phrase& phrase = *it;
    if (phrase.meaning != meaning) continue;
    const bool everywhere = phrase.language == u"en" && !isOfOneLanguage(meaning);
    if (!everywhere && !language.startsWith(phrase.language, Qt::CaseInsensitive)) continue;
    auto end = phraseEnd(text, from, phrase.words);
    if (end) *end -= phrase.tail;
    const bool own = phrase.language != u"en";  // "i" and "so" belong to the user's own language first
    if (end && (!best || *end > best->end || (*end == best->end && own))) best = Word{phrase.value, *end};
  }
  return best;
}

std::optional<Word> findWord(QStringView text, qsizetype from, std::initializer_list<Meaning> meanings,
                             QStringView language) {
  std::optional<Word> best;
  for (const Meaning meaning : meanings) {
    const auto word = findWord(text, from, meaning, language);
    if (word && (!best || word->end > best->end)) best = word;
  }
  return best;
}

QList<qsizetype> wordBegins(QStringView text) {
  QList<qsizetype> begins;
  for (qsizetype at = 0; at < text.size(); ++at)
    if (!text[at].isSpace() && (at == 0 || text[at - 1].isSpace())) begins << at;
  return begins;
}

bool hasWord(QStringView text, std::initializer_list<Meaning> meanings, QStringView language) {
  const auto begins = wordBegins(text);
  return std::any_of(begins.begin(), begins.end(),
                     [&](qsizetype at) { return findWord(text, at, meanings, language).has_value(); });
}

QString spokenLanguage(QStringView line, const QString& own) {
  const QString spoken = grammarLanguage(line, own);
  return spoken == u"en" ? own : spoken;
}

QString grammarLanguage(QStringView text, const QString& own) {
  const auto letters = lettersOf(text);
  QString spoken = own;
  qsizetype most = letters.value(own.left(2).toLower());
  for (const LanguageRows& language : vocabularyRows()) {
    const QString name = QString::fromLatin1(language.language);
    if (letters.value(name) <= most) continue;
    most = letters.value(name);
    spoken = name;
  }
  return spoken;
}

qsizetype skipWords(QStringView text, qsizetype from, std::initializer_list<Meaning> meanings,
                    QStringView language) {
  for (const Meaning meaning : meanings) {
    if (const auto word = findWord(text, from, meaning, language)) return word->end;
  }
  return from;
}

bool writesDatesWithDots(QStringView language) {
  return language.startsWith(u"de", Qt::CaseInsensitive) || language.startsWith(u"ru", Qt::CaseInsensitive);
}

}
