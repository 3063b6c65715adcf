#include "exchange/plausible.h"

#include <QChar>

namespace kith::exchange {
namespace {

bool isLatin(QChar c) { return c.script() == QChar::Script_Latin; }

// Weight of one character beyond ASCII between its neighbours: 0 natural, 2 surely wrong.
int oddnessOf(QChar before, QChar c, QChar after) {
  if (c.unicode() == 0xFFFD || (c.unicode() >= 0x80 && c.unicode() < 0xA0)) return 2;
  if (c.category() == QChar::Other_PrivateUse || c.category() == QChar::Other_NotAssigned) return 2;
  const bool inWord = before.isLetter() || after.isLetter();
  if (!c.isLetter()) {
    // An apostrophe, a dash or an ordinal sign may touch letters; other signs inside a word may not.
    const bool joins = c.category() == QChar::Punctuation_FinalQuote ||
                       c.category() == QChar::Punctuation_Dash || c.unicode() == 0xB7 || c.isMark();
    return before.isLetter() && after.isLetter() && !joins ? 2 : 0;
  }
  if (c.isUpper() && before.isLower()) return 2;
  if (c.unicode() == 0xAA || c.unicode() == 0xBA) return before.isLetter() && after.isLetter() ? 2 : 0;
  if (inWord && before.isLetter() && isLatin(c) != isLatin(before)) return 2;
  if (inWord && after.isLetter() && isLatin(c) != isLatin(after)) return 2;
  return 0;
}

}

int oddness(QStringView text) {
  qint64 beyondAscii = 0;
  qint64 odd = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i].unicode() < 0x80 || text[i].isSurrogate()) continue;
    ++beyondAscii;
    const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
    const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
    odd += oddnessOf(before, text[i], after);
  }
  return beyondAscii == 0 ? 0 : static_cast<int>(odd * 500 / beyondAscii);
}

}
