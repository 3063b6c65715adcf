// The columns of the table: which, how wide, in which order, and which the rows are sorted by.
#include "app/list_sort.h"
#include "models/import_columns_model.h"
#include "pages/contact_table.h"
#include "pages/desk.h"
#include "platform/metrics.h"
#include "widgets/column_header.h"

#include <QMenu>

#include <algorithm>
#include <array>

namespace kith::pages {
namespace {

struct ColumnWidth {
  const char* key;
  int units;
};

constexpr int kUsualUnits = 36;
constexpr std::array kWidths{ColumnWidth{"name", 48},  ColumnWidth{"email", 56}, ColumnWidth{"rank", 16},
                             ColumnWidth{"city", 30},  ColumnWidth{"stage", 26}, ColumnWidth{"orders", 20},
                             ColumnWidth{"owes", 30},  ColumnWidth{"spent", 30}, ColumnWidth{"next", 56},
                             ColumnWidth{"notes", 70}, ColumnWidth{"last", 34},  ColumnWidth{"phone", 42}};

// A column's group, as a menu is called; columns of one group stand beside each other.
QString groupWords(const app::TableColumn& column) {
  if (column.group) return models::fieldGroupWords(*column.group);
  return column.key.startsWith(u"custom.") ? ContactTable::tr("Own fields") : ContactTable::tr("Figures");
}

QString escaped(const QString& words) { return QString(words).replace(u'&', QStringLiteral("&&")); }

}

int ContactTable::widthOf(const QString& key) const {
  for (const ColumnWidth& width : kWidths)
    if (key == QLatin1String(width.key)) return width.units * platform::unitOf(this);
  return kUsualUnits * platform::unitOf(this);
}

void ContactTable::setColumnLayout(const QStringList& layout) {
  QStringList keys;
  QHash<QString, double> units;
  for (const QString& entry : layout) {
    const qsizetype cut = entry.lastIndexOf(u'=');
    keys << entry.left(cut);
    units.insert(keys.last(), entry.mid(cut + 1).toDouble());
  }
  m_model.setColumns(keys);
  if (m_model.columns().isEmpty()) m_model.setColumns(app::usualTableColumns());
  for (int column = 0; column < m_model.columnCount(); ++column) {
    const QString& key = m_model.columns().at(column);
    const int width = qRound(units.value(key) * platform::unitOf(this));
    m_header->resizeSection(column, width > 0 ? width : widthOf(key));
  }
}

QStringList ContactTable::columnLayout() const {
  QStringList out;
  for (int visual = 0; visual < m_header->count(); ++visual) {
    const int column = m_header->logicalIndex(visual);
    const double units = static_cast<double>(m_header->sectionSize(column)) / platform::unitOf(this);
    out << QString(m_model.columns().at(column) + u'=' + QString::number(units, 'f', 2));
  }
  return out;
}

void ContactTable::showSort(const QString& sort) {
  m_sort = sort;
  const bool down = sort.endsWith(u'-');
  const int column = static_cast<int>(m_model.columns().indexOf(down ? sort.chopped(1) : sort));
  m_header->setSortIndicatorShown(column >= 0);
  m_header->setSortIndicator(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// Up, down, and back to the order of names.
void ContactTable::clickedHeader(int column) {
  const QString key = m_model.columns().at(column);
  const QString down = key + u'-';
  Q_EMIT sortWanted(m_sort == key ? down : m_sort == down ? QString() : key);
}

void ContactTable::toggleColumn(const QString& key, bool on) {
  if (on) {
    m_model.addColumn(key);
    m_header->resizeSection(m_model.columnCount() - 1, widthOf(key));
  } else if (m_model.columnCount() > 1) {
    m_model.removeColumn(key);
  }
  showSort(m_sort);
}

void ContactTable::openColumnsMenu(const QPoint& globalPlace, int column) {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("columnsMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (column >= 0) {
    const QString key = m_model.columns().at(column);
    const QString words = escaped(models::tableColumnWords(key));
    if (app::isSortedFast(key)) {
      connect(menu->addAction(tr("Sort by %1").arg(words)), &QAction::triggered, this,
              [this, key] { Q_EMIT sortWanted(key); });
      connect(menu->addAction(tr("Sort by %1, Last First").arg(words)), &QAction::triggered, this,
              [this, key] { Q_EMIT sortWanted(key + u'-'); });
    } else {
      menu->addAction(tr("Cannot Be Sorted by %1").arg(words))->setEnabled(false);
    }
    QAction* hide = menu->addAction(tr("Hide %1").arg(words));
    hide->setEnabled(m_model.columnCount() > 1);
    connect(hide, &QAction::triggered, this, [this, key] { toggleColumn(key, false); });
    menu->addSeparator();
  }
  addColumnMenus(*menu);
  menu->addSeparator();
  connect(menu->addAction(tr("Usual Columns")), &QAction::triggered, this, [this] {
    setColumnLayout({});
    showSort(m_sort);
  });
  menu->popup(globalPlace);
}

void ContactTable::addColumnMenus(QMenu& menu) {
  QMenu* group = nullptr;
  for (const app::TableColumn& column : app::tableColumns(m_desk.queries().customFieldNames())) {
    if (const QString words = groupWords(column); group == nullptr || group->title() != words)
      group = menu.addMenu(words);
    QAction* action = group->addAction(escaped(models::tableColumnWords(column.key)));
    action->setObjectName(QStringLiteral("column.") + column.key);
    action->setCheckable(true);
    action->setChecked(m_model.columns().contains(column.key));
    connect(action, &QAction::toggled, this, [this, key = column.key](bool on) { toggleColumn(key, on); });
  }
}

}
