#include "exchange/export_plan.h"

#include "exchange/vcard_builder.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::exchange {
namespace {

// Addresses stand together, part by part; everything else field by field.
bool before(const ExportColumn& a, const ExportColumn& b) {
  if (isAddressField(a.field) && isAddressField(b.field) && (a.label != b.label || a.nth != b.nth))
    return std::pair(a.label, a.nth) < std::pair(b.label, b.nth);
  if (a.field != b.field) return exportRank(a.field) < exportRank(b.field);
  if (isCustomField(a.field)) return a.customField < b.customField;
  return std::pair(a.nth, a.label) < std::pair(b.nth, b.label);
}

bool isMeant(const ExportColumn& column, const ContactCell& cell) {
  if (column.anyLabel) return cell.nthOfAny == 1;
  return cell.nth == column.nth && cell.label == column.label;
}

}

Result<ExportPlan> ExportPlan::ofFields(const QStringList& fields) {
  ExportPlan plan;
  for (const QString& text : fields) {
    Meaning meaning = meaningFromText(text.trimmed());
    if (meaning.field == u"display") meaning.field = QStringLiteral("name");  // as it is called where shown
    const ExportField field = exportField(meaning.field);
    if (field < 0) return fail(ErrorKind::Invalid, text, QStringLiteral("no field of a contact"));
    const bool any = !hasLabels(field) || (meaning.label.isEmpty() && !isCustomField(field));
    plan.add({field, meaning.label, 1, any});
    plan.m_told = true;
  }
  return plan;
}

QStringList ExportPlan::fieldNames() { return exportFieldNames(); }

std::size_t ExportPlan::add(ExportColumn column) {
  const std::size_t number = m_columns.size();
  const auto field = static_cast<std::size_t>(column.field);
  if (m_byField.size() <= field) m_byField.resize(field + 1);
  m_byField[field].push_back(number);
  m_columns.push_back(std::move(column));
  const auto isBefore = [this](std::size_t a, std::size_t b) { return before(m_columns[a], m_columns[b]); };
  const auto at = m_told ? m_order.end() : std::upper_bound(m_order.begin(), m_order.end(), number, isBefore);
  m_order.insert(at, number);
  return number;
}

// Whether there is a column for the cell.
bool ExportPlan::placeCell(const ContactCell& cell, const Place& place) const {
  const auto field = static_cast<std::size_t>(cell.field);
  if (field >= m_byField.size()) return false;
  bool placed = false;
  for (const std::size_t number : m_byField[field]) {
    if (!isMeant(m_columns[number], cell)) continue;
    place(number, cell.value);
    placed = true;
  }
  return placed;
}

void ExportPlan::fill(const domain::Contact& contact, SparseRow& row) {
  const auto place = [&row](std::size_t column, QStringView value) { row.add(column, value); };
  eachCell(contact, [&](const ContactCell& cell) {
    if (placeCell(cell, place) || m_told || !cell.needsColumn) return;
    const std::size_t number = add({cell.field, cell.label.toString(), cell.nth, false, cell.customField});
    row.add(number, cell.value);
  });
}

void ExportPlan::see(const domain::Contact& contact) {
  SparseRow unwanted;
  fill(contact, unwanted);
}

QStringList ExportPlan::headers() const {
  QStringList out;
  for (const std::size_t number : m_order) {
    const ExportColumn& column = m_columns[number];
    QString header = exportFieldName(column.field);
    if (!column.label.isEmpty()) header += QLatin1Char('.') + column.label;
    if (column.nth > 1) header += QStringLiteral(" [%1]").arg(column.nth);
    out.append(header);
  }
  return out;
}

std::vector<CellKind> ExportPlan::kinds() const {
  std::vector<CellKind> out;
  for (const std::size_t number : m_order)
    out.push_back(isDayField(m_columns[number].field) ? CellKind::Day : CellKind::Text);
  return out;
}

QStringList ExportPlan::cells(const domain::Contact& contact) const {
  std::vector<QString> byNumber(m_columns.size());
  eachCell(contact, [&](const ContactCell& cell) {
    placeCell(cell, [&byNumber](std::size_t column, QStringView value) {
      if (byNumber[column].isEmpty()) byNumber[column] = value.toString();
    });
  });
  QStringList out;
  for (const std::size_t number : m_order) out.append(byNumber[number]);
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
  if (exportField(meaning.field) < 0 || meaning.field == u"name") return std::nullopt;
  if (meaning.field == u"uid") {
    meaning.field = QStringLiteral("identifier");
    meaning.label = QString::fromUtf16(kVcardSystem);
  }
  meaning.group = nth;
  return meaning;
}

}
