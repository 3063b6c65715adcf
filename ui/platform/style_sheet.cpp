#include "platform/style_sheet.h"

#include "platform/contrast.h"
#include "platform/tokens.h"

#include <QHash>

#include <algorithm>

namespace kith::platform {
namespace {

constexpr char kSheet[] = R"(
QLineEdit { background: @surface; color: @text; border: 1px solid @field; border-radius: 6px;
  padding: @fieldV @fieldH; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 2px solid @accent; padding: @focusV @focusH; }
QPlainTextEdit { background: @surface; color: @text; border: 1px solid @field; border-radius: 6px; padding: @inV @inV; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: @inFocusV @inFocusV; }
QLineEdit:disabled { color: @faded; border-color: @border; }
QLineEdit[bad="true"] { border-color: @bad; }
QLineEdit[inline="true"] { padding: @inV @fieldH; }
QLineEdit[inline="true"]:focus { padding: @inFocusV @focusH; }
QLineEdit[search="true"] { padding: @fieldV @unit; }
QLineEdit[search="true"]:focus { padding: @focusV @unitLess; }
QLineEdit[bare="true"] { background: transparent; border-color: transparent; }
QLineEdit[bare="true"]:focus { background: @surface; border-color: @accent; }
QLineEdit[plain="true"], QLineEdit[plain="true"]:focus { background: transparent; border: none; padding: @fieldV 0; }
QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; outline: none;
  padding: @buttonV @buttonH; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: @pushV @pushH; }
QPushButton:disabled { color: @faded; background: transparent; }
QPushButton::menu-indicator { width: 0; image: none; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:pressed { background: @accentDown; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @border; border-color: @border; color: @faded; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:checked { background: @selection; }
QPushButton[quiet="true"]:focus { border-color: @accent; }
QScrollBar:vertical { background: transparent; border: none; width: @bar; margin: 0; }
QScrollBar:horizontal { background: transparent; border: none; height: @bar; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: @round; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @field; }
QScrollBar::handle:vertical { min-height: @minThumb; }
QScrollBar::handle:horizontal { min-width: @minThumb; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QHash<QString, QString> coloursOf(const Tokens& tokens) {
  const QColor deep = tokens.isDark() ? QColor(Qt::white) : QColor(Qt::black);
  return {{QStringLiteral("surface"), tokens.surface.name()},
          {QStringLiteral("text"), tokens.text.name()},
          {QStringLiteral("field"), tokens.fieldBorder.name()},
          {QStringLiteral("border"), tokens.border.name()},
          {QStringLiteral("bad"), tokens.bad.name()},
          {QStringLiteral("hover"), tokens.hover.name()},
          {QStringLiteral("selection"), tokens.selection.name()},
          {QStringLiteral("accent"), tokens.accent.name()},
          {QStringLiteral("onAccent"), tokens.onAccent.name()},
          {QStringLiteral("accentHover"), mix(tokens.accent, deep, 0.9).name()},
          {QStringLiteral("accentDown"), mix(tokens.accent, deep, 0.8).name()},
          {QStringLiteral("faded"), mix(tokens.muted, tokens.bg, 0.6).name()},
          {QStringLiteral("thumb"), mix(tokens.fieldBorder, tokens.surface, 0.5).name()}};
}

// A focused frame is one pixel thicker, so its padding is one pixel less: nothing moves.
QHash<QString, QString> lengthsOf(int unit) {
  const auto px = [](int length) -> QString { return QString::number(std::max(0, length)) + u"px"; };
  const int tall = unit * 3 / 2;
  const int bar = unit * 5 / 2;
  return {{QStringLiteral("fieldV"), px(tall)},      {QStringLiteral("fieldH"), px(2 * unit)},
          {QStringLiteral("focusV"), px(tall - 1)},  {QStringLiteral("focusH"), px(2 * unit - 1)},
          {QStringLiteral("buttonV"), px(tall - 1)}, {QStringLiteral("buttonH"), px(3 * unit)},
          {QStringLiteral("pushV"), px(tall - 2)},   {QStringLiteral("pushH"), px(3 * unit - 1)},
          {QStringLiteral("unit"), px(unit)},        {QStringLiteral("unitLess"), px(unit - 1)},
          {QStringLiteral("inV"), px(unit - 2)},     {QStringLiteral("inFocusV"), px(unit - 3)},
          {QStringLiteral("bar"), px(bar)},          {QStringLiteral("round"), px((bar - 4) / 2)},
          {QStringLiteral("minThumb"), px(8 * unit)}};
}

}

QString styleSheetFor(const Tokens& tokens, int unit) {
  QHash<QString, QString> values = coloursOf(tokens);
  values.insert(lengthsOf(unit));
  QString sheet;
  const QString source = QString::fromLatin1(kSheet);
  for (qsizetype at = 0; at < source.size(); ++at) {
    if (source[at] != u'@') {
      sheet += source[at];
      continue;
    }
    qsizetype end = at + 1;
    while (source[end].isLetter()) ++end;
    sheet += values.value(source.mid(at + 1, end - at - 1));
    at = end - 1;
  }
  return sheet;
}

}
