// One line of text as a new contact.
#include "app/quick_entry.h"

#include "support/catch.h"

using namespace kith;
using domain::Contact;

namespace {

Contact entry(const char* line, const char* region = "") {
  return app::quickEntry(QString::fromUtf8(line), QString::fromLatin1(region));
}

QStringList valuesOf(const Contact& c, domain::ChannelKind kind) {
  QStringList out;
  for (const auto& channel : domain::channelsOf(c, kind)) out << channel.value;
  return out;
}

QString companyOf(const Contact& c) {
  return c.employments.empty() ? QString() : c.employments.front().companyName;
}

}

TEST_CASE("name, company, phone, mail and tag are found in their usual order") {
  const Contact c = entry("Jana Kos, Kos d.o.o., +386 40 111 222, jana@kos.si #supplier");
  CHECK(c.given == u"Jana");
  CHECK(c.family == u"Kos");
  CHECK(companyOf(c) == u"Kos d.o.o.");
  CHECK(valuesOf(c, domain::ChannelKind::Phone) == QStringList(QStringLiteral("+386 40 111 222")));
  CHECK(c.channels.front().normal.isEmpty() == false);
  CHECK(valuesOf(c, domain::ChannelKind::Email) == QStringList(QStringLiteral("jana@kos.si")));
  CHECK(c.tags == QStringList(QStringLiteral("supplier")));
  CHECK(c.notes.isEmpty());
}

TEST_CASE("the order does not matter, and commas are not needed between values") {
  const Contact c = entry("#vip jana@kos.si 040 111 222 Jana Kos", "SI");
  CHECK(domain::displayName(c) == u"Jana Kos");
  CHECK(c.tags == QStringList(QStringLiteral("vip")));
  CHECK(domain::channelsOf(c, domain::ChannelKind::Phone).front().normal == u"+38640111222");
}

TEST_CASE("a company is known by its legal form, or stands second") {
  CHECK(companyOf(entry("Bo Ek, Head of Sales, Ek Trä AB")) == u"Ek Trä AB");
  CHECK(entry("Bo Ek, Head of Sales, Ek Trä AB").employments.front().title == u"Head of Sales");
  CHECK(companyOf(entry("Ana Alm, Alm & Sons")) == u"Alm & Sons");
  CHECK(companyOf(entry("Иван Петров, ООО Ромашка")) == u"ООО Ромашка");
  CHECK(companyOf(entry("Luís Melo, Melo Vinhos Ltda")) == u"Melo Vinhos Ltda");
}

TEST_CASE("a company alone is a company") {
  const Contact c = entry("Muster GmbH, info@muster.de, www.muster.de");
  CHECK(c.kind == domain::ContactKind::Company);
  CHECK(c.companyName == u"Muster GmbH");
  CHECK(valuesOf(c, domain::ChannelKind::Url) == QStringList(QStringLiteral("www.muster.de")));
}

TEST_CASE("one name is a given name, and a day is the birthday") {
  CHECK(entry("Jana").given == u"Jana");
  CHECK(entry("Jana Kos, 12.5.1980").birthday == u"1980-05-12");
  CHECK(entry("Jana Kos, 1980-05-12").birthday == u"1980-05-12");
}

TEST_CASE("nothing is lost") {
  const Contact c = entry("Jana Kos, Kos d.o.o., Florist, likes peonies, Tuesdays only");
  CHECK(c.employments.front().title == u"Florist");
  CHECK(c.notes == u"likes peonies, Tuesdays only");
  CHECK(entry("").given.isEmpty());
  CHECK(entry(" , ; ") == Contact());
}

TEST_CASE("numbers of a street are no phone, and c# is no tag") {
  const Contact c = entry("Jana Kos, Ulica 12, C# 1000");
  CHECK(valuesOf(c, domain::ChannelKind::Phone).isEmpty());
  CHECK(c.tags.isEmpty());
}

TEST_CASE("a name is only a name unless the line says more") {
  for (const char* name :
       {"Jana Kos", "Kos, Jana", "Martin Luther King, Jr.", "Dr. Anna Berg", "O'Brien", "C# Ltd"})
    CHECK_FALSE(app::saysMoreThanName(QString::fromUtf8(name)));
  for (const char* line : {"Jana Kos, Kos d.o.o., +386 40 111 222", "Jana jana@kos.si", "Jana #supplier",
                           "Jana Kos, 040 111 222", "Jana; Kos"})
    CHECK(app::saysMoreThanName(QString::fromUtf8(line)));
  domain::Contact fresh;
  fresh.id = 7;
  fresh.uid = QStringLiteral("u");
  REQUIRE(app::takeName(fresh, QStringLiteral("Jana Kos, Kos d.o.o., jana@kos.si #supplier"), true));
  CHECK(fresh.id == 7);
  CHECK(fresh.uid == u"u");
  CHECK(domain::displayName(fresh) == u"Jana Kos");
  CHECK(fresh.tags == QStringList{QStringLiteral("supplier")});
  CHECK(fresh.channels.size() == 1);
}

TEST_CASE("what a new contact has already stays when its name says more") {
  domain::Contact called;
  called.id = 7;
  domain::Channel phone;
  phone.kind = domain::ChannelKind::Phone;
  phone.value = QStringLiteral("0555 123 456");
  called.channels = {phone};
  called.tags = {QStringLiteral("new")};
  called.notes = QStringLiteral("wants roses");
  REQUIRE(app::takeName(called, QStringLiteral("Jana Kos, Kos d.o.o., jana@kos.si #supplier #new"), true));
  REQUIRE(called.channels.size() == 2);
  CHECK(called.channels[0].value == phone.value);
  CHECK(called.tags == QStringList{QStringLiteral("new"), QStringLiteral("supplier")});
  CHECK(called.notes == u"wants roses");
  CHECK(called.given == u"Jana");
  CHECK(called.employments.size() == 1);

  domain::Contact person;
  REQUIRE(app::takeName(person, QStringLiteral("Kos d.o.o., 040 111 222"), true));
  CHECK(person.kind == domain::ContactKind::Person);
  CHECK(domain::displayName(person) == u"Kos d.o.o.");

  domain::Contact company;
  company.kind = domain::ContactKind::Company;
  REQUIRE(app::takeName(company, QStringLiteral("Acme, info@acme.se #supplier"), true));
  CHECK(company.kind == domain::ContactKind::Company);
  CHECK(company.companyName == u"Acme");
  CHECK(company.channels.size() == 1);
  CHECK(company.tags == QStringList{QStringLiteral("supplier")});
}
