#include "domain/partial_date.h"

#include <QDate>
#include <QString>

namespace kith::domain {

bool isPartialDate(QStringView text) {
  // 2000 was a leap year, so that --02-29 is a date.
  const bool noYear = text.startsWith(u"--");
  const QString whole = noYear ? QString(QStringLiteral("2000-") + text.mid(2).toString()) : text.toString();
  if (whole.size() != 10) return false;
  for (qsizetype i = 0; i < whole.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? whole[i] != u'-' : whole[i] < u'0' || whole[i] > u'9') return false;
  }
  return QDate::fromString(whole, Qt::ISODate).isValid();
}

}
