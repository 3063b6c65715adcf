#include "models/contact_table_model.h"

#include "app/list_sort.h"
#include "domain/money.h"
#include "models/due_words.h"
#include "models/import_columns_model.h"
#include "models/roles.h"
#include "models/sales_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::models {
namespace {

constexpr int kCachedRows = 2'000;
constexpr int kChunk = 12;           // as the list fetches its rows
constexpr int kFewRows = 500;        // more are forgotten all at once
constexpr std::size_t kPiece = 500;  // contacts read at once

using app::TableFigures;

bool isDate(const QString& key) { return key == u"birthday" || key.startsWith(u"date."); }

bool isAmount(const QString& key) { return key == u"spent" || key == u"owes"; }

// The day of an instant, or the day itself.
QString dayOf(const QString& at) {
  const QDateTime moment = QDateTime::fromString(at, Qt::ISODate);
  return at.contains(u'T') && moment.isValid() ? moment.toLocalTime().date().toString(Qt::ISODate) : at;
}

Sums sumsOf(const QString& key, const TableFigures& figures) {
  Sums out;
  for (const domain::PurchaseTotals& one : figures.totals)
    if (const qint64 minor = key == u"owes" ? one.balance : one.net; minor != 0)
      out.push_back({one.currency, minor});
  return out;
}

int ordersOf(const TableFigures& figures) {
  int out = 0;
  for (const domain::PurchaseTotals& one : figures.totals) out += one.orders;
  return out;
}

QString joined(const QString& a, const QString& b) {
  return a.isEmpty() || b.isEmpty() ? QString(a + b) : QString(a + QStringLiteral(" · ") + b);
}

// As a figure reads.
QString figureWords(const QString& key, const TableFigures& figures, const QDateTime& now) {
  if (key == u"last") return figures.last.isEmpty() ? QString() : pastWords(figures.last, now);
  if (key == u"created") return figures.created.isEmpty() ? QString() : pastWords(figures.created, now);
  if (key == u"next")
    return figures.due.isEmpty() ? QString() : joined(dueWords(figures.due, now), figures.next);
  if (isAmount(key)) return moneyText(sumsOf(key, figures));
  return ordersOf(figures) == 0 ? QString() : QString::number(ordersOf(figures));
}

// The same without words, for other programs.
QString plainFigure(const QString& key, const TableFigures& figures) {
  if (key == u"last") return dayOf(figures.last);
  if (key == u"created") return dayOf(figures.created);
  if (key == u"next") return joined(figures.due, figures.next);
  if (!isAmount(key)) return ordersOf(figures) == 0 ? QString() : QString::number(ordersOf(figures));
  QStringList parts;
  for (const Sum& sum : sumsOf(key, figures))
    parts << QString(domain::decimalText(sum.minor, sum.currency) + u' ' + sum.currency).trimmed();
  return parts.join(QStringLiteral(" + "));
}

QString plainCell(const QString& key, const app::TableRow& row, qsizetype column) {
  return app::findFigureColumn(key) != nullptr ? plainFigure(key, row.figures) : row.values.value(column);
}

}

QString tableColumnWords(const QString& key) {
  if (const app::FigureColumn* figure = app::findFigureColumn(key))
    return QCoreApplication::translate("FigureColumn", figure->name);
  if (key == u"name") return ContactTableModel::tr("Name");
  return key.startsWith(u"custom.") ? key.mid(7) : importFieldWords(key);
}

ContactTableModel::ContactTableModel(ContactListModel& list, app::Queries& queries, const Clock& clock,
                                     QObject* parent)
    : QAbstractTableModel(parent), m_list(list), m_queries(queries), m_clock(clock), m_rows(kCachedRows) {
  followList();
}

void ContactTableModel::followList() {
  const auto* list = &m_list;
  connect(list, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
  connect(list, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
  connect(list, &QAbstractItemModel::rowsAboutToBeInserted, this,
          [this](const QModelIndex&, int first, int last) { beginInsertRows({}, first, last); });
  connect(list, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
  connect(list, &QAbstractItemModel::rowsAboutToBeRemoved, this,
          [this](const QModelIndex&, int first, int last) { beginRemoveRows({}, first, last); });
  connect(list, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
  connect(list, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex& first, const QModelIndex& last) { forgetRows(first.row(), last.row()); });
}

void ContactTableModel::forgetRows(int first, int last) {
  if (last - first > kFewRows)
    m_rows.clear();
  else
    for (int row = first; row <= last; ++row) m_rows.remove(m_list.idAt(row));
  if (!m_columns.isEmpty()) Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ContactTableModel::setColumns(const QStringList& keys) {
  beginResetModel();
  m_columns.clear();
  for (const QString& key : keys)
    if (!m_columns.contains(key) && app::isTableColumn(key)) m_columns << key;
  m_rows.clear();
  endResetModel();
}

void ContactTableModel::addColumn(const QString& key) {
  if (m_columns.contains(key) || !app::isTableColumn(key)) return;
  beginInsertColumns({}, columnCount(), columnCount());
  m_columns << key;
  m_rows.clear();
  endInsertColumns();
}

void ContactTableModel::removeColumn(const QString& key) {
  const int at = static_cast<int>(m_columns.indexOf(key));
  if (at < 0) return;
  beginRemoveColumns({}, at, at);
  m_columns.removeAt(at);
  m_rows.clear();
  endRemoveColumns();
}

std::vector<QStringList> ContactTableModel::plainCells(app::Queries& queries, const Ids& ids,
                                                       const QStringList& columns) {
  std::vector<QStringList> out;
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    const Ids some(ids.begin() + static_cast<std::ptrdiff_t>(at),
                   ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), at + kPiece)));
    for (const app::TableRow& row : app::tableRows(queries, some, columns)) {
      QStringList& cells = out.emplace_back();
      for (qsizetype column = 0; column < columns.size(); ++column)
        cells << plainCell(columns[column], row, column);
    }
  }
  return out;
}

int ContactTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_list.rowCount();
}

int ContactTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const app::TableRow& ContactTableModel::rowAt(int row) const {
  static const app::TableRow kNotYet;
  const domain::Id id = m_list.idAt(row);
  if (id == 0) return kNotYet;
  if (!m_rows.contains(id)) fetchAround(row);
  return *m_rows.object(id);
}

void ContactTableModel::fetchAround(int row) const {
  const int first = row / kChunk * kChunk;
  const int end = std::min(first + kChunk, rowCount());
  Ids ids;
  for (int each = first; each < end; ++each) {
    const domain::Id id = m_list.idAt(each);
    if (id == 0 || m_rows.contains(id)) continue;
    ids.push_back(id);
    // An id that is gone between a commit and its signal paints an empty row.
    m_rows.insert(id, new app::TableRow);
  }
  for (app::TableRow& fetched : app::tableRows(m_queries, ids, m_columns)) {
    const domain::Id id = fetched.id;
    m_rows.insert(id, new app::TableRow(std::move(fetched)));
  }
}

QVariant ContactTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const QString key = keyOf(index);
  const bool figure = app::findFigureColumn(key) != nullptr;
  if (role == CellRole::Trailing) return isAmount(key) || key == u"orders";
  if (role == CellRole::Name) return key == u"name";
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != CellRole::Late) return {};
  const app::TableRow& row = rowAt(index.row());
  const QDateTime now = m_clock.nowLocal();
  if (role == CellRole::Late)
    return key == u"next" && !row.figures.due.isEmpty() && isLate(row.figures.due, now);
  if (role == Qt::EditRole) return plainCell(key, row, index.column());
  if (figure) return figureWords(key, row.figures, now);
  const QString value = row.values.value(index.column());
  if (key == u"name") return row.display;
  if (key == u"stage") return QString(value.left(1).toUpper() + value.mid(1));
  return isDate(key) ? dateWords(value) : value.simplified();
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return role == Qt::DisplayRole && section < rowCount() ? QVariant(rowAt(section).display) : QVariant();
  const QString key = m_columns.value(section);
  if (role == Qt::DisplayRole) return tableColumnWords(key);
  if (role == Qt::ToolTipRole)
    return app::isSortedFast(key) ? tr("Click to sort by %1").arg(tableColumnWords(key))
                                  : tr("The book cannot be sorted by %1").arg(tableColumnWords(key));
  if (role == CellRole::Trailing) return isAmount(key) || key == u"orders";
  if (role == CellRole::Sortable) return app::isSortedFast(key);
  return {};
}

Qt::ItemFlags ContactTableModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags common = QAbstractTableModel::flags(index);
  if (!index.isValid() || app::findFigureColumn(keyOf(index)) != nullptr) return common;
  return common | Qt::ItemIsEditable;
}

}
