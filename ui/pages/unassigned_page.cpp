#include "pages/unassigned_page.h"

#include "app/commands.h"
#include "delegates/contact_delegate.h"
#include "models/reader.h"
#include "models/roles.h"
#include "models/searcher.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/search_field.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr std::size_t kMostShown = 500;
constexpr std::size_t kMostBuyers = 50;

}

UnassignedPage::UnassignedPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk.clock()) {
  setObjectName(QStringLiteral("unassignedPage"));
  build();
  connectChoice();
  connect(&desk.session(), &app::Session::changed, this, &UnassignedPage::reload);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &UnassignedPage::showSale);
  connect(m_list, &RowList::opened, this, [this] { m_name->setFocus(Qt::TabFocusReason); });
}

void UnassignedPage::build() {
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, this);
  title->setText(tr("Sales without a Customer"));
  m_count = new widgets::TypeLabel(platform::Type::Body, this);
  m_count->setMuted(true);
  m_count->setObjectName(QStringLiteral("unassignedCount"));
  m_list = new RowList(QStringLiteral("unassignedList"), tr("Sales without a Customer"), this);
  m_list->standOnPage();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::ContactDelegate(m_list));
  auto* empty = new widgets::EmptyState(this);
  empty->setWords({QStringLiteral("sales"),
                   tr("Every sale has its customer"),
                   tr("Sales of a list whose buyer is not in the book wait here."),
                   {},
                   {}});
  auto* both = new QSplitter(this);
  both->setChildrenCollapsible(false);
  both->addWidget(m_list);
  both->addWidget(buildChoice());
  both->setStretchFactor(0, 1);
  both->setStretchFactor(1, 1);
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(both);
  m_stack->addWidget(empty);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  head->setSpacing(unit);
  head->addWidget(title);
  head->addWidget(m_count);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(head);
  all->addWidget(m_stack, 1);
}

QWidget* UnassignedPage::buildChoice() {
  const int unit = platform::unitOf(this);
  auto* side = new QWidget(this);
  m_buyer = new widgets::TypeLabel(platform::Type::Strong, side);
  m_sale = new widgets::TypeLabel(platform::Type::Body, side);
  m_sale->setMuted(true);
  m_sale->setWordWrap(true);
  m_name = new widgets::SearchField(side);
  m_name->setObjectName(QStringLiteral("buyerName"));
  m_name->setAccessibleName(tr("Customer"));
  m_name->setPlaceholderText(tr("Type the customer's name"));
  m_assign = widgets::makeButton(tr("Assign"), widgets::ButtonLook::Primary, side);
  m_assign->setObjectName(QStringLiteral("assignSale"));
  m_nobody = new widgets::TypeLabel(platform::Type::Body, side);
  m_nobody->setMuted(true);
  m_nobody->setWordWrap(true);
  m_nobody->setText(tr("Nobody in the book fits. Type another name, or add the person first with Ctrl+N."));
  m_found = new RowList(QStringLiteral("buyers"), tr("Customers"), side);
  m_found->standOnPage();
  m_found->setModel(&m_buyers);
  m_found->setItemDelegate(new delegates::ContactDelegate(m_found));
  auto* line = new QHBoxLayout;
  line->setSpacing(2 * unit);
  line->addWidget(m_name, 1);
  line->addWidget(m_assign);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(6 * unit, 2 * unit, 6 * unit, 3 * unit);
  column->setSpacing(2 * unit);
  column->addWidget(m_buyer);
  column->addWidget(m_sale);
  column->addLayout(line);
  column->addWidget(m_nobody);
  column->addWidget(m_found, 1);
  column->addStretch();
  return side;
}

void UnassignedPage::connectChoice() {
  connect(m_name, &QLineEdit::textChanged, this, &UnassignedPage::lookForBuyers);
  connect(m_name, &QLineEdit::returnPressed, this, &UnassignedPage::assign);
  connect(m_name, &widgets::SearchField::downPressed, this,
          [this] { m_found->setFocus(Qt::TabFocusReason); });
  connect(m_name, &widgets::SearchField::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  connect(m_found, &RowList::leftAtTop, this, [this] { m_name->setFocus(Qt::BacktabFocusReason); });
  connect(m_found, &RowList::opened, this, &UnassignedPage::assign);
  connect(m_assign, &QPushButton::clicked, this, &UnassignedPage::assign);
}

void UnassignedPage::reload() {
  if (isHidden()) return;
  m_desk.reader().ask(QStringLiteral("unassigned"), [this](app::Queries& queries) -> models::Reader::Answer {
    auto ids = queries.purchaseIds({}, {}, true);
    if (!ids) return [this, error = ids.error()] { m_desk.tellError(error); };
    const auto total = static_cast<qint64>(ids->size());
    if (ids->size() > kMostShown) ids->resize(kMostShown);
    return [this, total, sales = queries.saleRows(*ids)]() mutable { show(total, std::move(sales)); };
  });
}

void UnassignedPage::show(qint64 total, std::vector<app::SaleRow> sales) {
  m_model.setSales(std::move(sales));
  const qint64 shown = m_model.rowCount();
  m_stack->setCurrentIndex(shown == 0 ? 1 : 0);
  m_count->setVisible(shown != 0);
  m_count->setText(total > shown ? tr("%L1 sales, the %L2 newest first").arg(total).arg(shown)
                                 : (total == 1 ? tr("1 sale") : tr("%L1 sales").arg(total)));
  if (!m_list->currentIndex().isValid() && shown != 0) m_list->selectRow(0);
  showSale();
}

// The name as it was typed is looked for at once: often it is in the book by now.
void UnassignedPage::showSale() {
  const app::SaleRow* sale = m_model.saleAt(m_list->currentRow());
  const domain::Id id = sale == nullptr ? 0 : sale->id;
  if (id == m_shown) return;
  m_shown = id;
  const QModelIndex index = m_list->currentIndex();
  m_buyer->setText(platform::iso(index.data().toString()));
  m_sale->setText(platform::iso(index.data(models::ContactRole::Subtitle).toString()) +
                  QStringLiteral(" · ") +
                  platform::iso(index.data(models::ContactRole::NextText).toString()));
  const QString name = sale == nullptr ? QString() : sale->customer;
  if (m_name->text() == name)
    lookForBuyers();
  else
    m_name->setText(name);
  m_name->selectAll();
}

// Best first by the index where it is ready, else by the store in the order of names.
void UnassignedPage::lookForBuyers() {
  m_assign->setEnabled(false);
  const QString words = m_name->text().simplified();
  m_desk.searcher().forget();
  m_desk.reader().forget(QStringLiteral("buyers"));
  if (words.isEmpty()) {
    showBuyers({});
    return;
  }
  if (m_desk.searcher().isReady()) {
    m_desk.searcher().search(words, app::ContactSection::Everyone, [this](Result<models::Found> found) {
      showBuyers(found ? std::move(found->ids) : models::Ids());
    });
    return;
  }
  m_desk.reader().ask(QStringLiteral("buyers"), [this, words](app::Queries& queries) {
    auto found = queries.matchingIds(words, app::ContactSection::Everyone, static_cast<int>(kMostBuyers));
    return [this, ids = found ? std::move(*found) : models::Ids()] { showBuyers(ids); };
  });
}

void UnassignedPage::showBuyers(models::Ids ids) {
  if (ids.size() > kMostBuyers) ids.resize(kMostBuyers);
  m_buyers.setBuyers(m_desk.queries().contactRows(ids));
  const bool any = m_buyers.rowCount() > 0;
  if (any) m_found->selectRow(0);
  m_assign->setEnabled(any && m_shown != 0);
  m_found->setVisible(any);
  m_nobody->setVisible(!any && !m_name->text().trimmed().isEmpty());
}

void UnassignedPage::assign() {
  const app::ContactRow* buyer = m_buyers.buyerAt(m_found->currentRow());
  if (buyer == nullptr || !m_assign->isEnabled()) return;
  m_assign->setEnabled(false);
  m_desk.run(
      app::assignPurchase(m_shown, buyer->id),
      [this, name = buyer->display](const app::Outcome&) {
        m_desk.tellDeed(tr("Sale assigned to %1").arg(platform::iso(name)));
      },
      [this](const Error& error) {
        m_assign->setEnabled(true);
        m_desk.tellError(error);
      });
}

}
