#include "models/import_columns_model.h"

#include "domain/import_fields.h"
#include "models/roles.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace kith::models {
namespace {

using domain::FieldGroup;
using domain::ImportField;

// The names stand in the table of fields.
QString tr(const char* text) { return QCoreApplication::translate("ImportField", text); }

// What no column is told to be, but files of known programs have.
QString furtherWords(const QString& key) {
  if (key.endsWith(QLatin1String(".label"))) return tr("Label of %1").arg(importFieldWords(key.chopped(6)));
  if (key.startsWith(QLatin1String("consent"))) return tr("Consent, details");
  if (key == QLatin1String("kind")) return tr("Person or company");
  if (key.startsWith(QLatin1String("chat_service"))) return tr("Label of %1").arg(tr("Chat"));
  return key;
}

bool fits(const QString& words, const QString& typed) {
  return typed.isEmpty() || words.contains(typed, Qt::CaseInsensitive);
}

// Fits any column, and has a row of its own.
bool isAnyColumns(const ImportField& field) {
  const QLatin1String key(field.key);
  return key == QLatin1String("custom") || key == QLatin1String("ignore");
}

// Without a name nobody could tell such a date or person from others: the heading names it.
bool isNamedByHeading(const ImportField& field) {
  const QLatin1String key(field.key);
  return key == QLatin1String("date") || key == QLatin1String("related");
}

QStringList keysOf(const ImportField& field, const ImportColumn& column) {
  const QString bare = QString::fromLatin1(field.key);
  const bool contacts = column.kind == domain::ListKind::Contacts;
  QStringList keys;
  if (contacts && isNamedByHeading(field))
    keys << bare + u'.' + column.header;
  else if (domain::isImportField(bare, column.kind))
    keys << bare;
  for (const QString& label : QString::fromLatin1(field.labels).split(u'|', Qt::SkipEmptyParts))
    keys << bare + u'.' + label;
  return keys;
}

PaletteRow rowOf(const QString& key, const QString& name, const QString& now) {
  PaletteRow row{key, name, {}, {}, {}};
  if (key == now) row.icon = QStringLiteral("check");
  return row;
}

PaletteRows anyColumnRows(const ImportColumn& column, const QString& typed) {
  const QString named = typed.isEmpty() ? column.header : typed;
  PaletteRows rows;
  if (column.told && typed.isEmpty())
    rows.push_back({QStringLiteral("found"), tr("As found out"), {}, {}, {}});
  if (fits(tr("Into the notes"), typed))
    rows.push_back(rowOf(QStringLiteral("notes.") + column.header, tr("Into the notes"), column.field));
  if (fits(tr("Leave out"), typed))
    rows.push_back(rowOf(QStringLiteral("ignore"), tr("Leave out"), column.field));
  if (column.kind == domain::ListKind::Contacts)
    rows.push_back(rowOf(QStringLiteral("custom.") + named, tr("Own field “%1”").arg(named), column.field));
  return rows;
}

}

QString importFieldWords(const QString& field, domain::ListKind kind) {
  const QString key = field.section(u'.', 0, 0);
  const QString label = field.section(u'.', 1);
  const ImportField* known = domain::findImportField(key, kind);
  if (known == nullptr || label == QLatin1String("label")) return furtherWords(field);
  if (key == QLatin1String("custom")) return tr("Own field “%1”").arg(label);
  if (key == QLatin1String("notes") && !label.isEmpty()) return tr("Into the notes");
  const QString name = tr(known->name);
  return label.isEmpty() ? name : QString(name + QStringLiteral(", ") + tr(label.toUtf8().constData()));
}

QString fieldGroupWords(FieldGroup group) {
  switch (group) {
    case FieldGroup::Name:
      return tr("Name");
    case FieldGroup::Reach:
      return tr("To reach them");
    case FieldGroup::Work:
      return tr("Work");
    case FieldGroup::Place:
      return tr("Address");
    case FieldGroup::About:
      return tr("About them");
    case FieldGroup::Consent:
      return tr("Consent");
    case FieldGroup::Sale:
      return tr("The sale");
    case FieldGroup::Line:
      return tr("What was sold");
    case FieldGroup::Buyer:
      return tr("With whom");
    case FieldGroup::Talk:
      return tr("The conversation");
    case FieldGroup::Product:
      return tr("The product");
  }
  return {};
}

QString updateRuleWords(const QString& rule) {
  if (rule == QLatin1String("follow")) return tr("Follow the file, keep what was changed here");
  if (rule == QLatin1String("fill")) return tr("Only fill blanks");
  if (rule == QLatin1String("overwrite")) return tr("Overwrite with the file");
  return rule == QLatin1String("append") ? tr("Add values, replace none") : tr("Leave them alone");
}

QString updateRuleBrief(const QString& rule) {
  if (rule == QLatin1String("follow")) return tr("follow the file");
  if (rule == QLatin1String("fill")) return tr("fill blanks");
  if (rule == QLatin1String("overwrite")) return tr("overwrite");
  return rule == QLatin1String("append") ? tr("add only") : tr("leave alone");
}

namespace {

// How a field goes on where its contact is here already; nothing for what is left out.
PaletteRows ruleRows(const ImportColumn& column, const QString& typed) {
  PaletteRows rows;
  if (column.kind != domain::ListKind::Contacts || domain::ruledField(column.field).isEmpty()) return rows;
  const QString prefix = QStringLiteral("rule:");
  const auto add = [&](const QString& rule, const QString& words) {
    if (fits(words, typed)) rows.push_back(rowOf(prefix + rule, words, prefix + column.rule));
  };
  add({}, tr("As the rest of the list"));
  for (const QString& rule : domain::updateRules()) add(rule, updateRuleWords(rule));
  return rows;
}

}

PaletteRows importFieldChoices(const ImportColumn& column, const QString& typed) {
  PaletteRows rows;
  const auto add = [&rows](const QString& caption, const PaletteRows& some) {
    if (some.empty()) return;
    rows.push_back({{}, caption, {}, {}, {}});
    rows.insert(rows.end(), some.begin(), some.end());
  };
  if (typed.isEmpty()) add(tr("Whatever it holds"), anyColumnRows(column, typed));
  std::map<FieldGroup, PaletteRows> groups;
  for (const ImportField& field : domain::importFields(column.kind)) {
    if (isAnyColumns(field)) continue;
    for (const QString& key : keysOf(field, column))
      if (const QString words = importFieldWords(key, column.kind); fits(words, typed))
        groups[field.group].push_back(rowOf(key, words, column.field));
  }
  for (const auto& [group, some] : groups) add(fieldGroupWords(group), some);
  add(tr("Where they are here already"), ruleRows(column, typed));
  if (!typed.isEmpty()) add(tr("Whatever it holds"), anyColumnRows(column, typed));
  return rows;
}

void ImportColumnsModel::setColumns(const QJsonArray& columns, domain::ListKind kind) {
  std::vector<ImportColumn> rows;
  for (const QJsonValue value : columns) {
    const QJsonObject column = value.toObject();
    ImportColumn row;
    row.header = column.value(u"header").toString();
    row.field = column.value(u"field").toString();
    if (const QString label = column.value(u"label").toString();
        !label.isEmpty() && !row.field.contains(u'.'))
      row.field += u'.' + label;
    row.confidence = column.value(u"confidence").toDouble();
    row.told = column.value(u"told").toBool();
    row.kind = kind;
    row.rule = column.value(u"rule").toString();
    for (const QJsonValue sample : column.value(u"samples").toArray())
      row.samples << sample.toString().simplified();
    rows.push_back(std::move(row));
  }
  replace(std::move(rows), [](const ImportColumn& a, const ImportColumn& b) { return a.header == b.header; });
}

int ImportColumnsModel::nthOf(int row) const {
  int nth = 0;
  for (int i = 0; i < row; ++i)
    if (at(i).header == at(row).header) ++nth;
  return nth;
}

int ImportColumnsModel::rowOf(const QString& header, int nth) const {
  for (int i = 0; i < rowCount(); ++i)
    if (at(i).header == header && nth-- == 0) return i;
  return -1;
}

void ImportColumnsModel::tell(int row, const QString& field) {
  if (!has(row)) return;
  auto told = rows();
  ImportColumn& column = told[static_cast<std::size_t>(row)];
  column.told = !field.isEmpty();
  if (column.told) column.field = field;
  replace(std::move(told), [](const ImportColumn&, const ImportColumn&) { return true; });
}

void ImportColumnsModel::tellRule(int row, const QString& rule) {
  if (!has(row)) return;
  auto told = rows();
  const QString field = domain::ruledField(at(row).field);
  for (ImportColumn& column : told)
    if (domain::ruledField(column.field) == field) column.rule = rule;
  replace(std::move(told), [](const ImportColumn&, const ImportColumn&) { return true; });
}

std::vector<domain::ColumnChoice> ImportColumnsModel::choices() const {
  std::vector<domain::ColumnChoice> choices;
  for (int i = 0; i < rowCount(); ++i) {
    const ImportColumn& column = at(i);
    const QString said = column.told ? column.field : QString();
    const auto twins = std::count_if(rows().begin(), rows().end(),
                                     [&column](const ImportColumn& c) { return c.header == column.header; });
    // Of columns that are called alike each has its word, or the second would be taken for the first.
    if (!said.isEmpty() || twins > 1) choices.push_back({column.header, said});
  }
  const bool silent =
      std::all_of(choices.begin(), choices.end(), [](const auto& choice) { return choice.field.isEmpty(); });
  if (silent) choices.clear();
  return choices;
}

namespace {

QString foundWords(const ImportColumn& column) {
  const bool own = column.field.startsWith(QLatin1String("custom"));
  if (column.told) return tr("your choice");
  if (column.field == QLatin1String("ignore")) return tr("says nothing about anybody");
  if (column.field.startsWith(QLatin1String("notes.")) && column.confidence < 0.8)
    return tr("unknown, kept in the notes");
  if (own) return column.confidence >= 0.8 ? tr("kept as it stands") : tr("unknown, kept as it stands");
  return column.confidence >= 0.8 ? tr("sure") : tr("a guess");
}

QString surenessWords(const ImportColumn& column) {
  const QString found = foundWords(column);
  return column.rule.isEmpty() ? found
                               : QString(found + QStringLiteral("  ·  ") + updateRuleBrief(column.rule));
}

bool isOpen(const ImportColumn& column) { return !column.told && column.confidence < 0.8; }

}

QVariant ImportColumnsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ImportColumn& column = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return column.header;
    case Qt::AccessibleTextRole:
      return QStringList{column.header, importFieldWords(column.field, column.kind), surenessWords(column),
                         column.samples.join(QStringLiteral(", "))}
          .join(QStringLiteral(", "));
    case ImportColumnRole::Field:
      return importFieldWords(column.field, column.kind);
    case ImportColumnRole::Sureness:
      return surenessWords(column);
    case ImportColumnRole::Open:
      return isOpen(column);
    case ImportColumnRole::Samples:
      return column.samples.join(QStringLiteral("  ·  "));
    default:
      return {};
  }
}

}
