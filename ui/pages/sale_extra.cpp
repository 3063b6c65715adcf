#include "pages/sale_extra.h"

#include "app/when.h"
#include "domain/money.h"
#include "domain/sale_amounts.h"
#include "models/due_words.h"
#include "pages/desk.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kFieldUnits = 34;

tl::unexpected<Error> notUnderstood(const QLineEdit* field, const QString& why) {
  return fail(ErrorKind::Invalid, field->text().trimmed(), why);
}

QString typedIn(const QLineEdit* field) { return field->text().trimmed(); }

void showAmount(QLineEdit* field, qint64 minor, const QString& currency) {
  field->setText(minor == 0 ? QString() : domain::decimalText(minor, currency));
}

}

SaleExtra::SaleExtra(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_grid(new QGridLayout(this)) {
  setObjectName(QStringLiteral("saleExtra"));
  m_grid->setContentsMargins({});
  m_grid->setSpacing(2 * platform::unitOf(this));
  m_discount = addField("sale.discount", tr("Discount"), tr("5 or 10 %"));
  m_shipping = addField("sale.shipping", tr("Shipping"));
  m_tax = addField("sale.tax", tr("Tax"), tr("12.50 or 25 %"));
  m_taxOnTop = new QCheckBox(tr("Tax on top"), this);
  m_taxOnTop->setObjectName(QStringLiteral("sale.taxOnTop"));
  addCell(m_taxOnTop);
  m_fields.push_back(m_taxOnTop);
  connect(m_taxOnTop, &QCheckBox::toggled, this, &SaleExtra::edited);
  m_paid = addField("sale.paidAmount", tr("Paid so far"), tr("All, or nothing"));
  m_dueDate = addField("sale.due", tr("To be paid by"));
  m_currency = addField("sale.currency", tr("Currency"), desk.currency());
  m_rate = addField("sale.rate", tr("Rate"), tr("One of it in %1").arg(desk.currency()));
  m_number = addField("sale.number", tr("Order number"));
  m_recipient = addField("sale.recipient", tr("For whom"), tr("The customer"));
  m_occasion = addField("sale.occasion", tr("Occasion"), tr("Comes back in a year"));
  m_wanted = addField("sale.wanted", tr("Day of the occasion"));
  m_note = addField("sale.note", tr("Note"));
  arrange();
}

void SaleExtra::addCell(QWidget* cell) { m_cells.push_back(cell); }

// As many columns as there is room for, all equally wide.
void SaleExtra::arrange() {
  const int cell = (kFieldUnits + 2) * platform::unitOf(this);
  const int columns = std::max(2, width() / cell);
  if (columns == m_columns) return;
  for (QWidget* each : m_cells) m_grid->removeWidget(each);
  for (int column = columns; column < m_columns; ++column) m_grid->setColumnStretch(column, 0);
  m_columns = columns;
  for (int at = 0; at < static_cast<int>(m_cells.size()); ++at)
    m_grid->addWidget(m_cells[static_cast<std::size_t>(at)], at / columns, at % columns, Qt::AlignBottom);
  for (int column = 0; column < columns; ++column) m_grid->setColumnStretch(column, 1);
}

void SaleExtra::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

QLineEdit* SaleExtra::addField(const char* name, const QString& label, const QString& hint) {
  const int unit = platform::unitOf(this);
  auto* cell = new QWidget(this);
  auto* words = new widgets::TypeLabel(platform::Type::Meta, cell);
  words->setMuted(true);
  words->setText(label);
  auto* field = new QLineEdit(cell);
  field->setObjectName(QString::fromLatin1(name));
  field->setPlaceholderText(hint);
  field->setAccessibleName(label);
  words->setBuddy(field);
  connect(field, &QLineEdit::textChanged, this, &SaleExtra::edited);
  auto* column = new QVBoxLayout(cell);
  column->setContentsMargins({});
  column->setSpacing(unit / 2);
  column->addWidget(words);
  column->addWidget(field);
  addCell(cell);
  m_fields.push_back(field);
  m_lines.push_back(field);
  return field;
}

void SaleExtra::clear() {
  m_opened.reset();
  for (QLineEdit* line : m_lines) line->clear();
  m_taxOnTop->setChecked(false);
}

void SaleExtra::forgetPaid() { m_paid->clear(); }

void SaleExtra::setPurchase(const domain::Purchase& purchase) {
  const QString& currency = purchase.currency;
  m_currency->setText(currency);
  m_rate->setText(purchase.rate);
  showAmount(m_discount, purchase.discount, currency);
  showAmount(m_shipping, purchase.shipping, currency);
  showAmount(m_tax, purchase.tax, currency);
  m_taxOnTop->setChecked(domain::isTaxOnTop(purchase));
  domain::Purchase plain = purchase;
  domain::takeTaxOff(plain);
  m_opened = {typedIn(m_tax), purchase.tax, plain.total - plain.refunded};
  const qint64 paidSoFar = domain::paidAmount(purchase);
  showAmount(m_paid, domain::balance(purchase) > 0 ? paidSoFar : 0, currency);
  m_dueDate->setText(purchase.dueDate);
  m_number->setText(purchase.number);
  m_recipient->setText(purchase.recipientText);
  if (purchase.recipientId)
    for (const app::ContactRow& row : m_desk.queries().contactRows({*purchase.recipientId}))
      m_recipient->setText(row.display);
  m_occasion->setText(purchase.occasion);
  m_wanted->setText(purchase.wantedFor.left(10));
  m_note->setText(purchase.notes);
}

QString SaleExtra::currency() const {
  const QString typed = typedIn(m_currency).toUpper();
  return typed.size() == 3 ? typed : QString();
}

// What was not touched stays as it is stored.
Result<QString> SaleExtra::dayOf(const QLineEdit* field, const QString& before) const {
  const QString text = typedIn(field);
  if (text == before.left(10)) return before;
  if (text.isEmpty()) return QString();
  const QString iso = models::dateFromWords(text);
  if (QDate::fromString(iso, Qt::ISODate).isValid()) return iso;
  return app::wholeWhen(text, m_desk.clock().nowLocal(), false).map([](const QString& due) {
    return due.left(10);
  });
}

// Somebody of the book where the words name exactly one, else the words.
Result<void> SaleExtra::readRecipient(domain::Purchase& purchase) const {
  const QString text = typedIn(m_recipient);
  if (purchase.recipientId)
    for (const app::ContactRow& row : m_desk.queries().contactRows({*purchase.recipientId}))
      if (row.display == text) return {};
  purchase.recipientId.reset();
  purchase.recipientText = text;
  if (text.isEmpty()) return {};
  const auto known = m_desk.queries().findOne(text);
  if (!known) return {};
  purchase.recipientId = *known;
  purchase.recipientText.clear();
  return {};
}

Result<void> SaleExtra::readWords(domain::Purchase& purchase) const {
  const auto due = dayOf(m_dueDate, purchase.dueDate);
  if (!due) return tl::unexpected<Error>(due.error());
  const auto wanted = dayOf(m_wanted, purchase.wantedFor);
  if (!wanted) return tl::unexpected<Error>(wanted.error());
  if (const QString code = typedIn(m_currency).toUpper(); !code.isEmpty() && !domain::isCurrency(code))
    return notUnderstood(m_currency, tr("a currency is a code, such as EUR"));
  const QString rate = typedIn(m_rate).replace(u',', u'.');
  if (!rate.isEmpty() && rate != purchase.rate && domain::parseQuantity(rate).value_or(0) <= 0)
    return notUnderstood(m_rate, tr("a rate is a number, such as 0.087"));
  purchase.rate = rate;
  purchase.dueDate = *due;
  purchase.wantedFor = *wanted;
  purchase.number = typedIn(m_number);
  purchase.occasion = typedIn(m_occasion);
  purchase.notes = typedIn(m_note);
  return readRecipient(purchase);
}

Result<void> SaleExtra::readAmounts(domain::Purchase& purchase) const {
  const qint64 lines = purchase.total;
  for (const auto& [field, target] :
       {std::pair{m_discount, &purchase.discount}, std::pair{m_shipping, &purchase.shipping}}) {
    *target = 0;
    if (typedIn(field).isEmpty()) continue;
    const auto amount = domain::amountOrShare(typedIn(field), purchase.currency, lines);
    if (!amount) return notUnderstood(field, tr("an amount, such as 5, or a percentage"));
    *target = *amount;
  }
  return {};
}

Result<void> SaleExtra::readTax(domain::Purchase& purchase,
                                const std::vector<domain::Product>& products) const {
  purchase.tax = 0;
  const bool onTop = m_taxOnTop->isChecked();
  const domain::TaxPlace place = onTop ? domain::TaxPlace::OnTop : domain::TaxPlace::Within;
  if (typedIn(m_tax).isEmpty()) {
    if (!m_opened)
      domain::taxByCatalogue(purchase, place, [&products](domain::Id id) {
        const auto same = [id](const domain::Product& one) { return one.id == id; };
        const auto found = std::find_if(products.begin(), products.end(), same);
        return found == products.end() ? QString() : found->taxPercent;
      });
    return {};
  }
  const qint64 net = purchase.total - purchase.refunded;
  auto tax = domain::taxOf(typedIn(m_tax), purchase.currency, net, place);
  if (m_opened && m_opened->net != 0 && typedIn(m_tax) == m_opened->tax)
    tax = domain::mulDiv(m_opened->amount, net, m_opened->net);
  if (!tax) return notUnderstood(m_tax, tr("a tax is an amount or 0 to 100 %"));
  purchase.tax = *tax;
  if (onTop) domain::putTaxOnTop(purchase, *tax);
  return {};
}

Result<std::optional<qint64>> SaleExtra::paid(const QString& currency) const {
  const QString text = typedIn(m_paid);
  if (text.isEmpty()) return std::optional<qint64>();
  const auto amount = domain::parseMoney(text, currency);
  if (!amount || amount->currency != currency)
    return notUnderstood(m_paid, tr("what was paid is an amount, such as 50"));
  return std::optional(amount->minor);
}

QJsonObject SaleExtra::draft() const {
  QJsonObject json;
  for (const QLineEdit* line : m_lines)
    if (!line->text().isEmpty()) json.insert(line->objectName(), line->text());
  if (m_taxOnTop->isChecked()) json.insert(m_taxOnTop->objectName(), true);
  return json;
}

void SaleExtra::setDraft(const QJsonObject& draft) {
  for (QLineEdit* line : m_lines) line->setText(draft.value(line->objectName()).toString());
  m_taxOnTop->setChecked(draft.value(m_taxOnTop->objectName()).toBool());
}

}
