// Words of signatures in English, Swedish, German and Russian, as app/pasted_contact reads them.
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <utility>

namespace kith::app {

// What stands before a value in a signature: "Tel", "M:", "Факс". The field as domain::addField takes it,
// empty where the word is known to say nothing of use; nothing where the word is not known.
std::optional<QString> signatureField(const QString& word);

// Whether a line is only what a letter ends with: "Best regards", "Med vänlig hälsning", "--".
bool isClosing(const QString& line);

// What follows such words in their line, where it is one word: "Mvh Erik" is Erik; empty otherwise.
QString nameBehindClosing(const QString& line);

// Whether words are a position: "Sales Manager", "VD", "Geschäftsführer", "главный бухгалтер".
bool isPosition(const QString& words);

// Whether what follows is free text: "Message", "Nachricht", "Meddelande", "Сообщение".
bool isMessageLabel(const QString& label);

// Whether words are said rather than a name: they end as a sentence does, or are many.
bool isSentence(const QString& words);

// "i.A. Petra Klein" signs for another: the mark before the name, empty where there is none, and the name.
std::pair<QString, QString> signedFor(const QString& name);

// A street with its number: "Storgatan 5", "12 High Street", "ул. Ленина, 4".
bool isStreet(const QString& words);

struct PostalPlace {
  QString city;
  QString postcode;
  QString region;
};
// "10115 Berlin", "SE-111 22 Stockholm", "London SW1A 1AA", "Austin, TX 78701", "101000 Москва".
std::optional<PostalPlace> postalPlace(const QString& words);

}
