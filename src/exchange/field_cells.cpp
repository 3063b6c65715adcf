#include "exchange/field_cells.h"

#include "base/fold.h"
#include "domain/money.h"
#include "domain/phone.h"
#include "exchange/cell_fix.h"
#include "exchange/cell_look.h"
#include "exchange/cell_values.h"
#include "exchange/countries.h"
#include "exchange/person_name.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kith::exchange {
namespace {

QString labelled(const char* field, const QString& label) {
  const QString name = QString::fromLatin1(field);
  return label.isEmpty() ? name : QString(name + u'.' + label);
}

}

FieldCells::FieldCells(const FileShape& shape, const Mapping& mapping, const Decisions& decisions,
                       const BuildOptions& options)
    : m_mapping(mapping),
      m_decisions(decisions),
      m_options(options),
      m_guarded(!shape.book || mapping.preset != QLatin1String(kOwnPreset)) {
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const Meaning& meaning = mapping.columns[i].meaning;
    const bool byField = meaning.field == u"notes" || meaning.field == u"identifier";
    m_columns[byField ? meaning.field : textOf(meaning)].push_back(i);
  }
}

QString FieldCells::cell(std::size_t column) const {
  if (column >= m_row->cells.size()) return {};
  const QString text = cellText(m_row->cells[column]).trimmed();
  return m_guarded ? unguarded(text) : text;
}

int FieldCells::columnOf(const char* field) const {
  const auto columns = m_columns.constFind(QString::fromLatin1(field));
  if (columns == m_columns.constEnd()) return -1;
  for (const std::size_t column : *columns)
    if (!cell(column).isEmpty()) return static_cast<int>(column);
  return static_cast<int>(columns->front());
}

QString FieldCells::text(const char* field) const {
  const int column = columnOf(field);
  return column < 0 ? QString() : cell(static_cast<std::size_t>(column));
}

QStringList FieldCells::notes() const {
  QStringList out;
  for (const std::size_t column : m_columns.value(QStringLiteral("notes"))) {
    const QString text = cell(column);
    const QString& label = m_mapping.columns[column].meaning.label;
    if (!text.isEmpty()) out << (label.isEmpty() ? text : QString(label + QStringLiteral(": ") + text));
  }
  return out;
}

Problem FieldCells::problem(const char* field, const char* why) const {
  const int column = columnOf(field);
  if (column < 0) return {line(), {}, {}, QString::fromLatin1(why)};
  const auto at = static_cast<std::size_t>(column);
  const auto& written = m_row->asWritten.empty() ? m_row->cells : m_row->asWritten;
  const QString whole = at < m_row->cells.size() ? cellText(m_row->cells[at]) : QString();
  return {line(),          m_mapping.columns[at].header, cell(at), QString::fromLatin1(why), column, whole,
          rowMark(written)};
}

QString FieldCells::date(const char* field, std::vector<Problem>& problems) const {
  const QString text = this->text(field);
  if (text.isEmpty() || isNoDate(text)) return {};
  const auto column = static_cast<std::size_t>(columnOf(field));
  const DateOrder order =
      column < m_decisions.dateOrders.size() ? m_decisions.dateOrders[column] : DateOrder::Unknown;
  auto date = readDate(text, order, m_options.today);
  // A time behind the day, as programs write it.
  if (!date) date = readDate(text.section(u' ', 0, 0).section(u'T', 0, 0), order, m_options.today);
  if (date && date->size() == 10) return *date;
  problems.push_back(problem(field, "not a date"));
  return {};
}

QChar FieldCells::decimalMark(const char* field) const {
  const auto column = static_cast<std::size_t>(columnOf(field));
  return column < m_decisions.decimalMarks.size() ? m_decisions.decimalMarks[column] : QChar();
}

qint64 FieldCells::money(const char* field, QString& currency, std::vector<Problem>& problems) const {
  const QString text = this->text(field);
  if (text.isEmpty()) return 0;
  const auto amount = domain::parseMoney(text, currency, decimalMark(field));
  if (!amount) {
    problems.push_back(problem(field, "not an amount"));
    return 0;
  }
  if (currency.isEmpty()) currency = amount->currency;
  return amount->minor;
}

void FieldCells::addChannels(domain::Contact& person, const QString& label) const {
  const auto field = [&](const char* name) {
    const QString own = text(labelled(name, label).toLatin1().constData());
    return own.isEmpty() && !label.isEmpty() ? text(name) : own;
  };
  const QList<Mailbox> mails = mailboxesOf(field("email"));
  for (const Mailbox& mail : mails)
    person.channels.push_back({0,
                               domain::ChannelKind::Email,
                               {},
                               mail.address,
                               base::folded(mail.address),
                               {},
                               {},
                               person.channels.empty()});
  QString phone = text("phone");
  if (phone.isEmpty()) phone = field("phone");
  if (phone.isEmpty()) return;
  const QString country = person.addresses.empty() ? QString() : person.addresses.front().countryCode;
  const auto form = domain::phoneKey(phone, country.isEmpty() ? m_options.region : country);
  person.channels.push_back({0, domain::ChannelKind::Phone, {}, phone, form.e164, form.extension, {}, true});
}

domain::Contact FieldCells::person(const QString& label) const {
  const auto field = [&](const char* name) { return text(labelled(name, label).toLatin1().constData()); };
  domain::Contact person;
  const PersonName name = splitName(field("contact"));
  person.prefix = name.prefix;
  person.given = name.given;
  person.middle = name.middle;
  person.family = name.family;
  person.suffix = name.suffix;
  if (const QString given = field("given"); !given.isEmpty()) person.given = given;
  if (const QString family = field("family"); !family.isEmpty()) person.family = family;
  domain::Address address;
  address.street = field("street");
  address.extended = field("extended");
  address.city = field("city");
  address.postcode = field("postcode");
  address.region = field("region");
  address.country = field("country");
  address.countryCode = countryCode(address.country);
  address.primary = true;
  if (!address.street.isEmpty() || !address.city.isEmpty() || !address.postcode.isEmpty())
    person.addresses.push_back(address);
  if (const QString company = field("company"); !company.isEmpty())
    person.employments.push_back({0, 0, company, {}, {}, {}, {}, {}, true});
  for (const std::size_t column : m_columns.value(QStringLiteral("identifier")))
    if (const QString value = cell(column); !value.isEmpty())
      person.identifiers.push_back({0, m_mapping.columns[column].meaning.label, value});
  addChannels(person, label);
  return person;
}

QString rowKey(const CsvRecord& row) {
  QStringList said;
  for (const std::string_view cell : row.asWritten.empty() ? row.cells : row.asWritten)
    said << base::folded(cellText(cell));
  while (!said.isEmpty() && said.last().isEmpty()) said.removeLast();
  const QByteArray hash =
      QCryptographicHash::hash(said.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256);
  return QStringLiteral("row:") + QString::fromLatin1(hash.left(16).toHex());
}

void MarkVotes::add(QStringView amount) {
  const qsizetype commas = amount.count(u',');
  const qsizetype points = amount.count(u'.');
  if (commas == 0 && points == 0) return;
  const qsizetype last = std::max(amount.lastIndexOf(u','), amount.lastIndexOf(u'.'));
  const bool isComma = amount[last] == u',';
  if (commas > 0 && points > 0) {
    ++(isComma ? comma : point);
    return;
  }
  if (commas + points > 1) {  // 1.234.567
    ++(isComma ? point : comma);
    return;
  }
  qsizetype digits = 0;
  while (last + 1 + digits < amount.size() && amount[last + 1 + digits].isDigit()) ++digits;
  const bool leadingZero = last == 1 && amount[0] == u'0';
  if (digits != 3 || leadingZero) ++(isComma ? comma : point);
}

MarkVotes& MarkVotes::operator+=(const MarkVotes& other) {
  comma += other.comma;
  point += other.point;
  return *this;
}

QChar MarkVotes::mark() const {
  if (comma == point) return {};
  return comma > point ? QChar(u',') : QChar(u'.');
}

}
