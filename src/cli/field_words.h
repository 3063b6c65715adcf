// Fields of a contact as people type them, made ready for the domain: dates and names understood, countries
// known by their code.
#pragma once

#include "base/result.h"
#include "domain/contact.h"

#include <QDate>

#include <vector>

namespace kith::cli {

struct FieldWord {
  QString key;
  QString value;
  bool further = false;  // a further value of a list instead of another first one
};

// "phone.mobile=070" or "tag+=vip". Error: Invalid without "=".
Result<FieldWord> fieldWord(const QString& text);

// Sets the fields, what others need first. `region` reads phones without a country code. Errors: Invalid.
Result<void> setFields(domain::Contact& contact, std::vector<FieldWord> fields, const QString& region,
                       QDate today);

}
