// Cards into contacts.
#pragma once

#include "exchange/record_builder.h"
#include "exchange/vcard_file.h"
#include "exchange/vcard_kept.h"

namespace kith::exchange {

// The system of the identifier that holds a card's UID.
inline constexpr char16_t kVcardSystem[] = u"vcard";

// Beyond this a photo is left out, and told: the book is carried about.
inline constexpr qsizetype kLargestPhoto = qsizetype{8} * 1024 * 1024;

// Makes drafts; const and thread-safe.
class VcardBuilder {
 public:
  VcardBuilder(BuildOptions options, QHash<QString, QStringList> groups);

  Draft build(const Vcard& card) const;

 private:
  Draft buildGroup(const Vcard& card) const;

  BuildOptions m_options;
  QHash<QString, QStringList> m_groups;
};

// What a kept property says in fields, when it says anything: channels, dates, relatives, parts of a name.
domain::Contact saidBy(const domain::ExtraProperty& property);

// How the value of a property of that name is read.
KeptSense senseOf(const QString& name);

}
