// What the heading of a column means, by the words of six languages.
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace kith::exchange {

// What a column holds. `field` is a name of cli.md: given, email, street, custom, ignore … or one of: name (a
// whole name), address (a whole address), label (the label of the group's value).
struct Meaning {
  QString field;
  QString label;       // home, mobile …; of custom: the name of the field; of identifier: the system
  int group = 0;       // columns of one number belong together: the 2 of "E-mail 2 - Value"
  int line = 0;        // of a street: 2 and 3 are further lines
  QString labelFor;    // of field label: email, phone, address …
  bool vague = false;  // a word that means something else beside other columns: nom, nombre, имя, title

  bool operator==(const Meaning&) const = default;
};

// A heading for comparing: case, accents, blanks and signs do not count; "E-Mail" and "email" are one.
QString headingKey(QStringView heading);

// The meaning of a heading by its words alone; nothing when no word is known.
std::optional<Meaning> meaningOfHeading(const QString& heading);

bool isKnownHeading(std::string_view heading);

// "phone.mobile" as field and label; "custom.Shoe size" keeps its name.
Meaning meaningFromText(const QString& fieldAndLabel);

// The other way: "phone.mobile", "custom.Shoe size", "email.label".
QString textOf(const Meaning& meaning);

}
