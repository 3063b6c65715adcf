// Phone numbers as typed and as E.164, by libphonenumber.
#pragma once

#include <QString>

namespace kith::domain {

struct PhoneForm {
  bool valid = false;  // it can be a number
  QString e164;        // empty where the country is unknown
  QString extension;
  QString region;    // ISO 3166-1 alpha-2
  QString national;  // digits without a trunk 0
  QString international;
  QString type;  // mobile, fixed, fixed-or-mobile, toll-free …; unknown
};

// `region` is the country assumed for a number without a country code; "ZZ" or empty: none.
// Costs 12–20 µs: keep it off hot paths or use several threads (thread-safe).
PhoneForm understoodPhone(const QString& typed, const QString& region);

// Of that form only what a channel keeps beside the number as typed.
struct PhoneKey {
  QString e164;
  QString extension;

  bool operator==(const PhoneKey&) const = default;
};

// The same, of plain numbers in a hundredth of the time.
PhoneKey phoneKey(const QString& typed, const QString& region);

// Only the digits, for searching by any part.
QString phoneDigits(QStringView typed);

// The same without the (0) of "+46 (0)70", which is dialled only at home.
QString storedDigits(QStringView typed);

// The digits to look for in numbers with a country code: also without what is dialled before it (00, 0).
QString dialledDigits(QStringView typed);

// Whether it is digits, at least one, and what people write between them.
bool isPhoneLike(QStringView typed);

}
