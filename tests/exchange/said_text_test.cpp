#include "exchange/said_text.h"

#include "exchange/contact_json.h"
#include "exchange/full_contact.h"
#include "support/catch.h"

#include <QJsonDocument>

namespace kith::exchange {

TEST_CASE("what a source said is remembered without loss") {
  const Said said{fullContact(), QStringLiteral("abc")};
  CHECK(saidFrom(saidText(said)) == said);
  CHECK(saidFrom(saidText({})) == Said{});
  CHECK(saidFrom(QString()) == Said{});
  domain::Contact company;
  company.kind = domain::ContactKind::Company;
  company.companyName = QStringLiteral("Kos");
  CHECK(saidFrom(saidText({company, {}})).contact == company);
}

TEST_CASE("texts that hold what parts the cells are remembered too") {
  domain::Contact contact;
  contact.notes = QString(QChar(0x1e)) + u'a' + QChar(0x1f);
  contact.tags = QStringList{QStringLiteral("a=b\nc"), QStringLiteral("{")};
  CHECK(saidFrom(saidText({contact, {}})).contact == contact);
}

TEST_CASE("what older books remember is still understood") {
  const QByteArray json = QJsonDocument(contactJson(fullContact(), JsonForm::Compact)).toJson();
  CHECK(saidFrom(QString::fromUtf8(json)).contact == fullContact());
}

}
