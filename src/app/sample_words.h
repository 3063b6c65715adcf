// The words the sample file is made of: names, places and number forms by region, a shop's goods, its talk.
#pragma once

#include <QStringView>

#include <span>

namespace kith::app {

// One region. Lists are separated by commas; a word that is not Latin goes on as "=latin", and a Japanese one
// also as "=kana". In number patterns # is any digit and n is 2 to 9.
struct RegionWords {
  QStringView code;      // ISO 3166-1 alpha-2
  QStringView language;  // BCP 47
  QStringView timeZone;
  QStringView country;
  QStringView currency;
  int weight = 10;  // share among all regions
  QStringView calling;
  QStringView trunk;  // what stands before a number within the country
  QStringView mobile;
  QStringView fictionMobile = u"";  // set aside for stories by the country's regulator
  QStringView fictionFixed = u"";
  QStringView women;
  QStringView men;
  QStringView families;
  QStringView familiesOfWomen = u"";  // where they differ: same order as families
  QStringView stems = u"";            // rarer family names are a stem and an ending
  QStringView endings = u"";
  bool twoFamilies = false;
  bool familyFirst = false;  // and nothing between the names
  QStringView cities;        // name;postcode;landline number without trunk
  QStringView streets;
  QStringView streetForm = u"{street} {number}";
  QStringView companies;  // patterns with {family} or {city}
  QStringView titles;     // positions, as for a man/for a woman where they differ
  QStringView mailHosts;  // all end with .example
  QStringView phrases;    // sentences of a customer, separated by |, with {product}
};

std::span<const RegionWords> centralRegions();
std::span<const RegionWords> westernRegions();
std::span<const RegionWords> northernRegions();
std::span<const RegionWords> easternRegions();
std::span<const RegionWords> asianRegions();

// One article of the shop.
struct ProductWords {
  QStringView sku;
  QStringView name;
  QStringView unit;
  QStringView category;
  int price = 0;        // EUR cents with tax
  int costPercent = 0;  // of the price
  QStringView tax;      // percent
  QStringView season;   // twelve digits: how much it is asked for in each month
};

std::span<const ProductWords> shopProducts();

// One kind of talk: a channel and the texts of it.
struct TalkWords {
  QStringView channel;
  QStringView direction;
  int weight = 1;
  int minutes = 0;       // usual length; 0: not measured
  QStringView outcomes;  // separated by |, perhaps empty ones
  QStringView openings;  // separated by |
  QStringView matters;
  QStringView closings;
};

std::span<const TalkWords> generalTalk();
std::span<const TalkWords> purchaseTalk();

// Lists separated by |.
QStringView contactNotes();
QStringView purchaseNotes();
QStringView reminderTexts();
QStringView appointmentTexts();
QStringView choreTexts();

}
