// What a card calls its phones, mails, dates and relatives, as Kith's labels, and back.
#pragma once

#include "exchange/vcard_property.h"

namespace kith::exchange {

// The label of a value: what X-ABLabel of its group says (empty: nothing), else its types. Signs that say how
// a value is used (voice, internet, pref) are no label.
QString labelOf(const VcardProperty& property, const QString& groupLabel);

// X-ABLabel as a label: _$!<HomePage>!$_ is "homepage", a word of the user stays.
QString plainGroupLabel(const QString& groupLabel);

// How a label is written.
struct WrittenLabel {
  QStringList types;   // HOME, FAX
  QString groupLabel;  // for X-ABLabel; empty: the types say it all
};
WrittenLabel writtenLabel(const QString& label);

// The label as X-ABLabel alone can say it: _$!<Anniversary>!$_, or the user's word.
QString groupLabelOf(const QString& label);

}
