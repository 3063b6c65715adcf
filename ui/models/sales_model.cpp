#include "models/sales_model.h"

#include "domain/money.h"
#include "models/due_words.h"
#include "models/reader.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <memory>

namespace kith::models {
namespace {

constexpr int kCachedRows = 2'000;
constexpr int kChunk = 48;

}

QString moneyText(qint64 minor, const QString& currency) {
  const int digits = domain::minorDigits(currency);
  const double whole = domain::decimalText(minor, currency).toDouble();
  const QString number = QLocale().toString(whole, 'f', digits);
  return currency.isEmpty() ? number : number + QChar(0xa0) + currency;
}

QString moneyText(const Sums& sums) {
  QStringList parts;
  for (const Sum& sum : sums) parts << moneyText(sum.minor, sum.currency);
  return parts.join(QStringLiteral(" + "));
}

SalesModel::SalesModel(app::Queries& queries, Reader& reader, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_queries(queries), m_reader(reader), m_clock(clock), m_rows(kCachedRows) {}

void SalesModel::reload() {
  m_reader.ask(QStringLiteral("sales"), [this](app::Queries& queries) -> Reader::Answer {
    auto order = std::make_shared<SalesOrder>(salesOrderOf(queries.saleList()));
    return [this, order] {
      setOrder(std::move(*order));
      Q_EMIT settled();
    };
  });
}

void SalesModel::apply(const domain::ChangeSet& changes) {
  if (!changes.everything && changes.purchases.empty()) return;
  m_rows.clear();
  if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  reload();
}

// Headings of days that go are asked for until their rows are gone.
void SalesModel::setOrder(SalesOrder order) {
  m_headings.insert(order.headings);
  setRows(std::move(order.rows));
  m_headings = std::move(order.headings);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void SalesModel::setRows(Ids ids) {
  const auto diff = diffOf(m_ids, ids);
  if (!diff) {
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
    return;
  }
  for (const Span& span : diff->removals) {
    beginRemoveRows({}, span.first, span.first + span.count - 1);
    m_ids.erase(m_ids.begin() + span.first, m_ids.begin() + span.first + span.count);
    endRemoveRows();
  }
  for (const Span& span : diff->insertions) {
    beginInsertRows({}, span.first, span.first + span.count - 1);
    m_ids.insert(m_ids.begin() + span.first, ids.begin() + span.first, ids.begin() + span.first + span.count);
    endInsertRows();
  }
}

int SalesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const app::SaleRow& SalesModel::saleAt(int row) const {
  static const app::SaleRow kNone;
  if (row < 0 || row >= rowCount()) return kNone;
  const domain::Id id = m_ids[static_cast<std::size_t>(row)];
  if (isHeading(id)) return kNone;
  if (!m_rows.contains(id)) fetchAround(row);
  const app::SaleRow* found = m_rows.object(id);
  return found == nullptr ? kNone : *found;
}

void SalesModel::fetchAround(int row) const {
  const int first = row / kChunk * kChunk;
  const int end = std::min(first + kChunk, rowCount());
  Ids ids;
  std::copy_if(m_ids.begin() + first, m_ids.begin() + end, std::back_inserter(ids),
               [](domain::Id id) { return !isHeading(id); });
  for (app::SaleRow& sale : m_queries.saleRows(ids)) {
    const domain::Id id = sale.id;
    m_rows.insert(id, new app::SaleRow(std::move(sale)));
  }
}

QString SalesModel::paidWords(const app::SaleRow& sale) {
  if (sale.balance > 0) return tr("Owes %1").arg(moneyText(sale.balance, sale.currency));
  if (sale.status == QLatin1String("cancelled")) return tr("Cancelled");
  if (sale.status == QLatin1String("refunded")) return tr("Refunded");
  return sale.status == QLatin1String("part-refunded") ? tr("Part refunded") : tr("Paid");
}

QVariant SalesModel::headingData(const DayHeading& heading, int role) const {
  const QString day = dayWords(heading.day, m_clock.today());
  const QString month = heading.beginsMonth ? monthWords(heading.day) : QString();
  switch (role) {
    case Qt::DisplayRole:
      return day;
    case Qt::AccessibleTextRole: {
      const QString dayTotal = day + QStringLiteral(", ") + moneyText(heading.total);
      return month.isEmpty() ? dayTotal
                             : QString(month + QStringLiteral(", ") + moneyText(heading.month) +
                                       QStringLiteral(". ") + dayTotal);
    }
    case SaleRole::Id:
      return 0;
    case SaleRole::Total:
      return moneyText(heading.total);
    case SaleRole::Month:
      return month;
    case SaleRole::MonthTotal:
      return moneyText(heading.month);
    case SaleRole::Heading:
      return true;
    default:
      return {};
  }
}

Qt::ItemFlags SalesModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || isHeading(m_ids[static_cast<std::size_t>(index.row())])) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

Sums SalesModel::totalOfDay(const QDate& day) const { return m_headings.value(headingOf(day)).total; }

Sums SalesModel::totalOfMonth(const QDate& day) const {
  const QString month = day.toString(QStringLiteral("yyyy-MM"));
  for (const DayHeading& heading : m_headings)
    if (heading.beginsMonth && heading.day.startsWith(month)) return heading.month;
  return {};
}

QVariant SalesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const domain::Id id = m_ids[static_cast<std::size_t>(index.row())];
  if (isHeading(id)) return headingData(m_headings.value(id), role);
  const app::SaleRow& sale = saleAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return sale.customer.isEmpty() ? tr("Unknown buyer") : sale.customer;
    case Qt::AccessibleTextRole:
      return QStringList{pastWords(sale.date, m_clock.nowLocal()), sale.customer, sale.lines,
                         moneyText(sale.total, sale.currency), paidWords(sale)}
          .join(QStringLiteral(", "));
    case SaleRole::Id:
      return sale.id;
    case SaleRole::Date:
      return pastWords(sale.date, m_clock.nowLocal());
    case SaleRole::Lines:
      return sale.lines;
    case SaleRole::Total:
      return moneyText(sale.total, sale.currency);
    case SaleRole::Paid:
      return paidWords(sale);
    case SaleRole::Unpaid:
      return sale.balance > 0;
    case SaleRole::Heading:
      return false;
    default:
      return {};
  }
}

}
