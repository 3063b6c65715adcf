// A repeat rule taken apart and checked: the RRULE value of RFC 5545, 3.3.10, with SKIP of RFC 7529.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <map>

namespace kith::reminders {

// Values by name, both in upper case: FREQ → WEEKLY, BYDAY → MO,WE.
class RuleParts {
 public:
  // Reads "FREQ=WEEKLY;BYDAY=MO", also in lower case or behind "RRULE:". Invalid when a part is unknown,
  // given twice or out of its range, when COUNT and UNTIL stand together, or when FREQ is missing.
  static Result<RuleParts> read(QStringView rule);

  QString value(const QString& name) const;
  bool has(const QString& name) const { return m_values.contains(name); }
  QStringList list(const QString& name) const;  // its values between commas
  int interval() const;                         // 1 unless given
  void set(const QString& name, const QString& value) { m_values[name] = value; }
  void clear(const QString& name) { m_values.erase(name); }

  // The rule in the order people write it: FREQ, INTERVAL, COUNT or UNTIL, then the rest.
  QString text() const;

 private:
  std::map<QString, QString> m_values;
};

}
