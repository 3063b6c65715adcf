#include "app/table_columns.h"

#include "app/queries.h"
#include "domain/contact_edit.h"
#include "store/store.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace kith::app {
namespace {

using domain::Id;

// A key that says something of a contact by itself: "date" does not, "date.anniversary" does.
bool isSettable(const QString& key) {
  domain::Contact probe;
  return domain::setField(probe, key, {}).has_value();
}

// Several numbers of one person are told apart by their labels; several addresses hardly ever are.
void addColumns(std::vector<TableColumn>& out, const domain::ImportField& field) {
  const QString key = QString::fromLatin1(field.key);
  const bool alone = isSettable(key);
  if (alone) out.push_back({key, field.group});
  if (alone && field.group != domain::FieldGroup::Reach) return;
  for (const QString& label : QString::fromLatin1(field.labels).split(u'|', Qt::SkipEmptyParts))
    if (const QString labelled = key + u'.' + label; isSettable(labelled))
      out.push_back({labelled, field.group});
}

}

std::span<const FigureColumn> figureColumns() {
  static constexpr std::array kFigures{
      FigureColumn{"last", "Last contact"}, FigureColumn{"next", "Next step"},
      FigureColumn{"spent", "Spent"},       FigureColumn{"orders", "Orders"},
      FigureColumn{"owes", "Owes"},         FigureColumn{"created", "Added"}};
  return kFigures;
}

const FigureColumn* findFigureColumn(QStringView key) {
  for (const FigureColumn& figure : figureColumns())
    if (key == QLatin1String(figure.key)) return &figure;
  return nullptr;
}

std::vector<TableColumn> tableColumns(const std::vector<QString>& ownFields) {
  std::vector<TableColumn> out;
  for (const domain::ImportField& field : domain::importFields()) addColumns(out, field);
  std::stable_sort(out.begin(), out.end(),
                   [](const TableColumn& a, const TableColumn& b) { return a.group < b.group; });
  for (const QString& name : ownFields) out.push_back({QStringLiteral("custom.") + name, std::nullopt});
  for (const FigureColumn& figure : figureColumns())
    out.push_back({QString::fromLatin1(figure.key), std::nullopt});
  return out;
}

QStringList usualTableColumns() {
  QStringList out;
  for (const char* key : {"name", "company", "email", "phone", "city", "tags", "stage", "rank", "last",
                          "next", "spent", "orders", "owes"})
    out << QString::fromLatin1(key);
  return out;
}

bool isTableColumn(const QString& key) { return findFigureColumn(key) != nullptr || isSettable(key); }

std::vector<TableRow> tableRows(Queries& queries, const std::vector<Id>& ids, const QStringList& columns) {
  const auto contacts = queries.contacts(ids);
  const auto figures = queries.store().reading().figures(ids);
  if (!contacts || !figures) return {};
  QHash<Id, TableRow> found;
  for (const store::FigureRow& row : *figures)
    found[row.id].figures = {row.createdAt, row.lastContact, row.nextDue, row.nextText, row.totals};
  for (const domain::Contact& contact : *contacts) {
    TableRow& row = found[contact.id];
    row.id = contact.id;
    row.kind = contact.kind;
    row.display = domain::displayName(contact);
    for (const QString& key : columns)
      row.values << (findFigureColumn(key) != nullptr ? QString() : domain::fieldValue(contact, key));
  }
  std::vector<TableRow> out;
  for (const Id id : ids)
    if (const auto row = found.constFind(id); row != found.constEnd() && row->id == id) out.push_back(*row);
  return out;
}

}
