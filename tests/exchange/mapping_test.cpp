#include "exchange/mapping.h"

#include "exchange/import_support.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace kith;
using namespace kith::exchange;

namespace {

// "given family email.work" for what the headings of a file mean.
QString fields(const QByteArray& bytes, const MapOptions& options = {}) {
  const TemporaryFile file(bytes);
  const auto mapping = mapColumns(inspectFile(file.path(), {}).value(), options);
  REQUIRE(mapping.has_value());
  QStringList out;
  for (const Column& column : mapping->columns) out.append(textOf(column.meaning));
  return out.join(u' ');
}

QString heading(const char16_t* text) {
  const auto meaning = meaningOfHeading(QString::fromUtf16(text));
  return meaning ? textOf(*meaning) : QStringLiteral("-");
}

}

TEST_CASE("headings are understood in six languages") {
  CHECK(fields("First Name,Last Name,Email,Phone\na,b,c@x.example,1\n") == u"given family email phone");
  CHECK(fields("Förnamn;Efternamn;E-postadress;Mobil;Postnr\na;b;c@x.example;070;1\n") ==
        u"given family email phone.mobile postcode");
  CHECK(fields("Vorname;Nachname;E-Mail;Telefon;PLZ;Ort\na;b;c@x.example;030;1;d\n") ==
        u"given family email phone postcode city");
  CHECK(fields("Prénom;Nom;Courriel;Téléphone;Code postal;Ville\na;b;c@x.example;1;2;d\n") ==
        u"given family email phone postcode city");
  CHECK(fields("Nombre;Apellidos;Correo electrónico;Teléfono;Ciudad\na;b;c@x.example;1;d\n") ==
        u"given family email phone city");
  CHECK(fields("Имя;Фамилия;Электронная почта;Телефон;Город\nа;б;c@x.example;1;д\n") ==
        u"given family email phone city");
}

TEST_CASE("a word that has two senses is settled by the columns beside it") {
  CHECK(fields("Nom,Courriel\nAnne Petit,a@x.example\n") == u"name email");
  CHECK(fields("Имя,Почта\nАнна Петрова,a@x.example\n") == u"name email");
  CHECK(fields("given,family,email\nBo,Ek,b@x.example\n") == u"given family email");
  CHECK(fields("Name,Family,Email\nBo Ek,Ek and Berg,b@x.example\n") == u"name custom.Family email");
  CHECK(fields("Given,Family,Last Name\nBo,two children,Ek\n") == u"given custom.Family family");
  CHECK(fields("Title,Name,Email\nMr.,Bo Ek,b@x.example\n") == u"prefix name email");
  CHECK(fields("Title,Name,Email\nBuyer,Bo Ek,b@x.example\n") == u"title name email");
  CHECK(fields("Kund,Kontaktperson,E-post\nEk AB,Bo Ek,b@x.example\n") == u"company name email");
}

TEST_CASE("words of a label and numbers are taken out of a heading") {
  CHECK(heading(u"Home Phone 2") == u"phone.home");
  CHECK(heading(u"work_email") == u"email.work");
  CHECK(heading(u"homePostalCode") == u"postcode.home");
  CHECK(heading(u"Business Fax") == u"phone.work fax");
  CHECK(heading(u"Straße geschäftlich") == u"street.work");
  CHECK(heading(u"Telefon (privat)") == u"phone.home");
  CHECK(heading(u"Manager\u2019s Name") == u"related.manager");
  CHECK(heading(u"ZipCode") == u"postcode");
  CHECK(heading(u"Favourite colour") == u"-");
}

TEST_CASE("an unknown heading becomes an own field unless its cells speak for themselves") {
  CHECK(fields("Name,Shoe size,Kanal\nBo Ek,44,bo@x.example\nAnn Berg,39,ann@x.example\n") ==
        u"name custom.Shoe size email");
}

TEST_CASE("in a list that names nobody the first unknown column of whole names does") {
  CHECK(fields("Wer,Schuhe,Kanal\nBo Ek,44,bo@x.example\nAnn Berg,39,ann@x.example\n") ==
        u"name custom.Schuhe email");
  CHECK(fields("Wer,Kanal\nBo,bo@x.example\nAnn,ann@x.example\n") == u"custom.Wer email");
  CHECK(fields("Firma,Wer\nEk AB,Bo Ek\nBerg AB,Ann Berg\n") == u"company custom.Wer");
}

TEST_CASE("columns without a header are known by their looks") {
  CHECK(fields("Ann Berg,ann@x.example,+46 70 174 06 35\nBo Ek,bo@x.example,+46 70 174 06 36\n") ==
        u"name email phone");
}

TEST_CASE("what the user says of a column stands") {
  MapOptions options;
  options.told = {{QStringLiteral("name"), QStringLiteral("company")},
                  {QStringLiteral("2"), QStringLiteral("ignore")}};
  CHECK(fields("Name,Email\nEk AB,b@x.example\n", options) == u"company ignore");
  const TemporaryFile file("Name,Email\nEk,b@x.example\n");
  const auto shape = inspectFile(file.path(), {}).value();
  options.told = {{QStringLiteral("Nowhere"), QStringLiteral("email")}};
  CHECK(mapColumns(shape, options).error().kind == base::ErrorKind::NotFound);
  options.told = {{QStringLiteral("Name"), QStringLiteral("nonsense")}};
  CHECK(mapColumns(shape, options).error().kind == base::ErrorKind::Invalid);
  options.told = {{QStringLiteral("Name"), QStringLiteral("consent")}};  // to what?
  CHECK(mapColumns(shape, options).error().kind == base::ErrorKind::Invalid);
}

TEST_CASE("a column that is told takes the place of a found one, which is kept under its own heading") {
  MapOptions options;
  options.told = {{QStringLiteral("Rufname"), QStringLiteral("given")},
                  {QStringLiteral("Tag"), QStringLiteral("birthday")}};
  CHECK(fields("First Name,Last Name,Birthday,Rufname,Tag\nA,B,1980-01-02,C,1981-02-03\n", options) ==
        u"custom.First Name family custom.Birthday given birthday");
  options.told = {{QStringLiteral("Birthday"), QStringLiteral("ignore")}};
  CHECK(fields("Name,Birthday,Date of birth\nA B,1980-01-02,1981-02-03\n", options) ==
        u"name ignore birthday");
}

TEST_CASE("what is told by the number of a column is said by its heading") {
  const auto said = [](const QByteArray& bytes, const std::vector<domain::ColumnChoice>& told) {
    const Imported in = imported(bytes, {}, {{}, told});
    QStringList out;
    for (const auto& [header, field] : toldByHeading(in.mapping, told)) out << header + u'=' + field;
    return out.join(u' ');
  };
  CHECK(said("Wer,Schuhe\nBo Ek,44\n", {{QStringLiteral("2"), QStringLiteral("ignore")},
                                        {QStringLiteral("wer"), QStringLiteral("name")}}) ==
        u"Wer=name Schuhe=ignore");
  CHECK(said("Name,Tel,Tel\nBo Ek,070-174 06 35,070-174 06 36\n",
             {{QStringLiteral("3"), QStringLiteral("phone.work")}}) == u"Tel= Tel=phone.work");
}

TEST_CASE("the products whose files they are are recognised") {
  const auto preset = [](const QByteArray& bytes) { return imported(bytes).mapping.preset; };
  CHECK(preset("First Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value\na,,,,b@x.example\n") ==
        u"google");
  CHECK(preset("Name,Given Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\na,a,,,b@x.example\n") ==
        u"google-old");
  CHECK(preset("Record ID,First Name,Lifecycle Stage\n1,a,Lead\n") == u"hubspot");
  CHECK(preset("Email Address,MEMBER_RATING,LEID,EUID\nb@x.example,2,1,x\n") == u"mailchimp");
  CHECK(preset("Customer ID,Email,Accepts Email Marketing,Total Spent\n'1,b@x.example,yes,0\n") ==
        u"shopify");
  CHECK(preset("Name,Email\na,b@x.example\n").isEmpty());
}

TEST_CASE("a preview tells how a file is read") {
  const Imported in = imported("Name;Phone\nBo Ek;070-174 06 35\n");
  const QJsonObject json = previewJson(in.shape, in.mapping, in.decisions.rows);
  CHECK(json.value(u"delimiter").toString() == u";");
  CHECK(json.value(u"rows").toInteger() == 1);
  CHECK(json.value(u"columns").toArray().size() == 2);
}
