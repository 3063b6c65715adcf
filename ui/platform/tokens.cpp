#include "platform/tokens.h"

#include "platform/contrast.h"

namespace kith::platform {
namespace {

Tokens lightTokens() {
  Tokens tokens;
  tokens.scheme = Scheme::Light;
  tokens.bg = QColor(0xff, 0xff, 0xff);
  tokens.side = QColor(0xf5, 0xf6, 0xf8);
  tokens.surface = QColor(0xff, 0xff, 0xff);
  tokens.border = QColor(0xdf, 0xe2, 0xe7);
  tokens.fieldBorder = QColor(0x8b, 0x93, 0xa1);
  tokens.text = QColor(0x1c, 0x1e, 0x22);
  tokens.muted = QColor(0x5f, 0x66, 0x72);
  tokens.accent = QColor(0x1f, 0x5f, 0xd1);
  tokens.onAccent = QColor(0xff, 0xff, 0xff);
  tokens.selection = QColor(0xdc, 0xe8, 0xfd);
  tokens.hover = QColor(0xee, 0xf1, 0xf6);
  tokens.ok = QColor(0x1a, 0x7f, 0x4b);
  tokens.warn = QColor(0x9a, 0x67, 0x00);
  tokens.bad = QColor(0xb3, 0x26, 0x1e);
  tokens.toast = QColor(0x2a, 0x2d, 0x33);
  tokens.toastText = QColor(0xff, 0xff, 0xff);
  tokens.toastAction = QColor(0x9c, 0xc4, 0xff);
  return tokens;
}

Tokens darkTokens() {
  Tokens tokens;
  tokens.scheme = Scheme::Dark;
  tokens.bg = QColor(0x1b, 0x1c, 0x1f);
  tokens.side = QColor(0x16, 0x17, 0x1a);
  tokens.surface = QColor(0x23, 0x24, 0x28);
  tokens.border = QColor(0x34, 0x36, 0x3c);
  tokens.fieldBorder = QColor(0x7d, 0x81, 0x8b);
  tokens.text = QColor(0xec, 0xec, 0xf0);
  tokens.muted = QColor(0xa0, 0xa3, 0xac);
  tokens.accent = QColor(0x6e, 0xa8, 0xfe);
  tokens.onAccent = QColor(0x0b, 0x12, 0x20);
  tokens.selection = QColor(0x2b, 0x3a, 0x55);
  tokens.hover = QColor(0x2a, 0x2c, 0x31);
  tokens.ok = QColor(0x56, 0xc2, 0x88);
  tokens.warn = QColor(0xe3, 0xb3, 0x41);
  tokens.bad = QColor(0xff, 0x93, 0x8a);
  tokens.toast = QColor(0x3a, 0x3d, 0x44);
  tokens.toastText = QColor(0xff, 0xff, 0xff);
  tokens.toastAction = QColor(0x9c, 0xc4, 0xff);
  return tokens;
}

void setDisabled(QPalette& palette, const Tokens& tokens) {
  const QColor faded = mix(tokens.muted, tokens.bg, 0.6);
  for (const auto role :
       {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
    palette.setColor(QPalette::Disabled, role, faded);
  palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.border);
}

}

const Tokens& tokensFor(Scheme scheme) {
  static const Tokens kLight = lightTokens();
  static const Tokens kDark = darkTokens();
  return scheme == Scheme::Dark ? kDark : kLight;
}

const Tokens& tokensOf(const QPalette& palette) {
  return tokensFor(palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light);
}

QPalette paletteFrom(const Tokens& tokens) {
  QPalette palette(tokens.surface, tokens.bg);
  palette.setColor(QPalette::Window, tokens.bg);
  palette.setColor(QPalette::Base, tokens.surface);
  palette.setColor(QPalette::AlternateBase, tokens.side);
  palette.setColor(QPalette::Button, tokens.surface);
  palette.setColor(QPalette::Midlight, tokens.hover);
  palette.setColor(QPalette::Mid, tokens.border);
  palette.setColor(QPalette::Dark, tokens.fieldBorder);
  palette.setColor(QPalette::Shadow, tokens.fieldBorder);
  for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
    palette.setColor(role, tokens.text);
  palette.setColor(QPalette::PlaceholderText, tokens.muted);
  palette.setColor(QPalette::Highlight, tokens.accent);
  palette.setColor(QPalette::HighlightedText, tokens.onAccent);
  palette.setColor(QPalette::Link, tokens.accent);
  palette.setColor(QPalette::LinkVisited, tokens.accent);
  palette.setColor(QPalette::ToolTipBase, tokens.toast);
  palette.setColor(QPalette::ToolTipText, tokens.toastText);
  setDisabled(palette, tokens);
  return palette;
}

}
