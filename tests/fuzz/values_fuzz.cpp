// Any cell may stand where a date, an amount, a number, a name or a mail is expected; what is read reads the
// same again.
#include "domain/money.h"
#include "domain/phone.h"
#include "exchange/cell_look.h"
#include "exchange/cell_values.h"
#include "exchange/countries.h"
#include "exchange/dates.h"
#include "exchange/person_name.h"
#include "input.h"

using namespace kith::exchange;
using namespace kith::domain;

namespace {

void checkMoney(const QString& text) {
  for (const QChar mark : {QChar(), QChar(u'.'), QChar(u',')}) {
    for (const auto& currency : {QStringLiteral("EUR"), QStringLiteral("JPY"), QStringLiteral("KWD")}) {
      const auto money = parseMoney(text, currency, mark);
      if (!money) continue;
      const auto again = parseMoney(decimalText(money->minor, money->currency), money->currency, u'.');
      require(again && again->minor == money->minor && again->currency == money->currency && !again->rounded);
    }
  }
  if (const auto quantity = parseQuantity(text)) require(parseQuantity(quantityText(*quantity)) == quantity);
}

void checkDate(const QString& text) {
  DateVotes votes;
  votes.add(text);
  const QDate today(2026, 3, 1);
  for (const auto order : {DateOrder::Unknown, DateOrder::DayFirst, DateOrder::MonthFirst}) {
    const auto date = readDate(text, order, today);
    if (date) require(readDate(*date, order, today) == date);
  }
  isNoDate(text);
}

void checkPhone(const QString& text) {
  for (const auto& region : {QString(), QStringLiteral("SE"), QStringLiteral("US"), QStringLiteral("ZZ")}) {
    // A number that only could be one may read otherwise from its E.164 form: +46 0038… loses its zeros.
    const PhoneForm phone = understoodPhone(text, region);
    const bool known = phone.valid && !phone.region.isEmpty() && phone.type != u"unknown";
    if (known) require(understoodPhone(phone.e164, QString()).e164 == phone.e164);
  }
}

void checkWords(const QString& text, std::string_view bytes) {
  require(unguarded(guarded(text)) == text);
  for (const QString& tag : tagsOf(text)) require(!tag.isEmpty());
  for (const Mailbox& box : mailboxesOf(text)) require(box.address.contains(u'@'));
  phonesOf(text);
  severalValues(text);
  plainLabel(text);
  yesOrNo(text);
  countryCode(text);
  lookOf(bytes);
  const PersonName name = splitName(text);
  require(text.trimmed().isEmpty() || name != PersonName{});
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view view = viewOf(bytes, size);
  const QString text = textOf(view);
  checkMoney(text);
  checkDate(text);
  checkPhone(text);
  checkWords(text, view);
  return 0;
}
