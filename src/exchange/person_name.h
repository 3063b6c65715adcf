// A whole name as its parts.
#pragma once

#include <QString>

namespace kith::exchange {

struct PersonName {
  QString prefix;
  QString given;
  QString middle;
  QString family;
  QString suffix;

  bool operator==(const PersonName&) const = default;
};

// "Dr. Anna Maria van der Berg, PhD", "Berg, Anna", "Иванова Анна Петровна". One word is the given name; a
// name written without blanks in Chinese, Japanese or Korean stays whole in `given`.
PersonName splitName(const QString& name);

}
