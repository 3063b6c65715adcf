// Cards that nobody should write: nothing of them may harm, and what was read is written and read alike.
#include "exchange/contact_json.h"
#include "exchange/vcard_support.h"
#include "exchange/vcard_writer.h"
#include "support/catch.h"

#include <QJsonDocument>

#include <random>

using namespace kith;
using namespace kith::exchange;

namespace {

const QByteArray kSeed =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kos;Jana;M\\,a;Dr.;x,y\r\nFN:Dr. Jana Kos\r\nORG:Kos "
    "d.o.o.;Lab\r\nTITLE:Head\r\n"
    "item1.TEL;TYPE=WORK,pref:+386 40 111 222;ext=3\r\nitem1.X-ABLabel:_$!<Mobile>!$_\r\nBDAY:--05-12\r\n"
    "EMAIL;TYPE=INTERNET:jana@kos.example\r\nADR;TYPE=HOME:1;2;3\\n4;5;6;7;Sverige\r\nURL:https://"
    "kos.example/a,b\r\n"
    "IMPP;X-SERVICE-TYPE=Talk:xmpp:jana\r\nX-ABDATE:2010-09-04\r\nX-SPOUSE:Bo\r\nCATEGORIES:a,b\\,c\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:a=C3=A9=\r\n=0D=0Ab\r\nKEY;ENCODING=b:AAAA\r\nX-G;A=\"b:"
    "c\":d\\;e;f\r\n"
    "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\nGENDER:M;he\r\nUID:7\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:I\r\nEND:"
    "VCARD\r\n"
    "END:VCARD\r\n";

// Some bytes replaced, doubled, taken out, or swapped for a sign that means something.
QByteArray damaged(std::mt19937& random) {
  static const QByteArray kSigns = ";:,\\=\"\r\n \t.-^\x00\xC3\xFF";
  QByteArray out = kSeed;
  const auto below = [&random](qsizetype n) {
    return static_cast<qsizetype>(random() % static_cast<std::uint32_t>(n));
  };
  for (qsizetype n = below(8) + 1; n > 0; --n) {
    const qsizetype at = below(out.size());
    switch (below(3)) {
      case 0:
        out[at] = kSigns[below(kSigns.size())];
        break;
      case 1:
        out.remove(at, below(20));
        break;
      default:
        out.insert(at, out.mid(below(out.size()), below(40)));
    }
  }
  return out;
}

QString textOf(const domain::Contact& contact) {
  return QString::fromUtf8(QJsonDocument(contactJson(contact)).toJson());
}

std::vector<Draft> draftsOf(const QByteArray& bytes) {
  const QByteArray kept = bytes;
  VcardReader reader(bytesOf({kept.data(), static_cast<std::size_t>(kept.size())}), VcardText());
  const VcardBuilder builder({}, {});
  std::vector<Draft> out;
  Vcard card;
  while (*reader.next(card)) out.push_back(builder.build(card));
  return out;
}

}

TEST_CASE("no damage to a card stops the reader, and what it read is written and read alike") {
  std::mt19937 random(7);
  for (int i = 0; i < 1500; ++i) {
    const QByteArray bytes = damaged(random);
    for (const Draft& draft : draftsOf(bytes)) {
      if (draft.state != Draft::State::Contact) continue;
      for (const VcardVersion version : {VcardVersion::V21, VcardVersion::V30, VcardVersion::V40}) {
        const QByteArray once = vcardOf(draft.contact, draft.photo, version);
        const auto first = draftsOf(once);
        REQUIRE(first.size() == 1);
        const QByteArray twice = vcardOf(first[0].contact, first[0].photo, version);
        const auto second = draftsOf(twice);
        REQUIRE(second.size() == 1);
        INFO(i << "\n" << bytes.toStdString() << "\n" << once.toStdString() << "\n" << twice.toStdString());
        REQUIRE(textOf(second[0].contact) == textOf(first[0].contact));
        CHECK(second[0].photo == draft.photo);
      }
    }
  }
}
