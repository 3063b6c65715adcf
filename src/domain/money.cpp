#include "domain/money.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace kith::domain {
namespace {

__extension__ typedef __int128 Wide;

bool contains(std::span<const char16_t* const> words, QStringView word) {
  return std::any_of(words.begin(), words.end(),
                     [word](const char16_t* w) { return word == QStringView(w); });
}

// A number as text: digits before and after the decimal mark, without sign.
struct PlainNumber {
  QString whole;
  QString fraction;
};

bool isGroupMark(QChar c) {
  return c.isSpace() || c == u'\'' || c == u'\u2019' || c == u'_' || c == u'\u00b7';
}

// Every part after the first is a group: two or three digits (Indian lakhs), the last always three.
bool areGroups(const QStringList& parts) {
  if (parts.first().isEmpty() || parts.first().size() > 3) return false;
  for (qsizetype i = 1; i < parts.size(); ++i) {
    const qsizetype size = parts[i].size();
    if (size != 3 && (size != 2 || i + 1 == parts.size())) return false;
  }
  return true;
}

// Takes grouping of one kind of mark away; nothing when the marks do not stand where groups end.
std::optional<QString> ungrouped(const QString& text, QChar mark) {
  if (!text.contains(mark)) return text;
  const QStringList parts = text.split(mark);
  if (!areGroups(parts)) return std::nullopt;
  return parts.join(QString());
}

// A single mark that is not the column's decimal one: three digits behind it are a group.
bool isGrouping(const QString& text, qsizetype at, QChar decimalMark) {
  const bool threeBehind = text.size() - at - 1 == 3;
  if (!decimalMark.isNull()) return text[at] != decimalMark && threeBehind;
  return threeBehind && at > 0 && at <= 3 && !text.startsWith(u'0');
}

// Where the decimal mark stands in digits with '.' and ','; -1: there is none.
qsizetype decimalAt(const QString& text, QChar decimalMark) {
  const qsizetype point = text.lastIndexOf(u'.');
  const qsizetype comma = text.lastIndexOf(u',');
  if (point < 0 && comma < 0) return -1;
  const qsizetype last = std::max(point, comma);
  if (point >= 0 && comma >= 0) return text.count(text[last]) == 1 ? last : -1;
  if (text.count(text[last]) > 1) return -1;
  return isGrouping(text, last, decimalMark) ? -1 : last;
}

bool allDigits(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<PlainNumber> splitNumber(const QString& text, QChar decimalMark) {
  const qsizetype at = decimalAt(text, decimalMark);
  PlainNumber number;
  if (at >= 0) number.fraction = text.mid(at + 1);
  QString whole = at >= 0 ? text.left(at) : text;
  for (QChar& c : whole)
    if (isGroupMark(c)) c = u' ';
  for (const QChar mark : {QChar(u' '), QChar(u'.'), QChar(u',')}) {
    const auto plain = ungrouped(whole, mark);
    if (!plain) return std::nullopt;
    whole = *plain;
  }
  number.whole = whole;
  const bool some = !number.whole.isEmpty() || !number.fraction.isEmpty();
  if (!some || !allDigits(number.whole) || !allDigits(number.fraction)) return std::nullopt;
  return number;
}

// So many digits may be added up and multiplied with nobody having to look out for an overflow.
constexpr qsizetype kMostDigits = 15;

// Whether something but zeros stands behind so many digits.
bool isFiner(const PlainNumber& number, int digits) {
  const QString rest = number.fraction.mid(digits);
  return std::any_of(rest.begin(), rest.end(), [](QChar c) { return c != u'0'; });
}

// The number in units of 10^-digits, rounded half away from zero; nothing beyond kMostDigits.
std::optional<qint64> scaled(const PlainNumber& number, int digits) {
  QString all = number.whole + number.fraction.left(digits).leftJustified(digits, u'0');
  while (all.size() > 1 && all.startsWith(u'0')) all.remove(0, 1);
  if (all.size() > kMostDigits) return std::nullopt;
  const bool up = number.fraction.size() > digits && number.fraction[digits] >= u'5';
  return all.toLongLong() + (up ? 1 : 0);
}

// What surrounds the digits: the sign and the words.
struct Amount {
  QString digits;
  QString words;
  bool negative = false;
};

bool isMinus(QChar c) { return c == u'-' || c == u'\u2212' || c == u'\u2013'; }

// "(8.00)", "-$8", "8-": takes sign and brackets off.
Amount takenApart(QString text) {
  Amount out;
  text = text.simplified();
  if (text.startsWith(u'(') && text.endsWith(u')')) {
    out.negative = true;
    text = text.mid(1, text.size() - 2);
  }
  // Prices without cents: "150:-" and "150,-" are no negative amounts.
  for (const auto& end :
       {QStringLiteral(":-"), QStringLiteral(",--"), QStringLiteral(",-"), QStringLiteral(".-")})
    if (text.endsWith(end)) text.chop(end.size());
  const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
  const auto first = std::find_if(text.begin(), text.end(), isDigit);
  if (first == text.end()) return out;
  const auto last = std::find_if(text.rbegin(), text.rend(), isDigit).base();
  qsizetype from = first - text.begin();
  if (from > 0 && (text[from - 1] == u'.' || text[from - 1] == u',')) --from;
  qsizetype to = last - text.begin();
  QString around = text.left(from) + QLatin1Char(' ') + text.mid(to);
  if (std::count_if(around.begin(), around.end(), isMinus) == 1 && !out.negative) {
    out.negative = true;
    around.removeIf(isMinus);
  }
  around.remove(u'+');
  out.digits = text.mid(from, to - from);
  out.words = around.simplified();
  if (out.words == u"." || out.words == u",") out.words.clear();  // "5."
  return out;
}

// The currency a sign stands for; one that several countries use keeps a default of that family.
QString currencyOfSign(const QString& sign, const QString& fallback) {
  static constexpr std::array kCrowns{u"SEK", u"NOK", u"DKK", u"ISK"};
  static constexpr std::array kDollars{u"USD", u"CAD", u"AUD", u"NZD", u"SGD",
                                       u"HKD", u"MXN", u"ARS", u"CLP", u"COP"};
  const QString word = sign.toLower();
  static constexpr std::array kCrownWords{u"kr", u"kr.", u"kronor", u"kroner", u"krona"};
  static constexpr std::array kRoubleWords{u"₽", u"руб",    u"руб.",  u"р.",
                                           u"р",   u"рублей", u"рубля", u"рубль"};
  static constexpr std::array kDollarWords{u"$", u"dollar", u"dollars", u"долларов"};
  if (contains(kCrownWords, word)) return contains(kCrowns, fallback) ? fallback : QStringLiteral("SEK");
  if (contains(kDollarWords, word)) return contains(kDollars, fallback) ? fallback : QStringLiteral("USD");
  if (word == u"¥") return fallback == u"CNY" ? fallback : QStringLiteral("JPY");
  if (word == u"£" || word == u"pounds" || word == u"quid") return QStringLiteral("GBP");
  if (word == u"€" || word == u"euro" || word == u"euros" || word == u"евро") return QStringLiteral("EUR");
  if (word == u"zł" || word == u"zl") return QStringLiteral("PLN");
  if (contains(kRoubleWords, word)) return QStringLiteral("RUB");
  if (word == u"kč") return QStringLiteral("CZK");
  if (word == u"ft") return QStringLiteral("HUF");
  if (word == u"lei") return QStringLiteral("RON");
  if (word == u"лв" || word == u"лв.") return QStringLiteral("BGN");
  if (word == u"₴" || word == u"грн" || word == u"грн.") return QStringLiteral("UAH");
  if (word == u"₹" || word == u"rs" || word == u"rs.") return QStringLiteral("INR");
  if (word == u"₺" || word == u"tl") return QStringLiteral("TRY");
  if (word == u"₩") return QStringLiteral("KRW");
  if (word == u"₪") return QStringLiteral("ILS");
  if (word == u"r$") return QStringLiteral("BRL");
  if (word == u"franken" || word == u"fr." || word == u"sfr." || word == u"fr") return QStringLiteral("CHF");
  if (word == u"us$") return QStringLiteral("USD");
  return {};
}

// The currency the words around an amount name; nothing when they are other words.
std::optional<QString> currencyOfWords(const QString& words, const QString& fallback) {
  if (words.isEmpty()) return fallback;
  const QString sign = currencyOfSign(words, fallback);
  if (!sign.isEmpty()) return sign;
  if (const QString code = words.toUpper(); isCurrency(code)) return code;
  const QStringList parts = words.split(u' ');  // "$ 8 USD"
  if (parts.size() == 2 && !currencyOfSign(parts[0], fallback).isEmpty())
    return currencyOfWords(parts[1], fallback);
  return std::nullopt;
}

}

bool isCurrency(QStringView code) {
  static constexpr QLatin1String kCodes(
      "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
      "CAD CDF CHF CLF CLP CNH CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
      "GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW "
      "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD "
      "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP "
      "SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS "
      "VED VES VND VUV WST XAF XAG XAU XCD XCG XDR XOF XPD XPF XPT YER ZAR ZMW ZWG ZWL "
      "ATS BEF BGL BYR CSD CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PTE ROL RUR SIT "
      "SKK STD TRL VEB VEF YUM ZMK");
  return code.size() == 3 && code.indexOf(u' ') < 0 && kCodes.indexOf(code) >= 0;
}

int minorDigits(QStringView currency) {
  static constexpr std::array kNone{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG",
                                    u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
  static constexpr std::array kThree{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};
  static constexpr std::array kFour{u"CLF", u"UYW"};
  if (contains(kNone, currency)) return 0;
  if (contains(kThree, currency)) return 3;
  return contains(kFour, currency) ? 4 : 2;
}

QString decimalText(qint64 minor, QStringView currency) {
  const int digits = minorDigits(currency);
  // Unsigned, so that the smallest number has a positive one too.
  const quint64 size = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
  QString text = QString::number(size).rightJustified(digits + 1, u'0');
  if (digits > 0) text.insert(text.size() - digits, u'.');
  if (minor < 0) text.prepend(u'-');
  return text;
}

std::optional<ParsedMoney> parseMoney(QStringView text, const QString& defaultCurrency, QChar decimalMark) {
  const Amount amount = takenApart(text.toString());
  if (amount.digits.isEmpty()) return std::nullopt;
  const auto currency = currencyOfWords(amount.words, defaultCurrency);
  const auto number = splitNumber(amount.digits, decimalMark);
  if (!currency || !number) return std::nullopt;
  const int digits = minorDigits(*currency);
  const auto minor = scaled(*number, digits);
  if (!minor) return std::nullopt;
  return ParsedMoney{amount.negative ? -*minor : *minor, *currency, isFiner(*number, digits)};
}

std::optional<qint64> parseQuantity(QStringView text) {
  const Amount amount = takenApart(text.toString());
  if (amount.digits.isEmpty() || !amount.words.isEmpty()) return std::nullopt;
  // A quantity with one mark is a decimal one: "1,5" and "1.250" kg alike.
  const QChar mark = amount.digits.count(u',') == 1 && !amount.digits.contains(u'.') ? u',' : u'.';
  const auto number = splitNumber(amount.digits, mark);
  if (!number || number->fraction.size() > 6) return std::nullopt;
  const auto millionths = scaled(*number, 6);
  if (!millionths) return std::nullopt;
  return amount.negative ? -*millionths : *millionths;
}

QString quantityText(qint64 millionths) {
  const quint64 size =
      millionths < 0 ? 0 - static_cast<quint64>(millionths) : static_cast<quint64>(millionths);
  QString text = QString::number(size).rightJustified(7, u'0');
  text.insert(text.size() - 6, u'.');
  while (text.endsWith(u'0')) text.chop(1);
  if (text.endsWith(u'.')) text.chop(1);
  if (millionths < 0) text.prepend(u'-');
  return text;
}

qint64 mulDiv(qint64 a, qint64 b, qint64 c) {
  if (c == 0) return 0;
  const Wide product = static_cast<Wide>(a) * b;
  const Wide size = product < 0 ? -product : product;
  const Wide divisor = c < 0 ? -static_cast<Wide>(c) : static_cast<Wide>(c);
  Wide result = (size + divisor / 2) / divisor;
  result = std::min<Wide>(result, std::numeric_limits<qint64>::max());
  return static_cast<qint64>((product < 0) != (c < 0) ? -result : result);
}

QString currencyOfRegion(const QString& region) {
  const QLocale::Territory territory = QLocale::codeToTerritory(region.toUpper());
  if (territory == QLocale::AnyTerritory) return {};
  const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
  return locales.isEmpty() ? QString() : locales.first().currencySymbol(QLocale::CurrencyIsoCode);
}

}
