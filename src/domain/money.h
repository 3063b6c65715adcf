// Money as integer minor units with an ISO 4217 code; never floating point.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace kith::domain {

// Digits after the decimal mark of a currency: 2 unless ISO 4217 says otherwise (JPY 0, KWD 3).
int minorDigits(QStringView currency);

// Whether it is a code of ISO 4217, of today or of the years since 1990, in capitals.
bool isCurrency(QStringView code);

// "129.50" for 12950 EUR; a point, no grouping, a leading minus.
QString decimalText(qint64 minor, QStringView currency);

// Text of a person or a file as an amount: "1.234,50", "$8.00", "-8", "(8.00)", "1 234,5 kr".
struct ParsedMoney {
  qint64 minor = 0;
  QString currency;      // from a sign or code in the text, else the default that was given
  bool rounded = false;  // the text was finer than the minor unit: "0.0125" EUR

  bool operator==(const ParsedMoney&) const = default;
};

// With one mark only ("1.234"), `decimalMark` decides where given ('.' or ','), else three digits behind it
// mean grouping unless the number begins with 0. Nothing when the text is no amount, or one of more than 15
// digits with those of the minor unit.
std::optional<ParsedMoney> parseMoney(QStringView text, const QString& defaultCurrency,
                                      QChar decimalMark = {});

// "1.5" or "1,5" as 1500000; nothing when it is no number or has more than six decimals.
std::optional<qint64> parseQuantity(QStringView text);

// 1500000 as "1.5", without trailing zeros.
QString quantityText(qint64 millionths);

// a × b / c rounded half away from zero without overflow for |a|, |b| below 9·10^15 and c up to 10^8.
qint64 mulDiv(qint64 a, qint64 b, qint64 c);

// The ISO 4217 code of a region (SE gives SEK); empty when unknown.
QString currencyOfRegion(const QString& region);

}
