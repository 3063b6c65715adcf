#include "dialogs/settings_dialog.h"

#include "app/outcomes.h"
#include "app/own_country.h"
#include "app/queries.h"
#include "delegates/sidebar_delegate.h"
#include "domain/money.h"
#include "platform/metrics.h"
#include "platform/theme.h"
#include "ui_settings_dialog.h"
#include "widgets/button_look.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace kith::dialogs {
namespace {

constexpr int kWidthUnits = 150;
constexpr int kHeightUnits = 100;

// Where a country is asked for these stand in the list: names by code.
QMap<QString, QString> countries() {
  QMap<QString, QString> out;
  for (const QLocale& locale :
       QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
    const QString code = QLocale::territoryToCode(locale.territory());
    if (code.size() == 2) out.insert(code, QLocale::territoryToString(locale.territory()));
  }
  return out;
}

// Those that some country pays with, with their names in a language of it.
QMap<QString, QString> currencies() {
  QMap<QString, QString> out;
  for (const QLocale& locale :
       QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
    const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
    if (domain::isCurrency(code) && (!out.contains(code) || locale.language() == QLocale::English))
      out.insert(code, locale.currencySymbol(QLocale::CurrencyDisplayName));
  }
  return out;
}

void choose(QComboBox& box, const QString& data) { box.setCurrentIndex(std::max(0, box.findData(data))); }

// All that can be read on a page.
QStringList wordsOn(const QWidget& page) {
  QStringList out{page.accessibleName()};
  for (const auto* label : page.findChildren<QLabel*>()) out << label->text();
  for (const auto* button : page.findChildren<QAbstractButton*>()) out << button->text();
  for (const auto* box : page.findChildren<QComboBox*>())
    for (int row = 0; row < std::min(box->count(), 5); ++row) out << box->itemText(row);
  return out;
}

bool has(const QStringList& texts, const QString& words) {
  return std::any_of(texts.begin(), texts.end(), [&words](const QString& text) {
    return QString(text).remove(u'&').contains(words, Qt::CaseInsensitive);
  });
}

}

SettingsDialog::SettingsDialog(const QList<QAction*>& actions, platform::Theme& theme,
                               const BookChoices& book, QWidget* parent)
    : QDialog(parent),
      m_actions(actions),
      m_theme(theme),
      m_book(book),
      m_form(std::make_unique<Ui::SettingsDialog>()) {
  m_form->setupUi(this);
  setObjectName(QStringLiteral("settingsDialog"));
  dress();
  fillLook();
  fillReminders();
  if (m_book.session != nullptr) {
    fillBook();
    fillOutcomes();
  }
  addPages();
  connect(m_form->search, &QLineEdit::textChanged, this, &SettingsDialog::search);
  connect(m_form->search, &QLineEdit::returnPressed, this, &SettingsDialog::focusFound);
  connect(m_form->closeButton, &QPushButton::clicked, this, &SettingsDialog::reject);
  search({});
  m_form->list->setFocus();
}

SettingsDialog::~SettingsDialog() = default;

QAction* SettingsDialog::action(const char* id) const {
  const auto hit = std::find_if(m_actions.begin(), m_actions.end(),
                                [id](const QAction* one) { return one->objectName() == QLatin1String(id); });
  Q_ASSERT(hit != m_actions.end());
  return *hit;
}

void SettingsDialog::dress() {
  const int unit = platform::unitOf(this);
  m_form->all->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
  m_form->all->setSpacing(3 * unit);
  m_form->middle->setSpacing(6 * unit);
  for (QFormLayout* form : {m_form->lookForm, m_form->bookForm}) {
    form->setVerticalSpacing(3 * unit);
    form->setHorizontalSpacing(6 * unit);
  }
  m_form->sizes->setSpacing(2 * unit);
  for (QLabel* hint :
       {m_form->bookHint, m_form->ringHint, m_form->touchHint, m_form->outcomesHint, m_form->nothing})
    hint->setForegroundRole(QPalette::PlaceholderText);
  for (QPushButton* button : {m_form->smaller, m_form->larger, m_form->normal, m_form->touch,
                              m_form->addOutcome, m_form->closeButton}) {
    widgets::setButtonLook(*button, widgets::ButtonLook::Plain);
    button->setAutoDefault(false);
  }
  const int line = m_form->colours->sizeHint().height();
  for (QLabel* label : {m_form->colourLabel, m_form->sizeLabel, m_form->countryLabel, m_form->currencyLabel})
    label->setMinimumHeight(line);
  resize(kWidthUnits * unit, kHeightUnits * unit);
}

void SettingsDialog::addPages() {
  for (int page = 0; page < m_form->pages->count(); ++page) {
    QWidget* place = m_form->pages->widget(page);
    place->layout()->setContentsMargins({});
    place->layout()->setSpacing(3 * platform::unitOf(this));
    m_form->list->addItem(place->accessibleName());
    const bool ofBook = place == m_form->bookPage || place == m_form->talksPage;
    if (ofBook && m_book.session == nullptr) place->setProperty("closed", true);
  }
  connect(m_form->list, &QListWidget::currentRowChanged, m_form->pages, &QStackedWidget::setCurrentIndex);
  int width = 0;
  for (int page = 0; page < m_form->list->count(); ++page)
    width = std::max(width, fontMetrics().horizontalAdvance(m_form->list->item(page)->text()));
  m_form->list->setItemDelegate(new delegates::SidebarDelegate(m_form->list));
  m_form->list->setFrameShape(QFrame::NoFrame);
  m_form->list->viewport()->setAutoFillBackground(false);
  m_form->list->setFixedWidth(width + width / 8 + 12 * platform::unitOf(this));  // the chosen one is bold
}

void SettingsDialog::fillLook() {
  for (const char* id : {"view.system", "view.light", "view.dark"}) {
    QAction* choice = action(id);
    m_form->colours->addItem(QString(choice->text()).remove(u'&'), QString::fromLatin1(id));
    if (choice->isChecked()) m_form->colours->setCurrentIndex(m_form->colours->count() - 1);
  }
  connect(m_form->colours, &QComboBox::currentIndexChanged, this,
          [this] { action(m_form->colours->currentData().toString().toLatin1().constData())->trigger(); });
  const std::pair<QPushButton*, const char*> sizes[] = {
      {m_form->smaller, "view.smaller"}, {m_form->larger, "view.larger"}, {m_form->normal, "view.normal"}};
  for (const auto& [button, id] : sizes)
    connect(button, &QPushButton::clicked, this, [this, choice = action(id)] {
      choice->trigger();
      showTextSize();
    });
  showTextSize();
}

void SettingsDialog::showTextSize() {
  m_form->percent->setText(tr("%L1 %").arg(m_theme.textPercent()));
  m_form->smaller->setEnabled(action("view.smaller")->isEnabled());
  m_form->larger->setEnabled(action("view.larger")->isEnabled());
}

void SettingsDialog::fillCountries() {
  const QString own = QLocale::territoryToString(QLocale::codeToTerritory(app::desktopRegion()));
  m_form->country->addItem(
      app::desktopRegion().isEmpty() ? tr("Like the desktop: none") : tr("Like the desktop: %1").arg(own),
      QString());
  const auto names = countries();
  for (auto one = names.begin(); one != names.end(); ++one) m_form->country->addItem(one.value(), one.key());
  const auto codes = currencies();
  m_form->currency->addItem(QString(), QString());
  for (auto one = codes.begin(); one != codes.end(); ++one)
    m_form->currency->addItem(QStringLiteral("%1 – %2").arg(one.key(), one.value()), one.key());
}

void SettingsDialog::fillBook() {
  fillCountries();
  const auto nameUsual = [this](const QString& region) {
    const QString usual = domain::currencyOfRegion(region.isEmpty() ? app::desktopRegion() : region);
    m_form->currency->setItemText(0, tr("Like the country: %1").arg(usual.isEmpty() ? tr("EUR") : usual));
  };
  choose(*m_form->country, app::chosenRegion(*m_book.queries));
  choose(*m_form->currency, app::chosenCurrency(*m_book.queries));
  nameUsual(m_form->country->currentData().toString());
  connect(m_form->country, &QComboBox::currentIndexChanged, this, [this, nameUsual] {
    app::chooseRegion(*m_book.session, m_form->country->currentData().toString());
    nameUsual(m_form->country->currentData().toString());
  });
  connect(m_form->currency, &QComboBox::currentIndexChanged, this,
          [this] { app::chooseCurrency(*m_book.session, m_form->currency->currentData().toString()); });
}

void SettingsDialog::fillReminders() {
  QAction* ring = action("tools.ring");
  m_form->ring->setChecked(ring->isChecked());
  connect(m_form->ring, &QCheckBox::clicked, ring, &QAction::trigger);
  // It stays off where the desktop's folder cannot be written.
  connect(ring, &QAction::toggled, m_form->ring, &QCheckBox::setChecked);
  connect(m_form->touch, &QPushButton::clicked, action("tools.touch"), &QAction::trigger);
  m_form->touch->setEnabled(m_book.session != nullptr);
}

void SettingsDialog::fillOutcomes() {
  for (const app::OutcomeChoice& choice : app::outcomeChoices(*m_book.queries)) {
    auto* item = new QListWidgetItem(choice.word, m_form->outcomes);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsDragEnabled);
    item->setCheckState(choice.offered ? Qt::Checked : Qt::Unchecked);
  }
  connect(m_form->outcomes, &QListWidget::itemChanged, this, &SettingsDialog::keepOutcomes);
  connect(m_form->outcomes->model(), &QAbstractItemModel::rowsMoved, this, &SettingsDialog::keepOutcomes);
  connect(m_form->addOutcome, &QPushButton::clicked, this, &SettingsDialog::addOutcome);
  connect(m_form->newOutcome, &QLineEdit::returnPressed, this, &SettingsDialog::addOutcome);
}

// A word that is there already is ticked again.
void SettingsDialog::addOutcome() {
  const QString word = m_form->newOutcome->text().simplified();
  if (word.isEmpty()) return;
  m_form->newOutcome->clear();
  const auto there = m_form->outcomes->findItems(word, Qt::MatchFixedString);
  auto* item = there.isEmpty() ? new QListWidgetItem(word) : there.first();
  if (there.isEmpty()) {
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsDragEnabled);
    m_form->outcomes->insertItem(0, item);
  }
  item->setCheckState(Qt::Checked);
  m_form->outcomes->setCurrentItem(item);
  keepOutcomes();
}

void SettingsDialog::keepOutcomes() {
  std::vector<app::OutcomeChoice> choices;
  for (int row = 0; row < m_form->outcomes->count(); ++row) {
    const QListWidgetItem* item = m_form->outcomes->item(row);
    choices.push_back({item->text(), item->checkState() == Qt::Checked});
  }
  app::keepOutcomes(*m_book.session, choices);
}

// Pages without the words go away, and the first one with them is shown.
void SettingsDialog::search(const QString& words) {
  const QString wanted = words.simplified();
  int first = -1;
  for (int page = 0; page < m_form->pages->count(); ++page) {
    const QWidget* place = m_form->pages->widget(page);
    const bool fits =
        !place->property("closed").toBool() && (wanted.isEmpty() || has(wordsOn(*place), wanted));
    m_form->list->item(page)->setHidden(!fits);
    if (fits && first < 0) first = page;
  }
  const QListWidgetItem* now = m_form->list->currentItem();
  if (first >= 0 && (now == nullptr || now->isHidden())) m_form->list->setCurrentRow(first);
  m_form->pages->setVisible(first >= 0);
  m_form->nothing->setVisible(first < 0);
}

// The first field of the page that the words name.
void SettingsDialog::focusFound() {
  const QString wanted = m_form->search->text().simplified();
  QWidget* page = m_form->pages->currentWidget();
  for (auto* label : page->findChildren<QLabel*>())
    if (label->buddy() != nullptr && has({label->text()}, wanted)) return label->buddy()->setFocus();
  for (auto* field : page->findChildren<QWidget*>())
    if ((field->focusPolicy() & Qt::TabFocus) != 0 && field->isVisible()) return field->setFocus();
}

}
