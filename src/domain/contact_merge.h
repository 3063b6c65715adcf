// One contact made of two that are the same, without losing a value of either.
#pragma once

#include "domain/contact.h"

namespace kith::domain {

// What `a` becomes when `b` is merged into it. A single value that only one of them has is taken from there;
// where they differ, that of `a` stays, or that of `b` for the fields in `fromB`, and the other is written
// into the notes. A name stays whole: nothing of `b` is put into the name of `a`. Rows of `b` come along with
// their ids, but for those that say what a row of `a` says already. REQUIRES: both of one kind.
Contact mergedContact(const Contact& a, const Contact& b, const QStringList& fromB = {});

// What is best taken from `b` as long as nobody has chosen: `name` where it says all that the one of `a` says
// and more.
QStringList likelyFromB(const Contact& a, const Contact& b);

// Fields whose value can be chosen in a merge: a key of textFields() but notes, `name` for all parts of a
// person's name, `photo`, `touch_days`, and `email`, `phone`, `address` for which is the main one.
bool isMergeChoice(QStringView key);

}
