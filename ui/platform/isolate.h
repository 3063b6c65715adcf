// Wraps text that came from outside in Unicode isolates, so that it cannot disturb the line around it.
#pragma once

#include <QString>
#include <QStringBuilder>

namespace kith::platform {

// The text between U+2068 (first strong isolate) and U+2069; empty text stays empty.
// Needed wherever a name, number or sentence of the user stands inside a line of the program (UAX #9).
inline QString iso(const QString& text) {
  if (text.isEmpty()) return text;
  return QChar(0x2068) % text % QChar(0x2069);
}

}
