#include "cli/field_words.h"

#include "app/quick_entry.h"
#include "domain/contact_edit.h"
#include "exchange/countries.h"
#include "exchange/dates.h"

#include <QLocale>

#include <algorithm>

namespace kith::cli {
namespace {

using domain::Contact;

// Kind before names, company before title, country before phones.
int turn(const FieldWord& field) {
  const QString head = field.key.section(u'.', 0, 0);
  if (head == u"kind") return 0;
  if (head == u"company" || head == u"country" || head == u"name") return 1;
  return head == u"phone" ? 3 : 2;
}

exchange::DateOrder orderOfUser() {
  const QString form = QLocale().dateFormat(QLocale::ShortFormat);
  return form.indexOf(u'M') < form.indexOf(u'd') && !form.startsWith(u'y') ? exchange::DateOrder::MonthFirst
                                                                           : exchange::DateOrder::DayFirst;
}

Result<void> setOne(Contact& contact, const FieldWord& field, QDate today) {
  const QString head = field.key.section(u'.', 0, 0).toLower();
  if (head == u"name" && contact.kind == domain::ContactKind::Person && !field.value.isEmpty()) {
    app::setPersonName(contact, field.value);
    return {};
  }
  QString value = field.value;
  if (head == u"birthday" || head == u"date")
    value = exchange::readDate(value, orderOfUser(), today).value_or(value);
  if (field.further) return domain::addField(contact, field.key, value);
  auto done = domain::setField(contact, field.key, value);
  if (!done || head != u"country") return done;
  const QString label = field.key.section(u'.', 1);
  const QString key = label.isEmpty() ? QStringLiteral("country_code") : QString(u"country_code." + label);
  const QString code = exchange::countryCode(value);
  return code.isEmpty() ? done : domain::setField(contact, key, code);
}

}

Result<FieldWord> fieldWord(const QString& text) {
  const qsizetype equals = text.indexOf(u'=');
  if (equals <= 0) return fail(ErrorKind::Invalid, text, QStringLiteral("fields are set as FIELD=VALUE"));
  const bool further = text[equals - 1] == u'+';
  return FieldWord{text.left(further ? equals - 1 : equals).trimmed(), text.mid(equals + 1), further};
}

Result<void> setFields(Contact& contact, std::vector<FieldWord> fields, const QString& region, QDate today) {
  std::stable_sort(fields.begin(), fields.end(),
                   [](const FieldWord& a, const FieldWord& b) { return turn(a) < turn(b); });
  for (const FieldWord& field : fields)
    if (auto done = setOne(contact, field, today); !done) return done;
  domain::understandChannels(contact, region);
  return {};
}

}
