// Plain phone numbers by the numbering plans that libphonenumber carries, without asking it: it searches
// every text with a dozen regular expressions for what people type around a number, some 40,000 instructions
// each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kith::domain {

// E.164 of digits as PhoneNumberUtil::Parse gives it; nothing where it has to be asked, for whatever reason.
// `digits` are ASCII, `plus` says that a + stood before them; `region` is ISO 3166-1 alpha-2 in capitals.
// Thread-safe.
std::optional<std::string> plainE164(std::string_view digits, bool plus, std::string_view region);

}
