#include "search/transliteration.h"

#include <algorithm>
#include <iterator>

namespace kith::search {
namespace {

struct Letter {
  char16_t letter;
  const char16_t* english;
  const char16_t* slavic;
  const char16_t* ukrainian;
  const char16_t* bulgarian;
};

// In order of their code points.
constexpr Letter kCyrillic[] = {
    {u'а', u"a", u"a", u"a", u"a"},     {u'б', u"b", u"b", u"b", u"b"},
    {u'в', u"v", u"v", u"v", u"v"},     {u'г', u"g", u"g", u"h", u"g"},
    {u'д', u"d", u"d", u"d", u"d"},     {u'е', u"e", u"e", u"e", u"e"},
    {u'ж', u"zh", u"z", u"zh", u"zh"},  {u'з', u"z", u"z", u"z", u"z"},
    {u'и', u"i", u"i", u"y", u"i"},     {u'й', u"y", u"j", u"i", u"y"},
    {u'к', u"k", u"k", u"k", u"k"},     {u'л', u"l", u"l", u"l", u"l"},
    {u'м', u"m", u"m", u"m", u"m"},     {u'н', u"n", u"n", u"n", u"n"},
    {u'о', u"o", u"o", u"o", u"o"},     {u'п', u"p", u"p", u"p", u"p"},
    {u'р', u"r", u"r", u"r", u"r"},     {u'с', u"s", u"s", u"s", u"s"},
    {u'т', u"t", u"t", u"t", u"t"},     {u'у', u"u", u"u", u"u", u"u"},
    {u'ф', u"f", u"f", u"f", u"f"},     {u'х', u"kh", u"h", u"kh", u"h"},
    {u'ц', u"ts", u"c", u"ts", u"ts"},  {u'ч', u"ch", u"c", u"ch", u"ch"},
    {u'ш', u"sh", u"s", u"sh", u"sh"},  {u'щ', u"shch", u"sc", u"shch", u"sht"},
    {u'ъ', u"", u"", u"", u"a"},        {u'ы', u"y", u"y", u"y", u"y"},
    {u'ь', u"", u"", u"", u""},         {u'э', u"e", u"e", u"e", u"e"},
    {u'ю', u"yu", u"ju", u"iu", u"yu"}, {u'я', u"ya", u"ja", u"ia", u"ya"},
    {u'ѐ', u"e", u"e", u"e", u"e"},     {u'ё', u"yo", u"e", u"yo", u"e"},
    {u'ђ', u"dj", u"d", u"dj", u"dj"},  {u'ѓ', u"gj", u"g", u"gj", u"g"},
    {u'є', u"ye", u"je", u"ie", u"e"},  {u'ѕ', u"dz", u"dz", u"dz", u"dz"},
    {u'і', u"i", u"i", u"i", u"i"},     {u'ї', u"yi", u"ji", u"i", u"i"},
    {u'ј', u"j", u"j", u"j", u"y"},     {u'љ', u"lj", u"lj", u"lj", u"ly"},
    {u'њ', u"nj", u"nj", u"nj", u"ny"}, {u'ћ', u"ch", u"c", u"c", u"c"},
    {u'ќ', u"kj", u"k", u"kj", u"k"},   {u'ѝ', u"i", u"i", u"i", u"i"},
    {u'ў', u"u", u"u", u"u", u"u"},     {u'џ', u"dzh", u"dz", u"dzh", u"dz"},
    {u'ґ', u"g", u"g", u"g", u"g"},
};

struct GreekLetter {
  char16_t letter;
  const char16_t* latin;
};

constexpr GreekLetter kGreek[] = {
    {u'α', u"a"},  {u'β', u"v"},  {u'γ', u"g"},  {u'δ', u"d"}, {u'ε', u"e"}, {u'ζ', u"z"}, {u'η', u"i"},
    {u'θ', u"th"}, {u'ι', u"i"},  {u'κ', u"k"},  {u'λ', u"l"}, {u'μ', u"m"}, {u'ν', u"n"}, {u'ξ', u"x"},
    {u'ο', u"o"},  {u'π', u"p"},  {u'ρ', u"r"},  {u'ς', u"s"}, {u'σ', u"s"}, {u'τ', u"t"}, {u'υ', u"y"},
    {u'φ', u"f"},  {u'χ', u"ch"}, {u'ψ', u"ps"}, {u'ω', u"o"},
};

const Letter* cyrillic(char16_t c) {
  const auto* at = std::lower_bound(std::begin(kCyrillic), std::end(kCyrillic), c,
                                    [](const Letter& a, char16_t b) { return a.letter < b; });
  return at != std::end(kCyrillic) && at->letter == c ? at : nullptr;
}

const char16_t* greek(char16_t c) {
  for (const GreekLetter& each : kGreek)
    if (each.letter == c) return each.latin;
  return nullptr;
}

bool isOther(const QString& word) {
  return std::any_of(word.begin(), word.end(), [](QChar c) {
    return c.script() == QChar::Script_Cyrillic || c.script() == QChar::Script_Greek;
  });
}

// Greek marks stand on a letter: apart, so that the letter is found in the table.
QString bare(const QString& word) {
  QString out;
  for (const QChar c : word) {
    if (c.script() != QChar::Script_Greek) {
      out += c;
      continue;
    }
    const QString apart = QString(c).normalized(QString::NormalizationForm_D);
    out += apart.isEmpty() ? c : apart[0];
  }
  return out;
}

QString written(const QString& word, const char16_t* Letter::*habit) {
  QString out;
  for (const QChar c : word) {
    if (const Letter* letter = cyrillic(c.unicode()))
      out += QStringView(letter->*habit);
    else if (const char16_t* latin = greek(c.unicode()))
      out += QStringView(latin);
    else
      out += c;
  }
  return out;
}

}

QStringList inLatin(const QString& word) {
  if (!isOther(word)) return {};
  const QString plain = bare(word);
  QStringList out;
  for (const auto habit : {&Letter::english, &Letter::slavic, &Letter::ukrainian, &Letter::bulgarian})
    out << written(plain, habit);
  // -ий and -ый are mostly written with one letter.
  if (out.first().endsWith(u"iy") || out.first().endsWith(u"yy"))
    out << QString(out.first().chopped(2) + u'y');
  out.removeDuplicates();
  return out;
}

}
