#include "pages/products_page.h"

#include "app/commands.h"
#include "delegates/sale_delegate.h"
#include "models/reader.h"
#include "pages/catalogue_offer.h"
#include "pages/desk.h"
#include "pages/product_card.h"
#include "pages/row_list.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/search_field.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kBesideFrom = 130;  // units; below, the product stands under the list

}

ProductsPage::ProductsPage(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
  setObjectName(QStringLiteral("productsPage"));
  build();
  connectParts();
}

void ProductsPage::connectParts() {
  connect(&m_desk.session(), &app::Session::changed, this, [this](const domain::ChangeSet& changes) {
    if (changes.everything || !changes.products.empty() || !changes.purchases.empty()) reload();
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProductsPage::follow);
  connect(m_list, &RowList::opened, this, &ProductsPage::edit);
  connect(m_list, &RowList::leftAtTop, this, &ProductsPage::find);
  connect(m_search, &QLineEdit::textChanged, this, &ProductsPage::filter);
  connect(m_search, &widgets::SearchField::downPressed, this,
          [this] { m_list->setFocus(Qt::TabFocusReason); });
  connect(m_search, &widgets::SearchField::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  connect(m_search, &QLineEdit::returnPressed, this, [this] {
    if (m_model.rowCount() == 0) addProduct(m_search->text().simplified());
  });
  connect(m_offer, &CatalogueOffer::added, this, [this](domain::Id product) {
    m_wanted = product;
    reload();
  });
  connect(m_new, &QPushButton::clicked, this, [this] { addProduct(); });
  connect(m_remove, &QPushButton::clicked, this, &ProductsPage::removeCurrent);
  connect(m_name, &QLineEdit::returnPressed, this, &ProductsPage::create);
  connect(m_name, &widgets::SearchField::left, this, [this] {
    m_name->hide();
    focusPlace().setFocus(Qt::OtherFocusReason);
  });
}

void ProductsPage::build() {
  const int unit = platform::unitOf(this);
  m_empty = new widgets::EmptyState(this);
  m_empty->setWords({QStringLiteral("product"),
                     tr("No product yet"),
                     tr("What you sell often can stand here with its price, cost and tax: then its name is "
                        "enough to sell it."),
                     {{tr("New Product"), [this] { addProduct(); }}},
                     tr("or drop a price list here")});
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(buildBoth());
  m_stack->addWidget(m_empty);
  m_offer = new CatalogueOffer(m_desk, this);
  auto* inset = new QVBoxLayout;
  inset->setContentsMargins(6 * unit, 0, 6 * unit, 2 * unit);
  inset->addWidget(m_offer);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addWidget(buildHead());
  all->addLayout(inset);
  all->addWidget(m_stack, 1);
}

QWidget* ProductsPage::buildHead() {
  const int unit = platform::unitOf(this);
  auto* head = new QWidget(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, head);
  title->setText(tr("Products"));
  m_count = new widgets::TypeLabel(platform::Type::Body, head);
  m_count->setMuted(true);
  m_count->setObjectName(QStringLiteral("productsCount"));
  m_remove = widgets::makeButton(tr("Move to Trash"), widgets::ButtonLook::Plain, head);
  m_remove->setObjectName(QStringLiteral("productRemove"));
  m_new = widgets::makeButton(tr("New Product"), widgets::ButtonLook::Primary, head);
  m_new->setObjectName(QStringLiteral("productNew"));
  m_name = new widgets::SearchField(head);
  m_name->setObjectName(QStringLiteral("productName"));
  m_name->setAccessibleName(tr("Name of the new product"));
  m_name->setPlaceholderText(tr("What is it called?"));
  m_name->hide();
  auto* top = new QHBoxLayout;
  top->setSpacing(2 * unit);
  top->addWidget(title, 1, Qt::AlignTop);
  top->addWidget(widgets::flowOf({m_remove, m_new}, head), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 3 * unit);
  column->setSpacing(unit);
  column->addLayout(top);
  column->addWidget(m_count);
  column->addWidget(m_name);
  return head;
}

QWidget* ProductsPage::buildBoth() {
  const int unit = platform::unitOf(this);
  m_search = new widgets::SearchField(this);
  m_search->setObjectName(QStringLiteral("productSearch"));
  m_search->setAccessibleName(tr("Find a product"));
  m_search->setPlaceholderText(tr("Find a product"));
  m_list = new RowList(QStringLiteral("productList"), tr("Products"), this);
  m_list->standOnPage();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::SaleDelegate(m_list));
  m_noHit = new widgets::EmptyState(this);
  m_hits = new QStackedWidget(this);
  m_hits->addWidget(m_list);
  m_hits->addWidget(m_noHit);
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(2 * unit, 0, 2 * unit, 0);
  column->setSpacing(2 * unit);
  auto* searchInset = new QVBoxLayout;
  searchInset->setContentsMargins(4 * unit, 0, 4 * unit, 0);
  searchInset->addWidget(m_search);
  column->addLayout(searchInset);
  column->addWidget(m_hits, 1);
  m_card = new ProductCard(m_desk, this);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(m_card);
  m_cardPlace = scroll;
  m_both = new QSplitter(this);
  m_both->setChildrenCollapsible(false);
  m_both->addWidget(side);
  m_both->addWidget(scroll);
  m_both->setStretchFactor(0, 1);
  m_both->setStretchFactor(1, 1);
  return m_both;
}

void ProductsPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_both->setOrientation(width() < kBesideFrom * platform::unitOf(this) ? Qt::Vertical : Qt::Horizontal);
}

void ProductsPage::reload() {
  if (isHidden()) return;
  m_desk.reader().ask(QStringLiteral("products"), [this](app::Queries& queries) -> models::Reader::Answer {
    return [this, read = Read{queries.products(), app::offeredLines(queries)}]() mutable {
      show(std::move(read));
    };
  });
}

void ProductsPage::show(Read read) {
  m_read = std::move(read);
  const auto count = static_cast<int>(m_read.products.size());
  m_stack->setCurrentIndex(count == 0 ? 1 : 0);
  m_count->setText(tr("%n products", nullptr, count));
  m_count->setVisible(count != 0);
  m_new->setVisible(count != 0);
  m_remove->setVisible(count != 0);
  m_offer->offer(m_read.offers);
  filter();
}

void ProductsPage::filter() {
  const domain::Id before = m_wanted != 0 ? m_wanted : m_card->product();
  const QString words = m_search->text();
  m_model.setProducts(m_read.products, words);
  const bool none = m_model.rowCount() == 0;
  if (none && !m_read.products.empty()) {
    const QString name = words.simplified();
    m_noHit->setWords({{},
                       tr("No product has these words"),
                       {},
                       {{tr("Create “%1”").arg(platform::iso(name)), [this, name] { addProduct(name); }}},
                       {}});
  }
  m_hits->setCurrentIndex(none ? 1 : 0);
  if (const int row = m_model.rowOf(before); row >= 0)
    m_list->selectRow(row);
  else if (!none && !m_list->currentIndex().isValid())
    m_list->selectRow(0);
  follow();
  if (m_wanted == 0 || m_model.rowOf(m_wanted) < 0) return;
  m_wanted = 0;
  if (std::exchange(m_editWanted, false)) m_card->startEditing(QStringLiteral("price"));
}

void ProductsPage::follow() {
  const domain::Product* product = m_model.productAt(m_list->currentRow());
  m_remove->setEnabled(product != nullptr);
  m_cardPlace->setVisible(product != nullptr);
  if (product == nullptr) return;
  m_card->setProduct(*product);
  m_card->setUse(app::useOf(m_desk.queries(), product->id));
}

QWidget& ProductsPage::focusPlace() {
  return m_name->isVisible() ? static_cast<QWidget&>(*m_name) : static_cast<QWidget&>(*m_list);
}

void ProductsPage::find() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void ProductsPage::addProduct(const QString& name) {
  m_name->setText(name);
  if (!name.isEmpty()) return create();
  m_name->show();
  m_name->setFocus(Qt::OtherFocusReason);
}

// Its price is asked next.
void ProductsPage::create() {
  domain::Product product;
  product.currency = m_desk.currency();
  const QString name = m_name->text();
  if (!domain::setProductValue(product, *domain::findProductField(u"name"), name)) return;
  m_name->clear();
  m_name->hide();
  m_search->clear();
  m_desk.run(app::addProduct(product), [this](const app::Outcome& outcome) {
    m_wanted = outcome.made;
    m_editWanted = true;
    reload();
  });
}

void ProductsPage::edit() {
  if (m_model.productAt(m_list->currentRow()) != nullptr) m_card->startEditing();
}

void ProductsPage::removeCurrent() {
  const domain::Product* product = m_model.productAt(m_list->currentRow());
  if (product == nullptr) return;
  m_desk.run(app::deleteProduct(product->id), [this, name = product->name](const app::Outcome&) {
    m_desk.tellDeed(tr("%1 moved to Trash; its sales stay").arg(platform::iso(name)));
  });
}

}
