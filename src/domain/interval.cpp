#include "domain/interval.h"

#include <QRegularExpression>

#include <array>

namespace kith::domain {
namespace {

// How a unit begins in English, Swedish, German and Russian, and how many days or months it has.
struct UnitWords {
  QStringView stem;
  int months;
  int days;
};

constexpr std::array kUnits{
    UnitWords{u"d", 0, 1},        UnitWords{u"tag", 0, 1},  UnitWords{u"дн", 0, 1},   UnitWords{u"ден", 0, 1},
    UnitWords{u"w", 0, 7},        UnitWords{u"v", 0, 7},    UnitWords{u"нед", 0, 7},  UnitWords{u"m", 1, 0},
    UnitWords{u"мес", 1, 0},      UnitWords{u"y", 12, 0},   UnitWords{u"j", 12, 0},   UnitWords{u"å", 12, 0},
    UnitWords{u"a\u030A", 12, 0}, UnitWords{u"год", 12, 0}, UnitWords{u"лет", 12, 0},
};

std::optional<Interval> intervalOf(qint64 count, const UnitWords& unit) {
  const qint64 months = count * unit.months;
  const qint64 days = count * unit.days;
  if (count < 1 || months > kMostMonths || days > kMostDays) return std::nullopt;
  return Interval{static_cast<int>(months), static_cast<int>(days)};
}

QString isoText(const Interval& interval) {
  return interval.months > 0 ? QStringLiteral("P%1M").arg(interval.months)
                             : QStringLiteral("P%1D").arg(interval.days);
}

QString counted(int count, const char* one, const char* several) {
  return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : several));
}

}

std::optional<Interval> findInterval(QStringView iso) {
  if (iso.size() < 3 || iso.size() > 8 || iso.front().toUpper() != u'P') return std::nullopt;
  bool isNumber = false;
  const qint64 count = iso.mid(1, iso.size() - 2).toLongLong(&isNumber);
  if (!isNumber) return std::nullopt;
  switch (iso.back().toUpper().unicode()) {
    case u'D':
      return intervalOf(count, {{}, 0, 1});
    case u'W':
      return intervalOf(count, {{}, 0, 7});
    case u'M':
      return intervalOf(count, {{}, 1, 0});
    case u'Y':
      return intervalOf(count, {{}, 12, 0});
    default:
      return std::nullopt;
  }
}

std::optional<QString> intervalFromWords(const QString& text) {
  const QString typed = text.trimmed().toLower();
  if (const auto iso = findInterval(typed)) return isoText(*iso);
  static const QRegularExpression kCounted(QStringLiteral("^(\\d{1,6})\\s*([^\\d\\s]+)$"));
  const auto match = kCounted.match(typed);
  if (!match.hasMatch()) return std::nullopt;
  for (const UnitWords& unit : kUnits) {
    if (!match.capturedView(2).startsWith(unit.stem)) continue;
    const auto interval = intervalOf(match.captured(1).toLongLong(), unit);
    return interval ? std::optional(isoText(*interval)) : std::nullopt;
  }
  return std::nullopt;
}

QString intervalWords(const QString& iso) {
  const auto interval = findInterval(iso);
  if (!interval) return {};
  return interval->months > 0 ? counted(interval->months, "month", "months")
                              : counted(interval->days, "day", "days");
}

QDate dayAfter(QDate day, const Interval& interval) {
  return interval.months > 0 ? day.addMonths(interval.months) : day.addDays(interval.days);
}

}
