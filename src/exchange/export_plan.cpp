#include "exchange/export_plan.h"

#include "domain/fields.h"
#include "exchange/vcard_builder.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace kith::exchange {
namespace {

using domain::Contact;

struct AddressPart {
  const char* key;
  QString domain::Address::*member;
};
constexpr std::array kAddressParts{
    AddressPart{"street", &domain::Address::street},   AddressPart{"extended", &domain::Address::extended},
    AddressPart{"pobox", &domain::Address::pobox},     AddressPart{"city", &domain::Address::city},
    AddressPart{"region", &domain::Address::region},   AddressPart{"postcode", &domain::Address::postcode},
    AddressPart{"country", &domain::Address::country},
};

struct WorkPart {
  const char* key;
  QString domain::Employment::*member;
};
constexpr std::array kWorkParts{
    WorkPart{"company", &domain::Employment::companyName},
    WorkPart{"title", &domain::Employment::title},
    WorkPart{"role", &domain::Employment::role},
    WorkPart{"department", &domain::Employment::department},
};

constexpr std::array kChannelKinds{domain::ChannelKind::Email, domain::ChannelKind::Phone,
                                   domain::ChannelKind::Url, domain::ChannelKind::Chat};

// The nth row of that label, or of any.
template <class List>
const typename List::value_type* nthOf(const List& rows, const ExportColumn& column) {
  int n = 0;
  for (const auto& row : rows) {
    if (!column.anyLabel && row.label != column.label) continue;
    if (++n == column.nth) return &row;
  }
  return nullptr;
}

QString joinedTags(const QStringList& tags) {
  const bool plain = std::none_of(tags.begin(), tags.end(), [](const QString& t) {
    return t.contains(u';') || t.contains(u',') || t.contains(u'|') || t.contains(u'"') ||
           t.startsWith(u'*') || t.contains(QLatin1String(":::"));
  });
  if (plain) return tags.join(QStringLiteral("; "));
  QStringList quoted;
  for (QString tag : tags)
    quoted.append(QLatin1Char('"') + tag.replace(u'"', QStringLiteral("\"\"")) + QLatin1Char('"'));
  return quoted.join(u',');
}

QString labelledValue(const Contact& c, const ExportColumn& column) {
  if (column.field == u"date") {
    const auto* date = nthOf(c.dates, column);
    return date ? date->value : QString();
  }
  if (column.field == u"related") {
    const auto* relation = nthOf(c.relations, column);
    return relation ? relation->name : QString();
  }
  for (const auto& i : c.identifiers)
    if (column.field == u"identifier" && (column.anyLabel || i.system == column.label)) return i.value;
  for (const auto& one : c.consents) {
    if (!column.anyLabel && one.channel != column.label) continue;
    if (column.field == u"consent") return one.state;
    if (column.field == u"consent_at") return one.at;
    if (column.field == u"consent_source") return one.source;
  }
  for (const auto& v : c.custom)
    if (column.field == u"custom" && v.fieldName == column.label) return v.value;
  return {};
}

// The number by which the contact is known again: its source's, where a card gave one, else its own.
QString uidOf(const Contact& c) {
  const auto given = std::find_if(c.identifiers.begin(), c.identifiers.end(),
                                  [](const auto& i) { return i.system == QStringView(kVcardSystem); });
  return given == c.identifiers.end() ? c.uid : given->value;
}

// Which of the addresses is the main one, counted as their columns stand; empty: none.
QString mainAddressOf(const Contact& c) {
  std::vector<const domain::Address*> all;
  for (const domain::Address& address : c.addresses)
    if (std::any_of(kAddressParts.begin(), kAddressParts.end(),
                    [&](const AddressPart& part) { return !(address.*part.member).isEmpty(); }))
      all.push_back(&address);
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->label < b->label; });
  const auto main = std::find_if(all.begin(), all.end(), [](const auto* a) { return a->primary; });
  return main == all.end() ? QString() : QString::number(main - all.begin() + 1);
}

QString valueOf(const Contact& c, const ExportColumn& column) {
  if (column.field == u"uid") return uidOf(c);
  if (column.field == u"main_address") return mainAddressOf(c);
  if (column.field == u"kind") return domain::kindText(c.kind);
  if (column.field == u"name") return domain::displayName(c);
  if (column.field == u"tags") return joinedTags(c.tags);
  if (column.field == u"roles") return joinedTags(c.roles);
  if (const auto* field = domain::findTextField(column.field)) return c.*field->member;
  for (const auto kind : kChannelKinds) {
    if (column.field != domain::channelText(kind)) continue;
    const auto all = domain::channelsOf(c, kind);
    const auto* channel = nthOf(all, column);
    return channel ? channel->value : QString();
  }
  for (const AddressPart& part : kAddressParts) {
    if (column.field != QLatin1String(part.key)) continue;
    const auto* address = nthOf(c.addresses, column);
    return address ? address->*part.member : QString();
  }
  for (const WorkPart& part : kWorkParts) {
    if (column.field != QLatin1String(part.key)) continue;
    const auto at = static_cast<std::size_t>(column.nth - 1);
    // A company's own name answers for "company" where only one column is wanted.
    if (c.kind == domain::ContactKind::Company && column.anyLabel &&
        part.member == &domain::Employment::companyName)
      return c.companyName;
    return at < c.employments.size() ? c.employments[at].*part.member : QString();
  }
  return labelledValue(c, column);
}

// Fields that are no plain text of a contact, in the order in which exports write them.
constexpr std::array kOrder{
    u"email",    u"phone",      u"company",        u"title",   u"role",     u"department", u"street",
    u"extended", u"pobox",      u"city",           u"region",  u"postcode", u"country",    u"main_address",
    u"url",      u"chat",       u"date",           u"related", u"tags",     u"roles",      u"identifier",
    u"consent",  u"consent_at", u"consent_source", u"custom",  u"uid"};

// The rank of a field among the columns; the order in which exports write them.
int rankOf(const QString& field) {
  if (field == u"kind") return -1;
  for (std::size_t i = 0; i < kOrder.size(); ++i)
    if (field == QStringView(kOrder[i])) return 100 + static_cast<int>(i);
  const auto all = domain::textFields();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (field == QLatin1String(all[i].key)) return static_cast<int>(i);
  return 1000;
}

bool isExportable(const QString& field) { return rankOf(field) < 1000 || field == u"name"; }

bool isAddressPart(const QString& field) {
  return std::any_of(kAddressParts.begin(), kAddressParts.end(),
                     [&field](const AddressPart& p) { return field == QLatin1String(p.key); });
}

// Addresses stand together, part by part; everything else field by field.
bool before(const ExportColumn& a, const ExportColumn& b) {
  if (isAddressPart(a.field) && isAddressPart(b.field) && (a.label != b.label || a.nth != b.nth))
    return std::pair(a.label, a.nth) < std::pair(b.label, b.nth);
  if (a.field != b.field) return rankOf(a.field) < rankOf(b.field);
  return a.field == u"custom" ? false : std::pair(a.nth, a.label) < std::pair(b.nth, b.label);
}

}

Result<ExportPlan> ExportPlan::ofFields(const QStringList& fields) {
  ExportPlan plan;
  for (const QString& text : fields) {
    const Meaning meaning = meaningFromText(text.trimmed());
    if (!isExportable(meaning.field))
      return fail(ErrorKind::Invalid, text, QStringLiteral("no field of a contact"));
    plan.m_columns.push_back({meaning.field, meaning.label, 1, meaning.label.isEmpty()});
  }
  return plan;
}

QStringList ExportPlan::fieldNames() {
  QStringList out{QStringLiteral("kind"), QStringLiteral("name")};
  for (const domain::TextField& field : domain::textFields()) out << QString::fromLatin1(field.key);
  for (const char16_t* field : kOrder)
    if (QStringView(field) != u"custom" && QStringView(field) != u"main_address")
      out << QString::fromUtf16(field);
  return out;
}

void ExportPlan::need(const QString& field, const QString& label, int nth) {
  const ExportColumn column{field, label, nth, false};
  if (std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end()) return;
  m_columns.insert(std::upper_bound(m_columns.begin(), m_columns.end(), column, before), column);
}

void ExportPlan::see(const Contact& c) {
  need(QStringLiteral("kind"), {});
  need(QStringLiteral("uid"), {});
  for (const domain::TextField& field : domain::textFields())
    if (!(c.*field.member).isEmpty()) need(QString::fromLatin1(field.key), {});
  std::map<std::pair<QString, QString>, int> seen;
  const auto next = [&seen](const QString& field, const QString& label) { return ++seen[{field, label}]; };
  for (const auto& channel : c.channels) {
    const QString field = domain::channelText(channel.kind);
    need(field, channel.label, next(field, channel.label));
  }
  for (const auto& address : c.addresses) {
    const int nth = next(QStringLiteral("street"), address.label);
    for (const AddressPart& part : kAddressParts)
      if (!(address.*part.member).isEmpty()) need(QString::fromLatin1(part.key), address.label, nth);
  }
  if (!mainAddressOf(c).isEmpty()) need(QStringLiteral("main_address"), {});
  for (std::size_t i = 0; i < c.employments.size(); ++i)
    for (const WorkPart& part : kWorkParts)
      if (!(c.employments[i].*part.member).isEmpty())
        need(QString::fromLatin1(part.key), {}, static_cast<int>(i) + 1);
  for (const auto& date : c.dates)
    need(QStringLiteral("date"), date.label, next(QStringLiteral("date"), date.label));
  for (const auto& r : c.relations)
    need(QStringLiteral("related"), r.label, next(QStringLiteral("related"), r.label));
  if (!c.tags.isEmpty()) need(QStringLiteral("tags"), {});
  if (!c.roles.isEmpty()) need(QStringLiteral("roles"), {});
  for (const auto& i : c.identifiers)
    if (i.system != QStringView(kVcardSystem)) need(QStringLiteral("identifier"), i.system);
  for (const auto& consent : c.consents) {
    need(QStringLiteral("consent"), consent.channel);
    if (!consent.at.isEmpty()) need(QStringLiteral("consent_at"), consent.channel);
    if (!consent.source.isEmpty()) need(QStringLiteral("consent_source"), consent.channel);
  }
  for (const auto& v : c.custom) need(QStringLiteral("custom"), v.fieldName);
}

QStringList ExportPlan::headers() const {
  QStringList out;
  for (const ExportColumn& column : m_columns) {
    QString header = column.field;
    if (!column.label.isEmpty()) header += QLatin1Char('.') + column.label;
    if (column.nth > 1) header += QStringLiteral(" [%1]").arg(column.nth);
    out.append(header);
  }
  return out;
}

std::vector<CellKind> ExportPlan::kinds() const {
  std::vector<CellKind> out;
  for (const ExportColumn& column : m_columns)
    out.push_back(column.field == u"birthday" || column.field == u"date" ? CellKind::Day : CellKind::Text);
  return out;
}

QStringList ExportPlan::cells(const Contact& contact) const {
  QStringList out;
  out.reserve(static_cast<qsizetype>(m_columns.size()));
  for (const ExportColumn& column : m_columns) out.append(valueOf(contact, column));
  return out;
}

std::optional<Meaning> meaningOfOwnHeading(const QString& heading) {
  static const QRegularExpression kNumber(QStringLiteral(" \\[(\\d{1,3})\\]$"));
  QString text = heading;
  int nth = 0;
  if (const auto match = kNumber.match(text); match.hasMatch()) {
    nth = match.captured(1).toInt();
    text.chop(match.capturedLength());
  }
  Meaning meaning = meaningFromText(text);
  if (!isExportable(meaning.field) || meaning.field == u"name") return std::nullopt;
  if (meaning.field == u"uid") {
    meaning.field = QStringLiteral("identifier");
    meaning.label = QString::fromUtf16(kVcardSystem);
  }
  meaning.group = nth;
  return meaning;
}

}
