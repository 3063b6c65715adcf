// Fusion with Kith's manners: an accent focus ring, hairline splitters, thin scroll bars, flat controls.
#pragma once

#include <QProxyStyle>

namespace kith::platform {

// Give it to QApplication::setStyle(), which takes it over. Colours come from the palette (tokens.h).
class AppStyle : public QProxyStyle {
  Q_OBJECT
 public:
  AppStyle();

  // With motion off every animation length is 0, whatever the desktop says.
  void setMotion(bool on) { m_motion = on; }

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  using QProxyStyle::polish;
  void polish(QWidget* widget) override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                         const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                       const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* answer) const override;
  QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;

 private:
  bool m_motion = true;
};

// Paints the 2 px focus ring inside `rect`, with round corners of `radius`.
void paintFocusRing(QPainter& painter, const QRectF& rect, const QColor& colour, qreal radius);

}
