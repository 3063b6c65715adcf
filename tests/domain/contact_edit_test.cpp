// Fields of a contact by their names.
#include "domain/contact_edit.h"

#include "domain/partial_date.h"
#include "support/catch.h"

using namespace kith;
using namespace kith::domain;

namespace {

void set(Contact& c, const char* key, const char* value) {
  const auto done = setField(c, QString::fromLatin1(key), QString::fromUtf8(value));
  INFO(key);
  REQUIRE(done.has_value());
}

QString valueOf(const Contact& c, const char* key) { return fieldValue(c, QString::fromLatin1(key)); }

ErrorKind refusalOf(const char* key, const char* value) {
  Contact c;
  const auto done = setField(c, QString::fromLatin1(key), QString::fromUtf8(value));
  REQUIRE_FALSE(done.has_value());
  CHECK(c == Contact());
  return done.error().kind;
}

}

TEST_CASE("what is set by a name is read by the same name") {
  const std::pair<const char*, const char*> fields[] = {{"given", "Jana"},
                                                        {"notes", "två\nrader"},
                                                        {"email", "jana@kos.example"},
                                                        {"phone.mobile", "070-1"},
                                                        {"url.blog", "kos.example"},
                                                        {"chat.signal", "jana.01"},
                                                        {"company", "Kos d.o.o."},
                                                        {"title", "Head"},
                                                        {"department", "Sales"},
                                                        {"street.home", "Ulica 1"},
                                                        {"city.home", "Kranj"},
                                                        {"birthday", "--02-29"},
                                                        {"date.anniversary", "2010-09-04"},
                                                        {"identifier.hubspot", "42"},
                                                        {"related.spouse", "Bo"},
                                                        {"custom.Shoe size", "39"},
                                                        {"tags", "vip, fair"},
                                                        {"rank", "A"},
                                                        {"touch_days", "30"},
                                                        {"consent.email", "refused"},
                                                        {"do_not_contact", "phone, post"},
                                                        {"roles", "supplier"}};
  Contact c;
  for (const auto& [key, value] : fields) set(c, key, value);
  for (const auto& [key, value] : fields) {
    INFO(key);
    CHECK(valueOf(c, key) == QString::fromUtf8(value));
  }
  for (const auto& [key, value] : fields)
    if (qstrcmp(key, "title") != 0 && qstrcmp(key, "department") != 0) set(c, key, "");
  CHECK(c == Contact());
}

TEST_CASE("a second value of a list is added, and the first stays the main one") {
  Contact c;
  for (const char* mail : {"a@kos.example", "B@kos.example"})
    REQUIRE(addField(c, QStringLiteral("email"), QString::fromLatin1(mail)));
  REQUIRE(c.channels.size() == 2);
  CHECK(c.channels[0].primary);
  CHECK_FALSE(c.channels[1].primary);
  CHECK(c.channels[1].normal == u"b@kos.example");
  set(c, "email", "");
  REQUIRE(c.channels.size() == 1);
  CHECK(c.channels[0].primary);
}

TEST_CASE("without a label the main phone is meant, with one that of the label") {
  Contact c;
  set(c, "phone.work", "+386 1 200 30 40");
  set(c, "phone.mobile", "+386 40 111 222");
  set(c, "phone", "+386 1 200 30 41");
  CHECK(valueOf(c, "phone.work") == u"+386 1 200 30 41");
  CHECK(valueOf(c, "phone.mobile") == u"+386 40 111 222");
  CHECK(c.channels[0].normal == u"+38612003041");
}

TEST_CASE("a phone without a country code is read by the region") {
  Contact c;
  set(c, "phone", "070-174 06 35");
  CHECK(c.channels[0].normal.isEmpty());
  understandChannels(c, QStringLiteral("SE"));
  CHECK(c.channels[0].normal == u"+46701740635");
}

TEST_CASE("another company of the same employment is looked up anew") {
  Contact c;
  c.employments.push_back({7, 12, QStringLiteral("Kos"), {}, {}, {}, {}, {}, true});
  set(c, "company", "Kos");
  CHECK(c.employments[0].companyId == 12);
  set(c, "company", "Lipa");
  CHECK(c.employments[0].companyId == 0);
  CHECK(c.employments[0].id == 7);
}

TEST_CASE("a person that becomes a company keeps its name") {
  Contact c;
  set(c, "name", "Jana Marija Kos");
  CHECK(c.given == u"Jana Marija");
  CHECK(c.family == u"Kos");
  set(c, "kind", "company");
  CHECK(c.companyName == u"Jana Marija Kos");
  CHECK(c.given.isEmpty());
}

TEST_CASE("what cannot be is refused and changes nothing") {
  CHECK(refusalOf("shoes", "39") == ErrorKind::Invalid);
  CHECK(refusalOf("given.x", "39") == ErrorKind::Invalid);
  CHECK(refusalOf("birthday", "2023-02-29") == ErrorKind::Invalid);
  CHECK(refusalOf("rank", "D") == ErrorKind::Invalid);
  CHECK(refusalOf("touch_days", "soon") == ErrorKind::Invalid);
  CHECK(refusalOf("kind", "dog") == ErrorKind::Invalid);
  CHECK(refusalOf("consent.pigeon", "granted") == ErrorKind::Invalid);
  CHECK(refusalOf("do_not_contact", "email, pigeon") == ErrorKind::Invalid);
  CHECK(refusalOf("title", "Head") == ErrorKind::Invalid);
}

TEST_CASE("a date may lack its year but not its month") {
  for (const char* good : {"1980-05-12", "--05-12", "--02-29", "2024-02-29"})
    CHECK(isPartialDate(QString::fromLatin1(good)));
  for (const char* bad :
       {"", "1980", "1980-05", "2023-02-29", "--02-30", "1980-5-1", "12.5.1980", "+980-05-12"})
    CHECK_FALSE(isPartialDate(QString::fromLatin1(bad)));
}
