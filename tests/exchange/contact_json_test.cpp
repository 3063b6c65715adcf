#include "exchange/contact_json.h"

#include "exchange/full_contact.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace kith;
using namespace kith::exchange;

TEST_CASE("a contact survives its compact form") {
  domain::Contact contact = fullContact();
  contact.properties = {{0, QStringLiteral("X-GADGET"), QStringLiteral("desk"), QStringLiteral("LEVEL=2"),
                         QStringLiteral("a\\,b;c")}};
  CHECK(contactFromJson(contactJson(contact, JsonForm::Compact)) == contact);
  CHECK(contactFromJson(contactJson(domain::Contact{}, JsonForm::Compact)) == domain::Contact{});
}

TEST_CASE("the shown form has every list and only the texts that have a value") {
  const QJsonObject json = contactJson(domain::Contact{});
  for (const char* key : {"companies", "emails", "phones", "addresses", "urls", "chats", "dates", "related",
                          "tags", "identifiers", "consents", "properties"})
    CHECK(json.value(QLatin1String(key)).isArray());
  CHECK(json.value(u"custom").isObject());
  CHECK_FALSE(json.contains(u"given"));
  CHECK(json.value(u"display").toString() == u"(no name)");
}

TEST_CASE("a phone is shown as typed beside its international form") {
  const QJsonObject phone = contactJson(fullContact()).value(u"phones").toArray().at(0).toObject();
  CHECK(phone.value(u"value").toString() == u"070-174 06 35");
  CHECK(phone.value(u"e164").toString() == u"+46701740635");
}
