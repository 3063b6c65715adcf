#include "reminders/line_sale.h"

#include "base/fold.h"
#include "domain/money.h"
#include "reminders/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kith::reminders {

namespace {

// Whether a word behind a number is a currency; a code in small letters only where it is no other word.
bool isCurrency(const QString& word) {
  static constexpr std::array kCodes{u"eur", u"sek", u"usd", u"gbp", u"rub", u"chf", u"nok", u"dkk", u"pln"};
  const auto money = domain::parseMoney(QString(u"1 " + word), QStringLiteral("XXX"));
  if (!money || money->currency == u"XXX") return false;
  if (money->currency.compare(word, Qt::CaseInsensitive) != 0 || word.isUpper()) return true;
  return std::any_of(kCodes.begin(), kCodes.end(), [&](const char16_t* code) { return word == code; });
}

// Reads from the end of the text to its beginning.
class SaleReader {
 public:
  SaleReader(const QString& text, const QString& language)
      : m_text(base::collapsed(text)), m_language(language) {}

  SoldThing read() {
    takePayment();
    takeAmount();
    takePayment();
    takeQuantity();
    chopMarks();
    chopWords(Meaning::Total);
    m_out.what = m_text;
    if (goesOn(m_out.what)) m_out.unclear = true;
    if (m_out.unclear) m_out.amount.clear();
    return std::move(m_out);
  }

  const QString& rest() const { return m_text; }

 private:
  void chopMarks() {
    static const QRegularExpression marks(QStringLiteral("^[\\s:;,–—-]+|[\\s:;,.–—-]+$"));
    static const QRegularExpression without(QStringLiteral("\\d(?::-|,-{1,2}|\\.-)$"));  // 450:-
    if (!without.match(m_text).hasMatch()) m_text.remove(marks);
  }

  // The words at the end of the text that mean that; they go.
  std::optional<QString> chopWords(Meaning meaning, int* value = nullptr) {
    for (const qsizetype at : wordBegins(m_text)) {
      const auto word = findWord(m_text, at, meaning, m_language);
      if (!word || word->end != m_text.size()) continue;
      if (value != nullptr) *value = word->value;
      const QString words = m_text.mid(at);
      m_text = m_text.left(at).trimmed();
      return words;
    }
    return std::nullopt;
  }

  void takePayment() {
    for (int value = 0;; value = 0) {
      chopMarks();
      if (chopWords(Meaning::Unpaid)) {
        m_unpaid = true;
        m_out.paid = false;
      } else if (const auto words = chopWords(Meaning::Paid, &value)) {
        m_out.paid = !m_unpaid;
        if (value == 1) m_out.method = *words;
      } else {
        return;
      }
    }
  }

  void takeAmount() {
    static const QRegularExpression pattern(
        QStringLiteral("(?:^|\\s|@)((?:\\p{Sc}|[A-Z]{3})\\s?)?"
                       "(\\d{1,3}(?:[ '’.,\\x{a0}\\x{202f}]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)"
                       "(:-|,--?|\\.-|\\s?(?:\\p{Sc}|\\p{L}+\\.?))?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString whole = m_text;
    if (chopWords(Meaning::Each)) m_out.each = true;
    const auto match = pattern.match(m_text);
    const QString suffix = match.captured(3).trimmed();
    const bool known = suffix.isEmpty() || !suffix[0].isLetter() || isCurrency(suffix);
    if (!match.hasMatch() || !known) {
      m_out.each = false;
      m_text = whole;
      return;
    }
    const bool at = match.captured().startsWith(u'@');
    m_text = m_text.left(match.capturedStart()).trimmed();
    const bool eachBefore = chopWords(Meaning::EachBefore).has_value();
    const bool total = !eachBefore && chopWords(Meaning::Total).has_value();
    if (at || eachBefore) m_out.each = true;
    m_out.amount = match.captured().remove(u'@').trimmed();
    if (!total && !m_out.each && isAmbiguous(match.captured(2), match.captured(1), suffix))
      m_out.unclear = true;
  }

  // "iPhone 15 899": one number or two? Where crowns and roubles are spent, groups are written so.
  bool isAmbiguous(const QString& number, const QString& before, const QString& behind) const {
    static const QRegularExpression spaced(QStringLiteral("^\\d+(?: \\d{3})*? (\\d{3})$"));
    const auto match = spaced.match(number);
    if (!match.hasMatch() || match.captured(1) == u"000" || !before.isEmpty()) return false;
    const bool spaces =
        m_language == u"sv" || m_language == u"ru" || (!behind.isEmpty() && behind[0].isLetter());
    return behind.isEmpty() || !spaces;
  }

  void takeQuantity() {
    static const QRegularExpression count(
        QStringLiteral("^\\s*(\\d{1,3}(?:[ .,]\\d{3})+|\\d+(?:[.,]\\d+)?)\\s*[x×]?\\s+(?:[x×]\\s+)?(?=\\D)"));
    chopMarks();
    if (const auto match = count.match(m_text); match.hasMatch()) {
      m_out.quantity = plainCount(match.captured(1));
      m_text = m_text.mid(match.capturedEnd());
    } else if (const auto number = findWord(m_text, 0, Meaning::Number, m_language);
               number && number->end < m_text.size() && m_text[number->end].isSpace()) {
      if (number->value > 1) m_out.quantity = QString::number(number->value);
      m_text = m_text.mid(number->end).trimmed();
    } else {
      return;
    }
    const auto piece = findWord(m_text, 0, Meaning::Piece, m_language);
    if (piece && piece->end < m_text.size()) m_text = m_text.mid(piece->end).trimmed();
  }

  // "1,200 bricks" are many in English, "1,200 kg" is little more than one elsewhere.
  QString plainCount(QString digits) const {
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}(?:([ .,])\\d{3})+$"));
    const auto match = grouped.match(digits);
    if (!match.hasMatch()) return digits;
    const bool english = m_language.startsWith(u"en");
    const QString mark = match.captured(1);
    const bool decimal = mark == (english ? u"." : u",");
    return decimal ? digits : digits.remove(mark);
  }

  // "roses 450 and 2 vases": a second thing with a number of its own.
  bool goesOn(const QString& what) const {
    for (const qsizetype at : wordBegins(what)) {
      const auto also = findWord(what, at, Meaning::And, m_language);
      const bool sign = what[at] == u'&' || what[at] == u'+';
      const qsizetype next = skipSpace(what, sign ? at + 1 : also ? also->end : what.size());
      if (at > 0 && next < what.size() && what[next].isDigit()) return true;
    }
    return false;
  }

  QString m_text;
  QString m_language;
  bool m_unpaid = false;
  SoldThing m_out;
};

}

SoldThing readSold(const QString& text, const QString& language) { return SaleReader(text, language).read(); }

bool goesOnWithSale(const QString& part, const QString& language) {
  const SoldThing sold = readSold(part, language);
  const bool says = sold.paid || !sold.amount.isEmpty() || hasWord(part, {Meaning::Unpaid}, language);
  return says && sold.what.isEmpty() && sold.quantity.isEmpty();
}

}
