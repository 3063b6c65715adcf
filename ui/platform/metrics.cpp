#include "platform/metrics.h"

#include <QFontMetricsF>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace kith::platform {

int unitOf(const QFont& font) { return std::max(4, int(std::lround(QFontMetricsF(font).height() / 4))); }

int unitOf(const QWidget* widget) { return unitOf(widget->font()); }

int lineOf(const QFont& font) { return int(std::ceil(QFontMetricsF(font).height())); }

QFont scaledFont(const QFont& font, double factor) {
  QFont scaled = font;
  if (font.pixelSize() > 0) {
    scaled.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * factor))));
  } else {
    scaled.setPointSizeF(std::max(1.0, double(font.pointSizeF()) * factor));
  }
  return scaled;
}

QFont fontFor(Type type, const QFont& body) {
  struct Step {
    double factor;
    QFont::Weight weight;
  };
  static constexpr Step kSteps[] = {{0.85, QFont::Normal},  {0.9, QFont::Normal},   {1.0, QFont::Normal},
                                    {1.0, QFont::DemiBold}, {1.1, QFont::DemiBold}, {1.6, QFont::DemiBold}};
  const Step& step = kSteps[static_cast<int>(type)];
  QFont font = scaledFont(body, step.factor);
  font.setWeight(step.weight);
  return font;
}

}
