#include "pages/sales_page.h"

#include "app/commands.h"
#include "delegates/sale_delegate.h"
#include "models/reader.h"
#include "pages/capture_panel.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

// "120.00 EUR + 15.00 USD"; nothing when there were none.
QString sumWords(const models::Sums& sums) {
  QStringList words;
  for (const models::Sum& sum : sums) words << platform::iso(models::moneyText(sum.minor, sum.currency));
  return words.join(QStringLiteral(" + "));
}

}

SalesPage::SalesPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk.queries(), desk.reader(), desk.clock()) {
  setObjectName(QStringLiteral("salesPage"));
  build();
  connect(&m_model, &models::SalesModel::settled, this, [this] {
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    // The focus came before the sales did.
    if (m_list->hasFocus() && !m_list->currentIndex().isValid()) m_list->selectRow(m_list->firstRow());
    showTotals();
    countUnassigned();
    follow();
  });
  connect(m_unassigned, &QPushButton::clicked, this, &SalesPage::unassignedWanted);
  connect(&desk.session(), &app::Session::changed, &m_model, &models::SalesModel::apply);
  connect(m_list, &RowList::opened, this, &SalesPage::edit);
  connect(m_edit, &QPushButton::clicked, this, &SalesPage::edit);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SalesPage::follow);
  connect(m_open, &QPushButton::clicked, this, [this] {
    const app::SaleRow& sale = m_model.saleAt(m_list->currentRow());
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
  m_unassigned = widgets::makeButton({}, widgets::ButtonLook::Plain, this);
  m_unassigned->setObjectName(QStringLiteral("unassigned"));
  m_unassigned->hide();
  m_open = widgets::makeButton(tr("Open Customer"), widgets::ButtonLook::Plain, this);
  m_open->setObjectName(QStringLiteral("salesOpen"));
  m_edit = widgets::makeButton(tr("Edit"), widgets::ButtonLook::Plain, this);
  m_edit->setObjectName(QStringLiteral("salesEdit"));
  auto* top = new QHBoxLayout;
  top->setSpacing(2 * unit);
  top->addWidget(title, 1, Qt::AlignTop);
  top->addWidget(widgets::flowOf({m_unassigned, m_open, m_edit}, this), 0, Qt::AlignTop);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  head->setSpacing(unit);
  head->addLayout(top);
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

void SalesPage::countUnassigned() {
  m_desk.reader().ask(QStringLiteral("unassigned-count"), [this](app::Queries& queries) {
    const auto ids = queries.purchaseIds({}, {}, true);
    return [this, count = ids ? static_cast<qint64>(ids->size()) : 0] {
      m_unassigned->setVisible(count != 0);
      m_unassigned->setText(count == 1 ? tr("1 Sale without a Customer")
                                       : tr("%L1 Sales without a Customer").arg(count));
    };
  });
}

void SalesPage::showTotals() {
  const QDate today = m_desk.clock().today();
  const QString day = sumWords(m_model.totalOfDay(today));
  const QString month = sumWords(m_model.totalOfMonth(today));
  QStringList parts;
  if (!day.isEmpty()) parts << tr("Today %1").arg(day);
  if (!month.isEmpty()) parts << tr("This month %1").arg(month);
  m_totals->setText(parts.join(QStringLiteral("  ·  ")));
  m_totals->setVisible(!parts.isEmpty());
}

void SalesPage::follow() {
  const app::SaleRow& sale = m_model.saleAt(m_list->currentRow());
  m_edit->setEnabled(sale.id != 0);
  m_open->setEnabled(sale.contactId.has_value());
  const bool any = m_model.rowCount() > 0;
  m_edit->setVisible(any);
  m_open->setVisible(any);
}

void SalesPage::edit() {
  const auto sale = m_desk.queries().purchase(current());
  if (!sale) return;
  if (m_capture == nullptr) layout()->addWidget(m_capture = new CapturePanel(m_desk, this));
  m_capture->openSale(*sale);
}

domain::Id SalesPage::current() const { return m_model.saleAt(m_list->currentRow()).id; }

void SalesPage::removeCurrent() {
  const app::SaleRow& sale = m_model.saleAt(m_list->currentRow());
  if (sale.id == 0) return;
  m_desk.run(app::deletePurchase(sale.id),
             [this](const app::Outcome&) { m_desk.tellDeed(tr("Sale moved to Trash")); });
}

}
