#include "pages/card_rows.h"

#include "base/fold.h"
#include "domain/contact_edit.h"
#include "domain/fields.h"
#include "domain/partial_date.h"
#include "models/due_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::pages {
namespace {

using domain::Contact;
using domain::Employment;

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::CardFields", text); }

template <class Row>
Row* rowOf(std::vector<Row>& rows, domain::Id id) {
  const auto hit = std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
  return hit == rows.end() ? nullptr : &*hit;
}

QString rowKey(const char* what, domain::Id id) {
  return QString::fromLatin1(what) + u':' + QString::number(id);
}

// Rows with a label and a value.

Result<QString> asTyped(const QString& text) { return text; }

Result<QString> asDate(const QString& text) {
  const QString date = models::dateFromWords(text);
  if (!date.isEmpty() && !domain::isPartialDate(date))
    return fail(ErrorKind::Invalid, QStringLiteral("date"),
                QStringLiteral("a date is 1980-05-12 or --05-12"));
  return date;
}

template <class Row>
struct RowKind {
  const char* what;  // as in "date.anniversary"
  std::vector<Row> Contact::*rows;
  QString Row::*label;
  QString Row::*value;
  Result<QString> (*read)(const QString& text);
  void (*changed)(Row& row);  // what no longer holds when the value is another
  std::vector<const char*> labels;
  bool ownLabel;
};

const RowKind<domain::ContactDate> kDates{"date",
                                          &Contact::dates,
                                          &domain::ContactDate::label,
                                          &domain::ContactDate::value,
                                          asDate,
                                          [](domain::ContactDate&) {},
                                          {QT_TRANSLATE_NOOP("kith::pages::CardFields", "anniversary")},
                                          true};
const RowKind<domain::Relation> kRelations{"related",
                                           &Contact::relations,
                                           &domain::Relation::label,
                                           &domain::Relation::name,
                                           asTyped,
                                           [](domain::Relation& row) { row.otherId.reset(); },
                                           {QT_TRANSLATE_NOOP("kith::pages::CardFields", "spouse"),
                                            QT_TRANSLATE_NOOP("kith::pages::CardFields", "child"),
                                            QT_TRANSLATE_NOOP("kith::pages::CardFields", "parent"),
                                            QT_TRANSLATE_NOOP("kith::pages::CardFields", "manager"),
                                            QT_TRANSLATE_NOOP("kith::pages::CardFields", "assistant"),
                                            QT_TRANSLATE_NOOP("kith::pages::CardFields", "referrer")},
                                           true};
const RowKind<domain::CustomValue> kOwn{"custom",
                                        &Contact::custom,
                                        &domain::CustomValue::fieldName,
                                        &domain::CustomValue::value,
                                        asTyped,
                                        [](domain::CustomValue& row) { row.optionId.reset(); },
                                        {},
                                        false};
const RowKind<domain::Identifier> kNumbers{"identifier",
                                           &Contact::identifiers,
                                           &domain::Identifier::system,
                                           &domain::Identifier::value,
                                           asTyped,
                                           [](domain::Identifier&) {},
                                           {},
                                           false};

template <class Row>
Result<void> writeRow(const RowKind<Row>& kind, Contact& contact, const Row& shown, const QString& text) {
  const auto read = kind.read(base::storable(text.trimmed()));
  if (!read) return tl::unexpected<Error>(read.error());
  std::vector<Row>& rows = contact.*kind.rows;
  Row* row = shown.id == 0 ? nullptr : rowOf(rows, shown.id);
  if (read->isEmpty()) {
    if (row != nullptr) rows.erase(rows.begin() + (row - rows.data()));
    return {};
  }
  if (row == nullptr) {
    row = &rows.emplace_back();
    row->*kind.label = shown.*kind.label;
  }
  if (row->*kind.value != *read) kind.changed(*row);
  row->*kind.value = *read;
  return {};
}

template <class Row>
CardField rowField(const RowKind<Row>& kind, const Row& row) {
  const QString what = QString::fromLatin1(kind.what);
  const QString label = row.*kind.label;
  CardField field;
  field.key = row.id == 0 ? QString(what + u'.' + label + kNewRow) : rowKey(kind.what, row.id);
  field.label = labelWords(label, tr("Number elsewhere"));
  field.value = row.*kind.value;
  field.what = what;
  field.set = [&kind, row](Contact& contact, const QString& text) {
    return writeRow(kind, contact, row, text);
  };
  if (row.id == 0 || !kind.ownLabel) return field;
  for (const char* known : kind.labels) field.labels << QString::fromLatin1(known);
  field.ownLabel = true;
  field.relabel = [&kind, id = row.id](Contact& contact, const QString& word) -> Result<void> {
    if (Row* found = rowOf(contact.*kind.rows, id)) found->*kind.label = word;
    return {};
  };
  return field;
}

template <class Row>
void addRows(std::vector<CardField>& out, const RowKind<Row>& kind, const Contact& contact,
             const QSet<QString>& asked) {
  for (const Row& row : contact.*kind.rows) out.push_back(rowField(kind, row));
  const QString head = QString::fromLatin1(kind.what) + u'.';
  QStringList fresh;
  for (const QString& key : asked)
    if (key.startsWith(head)) fresh << key.mid(head.size());
  fresh.sort();
  for (const QString& label : fresh) {
    Row row;
    row.*kind.label = label;
    out.push_back(rowField(kind, row));
  }
}

// Work.

bool isWorkDate(const QString& text) {
  return (text.size() == 4 && QDate(text.toInt(), 1, 1).isValid()) ||
         (text.size() == 7 && QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate).isValid()) ||
         (text.size() == 10 && domain::isPartialDate(text));
}

std::size_t mainWorkOf(const Contact& contact) {
  const auto& all = contact.employments;
  const auto hit = std::find_if(all.begin(), all.end(), [](const Employment& e) { return e.primary; });
  return hit == all.end() ? 0 : static_cast<std::size_t>(hit - all.begin());
}

Result<void> writeWork(Contact& contact, domain::Id id, const domain::WorkField& part, const QString& text) {
  auto& all = contact.employments;
  QString value = base::storable(text.trimmed());
  const bool isCompany = part.member == &Employment::companyName;
  const bool isDate = part.member == &Employment::fromDate || part.member == &Employment::toDate;
  if (isDate && !value.isEmpty() && !isWorkDate(value)) value = models::dateFromWords(value);
  if (isDate && !value.isEmpty() && !isWorkDate(value))
    return fail(ErrorKind::Invalid, QString::fromLatin1(part.key),
                QStringLiteral("a year, a month as 2024-05 or a day"));
  Employment* work = id == 0 ? nullptr : rowOf(all, id);
  if (isCompany && value.isEmpty()) {
    if (work != nullptr) all.erase(all.begin() + (work - all.data()));
    if (!all.empty()) all[mainWorkOf(contact)].primary = true;
    return {};
  }
  if (work == nullptr) {
    if (!isCompany) return {};
    const bool first = all.empty();
    work = &all.emplace_back();
    work->primary = first;
  }
  if (isCompany && work->companyName != value) work->companyId = 0;
  work->*part.member = value;
  return {};
}

CardField workField(const Employment& work, const domain::WorkField& part) {
  const QString key = QStringLiteral("work.") + QString::fromLatin1(part.key);
  CardField field;
  field.key = work.id == 0 ? QString(QStringLiteral("work") + kNewRow)
                           : QString(key + u':' + QString::number(work.id));
  field.label = tr(part.label);
  field.value = work.*part.member;
  field.what = QStringLiteral("company");
  const bool isDate = part.member == &Employment::fromDate || part.member == &Employment::toDate;
  if (isDate) field.placeholder = tr("2024, or 2024-05, or a day");
  field.set = [id = work.id, &part](Contact& contact, const QString& text) {
    return writeWork(contact, id, part, text);
  };
  return field;
}

// The first line of a company that is not the main one.
CardField furtherCompany(const Employment& work, const domain::WorkField& part) {
  CardField field = workField(work, part);
  field.label = tr("Also at");
  if (work.id == 0) return field;
  field.labels = {QStringLiteral("main company")};
  field.relabel = [id = work.id](Contact& contact, const QString&) -> Result<void> {
    for (Employment& e : contact.employments) e.primary = e.id == id;
    return {};
  };
  return field;
}

CardField workThere(const Employment& work, const domain::WorkField& part) {
  CardField field = workField(work, part);
  field.label = tr("%1 there").arg(field.label);
  if (field.placeholder.isEmpty()) field.placeholder = tr("Add…");
  return field;
}

// A consent.

CardField consentField(const domain::Consent& consent, QDate today) {
  CardField field;
  field.key = QStringLiteral("consent:") + consent.channel;
  field.label = tr("Consent") + u' ' + consent.channel;
  field.value = consent.state;
  field.shape = FieldShape::Choice;
  field.choices = {QStringLiteral("granted"), QStringLiteral("refused")};
  field.what = QStringLiteral("consent");
  field.set = [channel = consent.channel, today](Contact& contact, const QString& state) -> Result<void> {
    if (state.isEmpty()) {
      std::erase_if(contact.consents, [&](const domain::Consent& c) { return c.channel == channel; });
      return {};
    }
    // What was said before stays, with its source and proof.
    domain::Consent fresh;
    fresh.channel = channel;
    fresh.state = state;
    fresh.at = today.toString(Qt::ISODate);
    contact.consents.push_back(fresh);
    return {};
  };
  return field;
}

template <class Row>
void addOffers(std::vector<AddableField>& out, const RowKind<Row>& kind, const QString& group) {
  const QString head = QString::fromLatin1(kind.what) + u'.';
  for (const char* label : kind.labels) {
    const QString key = QString::fromLatin1(label);
    out.push_back({head + key, labelWords(key, {}), group});
  }
}

QString anniversaryWords(const QString& partial, QDate today) {
  const QString words = models::dateWords(partial);
  const QDate born = QDate::fromString(
      partial.startsWith(u'-') ? QStringLiteral("2000") + partial.mid(1) : partial.left(10), Qt::ISODate);
  if (!born.isValid()) return words;
  QDate next(today.year(), born.month(),
             qMin(born.day(), QDate(today.year(), born.month(), 1).daysInMonth()));
  if (next < today) next = next.addYears(1);
  const int days = static_cast<int>(today.daysTo(next));
  if (days == 0) return words + QStringLiteral(" · ") + tr("today");
  const QString in =
      days < 60
          ? QCoreApplication::translate("kith::pages::CardFields", "in %n days", nullptr, days)
          : QCoreApplication::translate("kith::pages::CardFields", "in %n months", nullptr, (days + 15) / 30);
  return words + QStringLiteral(" · ") + in;
}

}

QString labelWords(const QString& label, const QString& otherwise) {
  if (label.isEmpty()) return otherwise;
  QString words = tr(label.toUtf8().constData());
  words[0] = words[0].toUpper();
  return words;
}

void showAsDate(CardField& field, QDate today) {
  if (!field.value.isEmpty()) field.shown = anniversaryWords(field.value, today);
  field.placeholder = tr("14 March 1980, or without the year");
}

void addWorkRows(std::vector<CardField>& out, const Contact& contact, const QSet<QString>& asked) {
  const std::size_t main = mainWorkOf(contact);
  for (std::size_t i = 0; i < contact.employments.size(); ++i) {
    const Employment& work = contact.employments[i];
    for (const domain::WorkField& part : domain::workFields()) {
      const bool isCompany = part.member == &Employment::companyName;
      const bool isDate = part.member == &Employment::fromDate || part.member == &Employment::toDate;
      // Of the main company the card's plain fields tell the rest.
      if (i == main && !isDate) continue;
      const bool wanted = asked.contains(workField(work, part).key);
      const bool always = isCompany || part.member == &Employment::title;
      if (isCompany)
        out.push_back(furtherCompany(work, part));
      else if (always || wanted || !(work.*part.member).isEmpty())
        out.push_back(i == main ? workField(work, part) : workThere(work, part));
    }
  }
  if (asked.contains(QStringLiteral("work")))
    out.push_back(furtherCompany(Employment{}, domain::workFields().front()));
}

void addWordedRows(std::vector<CardField>& out, const Contact& contact, const QSet<QString>& asked,
                   QDate today) {
  const std::size_t from = out.size();
  addRows(out, kDates, contact, asked);
  for (std::size_t i = from; i < out.size(); ++i) showAsDate(out[i], today);
  addRows(out, kRelations, contact, asked);
  addRows(out, kOwn, contact, asked);
  addRows(out, kNumbers, contact, asked);
}

void addConsents(std::vector<CardField>& out, const Contact& contact, const QSet<QString>& asked,
                 QDate today) {
  for (const domain::ReachWay& way : domain::reachWays()) {
    domain::Consent consent;
    consent.channel = QString::fromLatin1(way.key);
    if (const domain::Consent* newest = domain::newestConsent(contact, consent.channel)) consent = *newest;
    const CardField field = consentField(consent, today);
    if (!consent.state.isEmpty() || asked.contains(field.key)) out.push_back(field);
  }
}

void addAddableRows(std::vector<AddableField>& out, const Contact& contact,
                    const std::vector<QString>& ownFields) {
  if (contact.kind == domain::ContactKind::Person && !contact.employments.empty()) {
    out.push_back({QStringLiteral("work"), tr("Another company"), tr("Work")});
    for (const domain::WorkField& part : domain::workFields())
      if ((part.member == &Employment::fromDate || part.member == &Employment::toDate) &&
          (contact.employments[mainWorkOf(contact)].*part.member).isEmpty())
        out.push_back(
            {workField(contact.employments[mainWorkOf(contact)], part).key, tr(part.label), tr("Work")});
  }
  addOffers(out, kDates, tr("Date"));
  out.push_back({QStringLiteral("date."), tr("Another date"), tr("Date"), true});
  addOffers(out, kRelations, tr("Relation"));
  out.push_back({QStringLiteral("related."), tr("Another relation"), tr("Relation"), true});
  for (const domain::ReachWay& way : domain::reachWays())
    out.push_back({QStringLiteral("consent:") + QString::fromLatin1(way.key),
                   labelWords(QString::fromLatin1(way.key), {}), tr("Consent")});
  for (const QString& own : ownFields)
    if (std::none_of(contact.custom.begin(), contact.custom.end(),
                     [&](const domain::CustomValue& value) { return value.fieldName == own; }))
      out.push_back({QStringLiteral("custom.") + own, own, tr("Own Field")});
  out.push_back({QStringLiteral("custom."), tr("Name of a new field"), tr("Own Field"), true});
}

bool isRowKey(const QString& key) {
  return key.startsWith(QLatin1String("date.")) || key.startsWith(QLatin1String("related.")) ||
         key.startsWith(QLatin1String("custom."));
}

}
