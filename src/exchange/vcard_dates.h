// Birthdays and anniversaries as cards write them.
#pragma once

#include "exchange/vcard_property.h"

#include <QDate>

namespace kith::exchange {

// 1980-05-12, or --05-12 where there is no year; nothing when the value is no whole day. Reads ISO 8601 basic
// and extended, with or without a time, --0512 and --05-12 (RFC 6350 4.3.1), 1604 as no year with and without
// Apple's word for it, and what people type.
std::optional<QString> vcardDate(const VcardProperty& property, QDate today);

// The day as a version writes it: 19800512 or --0512 in 4.0, 1980-05-12 or --05-12 in the others.
QString writtenDate(const QString& date, VcardVersion version);

}
