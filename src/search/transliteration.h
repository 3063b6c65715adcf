// Names in Cyrillic and Greek letters as they are written in Latin ones.
#pragma once

#include <QString>
#include <QStringList>

namespace kith::search {

// The usual ways to write a lower-case word in Latin letters: by the English habit (BGN: kh, zh, ya), by the
// Slavic one (ISO 9 without marks, Serbian: h, z, ja), by that of Ukrainian passports (h, y, ia) and the
// Bulgarian one (sht, a). Empty for a word that has no such letters.
QStringList inLatin(const QString& word);

}
