// What a contact has to say in an export, value by value, and under which column: the one list of what goes
// out.
#pragma once

#include "domain/contact.h"

#include <QStringList>

#include <functional>

namespace kith::exchange {

// A field by number: names that stand for no plain text of a contact first, then those of
// domain::textFields().
using ExportField = int;

// One value; the views live as long as the call that hands it over.
struct ContactCell {
  ExportField field = 0;
  QStringView value;
  QStringView label = {};
  int nth = 1;              // among those of its label; 0: of none
  int nthOfAny = 1;         // among all of its field, the main one first
  bool needsColumn = true;  // false: only where its column is asked for
  domain::Id customField = 0;
};

// Calls `take` with every value of the contact. Of values in the same place the first one counts.
void eachCell(const domain::Contact& contact, const std::function<void(const ContactCell&)>& take);

// The number of a field, by its name in headings and `--fields`; -1 for another word.
ExportField exportField(QStringView name);
QString exportFieldName(ExportField field);
// Where the columns of the field stand among the others.
int exportRank(ExportField field);
// Whether it is a part of a postal address, whose parts stand together.
bool isAddressField(ExportField field);
bool isCustomField(ExportField field);
// Whether its values may have labels: phone.mobile, custom.Shoe size.
bool hasLabels(ExportField field);
bool isDayField(ExportField field);

// Every field in the order of the columns, without those that come of themselves (custom, main_address).
QStringList exportFieldNames();

}
