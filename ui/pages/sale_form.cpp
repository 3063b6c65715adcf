#include "pages/sale_form.h"

#include "app/commands.h"
#include "app/when.h"
#include "domain/money.h"
#include "domain/purchase_change.h"
#include "domain/sale_amounts.h"
#include "models/due_words.h"
#include "models/follow_up_words.h"
#include "models/sales_model.h"
#include "pages/catalogue_offer.h"
#include "pages/desk.h"
#include "pages/sale_extra.h"
#include "pages/sale_line.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kMostLines = 24;
constexpr int kLeastExtra = 30;  // units

// As high as what it holds; less where the window is low.
class ExtraPlace : public QScrollArea {
 public:
  ExtraPlace(QWidget* extra, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setWidget(extra);
    extra->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
  }

  QSize sizeHint() const override { return widget()->sizeHint(); }
  QSize minimumSizeHint() const override { return {0, kLeastExtra * platform::unitOf(this)}; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
  }
};

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
      m_offer(new CatalogueOffer(desk, this)),
      m_later(new widgets::TypeLabel(platform::Type::Meta, this)),
      m_extra(new SaleExtra(desk, this)) {
  m_paid->setObjectName(QStringLiteral("sale.paid"));
  m_more->setObjectName(QStringLiteral("sale.more"));
  m_total->setObjectName(QStringLiteral("sale.total"));
  makeLines();
  build();
  refresh();
  connect(m_more, &QPushButton::clicked, this, [this] { showMore(m_extraPlace->isHidden()); });
  connect(m_extra, &SaleExtra::edited, this, &SaleForm::edit);
  connect(m_paid, &QCheckBox::toggled, this, [this] {
    m_extra->forgetPaid();  // the tick says it
    showTotal();
  });
  connect(m_offer, &CatalogueOffer::added, this, [this] {
    readCatalogue();
    edit();
  });
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
  m_extraPlace = new ExtraPlace(m_extra, this);
  m_extraPlace->hide();
  m_later->setObjectName(QStringLiteral("sale.later"));
  m_later->setWordWrap(true);
  m_later->hide();
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(2 * unit);
  all->addLayout(m_lineColumn);
  all->addWidget(m_offer);
  all->addLayout(row);
  all->addWidget(m_later);
  all->addWidget(m_extraPlace);
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
  for (QWidget* next : std::initializer_list<QWidget*>{m_offer, m_date, m_paid, m_more})
    setTabOrder(std::exchange(before, next), next);
  for (QWidget* next : m_extra->fields()) setTabOrder(std::exchange(before, next), next);
}

// There is always one empty line to go on with.
void SaleForm::showLines() {
  std::size_t used = 0;
  for (std::size_t i = 0; i < m_lines.size(); ++i)
    if (!m_lines[i]->isEmpty()) used = i + 1;
  for (std::size_t i = 0; i < m_lines.size(); ++i) m_lines[i]->setVisible(i <= used);
}

void SaleForm::readCatalogue() {
  m_products = desk().queries().products();
  QStringList names;
  for (const domain::Product& product : m_products)
    if (product.active) names << product.name;
  m_names.setStringList(names);
}

void SaleForm::showMore(bool on) {
  m_extraPlace->setVisible(on);
  for (SaleLine* line : m_lines) line->askMore(on);
}

void SaleForm::refresh() {
  readCatalogue();
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
  m_date->clear();
  m_extra->clear();
  m_later->hide();
  m_offer->forget();
  refresh();
  showMore(false);
  edit();
}

QString SaleForm::currency() const {
  const QString said = m_extra->currency();
  return said.isEmpty() ? desk().currency() : said;
}

void SaleForm::edit() {
  showLines();
  for (SaleLine* line : m_lines) {
    line->setCurrency(currency());
    const auto typedLine = line->typed(currency());
    line->showTotal(typedLine && !line->isEmpty() ? models::moneyText(typedLine->total, currency())
                                                  : QString());
  }
  showTotal();
  offerCatalogue();
  Q_EMIT edited();
}

void SaleForm::showTotal() {
  const auto purchase = typed();
  QStringList words;
  if (purchase) {
    words << tr("Total %1").arg(models::moneyText(purchase->total - purchase->refunded, currency()));
    if (purchase->tax != 0) words << tr("tax %1").arg(models::moneyText(purchase->tax, currency()));
    const qint64 owed = domain::balance(*purchase);
    // An amount that is said goes before the tick, which follows it.
    if (const auto said = m_extra->paid(purchase->currency); said && *said) {
      const QSignalBlocker quiet(m_paid);
      m_paid->setChecked(owed == 0);
    }
    if (owed != 0 && owed != purchase->total) words << tr("owes %1").arg(models::moneyText(owed, currency()));
  }
  static_cast<widgets::TypeLabel*>(m_total)->setText(words.join(QStringLiteral(" · ")));
}

void SaleForm::offerCatalogue() {
  QStringList texts;
  for (const SaleLine* line : m_lines)
    if (line->isFree()) texts << line->what();
  m_offer->lookFor(texts);
}

void SaleForm::setPurchase(const domain::Purchase& purchase) {
  clear();
  m_editing = purchase;
  m_extra->setPurchase(purchase);
  m_date->setText(purchase.date.left(10));
  for (std::size_t i = 0; i < std::min(m_lines.size(), purchase.lines.size()); ++i)
    m_lines[i]->setLine(purchase.lines[i], purchase.currency);
  const QSignalBlocker quiet(m_paid);
  m_paid->setChecked(domain::balance(purchase) == 0);
  QString later = models::followUpWords(desk().queries(), purchase.id, desk().clock());
  static_cast<widgets::TypeLabel*>(m_later)->setText(later.remove(0, 2));
  m_later->setHidden(later.isEmpty());
  showMore(true);
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

// What is said of payments goes before the tick.
Result<void> SaleForm::readPayments(domain::Purchase& purchase) const {
  const auto amount = m_extra->paid(purchase.currency);
  if (!amount) return tl::unexpected<Error>(amount.error());
  const QString day = m_editing ? desk().clock().today().toString(Qt::ISODate) : purchase.date.left(10);
  if (*amount)
    domain::setPaidAmount(purchase, **amount, day);
  else if (m_editing)
    domain::setPaid(purchase, domain::balance(*m_editing) == 0, m_paid->isChecked());
  else if (m_paid->isChecked() && purchase.total != 0)
    purchase.payments.push_back({0, purchase.date, purchase.total - purchase.refunded, {}});
  return {};
}

Result<domain::Purchase> SaleForm::typed() const {
  domain::Purchase purchase = m_editing.value_or(domain::Purchase{});
  if (!m_editing && contact() != 0) purchase.contactId = contact();
  purchase.currency = currency();
  const QString day = m_date->text().trimmed();
  if (!m_editing || day != m_editing->date.left(10)) {
    auto date = dateOf(day, desk().clock().nowLocal());
    if (!date) return tl::unexpected(date.error());
    purchase.date = *date;
  }
  if (auto read = m_extra->readWords(purchase); !read) return tl::unexpected(read.error());
  if (auto read = readLines(purchase); !read) return tl::unexpected(read.error());
  purchase.discount = 0;
  purchase.shipping = 0;
  domain::addUp(purchase);
  if (auto read = m_extra->readAmounts(purchase); !read) return tl::unexpected(read.error());
  if (m_editing) {
    domain::Purchase before = *m_editing;
    domain::takeTaxOff(before);  // it is put on top anew
    domain::addUpChanged(before, purchase);
  } else {
    domain::addUp(purchase);
  }
  if (auto read = m_extra->readTax(purchase, m_products); !read) return tl::unexpected(read.error());
  if (auto read = readPayments(purchase); !read) return tl::unexpected(read.error());
  // What a file said stays as it is, even where nobody would type it.
  const bool asBefore = m_editing && !domain::checkSale(*m_editing);
  if (auto sound = domain::checkSale(purchase); !sound && !asBefore) return tl::unexpected(sound.error());
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
  const qint64 net = purchase->total - purchase->refunded;
  const QString total = models::moneyText(std::abs(net), purchase->currency);
  const QString told = net < 0 ? tr("Return of %1 recorded") : tr("Sale of %1 recorded");
  desk().run(
      app::recordPurchase(*purchase),
      [this, told = told.arg(total)](const app::Outcome& outcome) {
        Q_EMIT saved(told + models::followUpWords(desk().queries(), outcome.made, desk().clock()));
      },
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
    if (!line->isEmpty())
      lines << QJsonArray{line->what(), line->quantity(), line->price(), line->discount(), line->cost()};
  if (lines.isEmpty()) return {};
  return {{QStringLiteral("lines"), lines},
          {QStringLiteral("date"), m_date->text()},
          {QStringLiteral("more"), m_extra->draft()}};
}

void SaleForm::setDraft(const QJsonObject& draft) {
  std::size_t next = 0;
  for (const QJsonValue value : draft.value(QStringLiteral("lines")).toArray()) {
    const QJsonArray line = value.toArray();
    if (next == m_lines.size()) break;
    m_lines[next]->set(line.at(0).toString(), line.at(1).toString(), line.at(2).toString());
    m_lines[next]->setCost(line.at(4).toString());
    m_lines[next++]->setDiscount(line.at(3).toString());
  }
  const QJsonObject more = draft.value(QStringLiteral("more")).toObject();
  m_extra->setDraft(more);
  if (!more.isEmpty()) showMore(true);
  m_date->setText(draft.value(QStringLiteral("date")).toString());
}

}
