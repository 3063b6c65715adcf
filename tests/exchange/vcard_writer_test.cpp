// Contacts as cards, and back.
#include "exchange/vcard_writer.h"

#include "exchange/contact_json.h"
#include "exchange/full_contact.h"
#include "exchange/vcard_support.h"
#include "support/catch.h"

#include <QJsonDocument>

using namespace kith;
using namespace kith::exchange;
using domain::Contact;

namespace {

constexpr VcardVersion kVersions[] = {VcardVersion::V21, VcardVersion::V30, VcardVersion::V40};

QString textOf(const Contact& contact) {
  return QString::fromUtf8(QJsonDocument(contactJson(contact)).toJson());
}

Draft again(const Contact& contact, VcardVersion version, const QByteArray& photo = {}) {
  return cardsOf(vcardOf(contact, photo, version)).drafts.at(0);
}

// With the number that its card will have.
Contact numbered(Contact contact) {
  contact.identifiers.insert(
      contact.identifiers.begin(),
      {0, QStringLiteral("vcard"), QStringLiteral("5f0c2a1e-0000-4000-8000-000000000001")});
  return contact;
}

Contact hostile(const QString& text) {
  Contact c;
  c.given = text;
  c.family = QStringLiteral("Kos");
  c.notes = text;
  c.nickname = text;
  c.addresses.push_back({0, text, text, text, {}, text, {}, {}, {}, {}, false});
  c.custom.push_back({0, 0, text, std::nullopt, text});
  c.tags = {text};
  c.dates.push_back({0, text, QStringLiteral("--02-29")});
  return numbered(c);
}

}

TEST_CASE("what Kith writes as a card it reads back, in every version") {
  Contact full = numbered(fullContact());
  full.notes = QStringLiteral("two\nlines, \"quoted\"; 'and' so");
  full.doNotContact = domain::DoNotContact::kEmail;
  full.touchDays = 30;
  full.gender = QStringLiteral("female");
  full.language = QStringLiteral("sv");
  full.timeZone = QStringLiteral("Europe/Stockholm");
  full.stage = QStringLiteral("lead");
  full.channels.push_back(
      {0, domain::ChannelKind::Chat, {}, QStringLiteral("anna"), {}, {}, QStringLiteral("signal"), false});
  full.employments[0].fromDate = QStringLiteral("2019-02");
  Contact company;
  company.kind = domain::ContactKind::Company;
  company.companyName = QStringLiteral("Berg; Söner, AB");
  company.custom = {{0, 0, QStringLiteral("Department"), std::nullopt, QStringLiteral("Inköp")}};
  Contact nameless;
  nameless.employments = {{0, 0, QStringLiteral("Berg AB"), {}, {}, {}, {}, {}, true}};
  for (const VcardVersion version : kVersions)
    for (const Contact& contact : {full, numbered(company), numbered(nameless)}) {
      const Draft draft = again(contact, version, "\x89PNG-bytes");
      CHECK(textOf(draft.contact) == textOf(contact));
      CHECK(draft.contact == contact);
      CHECK(draft.photo == "\x89PNG-bytes");
      CHECK(draft.photoType == u"image/png");
      CHECK(draft.problems.empty());
    }
}

TEST_CASE("hostile text comes back from a card of every version") {
  for (const char16_t* text :
       {u"a;b,c\\d:e", u"\\n\\;\\,\\\\", u"BEGIN:VCARD\nEND:VCARD", u"=41=\nsoft=", u"\"quoted\" 'too'",
        u"ends\\", u"ends=", u"\u202Eright\u200B", u"Ж漢😀é", u"x^n^'y", u"--", u"item1.TEL:1", u"{{7*7}}"})
    for (const VcardVersion version : kVersions) {
      const Contact contact = hostile(QString::fromUtf16(text));
      INFO(vcardOf(contact, {}, version).toStdString());
      CHECK(textOf(again(contact, version).contact) == textOf(contact));
    }
}

TEST_CASE("lines are folded at 75 octets and never inside a character") {
  Contact c = numbered({});
  c.given = QStringLiteral("漢字").repeated(60);
  c.notes = QStringLiteral("é1").repeated(300);
  for (const VcardVersion version : kVersions) {
    for (const QByteArray& line : vcardOf(c, QByteArray(500, '\xAA'), version).split('\n')) {
      const QByteArray bare = line.endsWith('\r') ? line.chopped(1) : line;
      CHECK(bare.size() <= 75);
      CHECK(QString::fromUtf8(bare).toUtf8() == bare);
    }
    CHECK(again(c, version).contact == c);
  }
}

TEST_CASE("kept properties are written back as they came, in their version") {
  const struct {
    const char* version;
    VcardVersion written;
    const char* lines;
  } kCards[] = {
      {"2.1", VcardVersion::V21,
       "X-GADGET;WORK;LEVEL=2:saw;drill\r\nKEY;ENCODING=BASE64;TYPE=X509:\r\n AAAA\r\n"},
      {"3.0", VcardVersion::V30,
       "item1.X-GADGET;TYPE=WORK;LEVEL=2:saw\\,x;drill\r\nitem1.X-ABLabel:desk\r\nX-ICQ:123\r\nX-SPOUSE:"
       "Bo\r\n"
       "KEY;ENCODING=b;TYPE=X509:AAAA\r\nPHOTO;VALUE=uri:https://kos.example/a.png\r\n"},
      {"4.0", VcardVersion::V40, "GEO;TYPE=WORK:geo:46.05,14.5\r\nN:Kos;Jana;;;dipl.,M.Sc.\r\nTZ:-0500\r\n"}};
  for (const auto& card : kCards) {
    const QByteArray lines = QByteArray(card.lines);
    const Contact c = cardOf(card.version, "UID:7\r\nFN:Jana Kos\r\n" + lines);
    const QByteArray written = vcardOf(c, {}, card.written);
    for (const QByteArray& line : lines.split('\n')) CHECK(written.contains(line));
    CHECK(written.count("Bo") <= 1);
    CHECK(again(c, card.written).contact == c);
  }
}

TEST_CASE("a kept value that is base64 in name only is written as text") {
  for (const VcardVersion version : kVersions) {
    const Contact c =
        cardOf("3.0", "UID:7\r\nFN:Jana Kos\r\nKEY;ENCODING=b;LEVEL=2:A\xC4\x8D\xE2\x82\xAC:\r\n");
    const QByteArray written = vcardOf(c, {}, version);
    CHECK_FALSE(written.contains("base64"));
    CHECK(again(c, version).contact.properties.at(0).value == u"Ač€:");
    CHECK(again(c, version).contact.properties.at(0).parameters == u"LEVEL=2");
  }
}

TEST_CASE("a kept spelling goes when the field no longer says the same") {
  Contact c =
      cardOf("3.0", "N:Kos;Jana;;;a,b\r\nFN:Jana Kos\r\nX-SPOUSE:Bo\r\nX-ICQ:123\r\nX-GADGET:saw\r\n");
  c.relations[0].name = QStringLiteral("Eva");
  c.channels.clear();
  c.family = QStringLiteral("Novak");
  c.formattedName.clear();
  const QByteArray written = vcardOf(c, {}, VcardVersion::V30);
  CHECK_FALSE(written.contains("X-SPOUSE"));
  CHECK_FALSE(written.contains("X-ICQ"));
  CHECK(written.contains("N:Novak;Jana;;;a b"));
  CHECK(written.contains("Eva"));
  CHECK(written.contains("X-GADGET:saw"));
}

TEST_CASE("an agent's card goes through every version as text of its own") {
  const Contact c =
      cardOf("2.1", "FN:Jana\r\nUID:7\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\nEND:VCARD\r\nTEL:1\r\n");
  CHECK(c.channels.size() == 1);
  CHECK(again(c, VcardVersion::V21).contact == c);
  CHECK(vcardOf(c, {}, VcardVersion::V30).contains("AGENT:BEGIN:VCARD\\nFN:Inner\\nEND:VCARD"));
}

TEST_CASE("a phone with an extension is a URI in 4.0, a birthday without a year never has one") {
  Contact c;
  c.given = QStringLiteral("Jana");
  c.birthday = QStringLiteral("--02-29");
  c.channels.push_back({0,
                        domain::ChannelKind::Phone,
                        QStringLiteral("work"),
                        QStringLiteral("+1-418-656-9254"),
                        QStringLiteral("+14186569254"),
                        QStringLiteral("102"),
                        {},
                        true});
  CHECK(
      vcardOf(c, {}, VcardVersion::V40).contains("TEL;TYPE=work;VALUE=uri:tel:+1-418-656-9254;ext=102\r\n"));
  CHECK(vcardOf(c, {}, VcardVersion::V40).contains("BDAY:--0229\r\n"));
  CHECK(vcardOf(c, {}, VcardVersion::V30).contains("BDAY:--02-29\r\n"));
  CHECK(vcardOf(c, {}, VcardVersion::V30).contains("+1-418-656-9254 ext. 102"));
}
