#include "platform/contrast.h"

#include <algorithm>
#include <cmath>

namespace kith::platform {
namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF())) +
         0.0722 * linear(double(colour.blueF()));
}

}

double contrast(const QColor& one, const QColor& other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

QColor mix(const QColor& front, const QColor& back, double share) {
  const auto blend = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
  return QColor(blend(front.red(), back.red()), blend(front.green(), back.green()),
                blend(front.blue(), back.blue()));
}

}
