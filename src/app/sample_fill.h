// Fills the {slots} of a text pattern of the sample file.
#pragma once

#include <QString>
#include <QStringView>

namespace kith::app {

// `valueOf(QStringView slot)` gives what takes the place of each slot, asked from left to right.
template <typename ValueOf>
QString sampleFilled(QStringView pattern, const ValueOf& valueOf) {
  QString out;
  out.reserve(pattern.size() + 48);
  qsizetype at = 0;
  for (;;) {
    const qsizetype open = pattern.indexOf(u'{', at);
    if (open < 0) break;
    const qsizetype close = pattern.indexOf(u'}', open);
    out += pattern.mid(at, open - at);
    out += valueOf(pattern.mid(open + 1, close - open - 1));
    at = close + 1;
  }
  out += pattern.mid(at);
  return out;
}

}
