#include "platform/flat_controls.h"

#include "platform/icons.h"
#include "platform/tokens.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace kith::platform {
namespace {

constexpr int kCorner = 6;
constexpr int kMarkCorner = 4;

bool isOn(const QStyleOption& option) { return option.state & QStyle::State_On; }
bool isEnabled(const QStyleOption& option) { return option.state & QStyle::State_Enabled; }

void paintGlyph(QPainter& painter, const QString& name, const QRect& rect, const QColor& colour) {
  const int edge = std::min(rect.width(), rect.height());
  const QRect place(rect.center().x() - (edge - 1) / 2, rect.center().y() - (edge - 1) / 2, edge, edge);
  painter.drawPixmap(place, iconPixmap(name, edge, colour, painter.device()->devicePixelRatioF()));
}

// The pen of a mark that may be on, off or half on, and disabled.
void prepareMark(QPainter& painter, const QStyleOption& option) {
  const Tokens& tokens = tokensOf(option.palette);
  const bool filled = isOn(option) || (option.state & QStyle::State_NoChange);
  const QColor fill = isEnabled(option) ? tokens.accent : tokens.fieldBorder;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(filled ? QPen(fill, 1) : QPen(tokens.fieldBorder, 1));
  painter.setBrush(filled ? fill : tokens.surface);
}

}

void paintField(QPainter& painter, const QRect& rect, const QStyleOption& option, bool filled) {
  const Tokens& tokens = tokensOf(option.palette);
  const bool focused = option.state & QStyle::State_HasFocus;
  const qreal inset = focused ? 1 : 0.5;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor edge = isEnabled(option) ? tokens.fieldBorder : tokens.border;
  painter.setPen(QPen(focused ? tokens.accent : edge, focused ? 2 : 1));
  painter.setBrush(filled ? QBrush(tokens.surface) : QBrush(Qt::NoBrush));
  painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kCorner, kCorner);
  painter.restore();
}

void paintCheckMark(QPainter& painter, const QStyleOption& option) {
  const Tokens& tokens = tokensOf(option.palette);
  painter.save();
  prepareMark(painter, option);
  painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kMarkCorner, kMarkCorner);
  const QRect inner = option.rect.adjusted(1, 1, -1, -1);
  if (isOn(option)) paintGlyph(painter, QStringLiteral("check"), inner, tokens.onAccent);
  if (option.state & QStyle::State_NoChange)
    paintGlyph(painter, QStringLiteral("minus"), inner, tokens.onAccent);
  painter.restore();
}

void paintRadioMark(QPainter& painter, const QStyleOption& option) {
  const Tokens& tokens = tokensOf(option.palette);
  painter.save();
  prepareMark(painter, option);
  const QRectF ring = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.drawEllipse(ring);
  const qreal inset = ring.width() * 0.32;
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.onAccent);
  if (isOn(option)) painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
  painter.restore();
}

void paintComboBox(QPainter& painter, const QStyleOptionComplex& option, const QRect& arrow) {
  const Tokens& tokens = tokensOf(option.palette);
  paintField(painter, option.rect, option, true);
  const int edge = std::min({arrow.width(), arrow.height(), option.fontMetrics.height() * 2 / 3});
  QRect glyph(0, 0, edge, edge);
  glyph.moveCenter(arrow.center());
  paintGlyph(painter, QStringLiteral("chevron-down"), glyph,
             isEnabled(option) ? tokens.muted : tokens.border);
}

void paintSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QRect& up, const QRect& down) {
  const Tokens& tokens = tokensOf(option.palette);
  paintField(painter, option.rect, option, true);
  const auto glyph = [&](const QString& name, const QRect& rect) {
    const int edge = std::min(rect.width(), rect.height()) * 4 / 5;
    QRect place(0, 0, edge, edge);
    place.moveCenter(rect.center());
    paintGlyph(painter, name, place, isEnabled(option) ? tokens.muted : tokens.border);
  };
  if (up.isValid()) glyph(QStringLiteral("chevron-up"), up);
  if (down.isValid()) glyph(QStringLiteral("chevron-down"), down);
}

void paintHeaderSection(QPainter& painter, const QStyleOption& option) {
  const Tokens& tokens = tokensOf(option.palette);
  painter.fillRect(option.rect, tokens.surface);
  painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), tokens.border);
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option) {
  const Tokens& tokens = tokensOf(option.palette);
  const qreal thick = std::max(4, option.fontMetrics.height() / 3);
  QRectF groove(option.rect.x(), option.rect.center().y() - thick / 2, option.rect.width(), thick);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.border);
  painter.drawRoundedRect(groove, thick / 2, thick / 2);
  const double span = double(option.maximum) - option.minimum;
  // A bar without an end shows a third in the middle: nothing moves, nothing is promised.
  const double share = span <= 0 ? 1.0 / 3 : std::clamp((option.progress - option.minimum) / span, 0.0, 1.0);
  QRectF done = groove;
  done.setWidth(groove.width() * share);
  if (span <= 0) done.moveCenter(groove.center());
  if (span > 0 && option.direction == Qt::RightToLeft) done.moveRight(groove.right());
  painter.setBrush(tokens.accent);
  if (done.width() > 0) painter.drawRoundedRect(done, thick / 2, thick / 2);
  painter.restore();
}

}
