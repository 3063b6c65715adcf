#include "pages/product_card.h"

#include "app/commands.h"
#include "app/words.h"
#include "domain/money.h"
#include "models/due_words.h"
#include "models/products_model.h"
#include "models/sales_model.h"
#include "pages/choice_value.h"
#include "pages/desk.h"
#include "platform/metrics.h"
#include "widgets/editable_value.h"
#include "widgets/type_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

using domain::ProductField;
using domain::ProductFieldKind;

QString placeholderOf(const ProductField& field) {
  switch (field.kind) {
    case ProductFieldKind::Time:
      return ProductCard::tr("Add, such as 12 months");
    default:
      return ProductCard::tr("Add");
  }
}

// How a value reads at rest; empty: as it is stored.
QString shownText(const domain::Product& product, const ProductField& field) {
  switch (field.kind) {
    case ProductFieldKind::Price:
      return models::moneyText(product.price, product.currency);
    case ProductFieldKind::Cost:
      return product.cost ? models::moneyText(*product.cost, product.currency) : QString();
    case ProductFieldKind::Percent:
      return product.taxPercent.isEmpty() ? QString() : QString(product.taxPercent + QStringLiteral(" %"));
    case ProductFieldKind::Time:
      return models::intervalText(product.*field.text);
    default:
      return {};
  }
}

}

ProductCard::ProductCard(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_use(new widgets::TypeLabel(platform::Type::Body, this)) {
  setObjectName(QStringLiteral("productCard"));
  const int unit = platform::unitOf(this);
  m_use->setMuted(true);
  m_use->setWordWrap(true);
  m_use->setObjectName(QStringLiteral("productUse"));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(2 * unit);
  grid->setVerticalSpacing(unit / 2);
  grid->setColumnStretch(1, 1);
  const ProductField* notes = nullptr;
  addField(*grid, *domain::findProductField(u"name"));
  for (const ProductField& field : domain::productFields()) {
    if (field.kind == ProductFieldKind::Notes)
      notes = &field;
    else if (field.text != &domain::Product::name)
      addField(*grid, field);
  }
  if (notes != nullptr) addField(*grid, *notes);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(6 * unit, 2 * unit, 6 * unit, 4 * unit);
  all->setSpacing(3 * unit);
  all->addLayout(grid);
  all->addWidget(m_use);
  all->addStretch(1);
}

void ProductCard::addField(QGridLayout& grid, const ProductField& field) {
  auto* label = new widgets::TypeLabel(platform::Type::Body, this);
  label->setMuted(true);
  label->setText(models::productFieldWords(field.name));
  label->setMinimumHeight(platform::lineOf(font()) + 2 * platform::unitOf(this));
  Row row{&field};
  QWidget* value = nullptr;
  if (field.kind == ProductFieldKind::YesNo) {
    value = row.choice = new ChoiceValue(label->text(), {QStringLiteral("yes"), QStringLiteral("no")}, this);
    connect(row.choice, &ChoiceValue::committed, this, [this, &field](const QString& choice) {
      if (!choice.isEmpty()) commit(field, choice);
    });
  } else {
    value = row.line = makeLine(field);
  }
  value->setObjectName(QStringLiteral("product.") + QLatin1String(field.key));
  const int at = static_cast<int>(m_rows.size());
  grid.addWidget(label, at, 0, Qt::AlignTop | Qt::AlignLeading);
  grid.addWidget(value, at, 1, Qt::AlignTop);
  m_rows.push_back(row);
}

widgets::EditableValue* ProductCard::makeLine(const ProductField& field) {
  using widgets::EditableValue;
  const bool lines = field.kind == ProductFieldKind::Notes;
  auto* line = new EditableValue(lines ? EditableValue::Shape::Lines : EditableValue::Shape::Line, this);
  line->setName(models::productFieldWords(field.name));
  line->setPlaceholder(placeholderOf(field));
  line->setCheck([this, &field](const QString& text) -> widgets::Remark {
    domain::Product tried = m_product;
    const auto set = domain::setProductValue(tried, field, text);
    return set ? widgets::Remark{} : widgets::Remark{app::errorSentence(set.error()), true};
  });
  connect(line, &EditableValue::committed, this,
          [this, &field](const QString& text) { commit(field, text); });
  return line;
}

void ProductCard::show(const Row& row) {
  if (row.choice != nullptr) return row.choice->setValue(domain::productValue(m_product, *row.field));
  const QString shown = shownText(m_product, *row.field);
  // A time is edited in the words in which it reads.
  row.line->setValue(row.field->kind == ProductFieldKind::Time ? domain::productWords(m_product, *row.field)
                                                               : domain::productValue(m_product, *row.field));
  row.line->setShownText(shown);
}

void ProductCard::finish() {
  for (const Row& row : m_rows)
    if (row.line != nullptr && !row.line->commit()) row.line->restore();
}

void ProductCard::setProduct(const domain::Product& product) {
  if (product.id != m_product.id) finish();
  m_product = product;
  for (const Row& row : m_rows) show(row);
}

void ProductCard::setUse(const app::ProductUse& use) {
  m_use->setText(use.sales == 0 ? tr("Not sold yet")
                                : tr("Sold %1 in %n sales, last %2", nullptr, static_cast<int>(use.sales))
                                      .arg(domain::quantityText(use.quantity),
                                           models::pastWords(use.last, m_desk.clock().nowLocal())));
}

void ProductCard::startEditing(const QString& key) {
  for (const Row& row : m_rows)
    if (row.line != nullptr && (key.isEmpty() || key == QLatin1String(row.field->key)))
      return row.line->startEditing();
}

void ProductCard::commit(const ProductField& field, const QString& text) {
  domain::Product changed = m_product;
  if (const auto set = domain::setProductValue(changed, field, text); !set)
    return m_desk.tellError(set.error());
  if (changed == m_product) return;
  m_product = changed;  // what is typed next builds on it
  m_desk.run(app::editProduct(changed));
}

}
