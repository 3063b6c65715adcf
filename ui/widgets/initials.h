// One or two letters that stand for a name, in any script.
#pragma once

#include <QString>

namespace kith::widgets {

enum class NameKind { Person, Company };

// First letters of the first and the last word ("Ana Novak" AN, "Chen Li-Wei" CL); titles, particles and
// legal forms do not count; one word gives one letter, and so does a name in Han, Kana, Hangul or Arabic.
// Upper case. A name without letters (a phone number), none at all and "(no name)" give an empty string.
QString initialsOf(const QString& name, NameKind kind);

}
