#include "exchange/vcard_dates.h"

#include "exchange/dates.h"

#include <QRegularExpression>

namespace kith::exchange {

std::optional<QString> vcardDate(const VcardProperty& property, QDate today) {
  const QString text = unescapedText(property).trimmed();
  static const QRegularExpression kNoYear(QStringLiteral("^--?(\\d\\d)-?(\\d\\d)(?:T.*)?$"));
  // 2000 has a 29 February.
  if (const auto m = kNoYear.match(text); m.hasMatch()) {
    const QDate day(2000, m.captured(1).toInt(), m.captured(2).toInt());
    return day.isValid() ? std::optional(day.toString(QStringLiteral("--MM-dd"))) : std::nullopt;
  }
  static const QRegularExpression kIso(QStringLiteral("^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ].*)?$"));
  const auto m = kIso.match(text);
  if (!m.hasMatch()) {
    // A year or a month alone is no day, whatever it could be read as.
    static const QRegularExpression kPart(QStringLiteral("^\\d{4}(-?\\d\\d?)?$|^---"));
    return kPart.match(text).hasMatch() ? std::nullopt : readDate(text, DateOrder::DayFirst, today);
  }
  const int year = m.captured(1).toInt();
  const int omitted = property.parameter(u"X-APPLE-OMIT-YEAR").toInt();
  const bool noYear = year == 1604 || year == 0 || (omitted != 0 && omitted == year);
  const QDate day(noYear ? 2000 : year, m.captured(2).toInt(), m.captured(3).toInt());
  if (!day.isValid()) return std::nullopt;
  return day.toString(noYear ? QStringLiteral("--MM-dd") : QStringLiteral("yyyy-MM-dd"));
}

QString writtenDate(const QString& date, VcardVersion version) {
  if (version != VcardVersion::V40) return date;
  if (date.startsWith(u"--")) return QStringLiteral("--") + QString(date).remove(u'-');
  return QString(date).remove(u'-');
}

}
