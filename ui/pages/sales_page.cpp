#include "pages/sales_page.h"

#include "app/commands.h"
#include "delegates/sale_delegate.h"
#include "models/reader.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/empty_state.h"
#include "widgets/type_label.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

// "120.00 EUR + 15.00 USD" of the purchases of a span of days; nothing when there were none.
QString sumWords(app::Queries& queries, const QDate& from, const QDate& to) {
  const auto all = queries.purchases(from.toString(Qt::ISODate), to.toString(Qt::ISODate), false);
  if (!all) return {};
  QStringList sums;
  for (const domain::PurchaseTotals& t : domain::totalsOf(*all))
    sums << platform::iso(models::moneyText(t.net, t.currency));
  return sums.join(QStringLiteral(" + "));
}

}

SalesPage::SalesPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk.queries(), desk.reader(), desk.clock()) {
  setObjectName(QStringLiteral("salesPage"));
  build();
  connect(&m_model, &models::SalesModel::settled, this, [this] {
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    askForTotals();
  });
  connect(&desk.session(), &app::Session::changed, &m_model, &models::SalesModel::apply);
  connect(m_list, &RowList::opened, this, [this](int row) {
    const app::SaleRow& sale = m_model.saleAt(row);
    if (sale.contactId) m_desk.openContact(*sale.contactId);
  });
}

void SalesPage::build() {
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, this);
  title->setText(tr("Sales"));
  m_totals = new widgets::TypeLabel(platform::Type::Body, this);
  m_totals->setMuted(true);
  m_totals->setObjectName(QStringLiteral("salesTotals"));
  m_list = new RowList(QStringLiteral("salesList"), tr("Sales"), this);
  m_list->standOnPage();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::SaleDelegate(m_list));
  m_empty = new widgets::EmptyState(this);
  m_empty->setWords({QStringLiteral("sales"),
                     tr("No sale yet"),
                     tr("Open a person and press Ctrl+B: what, how many, how much."),
                     {},
                     {}});
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_empty);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  head->setSpacing(unit);
  head->addWidget(title);
  head->addWidget(m_totals);
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  inset->addWidget(m_stack);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(head);
  all->addLayout(inset, 1);
}

void SalesPage::reload() { m_model.reload(); }

void SalesPage::askForTotals() {
  const QDate today = m_desk.clock().today();
  m_desk.reader().ask(QStringLiteral("saleTotals"),
                      [this, today](app::Queries& queries) -> models::Reader::Answer {
                        const QString day = sumWords(queries, today, today);
                        const QString month = sumWords(queries, QDate(today.year(), today.month(), 1), today);
                        return [this, day, month] {
                          QStringList parts;
                          if (!day.isEmpty()) parts << tr("Today %1").arg(day);
                          if (!month.isEmpty()) parts << tr("This month %1").arg(month);
                          m_totals->setText(parts.join(QStringLiteral("  ·  ")));
                          m_totals->setVisible(!parts.isEmpty());
                        };
                      });
}

void SalesPage::removeCurrent() {
  const app::SaleRow& sale = m_model.saleAt(m_list->currentRow());
  if (sale.id == 0) return;
  m_desk.run(app::deletePurchase(sale.id),
             [this](const app::Outcome&) { m_desk.tellDeed(tr("Sale moved to Trash")); });
}

}
