// What a source said of a contact, as the text in which the book remembers it: a third of the same as JSON.
#pragma once

#include "domain/contact.h"

namespace kith::exchange {

struct Said {
  domain::Contact contact;
  QString photo;  // hash of its bytes; empty: none

  bool operator==(const Said&) const = default;
};

// Only what has a value, without ids; equal contacts give equal texts. Never empty.
QString saidText(const Said& said);

// What saidText wrote, and the JSON (JsonForm::Compact, with `photo`) that older books remember. Lossless but
// for ids, which are 0, and keys of store; of an e-mail the normal form is made anew. Empty text: nothing.
Said saidFrom(const QString& text);

// How many values two such texts share: more between two turns of one row than between two rows.
int saidAlike(const QString& a, const QString& b);

}
