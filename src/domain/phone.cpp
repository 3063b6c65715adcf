#include "domain/phone.h"

#include "domain/number_plan.h"

#include <algorithm>
#include <optional>

#include <phonenumbers/phonenumberutil.h>

namespace kith::domain {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

QString typeText(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::FIXED_LINE:
      return QStringLiteral("fixed");
    case PhoneNumberUtil::MOBILE:
      return QStringLiteral("mobile");
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
      return QStringLiteral("fixed-or-mobile");
    case PhoneNumberUtil::TOLL_FREE:
      return QStringLiteral("toll-free");
    case PhoneNumberUtil::PREMIUM_RATE:
      return QStringLiteral("premium-rate");
    case PhoneNumberUtil::SHARED_COST:
      return QStringLiteral("shared-cost");
    case PhoneNumberUtil::VOIP:
      return QStringLiteral("voip");
    case PhoneNumberUtil::PERSONAL_NUMBER:
      return QStringLiteral("personal");
    case PhoneNumberUtil::PAGER:
      return QStringLiteral("pager");
    case PhoneNumberUtil::UAN:
      return QStringLiteral("company");
    case PhoneNumberUtil::VOICEMAIL:
      return QStringLiteral("voicemail");
    default:
      return QStringLiteral("unknown");
  }
}

// A number whose country nobody knows: digits, perhaps punctuation, no words.
PhoneForm withoutCountry(const QString& typed) {
  PhoneForm form;
  form.type = QStringLiteral("unknown");
  form.national = phoneDigits(typed);
  const qsizetype letters = std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
  // E.164 allows 15 digits; below 5 it is a short code or no number at all.
  form.valid = letters == 0 && form.national.size() >= 5 && form.national.size() <= 15;
  if (form.national.size() > 1 && form.national.startsWith(u'0')) form.national.remove(0, 1);
  return form;
}

// What is typed with plain signs between the digits is the same number without them, and libphonenumber,
// which searches every text for extensions and junk with regular expressions, has half the work. Not so with
// less than three digits: "1-2" is no number, "12" is one.
struct Dialled {
  std::string digits;
  bool plus = false;  // stood before them
};
std::optional<Dialled> withoutSigns(const QString& typed) {
  constexpr std::size_t kFewest = 3;
  Dialled out;
  for (qsizetype i = 0; i < typed.size(); ++i) {
    const char16_t c = typed[i].unicode();
    if (c >= u'0' && c <= u'9')
      out.digits += static_cast<char>(c);
    else if (i == 0 && c == u'+')
      out.plus = true;
    else if (!QStringView(u" -./()").contains(QChar(c)))
      return std::nullopt;
  }
  return out.digits.size() < kFewest ? std::nullopt : std::optional(std::move(out));
}

std::string regionOf(const QString& region) {
  return region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
}

bool parsed(const QString& typed, const QString& region, PhoneNumber& number) {
  const auto plain = withoutSigns(typed);
  const std::string text = !plain ? typed.toStdString() : plain->plus ? '+' + plain->digits : plain->digits;
  const auto result = PhoneNumberUtil::GetInstance()->Parse(text, regionOf(region), &number);
  return result == PhoneNumberUtil::NO_PARSING_ERROR;
}

PhoneForm withCountry(const PhoneNumberUtil& phones, const PhoneNumber& number) {
  PhoneForm form;
  std::string text;
  form.valid = phones.IsPossibleNumber(number);
  phones.Format(number, PhoneNumberUtil::E164, &text);
  form.e164 = QString::fromStdString(text);
  phones.Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
  form.international = QString::fromStdString(text);
  text.clear();  // this one appends
  phones.GetNationalSignificantNumber(number, &text);
  form.national = QString::fromStdString(text);
  phones.GetRegionCodeForNumber(number, &text);
  // "001" stands for numbers of no country (+800 …), "ZZ" for unknown ones: both are no region.
  if (text == "ZZ" || text == "001") text.clear();
  form.region = QString::fromStdString(text);
  form.extension = QString::fromStdString(number.extension());
  form.type = typeText(phones.GetNumberType(number));
  return form;
}

}

PhoneForm understoodPhone(const QString& typed, const QString& region) {
  PhoneNumber number;
  if (!parsed(typed, region, number)) return withoutCountry(typed);
  return withCountry(*PhoneNumberUtil::GetInstance(), number);
}

PhoneKey phoneKey(const QString& typed, const QString& region) {
  if (const auto plain = withoutSigns(typed))
    if (const auto known = plainE164(plain->digits, plain->plus, regionOf(region)))
      return {QString::fromStdString(*known), {}};
  PhoneNumber number;
  if (!parsed(typed, region, number)) return {};
  std::string text;
  PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &text);
  return {QString::fromStdString(text), QString::fromStdString(number.extension())};
}

namespace {

int digitOf(QChar c) {
  if (c.unicode() >= 0x80) return c.digitValue();
  return c >= u'0' && c <= u'9' ? c.unicode() - u'0' : -1;
}

}

QString phoneDigits(QStringView typed) {
  QString out;
  out.reserve(typed.size());
  for (const QChar c : typed)
    if (const int digit = digitOf(c); digit >= 0) out += QChar(u'0' + digit);
  return out;
}

QString storedDigits(QStringView typed) {
  const auto atHome = QStringLiteral("(0)");
  return typed.contains(atHome) ? phoneDigits(typed.toString().remove(atHome)) : phoneDigits(typed);
}

QString dialledDigits(QStringView typed) {
  constexpr qsizetype kFewestLeft = 3;
  QString digits = storedDigits(typed);
  const qsizetype dialled = digits.startsWith(u"00") ? 2 : digits.startsWith(u'0') ? 1 : 0;
  if (digits.size() - dialled >= kFewestLeft) digits.remove(0, dialled);
  return digits;
}

bool isPhoneLike(QStringView typed) {
  return std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); }) &&
         std::all_of(typed.begin(), typed.end(),
                     [](QChar c) { return c.isDigit() || QStringView(u"+-()/. ").contains(c); });
}

}
