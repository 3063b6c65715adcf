#include "domain/postal.h"

#include "support/catch.h"

using namespace kith::domain;
using namespace Qt::StringLiterals;

namespace {

// Street, postcode, town, region, country and its code.
Address address(const QStringList& parts) {
  Address made;
  made.street = parts[0];
  made.postcode = parts[1];
  made.city = parts[2];
  made.region = parts[3];
  made.country = parts[4];
  made.countryCode = parts[5];
  return made;
}

}

TEST_CASE("an address is written as its country writes it") {
  CHECK(postalLines(address({u"Cvetlična ulica 3"_s, u"3000"_s, u"Celje"_s, {}, u"Slovenia"_s, u"SI"_s}),
                    u"SI"_s) == QStringList{u"Cvetlična ulica 3"_s, u"3000 Celje"_s});
  CHECK(postalLines(address({u"Cvetlična ulica 3"_s, u"3000"_s, u"Celje"_s, {}, u"Slovenia"_s, u"SI"_s}),
                    u"SE"_s) == QStringList{u"Cvetlična ulica 3"_s, u"3000 Celje"_s, u"SLOVENIA"_s});
  CHECK(postalLines(address({u"12 Oak St\nApt 4"_s, u"31401"_s, u"Savannah"_s, u"GA"_s, u"USA"_s, u"US"_s}),
                    u"US"_s) == QStringList{u"12 Oak St"_s, u"Apt 4"_s, u"Savannah GA 31401"_s});
  CHECK(postalLines(address({u"3 Mill Lane"_s, u"YO1 7PX"_s, u"York"_s, {}, u"United Kingdom"_s, u"GB"_s}),
                    u"GB"_s) == QStringList{u"3 Mill Lane"_s, u"York"_s, u"YO1 7PX"_s});
  // Nobody knows where that is; the words stay as they are.
  CHECK(postalLines(address({u"Main  Road 1"_s, {}, u"Springfield"_s, {}, {}, {}}), u"SE"_s) ==
        QStringList{u"Main Road 1"_s, u"Springfield"_s});
}

TEST_CASE("a label goes to the primary address that can take a letter") {
  Contact ana;
  ana.given = u"Ana"_s;
  ana.family = u"Novak"_s;
  CHECK(postalLabel(ana, u"SI"_s).isEmpty());
  ana.addresses.push_back(address({{}, {}, u"Celje"_s, {}, {}, u"SI"_s}));
  CHECK(postalAddress(ana) == nullptr);
  ana.addresses.push_back(address({u"Glavna 1"_s, u"3000"_s, u"Celje"_s, {}, {}, u"SI"_s}));
  ana.addresses.push_back(address({u"Trg 2"_s, u"1000"_s, u"Ljubljana"_s, {}, {}, u"SI"_s}));
  CHECK(postalLabel(ana, u"SI"_s) == QStringList{u"Ana Novak"_s, u"Glavna 1"_s, u"3000 Celje"_s});
  ana.addresses.back().primary = true;
  ana.addresses.back().label = u"work"_s;
  ana.employments.push_back({});
  ana.employments.back().companyName = u"Novak d.o.o."_s;
  ana.employments.back().primary = true;
  CHECK(postalLabel(ana, u"SI"_s) ==
        QStringList{u"Ana Novak"_s, u"Novak d.o.o."_s, u"Trg 2"_s, u"1000 Ljubljana"_s});
}
