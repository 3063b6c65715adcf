// Cards as contacts.
#include "exchange/vcard_builder.h"

#include "domain/fields.h"
#include "exchange/vcard_support.h"
#include "support/catch.h"

using namespace kith;
using namespace kith::exchange;
using domain::ChannelKind;
using domain::Contact;
using domain::ContactKind;

namespace {

QString channelTexts(const Contact& c) {
  QStringList out;
  for (const domain::Channel& one : c.channels)
    out << QString(domain::channelText(one.kind) + u' ' + one.label + u' ' + one.service + u' ' + one.value +
                   (one.primary ? u"*" : u""));
  return out.join(u'|');
}

}

TEST_CASE("a name that the whole name repeats with its line break as a blank is not taken apart again") {
  const Contact c = cardOf("3.0", "N:;;;;Jr.\\nB.A.\r\nFN:Jr. B.A.\r\n");
  CHECK(c.suffix == u"Jr.\nB.A.");
  CHECK(c.given.isEmpty());
  CHECK(c.family.isEmpty());
}

TEST_CASE("a card of an address book becomes a person with all that it says") {
  const Contact c =
      cardOf("3.0",
             "N:Kos;Jana;Marija;Dr.;\r\nFN:Dr. Jana Marija Kos\r\nNICKNAME:Jani\r\n"
             "ORG:Kos d.o.o.;Design;Lab\r\nTITLE:Head\r\nROLE:Joiner\r\n"
             "TEL;TYPE=CELL:070-174 06 35\r\nEMAIL;TYPE=INTERNET,WORK:jana@kos.example\r\n"
             "ADR;TYPE=HOME:PO 1;Room 2;Street 3\\nHouse B;Lund;;22222;Sverige\r\n"
             "BDAY:--05-12\r\nCATEGORIES:vip,fair\\, spring\r\nNOTE:one\r\nNOTE:two\r\nUID:42\r\n"
             "X-PHONETIC-FIRST-NAME:Yana\r\nGENDER:F\r\nLANG:sl\r\nTZ:Europe/Ljubljana\r\n");
  CHECK(c.kind == ContactKind::Person);
  CHECK(domain::displayName(c) == u"Dr. Jana Marija Kos");
  CHECK(c.formattedName.isEmpty());
  REQUIRE(c.employments.size() == 1);
  CHECK(c.employments[0] == domain::Employment{0,
                                               0,
                                               QStringLiteral("Kos d.o.o."),
                                               QStringLiteral("Head"),
                                               QStringLiteral("Joiner"),
                                               QStringLiteral("Design; Lab"),
                                               {},
                                               {},
                                               true});
  CHECK(channelTexts(c) == u"phone mobile  070-174 06 35*|email work  jana@kos.example*");
  CHECK(c.channels[0].normal == u"+46701740635");
  REQUIRE(c.addresses.size() == 1);
  CHECK(c.addresses[0].street == u"Street 3\nHouse B");
  CHECK(c.addresses[0].countryCode == u"SE");
  CHECK(c.birthday == u"--05-12");
  CHECK(c.tags == QStringList{QStringLiteral("vip"), QStringLiteral("fair, spring")});
  CHECK(c.notes == u"one\n\ntwo");
  CHECK(c.identifiers.at(0) == domain::Identifier{0, QStringLiteral("vcard"), QStringLiteral("42")});
  CHECK(c.phoneticGiven == u"Yana");
  CHECK(c.gender == u"female");
  CHECK(c.timeZone == u"Europe/Ljubljana");
  CHECK(c.properties.empty());
}

TEST_CASE("a card without N takes the name apart, a card of a company is one") {
  const Contact person = cardOf("4.0", "FN:Jana Kos\r\nORG:Kos d.o.o.\r\n");
  CHECK(person.given == u"Jana");
  CHECK(person.family == u"Kos");
  for (const char* lines :
       {"FN:Kos d.o.o.\r\nN:;;;;\r\nORG:Kos d.o.o.\r\n", "ORG:Kos d.o.o.\r\nX-ABShowAs:COMPANY\r\n",
        "FN:Kos d.o.o.\r\nKIND:org\r\n", "ORG:Kos d.o.o.\r\n"}) {
    const Contact company = cardOf("3.0", lines);
    CHECK(company.kind == ContactKind::Company);
    CHECK(company.companyName == u"Kos d.o.o.");
    CHECK(company.employments.empty());
  }
  CHECK(cardOf("3.0", "FN:jana@kos.example\r\nEMAIL:jana@kos.example\r\n").given.isEmpty());
  CHECK(cardOf("4.0", "KIND:individual\r\nFN:Kos\r\nORG:Kos\r\n").kind == ContactKind::Person);
}

TEST_CASE("a name that its source writes otherwise is shown as written") {
  const Contact c = cardOf("4.0", "FN:Jana Kos\r\nN:Kos;Jana;;;dipl.,M.Sc.\r\n");
  CHECK(c.suffix == u"dipl. M.Sc.");
  CHECK(domain::displayName(c) == u"Jana Kos");
  REQUIRE(c.properties.size() == 1);
  CHECK(c.properties[0].value == u"Kos;Jana;;;dipl.,M.Sc.");
}

TEST_CASE("titles go to the organisation of their group, and are never lost") {
  const Contact c = cardOf("4.0",
                           "FN:Jana Kos\r\na.ORG:One\r\nb.ORG:Two\r\nb.TITLE:Owner\r\na.ROLE:Guide\r\n"
                           "TITLE:Guest\r\nTITLE:Third\r\n");
  REQUIRE(c.employments.size() == 2);
  CHECK(c.employments[0].title == u"Guest");
  CHECK(c.employments[0].role == u"Guide");
  CHECK(c.employments[1].title == u"Owner");
  REQUIRE(c.custom.size() == 1);
  CHECK(c.custom[0].fieldName == u"Title");
  CHECK(c.custom[0].value == u"Third");
}

TEST_CASE("groups, preferences and phone addresses are understood") {
  const Contact c = cardOf("3.0",
                           "FN:Jana Kos\r\nEMAIL:a@kos.example\r\nEMAIL;TYPE=pref:mailto:b@kos.example\r\n"
                           "item1.TEL:tel:+386-40-111-222;ext=7\r\nitem1.X-ABLabel:Workshop\r\n"
                           "item2.URL:https\\://kos.example\r\nitem2.X-ABLabel:_$!<HomePage>!$_\r\n"
                           "item3.X-ABDATE:2010-09-04\r\nitem3.X-ABLabel:_$!<Anniversary>!$_\r\n"
                           "item4.X-ABRELATEDNAMES:Bo Kos\r\nitem4.X-ABLabel:_$!<Spouse>!$_\r\n"
                           "item5.ADR:;;Street;;;;\r\nitem5.X-ABADR:si\r\nitem9.X-ABLabel:alone\r\n");
  CHECK(channelTexts(c) ==
        u"email   a@kos.example|email   b@kos.example*|phone Workshop  +386-40-111-222*|url homepage  "
        u"https://kos.example");
  CHECK(c.channels[2].extension == u"7");
  CHECK(c.dates.at(0) == domain::ContactDate{0, QStringLiteral("anniversary"), QStringLiteral("2010-09-04")});
  CHECK(c.relations.at(0).name == u"Bo Kos");
  CHECK(c.relations[0].label == u"spouse");
  CHECK(c.addresses.at(0).countryCode == u"SI");
  REQUIRE(c.properties.size() == 1);
  CHECK(c.properties[0].value == u"alone");
}

TEST_CASE("chats, profiles, relatives and days in the words of programs are understood and kept") {
  const Contact c = cardOf("3.0",
                           "FN:Jana Kos\r\nIMPP:xmpp:jana@chat.example\r\nX-ICQ:123\r\n"
                           "IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:jk@chat.example\r\n"
                           "X-SOCIALPROFILE;type=mastodon:https://social.example/@jana\r\n"
                           "X-EVOLUTION-MANAGER:Eva\r\nX-SPOUSE:Bo\r\nX-ANNIVERSARY:20100904\r\n");
  CHECK(channelTexts(c) ==
        u"chat  xmpp jana@chat.example|chat  icq 123|chat  googletalk jk@chat.example|"
        u"url mastodon  https://social.example/@jana");
  REQUIRE(c.relations.size() == 2);
  CHECK(c.relations[0].label == u"manager");
  CHECK(c.dates.at(0).value == u"2010-09-04");
  CHECK(c.properties.size() == 6);
}

TEST_CASE("what no field takes is kept with its parameters, and what is no use is not") {
  const Contact c =
      cardOf("2.1",
             "N:Kos;Jana\r\nX-GADGET;LEVEL=\"a:b\";WORK;CHARSET=UTF-8:saw;drill\r\n"
             "GEO:46.05,14.5\r\nLABEL;QUOTED-PRINTABLE:one=0D=0Atwo\r\nREV:2026\r\nX-EMPTY:;;\r\n"
             "KEY;X509;BASE64:\r\n AAAA\r\n BBBB\r\n\r\nTZ:+01:00\r\n");
  REQUIRE(c.properties.size() == 5);
  CHECK(c.properties[0].parameters == u"LEVEL=\"a:b\";TYPE=WORK");
  CHECK(c.properties[0].value == u"saw;drill");
  CHECK(c.properties[2].value == u"one\\ntwo");
  CHECK(c.properties[3].parameters == u"TYPE=X509;ENCODING=b");
  CHECK(c.properties[4].name == u"TZ");
}

TEST_CASE("a photo is taken from its bytes, and nothing is fetched") {
  const QByteArray photo = "\x89PNG-picture";
  const QByteArray code = photo.toBase64();
  CHECK(draftOf("2.1", "FN:x\r\nPHOTO;PNG;BASE64:\r\n " + code + "\r\n\r\n").photo == photo);
  CHECK(draftOf("3.0", "FN:x\r\nPHOTO;ENCODING=b;TYPE=PNG:" + code + "\r\n").photoType == u"image/png");
  CHECK(draftOf("4.0", "FN:x\r\nPHOTO:data:image/png;base64," + code + "\r\n").photo == photo);
  const Draft link = draftOf("4.0", "FN:x\r\nPHOTO:https://kos.example/jana.png\r\n");
  CHECK(link.photo.isEmpty());
  CHECK(link.contact.properties.at(0).name == u"PHOTO");
  const Draft broken = draftOf("3.0", "FN:x\r\nPHOTO;ENCODING=b:!!!\r\n");
  CHECK(broken.problems.size() == 1);
  CHECK(broken.contact.properties.size() == 1);
  const QByteArray huge = QByteArray(kLargestPhoto + 1, 'x').toBase64();
  const Draft large = draftOf("3.0", "FN:x\r\nPHOTO;ENCODING=b:" + huge + "\r\n");
  CHECK(large.photo.isEmpty());
  CHECK(large.problems.size() == 1);
}

TEST_CASE("a day that is none is kept as typed and told") {
  const Draft draft = draftOf("4.0", "FN:Jana Kos\r\nBDAY;VALUE=text:circa 1800\r\n");
  CHECK(draft.contact.birthday.isEmpty());
  CHECK(draft.contact.custom.at(0).value == u"circa 1800");
  CHECK(draft.problems.size() == 1);
}

TEST_CASE("a group is a tag of its members, wherever it stands") {
  const Cards cards = cardsOf(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Regulars\nN:Regulars\nX-ADDRESSBOOKSERVER-KIND:group\n"
      "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AB-1\nEND:VCARD\n"
      "BEGIN:VCARD\nVERSION:3.0\nFN:Jana Kos\nUID:ab-1\nEND:VCARD\n"
      "BEGIN:VCARD\nVERSION:4.0\nFN:Fair\nKIND:group\nMEMBER:urn:uuid:ab-1\nEND:VCARD\n");
  REQUIRE(cards.drafts.size() == 3);
  CHECK(cards.drafts[0].state == Draft::State::Skipped);
  CHECK(cards.drafts[1].contact.tags == QStringList{QStringLiteral("Regulars"), QStringLiteral("Fair")});
  CHECK(cards.drafts[1].key == u"id:vcard:ab-1");
  CHECK(cards.shape.cards == 3);
}

TEST_CASE("an empty card is no contact, and the same card has the same key") {
  CHECK(draftOf("3.0", "N:;;;;\r\nFN:\r\nUID:7\r\n").state == Draft::State::Skipped);
  const Draft a = draftOf("3.0", "FN:Jana Kos\r\nREV:1\r\n");
  const Draft b = draftOf("3.0", "FN:Jana Kos\r\nREV:2\r\n");
  CHECK(a.key == b.key);
  CHECK(a.key != draftOf("3.0", "FN:Jana Kos\r\nNOTE:x\r\n").key);
}

TEST_CASE("a file is read in its own encoding") {
  const QByteArray card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Björn Ek\r\nEND:VCARD\r\n";
  const QString text = QString::fromUtf8(card);
  const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
  for (const QByteArray& bytes :
       {card, QByteArray("\xEF\xBB\xBF" + card), wide, QByteArray("\xFF\xFE" + wide), text.toLatin1()})
    CHECK(cardsOf(bytes).drafts.at(0).contact.given == u"Björn");
  const TemporaryFile none("name,mail\n", QStringLiteral("cards.vcf"));
  CHECK(inspectVcards(none.path(), {}).error().kind == base::ErrorKind::Invalid);
  CHECK(inspectVcards(none.path(), {}, [](qint64, qint64) { return false; }).error().kind ==
        base::ErrorKind::Cancelled);
}
