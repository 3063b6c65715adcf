#include "exchange/headings.h"

#include "base/fold.h"
#include "exchange/cell_look.h"
#include "exchange/heading_words.h"

#include <QHash>
#include <QStringList>

namespace kith::exchange {
namespace {

using Words = QHash<QString, Meaning>;

Words wordsOf(std::span<const HeadingWords> table) {
  Words out;
  for (const HeadingWords& entry : table) {
    QString field = QString::fromUtf16(entry.field);
    const bool vague = field.startsWith(u'?');
    if (vague) field.remove(0, 1);
    Meaning meaning = meaningFromText(field);
    meaning.vague = vague;
    for (const QString& word : QString::fromUtf16(entry.words).split(u'|'))
      out.insert(headingKey(word), meaning);
  }
  return out;
}

const Words& fields() {
  static const Words kFields = wordsOf(fieldWords());
  return kFields;
}

const Words& labels() {
  static const Words kLabels = wordsOf(labelWords());
  return kLabels;
}

// A heading as words, without the number it may hold.
struct Parts {
  QStringList words;
  int number = 0;
};

// "homePhone2" and "Home_Phone 2" are the words home, phone and the number 2.
Parts partsOf(const QString& heading) {
  Parts out;
  QString word;
  const auto endWord = [&out, &word] {
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number < 100)
      out.number = number;
    else if (!word.isEmpty())
      out.words.append(headingKey(word));
    word.clear();
  };
  for (qsizetype i = 0; i < heading.size(); ++i) {
    const QChar c = heading[i];
    if (!c.isLetterOrNumber()) {
      if (c != u'\'' && c != u'\u2019' && c != u'-' && !c.isMark()) endWord();
      continue;
    }
    const bool hump = !word.isEmpty() && c.isUpper() && word.back().isLower();
    if (hump || (!word.isEmpty() && c.isDigit() != word.back().isDigit())) endWord();
    word += c;
  }
  endWord();
  return out;
}

std::optional<Meaning> numbered(Meaning meaning, int number) {
  if (meaning.field == u"street")
    meaning.line = number;
  else
    meaning.group = number;
  return meaning;
}

// The words without those of a label, which is told apart.
std::optional<Meaning> meaningOfRest(const Parts& parts) {
  QString rest;
  QString label;
  for (const QString& word : parts.words) {
    const auto hit = labels().constFind(word);
    if (hit == labels().constEnd())
      rest += word;
    else if (!hit->field.isEmpty())
      label = hit->field;
  }
  const auto hit = fields().constFind(rest);
  if (rest.isEmpty() || hit == fields().constEnd()) return std::nullopt;
  Meaning meaning = *hit;
  if (meaning.label == u"fax" && (label == u"home" || label == u"work"))
    meaning.label = label + QStringLiteral(" fax");
  else if (meaning.label.isEmpty())
    meaning.label = label;
  return numbered(meaning, parts.number);
}

}

QString headingKey(QStringView heading) {
  QString out;
  for (const QChar c : base::folded(heading))
    if (c.isLetterOrNumber()) out += c;
  return out;
}

std::optional<Meaning> meaningOfHeading(const QString& heading) {
  const auto whole = fields().constFind(headingKey(heading));
  if (whole != fields().constEnd()) return *whole;
  const Parts parts = partsOf(heading);
  if (parts.words.size() > 6) return std::nullopt;
  const auto plain = fields().constFind(parts.words.join(QString()));
  if (plain != fields().constEnd()) return numbered(*plain, parts.number);
  return meaningOfRest(parts);
}

bool isKnownHeading(std::string_view heading) {
  const std::string_view cell = trimmed(heading);
  if (cell.empty() || cell.size() > 80 || isValue(lookOf(cell))) return false;
  return meaningOfHeading(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))).has_value();
}

Meaning meaningFromText(const QString& fieldAndLabel) {
  Meaning meaning;
  const qsizetype dot = fieldAndLabel.indexOf(u'.');
  meaning.field = fieldAndLabel.left(dot).trimmed();
  if (dot >= 0) meaning.label = fieldAndLabel.mid(dot + 1).trimmed();
  return meaning;
}

QString textOf(const Meaning& meaning) {
  if (meaning.field == u"label") return meaning.labelFor + QStringLiteral(".label");
  if (meaning.label.isEmpty()) return meaning.field;
  return meaning.field + QLatin1Char('.') + meaning.label;
}

}
