#include "exchange/countries.h"

#include "base/fold.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

#include <array>

namespace kith::exchange {
namespace {

struct CountryWords {
  const char16_t* code;
  const char16_t* names;
};

// Names in other languages than the country's own and English, and short forms people write.
constexpr std::array kNames{
    CountryWords{u"AT", u"österrike|austria|autriche|австрия|aut"},
    CountryWords{u"AU", u"australien|australie|австралия|aus"},
    CountryWords{u"BE", u"belgien|belgique|bélgica|бельгия|belgië|bel"},
    CountryWords{u"BR", u"brasilien|brésil|бразилия|bra"},
    CountryWords{u"CA", u"kanada|canadá|канада|can"},
    CountryWords{u"CH", u"schweiz|suisse|svizzera|suiza|швейцария|che|switzerland"},
    CountryWords{u"CN", u"kina|chine|китай|chn|china"},
    CountryWords{u"CZ",
                 u"tschechien|tjeckien|czech republic|république tchèque|chequia|чехия|česká republika|cze"},
    CountryWords{u"DE", u"deutschland|tyskland|allemagne|alemania|германия|deu|brd|ger"},
    CountryWords{u"DK", u"danmark|dänemark|danemark|dinamarca|дания|dnk"},
    CountryWords{u"EE", u"estland|estonie|эстония|est"},
    CountryWords{u"ES", u"spanien|espagne|испания|esp"},
    CountryWords{u"FI", u"finland|finnland|finlande|finlandia|финляндия|fin"},
    CountryWords{u"FR", u"frankrike|frankreich|francia|франция|fra"},
    CountryWords{
        u"GB",
        u"uk|u k|great britain|england|scotland|wales|northern ireland|britain|storbritannien|großbritannien|"
        u"vereinigtes königreich|royaume-uni|reino unido|великобритания|англия|gbr"},
    CountryWords{u"GR", u"griechenland|grekland|grèce|grecia|греция|grc"},
    CountryWords{u"HU", u"ungern|ungarn|hongrie|hungría|венгрия|hun"},
    CountryWords{u"IE", u"irland|irlande|irlanda|ирландия|éire|irl"},
    CountryWords{u"IN", u"indien|inde|индия|ind"},
    CountryWords{u"IS", u"island|islande|islandia|исландия|isl"},
    CountryWords{u"IT", u"italien|italie|италия|ita"},
    CountryWords{u"JP", u"japon|japón|япония|jpn"},
    CountryWords{u"LT", u"litauen|lituanie|lituania|литва|ltu"},
    CountryWords{u"LV", u"lettland|lettonie|letonia|латвия|lva"},
    CountryWords{u"MX", u"mexiko|mexique|méxico|мексика|mex"},
    CountryWords{u"NL",
                 u"holland|the netherlands|niederlande|nederländerna|pays-bas|países bajos|нидерланды|nld"},
    CountryWords{u"NO", u"norge|noreg|norwegen|norvège|noruega|норвегия|nor"},
    CountryWords{u"PL", u"polen|pologne|polonia|польша|pol"},
    CountryWords{u"PT", u"portugal|португалия|prt"},
    CountryWords{u"RU", u"russia|ryssland|russland|russie|rusia|россия|рф|rus|russian federation"},
    CountryWords{u"SE", u"sverige|schweden|suède|suecia|швеция|swe"},
    CountryWords{u"SI", u"slowenien|slovenien|slovénie|словения|svn"},
    CountryWords{u"SK", u"slowakei|slovakien|slovaquie|словакия|svk"},
    CountryWords{u"TR", u"turkey|türkei|turkiet|turquie|turquía|турция|tur|türkiye"},
    CountryWords{u"UA", u"ukraina|ukraine|ucrania|украина|ukr"},
    CountryWords{
        u"US",
        u"usa|u s a|u s|us of a|united states of america|america|förenta staterna|vereinigte staaten|"
        u"états-unis|estados unidos|ee uu|сша|соединенные штаты"},
};

QString keyOf(QStringView name) {
  QString key = base::folded(name);
  for (QChar& c : key)
    if (!c.isLetterOrNumber()) c = u' ';
  return key.simplified();
}

QHash<QString, QString> namesOfAll() {
  QHash<QString, QString> out;
  for (const QLocale& locale :
       QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
    const QString code = QLocale::territoryToCode(locale.territory());
    if (code.size() != 2) continue;
    out.insert(keyOf(locale.nativeTerritoryName()), code);
    out.insert(keyOf(QLocale::territoryToString(locale.territory())), code);
    out.insert(code.toLower(), code);
  }
  for (const CountryWords& country : kNames)
    for (const QString& name : QString::fromUtf16(country.names).split(u'|'))
      out.insert(keyOf(name), QString::fromUtf16(country.code));
  return out;
}

}

QString countryCode(QStringView name) {
  static const QHash<QString, QString> kCodes = namesOfAll();
  if (name.isEmpty()) return {};
  // A list names the same few countries again and again, mostly as they were written before.
  constexpr qsizetype kMost = 256;
  thread_local QHash<QString, QString> before;
  const QString written = name.toString();
  if (const auto known = before.constFind(written); known != before.cend()) return *known;
  if (before.size() >= kMost) before.clear();
  return *before.insert(written, kCodes.value(keyOf(name)));
}

}
