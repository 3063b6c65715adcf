// A person with something in every list.
#pragma once

#include "domain/contact.h"

namespace kith::exchange {

inline std::vector<domain::Channel> someChannels() {
  using namespace domain;
  return {{0,
           ChannelKind::Email,
           QStringLiteral("work"),
           QStringLiteral("Anna@Berg.example"),
           QStringLiteral("anna@berg.example"),
           {},
           {},
           true},
          {0,
           ChannelKind::Email,
           QStringLiteral("work"),
           QStringLiteral("a2@berg.example"),
           QStringLiteral("a2@berg.example"),
           {},
           {},
           false},
          {0,
           ChannelKind::Phone,
           QStringLiteral("mobile"),
           QStringLiteral("070-174 06 35"),
           QStringLiteral("+46701740635"),
           {},
           {},
           true},
          {0,
           ChannelKind::Url,
           QStringLiteral("blog"),
           QStringLiteral("https://berg.example/a,b"),
           {},
           {},
           {},
           false}};
}

inline std::vector<domain::Address> twoAddresses() {
  return {{0,
           QStringLiteral("home"),
           QStringLiteral("Gatan 1\nhus B"),
           {},
           {},
           QStringLiteral("Lund"),
           {},
           QStringLiteral("01234"),
           QStringLiteral("Sverige"),
           QStringLiteral("SE"),
           false},
          {0,
           QStringLiteral("home"),
           QStringLiteral("Stugan 2"),
           {},
           {},
           QStringLiteral("Åre"),
           {},
           {},
           QStringLiteral("Sverige"),
           QStringLiteral("SE"),
           false}};
}

inline domain::Contact fullContact() {
  using namespace domain;
  Contact c;
  c.prefix = QStringLiteral("Dr.");
  c.given = QStringLiteral("Anna");
  c.family = QStringLiteral("=Berg");
  c.birthday = QStringLiteral("--05-12");
  c.notes = QStringLiteral(" two\nlines, \"quoted\"; 'and' so ");
  c.channels = someChannels();
  c.addresses = twoAddresses();
  c.employments = {
      {0, 0, QStringLiteral("Berg AB"), QStringLiteral("Chef"), {}, QStringLiteral("Inköp"), {}, {}, true},
      {0, 0, QStringLiteral("Ek AB"), {}, {}, {}, {}, {}, false}};
  c.relations = {{0, QStringLiteral("Bo; Berg"), QStringLiteral("spouse"), std::nullopt}};
  c.dates = {{0, QStringLiteral("anniversary"), QStringLiteral("2010-09-04")}};
  c.identifiers = {{0, QStringLiteral("hubspot"), QStringLiteral("0042")}};
  c.consents = {{0,
                 QStringLiteral("email"),
                 QStringLiteral("granted"),
                 QStringLiteral("2023-04-11"),
                 QStringLiteral("the fair"),
                 {}}};
  c.custom = {{0, 0, QStringLiteral("Shoe size"), std::nullopt, QStringLiteral("+39")}};
  c.formattedName = QStringLiteral("Anna =Berg, doctor");
  c.tags = {QStringLiteral("VIP"), QStringLiteral("Fair, spring")};
  c.roles = {QStringLiteral("supplier")};
  return c;
}

}
