#include "reminders/vocabulary.h"

#include "base/fold.h"
#include "reminders/vocabulary_rows.h"

#include <QMultiHash>
#include <QStringList>

namespace kith::reminders {

namespace {

struct Phrase {
  QString language;
  Meaning meaning;
  int value;
  QStringList words;  // folded
};

// Phrases by their first word.
QMultiHash<QString, Phrase> foldedPhrases() {
  QMultiHash<QString, Phrase> phrases;
  for (const VocabularyRow& row : vocabularyRows()) {
    for (const QString& text : QString::fromUtf16(row.words).split(u'|')) {
      const QStringList words = base::folded(text).split(u' ', Qt::SkipEmptyParts);
      phrases.insert(words.first(), {QString::fromLatin1(row.language), row.meaning, row.value, words});
    }
  }
  return phrases;
}

const QMultiHash<QString, Phrase>& phrases() {
  static const QMultiHash<QString, Phrase> all = foldedPhrases();
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

// An abbreviation may carry its point: "kl. 9", "fri.".
qsizetype behindPoint(QStringView text, qsizetype begin, qsizetype end) {
  const bool pointed = end < text.size() && text[end] == u'.' && end - begin <= 5;
  return pointed ? end + 1 : end;
}

std::optional<qsizetype> phraseEnd(QStringView text, qsizetype from, const QStringList& words) {
  qsizetype at = from;
  for (qsizetype i = 0; i < words.size(); ++i) {
    if (i > 0) at = skipSpace(text, at);
    if (at >= text.size() || wordAt(text, at) != words[i]) return std::nullopt;
    at = behindPoint(text, at, wordEnd(text, at));
  }
  return at;
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
    if (phrase.language != u"en" && !language.startsWith(phrase.language, Qt::CaseInsensitive)) continue;
    const auto end = phraseEnd(text, from, phrase.words);
    const bool own = phrase.language != u"en";  // "i" and "so" belong to the user's own language first
    if (end && (!best || *end > best->end || (*end == best->end && own))) best = Word{phrase.value, *end};
  }
  return best;
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
