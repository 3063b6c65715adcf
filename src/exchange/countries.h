// Country names in several languages as ISO 3166-1 codes.
#pragma once

#include <QString>

namespace kith::exchange {

// "SE" for Sweden, Sverige, Schweden, se, SWE; empty where the text is no country's name.
QString countryCode(QStringView name);

}
