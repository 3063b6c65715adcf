// Cards that are read, written and read again: nothing that they say changes on the way, in any version.
#include "exchange/contact_json.h"
#include "exchange/vcard_support.h"
#include "exchange/vcard_writer.h"
#include "support/catch.h"

#include <QJsonDocument>

using namespace kith;
using namespace kith::exchange;

namespace {

constexpr VcardVersion kVersions[] = {VcardVersion::V21, VcardVersion::V30, VcardVersion::V40};
constexpr const char* kNames[] = {"2.1", "3.0", "4.0"};

std::string textOf(const domain::Contact& contact) {
  return QJsonDocument(contactJson(contact, JsonForm::Compact)).toJson().toStdString();
}

// What is said, however kept values spell it: \: and : are the same, and \x is what it looks like.
std::string meaningOf(domain::Contact contact) {
  for (domain::ExtraProperty& one : contact.properties) {
    const VcardProperty kept = keptProperty(one.name, one.parameters, one.value);
    one.value = senseOf(one.name) == KeptSense::Text ? unescapedText(kept)
                                                     : unescapedParts(kept, u';').join(QChar(0x1F));
  }
  return textOf(contact);
}

domain::Contact again(const domain::Contact& contact, VcardVersion version) {
  return cardsOf(vcardOf(contact, {}, version)).drafts.at(0).contact;
}

// What is read of `lines` in a card of each version is the same after it was written in each, and again.
void checkLines(const QByteArray& lines) {
  for (const char* name : kNames) {
    const domain::Contact read = cardOf(name, "UID:7\r\nFN:Jana Kos\r\n" + lines);
    for (const VcardVersion version : kVersions) {
      INFO("read as " << name << "\n" << vcardOf(read, {}, version).toStdString());
      const domain::Contact once = again(read, version);
      CHECK(meaningOf(once) == meaningOf(read));
      CHECK(textOf(again(once, version)) == textOf(once));
    }
  }
}

}

TEST_CASE("escapes of kept values mean the same in every version") {
  for (const char* value : {"C:\\new", "a\\\\b", "a\\;b;c", "a\\,b,c", "a\\\\;b", "a\\\\\\;b", "ends\\",
                            "ends\\\\", "\\\\server\\share", "one\\ntwo", "one\\Ntwo", "x\\y", "\\\\n", "\\;",
                            "two  blanks", "=41=", "\"quoted\":;,", "\xC3\xA9\\;\\n",
                            "a long value with an escaped \\; and a break \\n that no line of a card has "
                            "room for, so it is folded"})
    for (const char* name :
         {"X-GADGET", "X-GADGET;TYPE=work;LEVEL=2", "item1.X-GADGET", "KEY", "MEMBER", "LABEL"})
      checkLines(QByteArray(name) + ':' + value + "\r\n");
}

TEST_CASE("a kept property that says what a field says means the same in every version") {
  for (const char* lines : {"GENDER:M;he\\nENOT",
                            "GENDER:M;he\\\\n",
                            "GENDER:M;he\\;she",
                            "GENDER:F;a\\\\;b;c",
                            "GENDER:;d",
                            "GENDER:d",
                            "GENDER:male",
                            "GENDER:\\;:",
                            "GENDER:O",
                            "X-GENDER:M;he\\nENOT",
                            "X-SPOUSE:Bo\\\\n",
                            "X-SPOUSE:Bo\\, Jr.",
                            "X-SPOUSE:Bo\\nKos",
                            "X-ICQ:1\\\\n2",
                            "X-ICQ:1\\;2",
                            "X-ICQ;TYPE=work:12",
                            "X-ANNIVERSARY:20100904",
                            "X-SOCIALPROFILE;TYPE=talk:https://kos.example/a\\\\nb",
                            "LANG;PREF=1:sv\r\nLANG;PREF=2:de\r\nLANG:en",
                            "LANG;TYPE=pref:sv\r\nLANG:de",
                            "TZ:-05\\\\n00",
                            "FN:Other\\\\n",
                            "PHOTO;VALUE=uri:https://kos.example/a\\\\n",
                            "item1.X-ICQ:7\r\nitem1.X-ABLabel:own\\\\n",
                            "item1.X-ICQ:7\r\nitem1.X-ABLabel:own\\, word"})
    checkLines(QByteArray(lines) + "\r\n");
}

TEST_CASE("a value that goes on in a line that is no property comes back, backslash or not") {
  for (const char* name : {"X-GADGET", "GENDER", "NOTE", "X-SPOUSE", "TITLE"})
    for (const char* value : {"M;he\r\nENOT", "M;he\\\r\nnot", "M;he\\\\\r\nnot", "M;he\r\nnot\r\nC\\nx"})
      checkLines(QByteArray(name) + ':' + value + "\r\n");
}

TEST_CASE("a value of nothing but blanks and line ends is none") {
  for (const char* name :
       {"N",        "ORG",  "TITLE",      "ROLE",   "ADR",  "EMAIL", "TEL",      "URL",      "IMPP", "X-ICQ",
        "NICKNAME", "NOTE", "CATEGORIES", "GENDER", "LANG", "TZ",    "X-SPOUSE", "X-GADGET", "UID",  "BDAY"})
    for (const char* value : {"\\n", "\\N;\\n", " ; ", "\xC2\xA0", ";\xE2\x80\xA8,", "\t"})
      checkLines(QByteArray(name) + ':' + value + "\r\n");
}

TEST_CASE("kept bytes have their parameters and their label in every version") {
  const QByteArray lines =
      "item1.LOGO;ENCODING=b;LEVEL=2;TYPE=a,c:AAAA\r\nitem1.X-ABLabel:own\\, word\r\nKEY;ENCODING=b:BBBB\r\n";
  const domain::Contact read = cardOf("3.0", "UID:7\r\nFN:Jana Kos\r\n" + lines);
  for (const VcardVersion version : kVersions) {
    const domain::Contact once = again(read, version);
    REQUIRE(once.properties.size() == 2);
    CHECK(once.properties[0].label == u"own, word");
    CHECK(once.properties[0].parameters.contains(u"LEVEL=2"));
    CHECK(once.properties[0].value.endsWith(u"AAAA"));
    CHECK(textOf(again(once, version)) == textOf(once));
    if (version != VcardVersion::V40) CHECK(once == read);
  }
}

TEST_CASE("a card inside a card keeps its own escapes in every version") {
  for (const char* name : kNames)
    for (const VcardVersion version : kVersions) {
      const domain::Contact read = cardOf(
          name, "UID:7\r\nFN:Jana\r\nAGENT:\r\nBEGIN:VCARD\r\nN:a\\;b;c\\\\n\r\nEND:VCARD\r\nTEL:1\r\n");
      CHECK(read.properties.at(0).value == u"BEGIN:VCARD\\nN:a\\\\\\;b\\;c\\\\\\\\n\\nEND:VCARD");
      CHECK(again(read, version) == read);
    }
}

TEST_CASE("a parameter that only speaks of quoted-printable joins no lines") {
  const domain::Contact c = cardOf(
      "3.0",
      "FN:Jana\r\nX-KITH-FIELD;X-NAME=quoted-printable:a=\r\nNOTE:b\r\nX-G;QUOTED-PRINTABLE:c=\r\n=41\r\n");
  CHECK(c.custom.at(0).value == u"a=");
  CHECK(c.notes == u"b");
  CHECK(c.properties.at(0).value == u"cA");
}
