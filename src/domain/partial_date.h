// A date that may have no year, as the book keeps birthdays and anniversaries.
#pragma once

#include <QStringView>

namespace kith::domain {

// "1980-05-12", or "--05-12" without a year (the truncated form of vCard 4.0, RFC 6350 4.3.1).
bool isPartialDate(QStringView text);

}
