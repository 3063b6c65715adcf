// The colours of the window by what they are for, in light and in dark.
#pragma once

#include <QColor>
#include <QPalette>

namespace kith::platform {

enum class Scheme { Light, Dark };

// One colour per purpose. Text colours keep 4.5:1 on bg, side and surface; field borders and accent keep 3:1.
struct Tokens {
  Scheme scheme = Scheme::Light;
  QColor bg;           // detail pane, dialogs
  QColor side;         // sidebar, menu bar, status bar
  QColor surface;      // lists, fields, cards
  QColor border;       // hairlines: decoration only
  QColor fieldBorder;  // edges of fields, 3:1
  QColor text;
  QColor muted;  // second lines, dates, counts
  QColor accent;
  QColor onAccent;
  QColor selection;
  QColor hover;
  QColor ok;
  QColor warn;
  QColor bad;
  QColor toast;
  QColor toastText;
  QColor toastAction;

  bool isDark() const { return scheme == Scheme::Dark; }
};

const Tokens& tokensFor(Scheme scheme);

// The tokens that belong to a palette made by paletteFrom(), told by how dark its window colour is.
const Tokens& tokensOf(const QPalette& palette);

QPalette paletteFrom(const Tokens& tokens);

}
