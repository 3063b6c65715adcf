#include "pages/sale_form.h"

#include "app/commands.h"
#include "app/when.h"
#include "domain/money.h"
#include "domain/purchase_change.h"
#include "models/due_words.h"
#include "models/sales_model.h"
#include "pages/desk.h"
#include "pages/sale_line.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kMostLines = 24;

QLineEdit* makeField(QWidget* parent, const char* name, const QString& words) {
  auto* field = new QLineEdit(parent);
  field->setObjectName(QString::fromLatin1(name));
  field->setPlaceholderText(words);
  field->setAccessibleName(words);
  return field;
}

// A purchase's day: today, a date of the locale, or words for a day that was.
Result<QString> dateOf(const QString& text, const QDateTime& now) {
  if (text.isEmpty()) return now.date().toString(Qt::ISODate);
  const QString iso = models::dateFromWords(text);
  if (QDate::fromString(iso, Qt::ISODate).isValid()) return iso;
  return app::wholeWhen(text, now, true).map([](const QString& due) { return due.left(10); });
}

}

SaleForm::SaleForm(Desk& desk, QWidget* parent)
    : CaptureForm(desk, QStringLiteral("saleForm"), parent),
      m_lineColumn(new QVBoxLayout),
      m_paid(new QCheckBox(tr("Paid"), this)),
      m_date(makeField(this, "sale.date", tr("Today"))),
      m_total(new widgets::TypeLabel(platform::Type::Strong, this)),
      m_more(widgets::makeButton(tr("More"), widgets::ButtonLook::Quiet, this)),
      m_extra(new QWidget(this)),
      m_discount(makeField(m_extra, "sale.discount", tr("Discount: 5 or 10 %"))),
      m_currency(makeField(m_extra, "sale.currency", tr("Currency"))),
      m_number(makeField(m_extra, "sale.number", tr("Number"))),
      m_note(makeField(m_extra, "sale.note", tr("Note"))) {
  m_paid->setObjectName(QStringLiteral("sale.paid"));
  m_more->setObjectName(QStringLiteral("sale.more"));
  m_total->setObjectName(QStringLiteral("sale.total"));
  makeLines();
  build();
  refresh();
  connect(m_more, &QPushButton::clicked, this, [this] { m_extra->setVisible(m_extra->isHidden()); });
  connect(m_discount, &QLineEdit::textChanged, this, &SaleForm::edit);
  connect(m_currency, &QLineEdit::textChanged, this, &SaleForm::edit);
}

void SaleForm::build() {
  const int unit = platform::unitOf(this);
  m_lineColumn->setSpacing(unit);
  m_date->setMaximumWidth(36 * unit);
  m_date->setAccessibleName(tr("Date"));
  auto* row = new QHBoxLayout;
  row->setSpacing(3 * unit);
  row->addWidget(m_date);
  row->addWidget(m_paid);
  row->addWidget(m_more);
  row->addStretch(1);
  row->addWidget(m_total);
  auto* extra = new QHBoxLayout(m_extra);
  extra->setContentsMargins({});
  extra->setSpacing(2 * unit);
  for (QLineEdit* field : {m_discount, m_currency, m_number, m_note}) extra->addWidget(field);
  m_extra->hide();
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(2 * unit);
  all->addLayout(m_lineColumn);
  all->addLayout(row);
  all->addWidget(m_extra);
}

// All lines are made at once: the order in which Tab walks them is then the order of making.
void SaleForm::makeLines() {
  for (int number = 1; number <= kMostLines; ++number) {
    auto* line = new SaleLine(number, m_products, m_names, this);
    connect(line, &SaleLine::edited, this, &SaleForm::edit);
    m_lineColumn->addWidget(line);
    m_lines.push_back(line);
  }
  QWidget* before = m_lines.back()->lastField();
  for (QWidget* next :
       std::initializer_list<QWidget*>{m_date, m_paid, m_more, m_discount, m_currency, m_number, m_note})
    setTabOrder(std::exchange(before, next), next);
}

// There is always one empty line to go on with.
void SaleForm::showLines() {
  std::size_t used = 0;
  for (std::size_t i = 0; i < m_lines.size(); ++i)
    if (!m_lines[i]->isEmpty()) used = i + 1;
  for (std::size_t i = 0; i < m_lines.size(); ++i) m_lines[i]->setVisible(i <= used);
}

void SaleForm::refresh() {
  m_products = desk().queries().products();
  QStringList names;
  for (const domain::Product& product : m_products) names << product.name;
  m_names.setStringList(names);
  for (SaleLine* line : m_lines) {
    const QSignalBlocker quiet(line);
    line->set({}, {}, {});
  }
  showLines();
  m_paid->setChecked(true);
}

QWidget* SaleForm::firstField() const { return m_lines.front()->firstField(); }

void SaleForm::clear() {
  m_editing.reset();
  for (QLineEdit* field : {m_date, m_discount, m_currency, m_number, m_note}) field->clear();
  m_extra->hide();
  refresh();
  edit();
}

QString SaleForm::currency() const {
  const QString typed = m_currency->text().trimmed().toUpper();
  return typed.size() == 3 ? typed : desk().currency();
}

void SaleForm::edit() {
  showLines();
  for (SaleLine* line : m_lines) {
    const auto typedLine = line->typed(currency());
    line->showTotal(typedLine && !line->isEmpty() ? models::moneyText(typedLine->total, currency())
                                                  : QString());
  }
  const auto purchase = typed();
  static_cast<widgets::TypeLabel*>(m_total)->setText(
      purchase ? tr("Total %1").arg(models::moneyText(purchase->total, currency())) : QString());
  Q_EMIT edited();
}

Result<qint64> SaleForm::discountOf(const domain::Purchase& purchase) const {
  QString text = m_discount->text().trimmed();
  if (text.isEmpty()) return 0;
  if (m_editing && currency() == m_editing->currency &&
      text == domain::decimalText(m_editing->discount, currency()))
    return m_editing->discount;
  if (!text.endsWith(u'%')) {
    const auto money = domain::parseMoney(text, currency());
    if (!money) return fail(ErrorKind::Invalid, text, tr("a discount is an amount or a percentage"));
    return money->minor;
  }
  text.chop(1);
  const auto percent = domain::parseQuantity(text.trimmed());
  if (!percent) return fail(ErrorKind::Invalid, text, tr("a discount is an amount or a percentage"));
  return domain::mulDiv(purchase.total, *percent, 100'000'000);
}

void SaleForm::setPurchase(const domain::Purchase& purchase) {
  clear();
  m_editing = purchase;
  m_currency->setText(purchase.currency);
  m_date->setText(purchase.date.left(10));
  m_number->setText(purchase.number);
  m_note->setText(purchase.notes);
  if (purchase.discount != 0) m_discount->setText(domain::decimalText(purchase.discount, purchase.currency));
  for (std::size_t i = 0; i < std::min(m_lines.size(), purchase.lines.size()); ++i)
    m_lines[i]->setLine(purchase.lines[i], purchase.currency);
  m_paid->setChecked(domain::balance(purchase) == 0);
  m_extra->show();
  edit();
}

// Lines beyond those that the form can show stay as they are.
Result<void> SaleForm::readLines(domain::Purchase& purchase) const {
  std::vector<domain::PurchaseLine> rest;
  if (purchase.lines.size() > m_lines.size())
    rest.assign(purchase.lines.begin() + static_cast<std::ptrdiff_t>(m_lines.size()), purchase.lines.end());
  purchase.lines.clear();
  for (const SaleLine* line : m_lines) {
    if (line->isEmpty()) continue;
    auto typedLine = line->typed(purchase.currency);
    if (!typedLine) return tl::unexpected(typedLine.error());
    purchase.lines.push_back(std::move(*typedLine));
  }
  purchase.lines.insert(purchase.lines.end(), rest.begin(), rest.end());
  return {};
}

Result<domain::Purchase> SaleForm::typed() const {
  domain::Purchase purchase = m_editing.value_or(domain::Purchase{});
  if (!m_editing && contact() != 0) purchase.contactId = contact();
  purchase.currency = currency();
  purchase.number = m_number->text().trimmed();
  purchase.notes = m_note->text().trimmed();
  const QString day = m_date->text().trimmed();
  if (!m_editing || day != m_editing->date.left(10)) {
    auto date = dateOf(day, desk().clock().nowLocal());
    if (!date) return tl::unexpected(date.error());
    purchase.date = *date;
  }
  if (auto read = readLines(purchase); !read) return tl::unexpected(read.error());
  purchase.discount = 0;
  domain::addUp(purchase);
  auto discount = discountOf(purchase);
  if (!discount) return tl::unexpected(discount.error());
  purchase.discount = *discount;
  if (m_editing) {
    domain::addUpChanged(*m_editing, purchase);
    domain::setPaid(purchase, domain::balance(*m_editing) == 0, m_paid->isChecked());
    return purchase;
  }
  domain::addUp(purchase);
  if (m_paid->isChecked() && purchase.total != 0)
    purchase.payments.push_back({0, purchase.date, purchase.total - purchase.refunded, {}});
  return purchase;
}

void SaleForm::save() {
  const auto purchase = typed();
  if (!purchase) {
    refuse(purchase.error());
    return;
  }
  if (purchase->lines.empty() && !(m_editing && m_editing->lines.empty())) {
    Q_EMIT refused(tr("Say what was sold first."));
    return;
  }
  if (m_editing) {
    saveChange(*purchase);
    return;
  }
  const QString total = models::moneyText(purchase->total, purchase->currency);
  desk().run(
      app::recordPurchase(*purchase),
      [this, total](const app::Outcome&) { Q_EMIT saved(tr("Sale of %1 recorded").arg(total)); },
      [this](const Error& error) { refuse(error); });
}

void SaleForm::saveChange(const domain::Purchase& purchase) {
  if (!stillStands(desk().queries().purchase(purchase.id), *m_editing)) return;
  if (purchase == *m_editing) {
    Q_EMIT leftAsItWas();
    return;
  }
  const QString total = models::moneyText(purchase.total, purchase.currency);
  desk().run(
      app::editPurchase(purchase),
      [this, total](const app::Outcome&) { Q_EMIT saved(tr("Sale changed: %1").arg(total)); },
      [this](const Error& error) { refuse(error); });
}

QJsonObject SaleForm::draft() const {
  QJsonArray lines;
  for (const SaleLine* line : m_lines)
    if (!line->isEmpty()) lines << QJsonArray{line->what(), line->quantity(), line->price()};
  if (lines.isEmpty()) return {};
  return {{QStringLiteral("lines"), lines}, {QStringLiteral("date"), m_date->text()}};
}

void SaleForm::setDraft(const QJsonObject& draft) {
  std::size_t next = 0;
  for (const QJsonValue value : draft.value(QStringLiteral("lines")).toArray()) {
    const QJsonArray line = value.toArray();
    if (next < m_lines.size())
      m_lines[next++]->set(line.at(0).toString(), line.at(1).toString(), line.at(2).toString());
  }
  m_date->setText(draft.value(QStringLiteral("date")).toString());
}

}
