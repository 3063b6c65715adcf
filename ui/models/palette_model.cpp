#include "models/palette_model.h"

#include "models/roles.h"

#include <QAction>
#include <QPoint>

namespace kith::models {
namespace {

constexpr double kDay = 24.0 * 60 * 60;

// "&Undo Move of A && B" → "Undo Move of A & B"
QString withoutMnemonic(const QString& text) {
  QString out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == u'&' && ++i == text.size()) break;
    out += text[i];
  }
  return out;
}

QVariant pointsOf(const std::vector<search::Mark>& marks) {
  QList<QPoint> out;
  for (const search::Mark& mark : marks)
    out << QPoint(static_cast<int>(mark.start), static_cast<int>(mark.length));
  return QVariant::fromValue(out);
}

app::CommandName nameOf(const QAction& action, const PaletteContext& context) {
  app::CommandName name{withoutMnemonic(action.property("name").toString()),
                        action.property("menu").toString()};
  if (const auto used = context.uses.constFind(action.objectName()); used != context.uses.constEnd())
    name.daysSinceUse = std::max(0.0, static_cast<double>(used->secsTo(context.now)) / kDay);
  name.fits = context.onContact && action.objectName().startsWith(QLatin1String("person.")) &&
              action.objectName() != QLatin1String("person.new");
  return name;
}

}

PaletteCommands paletteCommands(const QString& typed, const QList<QAction*>& actions,
                                const PaletteContext& context) {
  std::vector<const QAction*> usable;
  std::vector<app::CommandName> names;
  for (const QAction* action : actions) {
    if (!action->isEnabled()) continue;
    usable.push_back(action);
    names.push_back(nameOf(*action, context));
  }
  PaletteCommands out;
  for (app::RankedCommand& hit : app::rankedCommands(typed, names)) {
    const QAction& action = *usable[hit.index];
    out.clear += hit.clear ? 1 : 0;
    out.rows.push_back({action.objectName(),
                        names[hit.index].name,
                        names[hit.index].place,
                        action.shortcut().toString(QKeySequence::NativeText),
                        {},
                        std::move(hit.marks)});
  }
  return out;
}

void PaletteModel::show(PaletteRows rows) {
  replace(std::move(rows),
          [](const PaletteRow& a, const PaletteRow& b) { return a.key == b.key && a.name == b.name; });
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PaletteRow& row = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return row.name;
    case Qt::AccessibleTextRole: {
      QStringList parts{row.name, row.detail, row.keys};
      parts.removeAll(QString());
      return parts.join(QStringLiteral(", "));
    }
    case PaletteRole::Key:
      return row.key;
    case PaletteRole::Detail:
      return row.detail;
    case PaletteRole::Keys:
      return row.keys;
    case PaletteRole::Icon:
      return row.icon;
    case PaletteRole::Marks:
      return pointsOf(row.marks);
    case PaletteRole::Heading:
      return row.key.isEmpty();
    default:
      return {};
  }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  if (!has(index.row()) || at(index.row()).key.isEmpty()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
