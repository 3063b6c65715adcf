#include "app/layouts.h"

#include <QStringConverter>

namespace kith::test {

using domain::ChannelKind;
using domain::Contact;

namespace {

QString channel(const Contact& c, ChannelKind kind, std::size_t nth) {
  const auto all = domain::channelsOf(c, kind);
  return nth < all.size() ? all[nth].value : QString();
}

QString addressPart(const Contact& c, QString domain::Address::*part) {
  return c.addresses.empty() ? QString() : c.addresses.front().*part;
}

QString workPart(const Contact& c, QString domain::Employment::*part) {
  return c.employments.empty() ? QString() : c.employments.front().*part;
}

QString fieldOf(const Contact& c, const QString& field) {
  if (field == u"given") return c.given;
  if (field == u"family") return c.family;
  if (field == u"company")
    return c.kind == domain::ContactKind::Company ? c.companyName
                                                  : workPart(c, &domain::Employment::companyName);
  if (field == u"title") return workPart(c, &domain::Employment::title);
  if (field == u"email1") return channel(c, ChannelKind::Email, 0);
  if (field == u"email2") return channel(c, ChannelKind::Email, 1);
  if (field == u"phone1") return channel(c, ChannelKind::Phone, 0);
  if (field == u"phone2") return channel(c, ChannelKind::Phone, 1);
  if (field == u"street") return addressPart(c, &domain::Address::street);
  if (field == u"city") return addressPart(c, &domain::Address::city);
  if (field == u"postcode") return addressPart(c, &domain::Address::postcode);
  if (field == u"country") return addressPart(c, &domain::Address::country);
  if (field == u"birthday") return c.birthday;
  if (field == u"notes") return c.notes;
  return field.startsWith(u'"') ? field.mid(1) : QString();
}

QString quoted(QString cell, char delimiter) {
  const bool needed = cell.contains(QLatin1Char(delimiter)) || cell.contains(u'"') || cell.contains(u'\n');
  if (!needed) return cell;
  cell.replace(u'"', QStringLiteral("\"\""));
  return QString(u'"' + cell + u'"');
}

QByteArray encoded(const QString& text, const QByteArray& name) {
  if (name == "UTF-16LE") {
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return utf16(text);
  }
  return name == "UTF-8" ? text.toUtf8() : text.toLatin1();
}

}

namespace {

Layout googleOld() {
  return {QStringLiteral("google old"),
          "UTF-16LE",
          ',',
          {"Name=",
           "Given Name=given",
           "Additional Name=",
           "Family Name=family",
           "Birthday=birthday",
           "Notes=notes",
           "Group Membership=\"* myContacts",
           "E-mail 1 - Type=\"* Home",
           "E-mail 1 - Value=email1",
           "E-mail 2 - Type=\"Work",
           "E-mail 2 - Value=email2",
           "Phone 1 - Type=\"Mobile",
           "Phone 1 - Value=phone1",
           "Phone 2 - Type=\"Work",
           "Phone 2 - Value=phone2",
           "Address 1 - Type=\"Home",
           "Address 1 - Street=street",
           "Address 1 - City=city",
           "Address 1 - Postal Code=postcode",
           "Address 1 - Country=country",
           "Organization 1 - Name=company",
           "Organization 1 - Title=title"}};
}

Layout googleNew() {
  return {QStringLiteral("google new"),
          "UTF-8",
          ',',
          {"First Name=given",
           "Middle Name=",
           "Last Name=family",
           "Organization Name=company",
           "Organization Title=title",
           "Birthday=birthday",
           "Notes=notes",
           "Photo=",
           "Labels=\"Customers ::: * myContacts",
           "E-mail 1 - Label=\"* Work",
           "E-mail 1 - Value=email1",
           "E-mail 2 - Label=\"Home",
           "E-mail 2 - Value=email2",
           "Phone 1 - Label=\"Mobile",
           "Phone 1 - Value=phone1",
           "Phone 2 - Label=\"Work",
           "Phone 2 - Value=phone2",
           "Address 1 - Label=\"Home",
           "Address 1 - Street=street",
           "Address 1 - City=city",
           "Address 1 - Postal Code=postcode",
           "Address 1 - Country=country"}};
}

Layout outlookEnglish() {
  return {QStringLiteral("outlook english"),
          "windows-1252",
          ',',
          {"Title=",
           "First Name=given",
           "Last Name=family",
           "Company=company",
           "Job Title=title",
           "Home Street=street",
           "Home City=city",
           "Home Postal Code=postcode",
           "Home Country/Region=country",
           "Business Country/Region=",
           "Mobile Phone=phone1",
           "Business Phone=phone2",
           "Birthday=\"0/0/00",
           "Categories=\"Customers;Fair",
           "E-mail Address=email1",
           "E-mail Display Name=",
           "E-mail 2 Address=email2",
           "Gender=\"Unspecified",
           "Government ID Number=",
           "Notes=notes",
           "Priority=\"Normal",
           "Sensitivity=\"Normal"}};
}

Layout outlookGerman() {
  return {QStringLiteral("outlook german"),
          "windows-1252",
          ',',
          {"Anrede=", "Vorname=given", "Nachname=family", "Firma=company", "Position=title",
           "Straße geschäftlich=street", "Ort geschäftlich=city", "Postleitzahl geschäftlich=postcode",
           "Land/Region geschäftlich=country", "Mobiltelefon=phone1", "Telefon geschäftlich=phone2",
           "E-Mail-Adresse=email1", "E-Mail 2: Adresse=email2", "Geburtstag=\"0.0.00",
           "Geschlecht=\"Keine Angabe", "Kategorien=\"Messe", "Notizen=notes", "Priorität=\"Normal"}};
}

Layout spreadsheet() {
  return {
      QStringLiteral("spreadsheet"),
      "UTF-8",
      ';',
      {"Firstname=given", "Surname=family", "Business=company", "Phone=phone1", "Mail=email1",
       "Street=street", "Zip=postcode", "Town=city", "Country=country", "Remarks=notes", "Shoe size=\"39"}};
}

}

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> kLayouts{googleOld(), googleNew(), outlookEnglish(), outlookGerman(),
                                            spreadsheet()};
  return kLayouts;
}

QByteArray exported(const Layout& layout, const std::vector<Contact>& contacts) {
  QString text;
  QStringList fields;
  for (const char* column : layout.columns) {
    const QString pair = QString::fromUtf8(column);
    if (!text.isEmpty()) text += QLatin1Char(layout.delimiter);
    text += quoted(pair.section(u'=', 0, 0), layout.delimiter);
    fields << pair.section(u'=', 1);
  }
  text += QStringLiteral("\r\n");
  for (const Contact& contact : contacts) {
    for (qsizetype i = 0; i < fields.size(); ++i) {
      if (i > 0) text += QLatin1Char(layout.delimiter);
      text += quoted(fieldOf(contact, fields[i]), layout.delimiter);
    }
    text += QStringLiteral("\r\n");
  }
  return encoded(text, layout.encoding);
}

}
