#include "models/unassigned_model.h"

#include "models/due_words.h"
#include "models/roles.h"
#include "models/sales_model.h"

namespace kith::models {
namespace {

QString joined(const QStringList& parts, const QString& between) {
  QStringList filled = parts;
  filled.removeAll(QString());
  return filled.join(between);
}

}

UnassignedModel::UnassignedModel(const Clock& clock, QObject* parent)
    : ValueListModel(parent), m_clock(clock) {}

void UnassignedModel::setSales(std::vector<app::SaleRow> sales) {
  replace(std::move(sales), [](const app::SaleRow& a, const app::SaleRow& b) { return a.id == b.id; });
}

const app::SaleRow* UnassignedModel::saleAt(int row) const { return has(row) ? &at(row) : nullptr; }

QVariant UnassignedModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::SaleRow& sale = at(index.row());
  const QString buyer = sale.customer.isEmpty() ? tr("Unknown buyer") : sale.customer;
  const QString what =
      joined({pastWords(sale.date, m_clock.nowLocal()), sale.lines, sale.number}, QStringLiteral(" · "));
  const QString total = moneyText(sale.total, sale.currency);
  switch (role) {
    case Qt::DisplayRole:
      return buyer;
    case Qt::AccessibleTextRole:
      return QStringList{buyer, what, total}.join(QStringLiteral(", "));
    case ContactRole::Id:
      return sale.id;
    case ContactRole::Subtitle:
      return what;
    case ContactRole::NextText:
      return total;
    default:
      return {};
  }
}

BuyersModel::BuyersModel(QObject* parent) : ValueListModel(parent) {}

void BuyersModel::setBuyers(std::vector<app::ContactRow> buyers) {
  replace(std::move(buyers), [](const app::ContactRow& a, const app::ContactRow& b) { return a.id == b.id; });
}

const app::ContactRow* BuyersModel::buyerAt(int row) const { return has(row) ? &at(row) : nullptr; }

QVariant BuyersModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::ContactRow& contact = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return contact.display;
    case Qt::AccessibleTextRole:
      return joined({contact.display, contact.subtitle}, QStringLiteral(", "));
    case ContactRole::Id:
      return contact.id;
    case ContactRole::Kind:
      return contact.kind == domain::ContactKind::Company ? 1 : 0;
    case ContactRole::Subtitle:
      return contact.subtitle;
    default:
      return {};
  }
}

}
