#include "pages/sale_line.h"

#include "domain/money.h"
#include "domain/sale_amounts.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace kith::pages {

SaleLine::SaleLine(int number, const std::vector<domain::Product>& products, QAbstractItemModel& names,
                   QWidget* parent)
    : QWidget(parent),
      m_products(products),
      m_number(number),
      m_what(makeField(QStringLiteral("what"), tr("What"))),
      m_quantity(makeField(QStringLiteral("quantity"), tr("Quantity"))),
      m_price(makeField(QStringLiteral("price"), tr("Price"))),
      m_discount(makeField(QStringLiteral("discount"), tr("Discount"))),
      m_cost(makeField(QStringLiteral("cost"), tr("Cost"))),
      m_total(new widgets::TypeLabel(platform::Type::Body, this)) {
  const int unit = platform::unitOf(this);
  auto* completer = new QCompleter(&names, m_what);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  m_what->setCompleter(completer);
  m_discount->hide();
  m_cost->setToolTip(tr("What one piece cost yourself"));
  m_cost->hide();
  m_total->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(2 * unit);
  row->addWidget(m_what, 1);
  QWidget* before = m_what;
  for (QWidget* next : {m_quantity, m_price, m_discount, m_cost}) {
    row->addWidget(next);
    setTabOrder(std::exchange(before, next), next);
  }
  row->addWidget(m_total);
  fit();
  connect(m_what, &QLineEdit::editingFinished, this, &SaleLine::takePrice);
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &SaleLine::takePrice);
}

// The columns of the lines stand below each other, whatever is in them and however large the text.
void SaleLine::fit() {
  const int unit = platform::unitOf(this);
  m_what->setMinimumWidth(26 * unit);
  m_quantity->setFixedWidth(20 * unit);
  m_price->setMaximumWidth(30 * unit);
  m_discount->setMaximumWidth(24 * unit);
  m_cost->setMaximumWidth(24 * unit);
  m_total->setMinimumWidth(24 * unit);
}

void SaleLine::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

QLineEdit* SaleLine::makeField(const QString& name, const QString& words) {
  auto* field = new QLineEdit(this);
  field->setObjectName(QStringLiteral("sale.%1.%2").arg(name).arg(m_number));
  field->setPlaceholderText(words);
  field->setAccessibleName(words);
  connect(field, &QLineEdit::textChanged, this, &SaleLine::edited);
  return field;
}

const domain::Product* SaleLine::product() const {
  const QString name = what();
  const auto hit = std::find_if(m_products.begin(), m_products.end(), [&](const domain::Product& p) {
    return p.name.compare(name, Qt::CaseInsensitive) == 0 || (!p.sku.isEmpty() && p.sku == name);
  });
  return hit == m_products.end() ? nullptr : &*hit;
}

// A product of the catalogue brings its price along, but never over one that was typed.
void SaleLine::takePrice() {
  const domain::Product* known = product();
  if (known == nullptr || !m_price->text().isEmpty()) return;
  // 12 of one currency are not 12 of another.
  if (!known->currency.isEmpty() && known->currency != m_currency) return;
  m_taken = domain::decimalText(known->price, known->currency);
  m_price->setText(m_taken);
}

void SaleLine::setCurrency(const QString& currency) {
  const bool changed = std::exchange(m_currency, currency) != currency;
  const domain::Product* known = product();
  if (!changed || known == nullptr || m_taken.isEmpty() || price() != m_taken || known->currency == currency)
    return;
  m_taken.clear();
  m_price->clear();
}

bool SaleLine::isEmpty() const { return what().isEmpty() && price().isEmpty(); }

QString SaleLine::what() const { return m_what->text().trimmed(); }
QString SaleLine::quantity() const { return m_quantity->text().trimmed(); }
QString SaleLine::price() const { return m_price->text().trimmed(); }
QString SaleLine::discount() const { return m_discount->text().trimmed(); }
QString SaleLine::cost() const { return m_cost->text().trimmed(); }

void SaleLine::takeProduct(domain::PurchaseLine& line) const {
  if (m_opened && what() == m_opened->line.text) return;
  line.text = what();
  line.productId.reset();
  line.sku.clear();
  line.cost.reset();
  const domain::Product* known = product();
  if (known == nullptr) return;
  line.productId = known->id;
  line.text = known->name;
  line.sku = known->sku;
  if (known->currency == m_currency) line.cost = known->cost;
}

// What the catalogue says of it, unless something is typed.
Result<void> SaleLine::takeCost(domain::PurchaseLine& line, const QString& currency) const {
  const QString before = m_opened && m_opened->line.cost
                             ? domain::decimalText(*m_opened->line.cost, m_opened->currency)
                             : QString();
  if (m_opened && cost() == before) return {};
  if (cost().isEmpty()) {
    if (m_opened) line.cost.reset();
    return {};
  }
  const auto money = domain::parseMoney(cost(), currency);
  if (!money || money->currency != currency || money->rounded)
    return fail(ErrorKind::Invalid, cost(),
                tr("a cost is an amount in the currency of the sale, such as 7.50"));
  line.cost = money->minor;
  return {};
}

Result<domain::PurchaseLine> SaleLine::typed(const QString& currency) const {
  domain::PurchaseLine line = m_opened ? m_opened->line : domain::PurchaseLine{};
  takeProduct(line);
  const auto count = domain::parseQuantity(quantity().isEmpty() ? QStringLiteral("1") : quantity());
  if (!count) return fail(ErrorKind::Invalid, quantity(), tr("a quantity is a number, such as 2 or 1.5"));
  const auto money = domain::parseMoney(price().isEmpty() ? QStringLiteral("0") : price(), currency);
  if (!money) return fail(ErrorKind::Invalid, price(), tr("a price is an amount, such as 12.50"));
  if (money->currency != currency)
    return fail(ErrorKind::Invalid, price(), tr("another currency than the sale's, which stands under More"));
  if (money->rounded)
    return fail(ErrorKind::Invalid, price(),
                tr("finer than %1: sell by the hundred").arg(domain::decimalText(1, currency)));
  line.quantity = *count;
  const bool samePrice = m_opened && m_opened->currency == currency &&
                         price() == domain::decimalText(m_opened->line.price, currency);
  if (!samePrice) line.price = money->minor;
  const QString off = discount();
  const auto taken = domain::lineDiscount(off.isEmpty() ? QStringLiteral("0") : off, currency, line);
  if (!taken) return fail(ErrorKind::Invalid, off, tr("a discount is an amount, such as 5, or 10 %"));
  line.discount = *taken;
  if (const auto read = takeCost(line, currency); !read) return tl::unexpected<Error>(read.error());
  line.total = domain::lineTotal(line);
  return line;
}

void SaleLine::showTotal(const QString& text) { static_cast<widgets::TypeLabel*>(m_total)->setText(text); }

void SaleLine::set(const QString& what, const QString& quantity, const QString& price) {
  m_opened.reset();
  m_what->setText(what);
  m_quantity->setText(quantity);
  m_price->setText(price);
  m_discount->clear();
  m_cost->clear();
}

void SaleLine::setDiscount(const QString& text) {
  m_discount->setText(text);
  if (!text.isEmpty()) m_discount->show();
}

void SaleLine::setCost(const QString& text) {
  m_cost->setText(text);
  if (!text.isEmpty()) m_cost->show();
}

void SaleLine::askMore(bool on) {
  m_discount->setVisible(on || !discount().isEmpty());
  m_cost->setVisible(on || !cost().isEmpty());
}

void SaleLine::setLine(const domain::PurchaseLine& line, const QString& currency) {
  set(line.text, domain::quantityText(line.quantity), domain::decimalText(line.price, currency));
  if (line.discount != 0) setDiscount(domain::decimalText(line.discount, currency));
  if (line.cost) setCost(domain::decimalText(*line.cost, currency));
  m_opened = {line, currency};
}

}
