// Gets the fonts of other scripts ready before a name in one of them has to be painted.
#pragma once

#include <QFont>
#include <QList>
#include <QObject>
#include <QTimer>

namespace kith::platform {

// The first letter of a script in a font is the dearest one: some milliseconds to look for a font that has
// it, and to open that. Names come in any of them, often many at once (the first rows after an import), and
// then these milliseconds add up to a wait. So each font lays out one letter of each script in quiet, one a
// turn of the event loop, the turns far enough from each other that nothing waits for them.
//
// Lives on the window's thread; goes by itself when it is through.
class ScriptWarming : public QObject {
  Q_OBJECT
 public:
  ScriptWarming(QList<QFont> fonts, QObject* parent);

 private:
  void step();

  QList<QFont> m_fonts;
  qsizetype m_next = 0;
  QTimer m_timer;
};

}
