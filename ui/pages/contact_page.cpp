#include "pages/contact_page.h"

#include "app/commands.h"
#include "app/merged_timeline.h"
#include "app/quick_entry.h"
#include "app/reminder_words.h"
#include "app/words.h"
#include "delegates/timeline_delegate.h"
#include "models/due_words.h"
#include "pages/card_grid.h"
#include "pages/card_picture.h"
#include "pages/desk.h"
#include "pages/double_hint.h"
#include "pages/entry_files.h"
#include "pages/log_form.h"
#include "pages/snooze_menu.h"
#include "pages/timeline_bar.h"
#include "pages/timeline_view.h"
#include "pages/total_words.h"
#include "pages/what_next.h"
#include "platform/metrics.h"
#include "widgets/activity_chart.h"
#include "widgets/avatar.h"
#include "widgets/button_look.h"
#include "widgets/editable_value.h"
#include "widgets/header_buttons.h"
#include "widgets/next_step_card.h"
#include "widgets/tag_chips.h"
#include "widgets/type_label.h"
#include "widgets/value_text.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace kith::pages {
namespace {

constexpr int kFirstEntries = 50;
constexpr int kMostEntries = 800;  // each is measured
constexpr int kNameUnits = 48;     // the buttons give way before a name breaks
constexpr int kChartMonths = 12;
constexpr int kChartFrom = 6;  // entries
constexpr std::size_t kFilterFrom = 8;

// Whom an entry is changed as of: a company shows its people's too.
domain::Id partOf(const domain::Interaction& it, domain::Id shown) {
  const auto& people = it.participants;
  const bool took = people.empty() || std::find(people.begin(), people.end(), shown) != people.end();
  return took ? shown : people.front();
}

}

ContactPage::ContactPage(Desk& desk, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_timeline(desk.clock()), m_timelineLimit(kFirstEntries) {
  setObjectName(QStringLiteral("contactPage"));
  build(actions);
  connectParts();
}

void ContactPage::build(const QList<QAction*>& actions) {
  m_scroll = new QScrollArea(this);
  m_scroll->setObjectName(QStringLiteral("contactScroll"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  auto* inside = new QWidget(m_scroll);
  const int unit = platform::unitOf(this);
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(6 * unit, 6 * unit, 6 * unit, 6 * unit);
  column->setSpacing(4 * unit);
  column->addWidget(makeHeader(actions));
  column->addWidget(m_card = new widgets::NextStepCard(inside));
  column->addWidget(makeBody());
  column->addStretch(1);
  m_scroll->setWidget(inside);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addWidget(m_scroll, 1);
}

// Made when something is written down for the first time: its three forms cost as much as the card.
CapturePanel& ContactPage::panel() {
  if (m_capture == nullptr) layout()->addWidget(m_capture = new CapturePanel(m_desk, this));
  return *m_capture;
}

QWidget* ContactPage::makeHeader(const QList<QAction*>& actions) {
  auto* header = new QWidget(this);
  const int unit = platform::unitOf(this);
  m_avatar = new widgets::Avatar(header);
  m_picture = new CardPicture(m_desk, *m_avatar, m_contact, this);
  m_name = new widgets::EditableValue(widgets::EditableValue::Shape::Line, header);
  m_name->setObjectName(QStringLiteral("name"));
  m_name->setName(tr("Name"));
  m_name->setPlaceholder(tr("Name"));
  m_name->setMinimumWidth(kNameUnits * unit);
  m_subtitle = new widgets::TypeLabel(platform::Type::Body, header);
  m_subtitle->setMuted(true);
  m_subtitle->setObjectName(QStringLiteral("subtitle"));
  m_buttons = new widgets::HeaderButtons(header);
  m_buttons->setActions(actions);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addStretch(1);
  words->addWidget(m_name);
  words->addWidget(m_subtitle);
  words->addStretch(1);
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins({});
  row->setSpacing(2 * unit);
  row->addWidget(m_avatar, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  row->addWidget(m_buttons);
  applyTitleFont();
  return header;
}

QWidget* ContactPage::makeBody() {
  auto* body = new QWidget(this);
  const int unit = platform::unitOf(this);
  m_grid = new CardGrid(m_desk, body);
  m_tags = new widgets::TagChips(body);
  m_tags->setObjectName(QStringLiteral("tags"));
  m_add = widgets::makeButton(tr("Add…"), widgets::ButtonLook::Quiet, body);
  m_add->setObjectName(QStringLiteral("addField"));
  m_totals = new widgets::TypeLabel(platform::Type::Body, body);
  m_totals->setObjectName(QStringLiteral("totals"));
  m_totals->setWordWrap(true);
  m_chart = new widgets::ActivityChart(body);
  m_chart->setObjectName(QStringLiteral("activity"));
  m_bar = new TimelineBar(body);
  m_view = new TimelineView(body);
  m_view->setModel(&m_timeline);
  m_view->setItemDelegate(new delegates::TimelineDelegate(m_view));
  m_files = new EntryFiles(m_desk, *m_view, m_timeline);
  m_earlier = widgets::makeButton(tr("Show earlier"), widgets::ButtonLook::Quiet, body);
  m_earlier->setObjectName(QStringLiteral("showEarlier"));
  auto* tagRow = new QHBoxLayout;
  tagRow->addWidget(m_tags, 1);
  tagRow->addWidget(m_add, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins({});
  column->setSpacing(3 * unit);
  column->addWidget(m_grid);
  column->addLayout(tagRow);
  column->addWidget(m_totals);
  column->addWidget(m_chart);
  column->addWidget(m_bar);
  column->addWidget(m_view);
  column->addWidget(m_earlier, 0, Qt::AlignLeading);
  return body;
}

void ContactPage::connectParts() {
  connect(&m_desk.session(), &app::Session::changed, this, &ContactPage::apply);
  connect(m_name, &widgets::EditableValue::editingChanged, this, &ContactPage::applyTitleFont);
  connect(m_name, &widgets::EditableValue::committed, this, &ContactPage::commitName);
  connect(m_card, &widgets::NextStepCard::done, this, &ContactPage::markNextDone);
  connect(m_card, &widgets::NextStepCard::snooze, this, &ContactPage::snooze);
  connect(m_card, &widgets::NextStepCard::opened, this, [this] {
    if (m_next) editReminder(*m_next);
  });
  connect(m_add, &QPushButton::clicked, this, &ContactPage::openAddMenu);
  connect(m_tags, &widgets::TagChips::addRequested, this, [this](const QString& name) { tag(name, true); });
  connect(m_tags, &widgets::TagChips::removeRequested, this,
          [this](const QString& name) { tag(name, false); });
  connect(m_view, &TimelineView::opened, this, &ContactPage::openEntry);
  connect(m_view, &TimelineView::removeWanted, this, &ContactPage::removeEntry);
  connect(m_view, &TimelineView::rowReached, this, [this](const QRect& place) {
    const QPoint at = m_view->mapTo(m_scroll->widget(), place.center());
    m_scroll->ensureVisible(at.x(), at.y(), 0, place.height());
  });
  connect(m_bar, &TimelineBar::filtered, this, &ContactPage::showTimeline);
  connect(m_earlier, &QPushButton::clicked, this, [this] {
    m_timelineLimit *= 2;
    showTimeline();
  });
}

// An application style sheet keeps fonts from being inherited, so the name's own parts are told.
void ContactPage::applyTitleFont() {
  const QFont title = platform::fontFor(platform::Type::Title, font());
  if (auto* text = m_name->findChild<widgets::ValueText*>()) text->setFont(title);
  if (auto* editor = m_name->findChild<QLineEdit*>()) editor->setFont(title);
  // The name stands in by the padding of its own, larger grid.
  m_subtitle->setContentsMargins(2 * platform::unitOf(title) + 2, 0, 0, 0);
}

bool ContactPage::event(QEvent* event) {
  const bool look = event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange;
  const bool done = QWidget::event(event);
  if (look) applyTitleFont();
  return done;
}

void ContactPage::setContact(domain::Id id) {
  if (id == m_contact.id) return;
  if (m_capture != nullptr) m_capture->close();
  if (m_whatNext != nullptr) m_whatNext->dismiss();
  if (m_double != nullptr) m_double->watch(0);
  // What is being typed belongs to the one whose card this was.
  if (!m_name->commit()) m_name->restore();
  m_grid->finish();
  m_contact = {};
  m_contact.id = id;
  m_naming = false;
  m_timelineLimit = kFirstEntries;
  m_bar->clear();
  reload();
  m_scroll->verticalScrollBar()->setValue(0);
}

void ContactPage::apply(const domain::ChangeSet& changes) {
  if (m_contact.id == 0) return;
  const auto touched = [&changes](domain::Id id) {
    return std::binary_search(changes.contacts.begin(), changes.contacts.end(), id);
  };
  bool mine = changes.everything || touched(m_contact.id);
  // The timeline of a company has what its people did.
  if (!mine && m_contact.kind == domain::ContactKind::Company) {
    const auto people = m_desk.queries().peopleOf(m_contact.id);
    mine = std::any_of(people.begin(), people.end(), touched);
  }
  if (mine) reload();
}

void ContactPage::reload() {
  auto contact = m_desk.queries().contact(m_contact.id);
  if (!contact) return;
  m_contact = std::move(*contact);
  showHeader();
  showNext();
  m_grid->setContact(m_contact);
  showTags();
  showTotals();
  showChart();
  showTimeline();
}

void ContactPage::showHeader() {
  const QString name = domain::displayName(m_contact);
  const bool company = m_contact.kind == domain::ContactKind::Company;
  widgets::Face face{name, company ? widgets::NameKind::Company : widgets::NameKind::Person, {}};
  if (m_contact.photoId) face.photo = QImage::fromData(m_desk.queries().photo(*m_contact.photoId));
  m_avatar->setFace(face);
  const bool nameless =
      company ? m_contact.companyName.isEmpty() : m_contact.given.isEmpty() && m_contact.family.isEmpty();
  m_name->setValue(nameless ? QString() : name);
  m_name->setShownText(nameless ? QString() : name);
  m_name->setPlaceholder(nameless && name != QLatin1String("(no name)") ? name : tr("Name"));
  const QString under = domain::subtitle(m_contact);
  m_subtitle->setText(under);
  m_subtitle->setVisible(!under.isEmpty());
}

void ContactPage::showNext() {
  const auto open = m_desk.queries().remindersOf(m_contact.id, true);
  const QDateTime now = m_desk.clock().nowLocal();
  const auto due = [&now](const domain::Reminder& r) { return app::standingDue(r, now); };
  const auto first = std::min_element(open.begin(), open.end(),
                                      [&](const auto& a, const auto& b) { return due(a) < due(b); });
  m_card->setVisible(first != open.end());
  m_next.reset();
  if (first == open.end()) return;
  m_next = first->id;
  m_card->setStep(first->text, models::dueWords(due(*first), now), models::isLate(due(*first), now));
}

void ContactPage::showTotals() {
  const QString words = totalWords(m_desk.queries(), m_contact.id, m_desk.clock().nowLocal());
  m_totals->setText(words);
  m_totals->setVisible(!words.isEmpty());
}

void ContactPage::showChart() {
  const QDate today = m_desk.clock().today();
  const auto counts = m_desk.queries().activityPerMonth(m_contact.id, kChartMonths, today);
  const bool enough = std::accumulate(counts.begin(), counts.end(), 0) >= kChartFrom;
  m_chart->setVisible(enough);
  if (!enough) return;
  std::vector<widgets::ActivityBar> bars;
  const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - static_cast<int>(counts.size()));
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const QDate month = first.addMonths(static_cast<int>(i));
    bars.push_back({QLocale().toString(month, QStringLiteral("MMM")),
                    QLocale().toString(month, QStringLiteral("MMMM yyyy")), counts[i]});
  }
  m_chart->setTitle(tr("Activity per month"));
  m_chart->setBars(std::move(bars));
}

void ContactPage::showTags() {
  QStringList known;
  for (const app::NamedCount& tag : m_desk.queries().tags()) known << tag.name;
  m_tags->setSuggestions(known);
  m_tags->setTags(m_contact.tags);
}

void ContactPage::showTimeline() {
  const app::TimelineFilter filter = m_bar->filter();
  auto entries = app::mergedTimeline(m_desk.queries(), m_contact.id, m_timelineLimit + 1, filter);
  const bool more = static_cast<int>(entries.size()) > m_timelineLimit;
  if (more) entries.pop_back();
  m_earlier->setVisible(more);
  m_bar->setVisible(!entries.empty() || !filter.isEmpty());
  m_bar->setFiltering(entries.size() >= kFilterFrom || !filter.isEmpty());
  m_view->setVisible(!entries.empty());
  m_timeline.setEntries(std::move(entries));
}

void ContactPage::markNextDone() {
  if (!m_next) return;
  const auto before = m_desk.queries().reminder(*m_next);
  if (!before) return m_desk.tellError(before.error());
  m_desk.run(app::completeReminder(before->id, m_desk.clock().nowLocal()),
             [this, done = *before](const app::Outcome&) {
               m_desk.tellDeed(tr("Done"));
               if (done.contactId == m_contact.id) whatNext().ask(done, domain::displayName(m_contact));
             });
}

void ContactPage::lookForDouble() {
  if (m_double == nullptr) {
    m_double = new DoubleHint(m_desk, this);
    auto* column = static_cast<QVBoxLayout*>(m_card->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_card), m_double);
    connect(m_name->lineEdit(), &QLineEdit::textEdited, m_double, &DoubleHint::typeName);
    // What was typed and thrown away counts no more.
    connect(m_name, &widgets::EditableValue::editingChanged, m_double, [this](bool editing) {
      if (!editing) m_double->typeName({});
    });
  }
  m_double->watch(m_contact.id);
}

// Stands where the card of the next step stood.
WhatNext& ContactPage::whatNext() {
  if (m_whatNext != nullptr) return *m_whatNext;
  m_whatNext = new WhatNext(
      m_desk, [this]() -> CapturePanel& { return panel(); }, this);
  auto* column = static_cast<QVBoxLayout*>(m_card->parentWidget()->layout());
  column->insertWidget(column->indexOf(m_card), m_whatNext);
  return *m_whatNext;
}

void ContactPage::snooze() {
  if (!m_next) return;
  popUpSnoozeMenu(*m_card, m_desk.clock().nowLocal(), [this, id = *m_next](const QString& until) {
    m_desk.run(app::snoozeReminder(id, until),
               [this](const app::Outcome&) { m_desk.tellDeed(tr("You are reminded again")); });
  });
}

// Of somebody new all that the line says is taken, and the first field is next.
void ContactPage::commitName(const QString& name) {
  const bool isNew = std::exchange(m_naming, false);
  const bool more = isNew && app::saysMoreThanName(name);
  // By keyboard: who clicks elsewhere wants to be there.
  if (isNew && !more && QApplication::mouseButtons() == Qt::NoButton)
    QMetaObject::invokeMethod(this, &ContactPage::startEditing, Qt::QueuedConnection);
  m_desk.run(app::editContact(m_contact.id, QStringLiteral("name"),
                              [name, more](domain::Contact& c) { return app::takeName(c, name, more); }),
             {}, [this, name, id = m_contact.id](const Error& error) {
               if (id != m_contact.id) return m_desk.tellError(error);
               m_name->reopen(name, app::errorSentence(error));
             });
}

void ContactPage::startEditing() { m_grid->startEditing(); }

void ContactPage::nameNew() {
  m_name->startEditing();
  m_naming = true;
}

void ContactPage::openAddMenu() {
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("addMenu"));
  m_grid->offerFields(menu);
  menu.addSeparator();
  m_picture->offer(menu);
  menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void ContactPage::setPicture(const QString& path) { m_picture->set(path); }

void ContactPage::capture(Capture what) {
  if (m_contact.id != 0) panel().open(what, m_contact.id, domain::displayName(m_contact));
}

void ContactPage::startTimer(bool fromThem) { panel().logForm().startTimer(fromThem); }

void ContactPage::attachFiles() {
  const int row = m_view->isVisible() ? m_view->currentIndex().row() : -1;
  const bool writing = m_capture != nullptr && m_capture->isLogging();
  if (!writing && row >= 0) return m_files->choose(row);
  if (!writing) capture(Capture::Log);
  if (m_capture != nullptr && m_capture->isLogging()) m_capture->logForm().chooseFiles();
}

void ContactPage::openEntry(int row) {
  const app::TimelineEntry* entry = m_timeline.entryAt(row);
  if (entry == nullptr) return;
  if (entry->kind == QLatin1String("reminder")) {
    editReminder(entry->id);
    return;
  }
  if (entry->kind == QLatin1String("purchase")) {
    if (const auto sale = m_desk.queries().purchase(entry->id)) panel().openSale(*sale);
    return;
  }
  if (const auto it = m_desk.queries().interaction(entry->id); it && entry->kind == it->channel)
    panel().openInteraction(*it, partOf(*it, m_contact.id));
}

// Shows earlier ones until it is there.
bool ContactPage::revealInTimeline(const QString& kind, domain::Id id) {
  m_bar->clear();
  for (;; m_timelineLimit *= 2) {
    showTimeline();
    for (int row = 0; row < m_timeline.rowCount(); ++row) {
      const app::TimelineEntry* entry = m_timeline.entryAt(row);
      if (entry->id != id || entry->kind != kind) continue;
      m_view->setFocus(Qt::TabFocusReason);
      m_view->setCurrentIndex({});
      layout()->activate();
      m_view->setCurrentIndex(m_timeline.index(row));
      return true;
    }
    if (m_earlier->isHidden() || m_timelineLimit >= kMostEntries) return false;
  }
}

void ContactPage::showEntry(const app::FoundEntry& entry) {
  if (entry.kind == QLatin1String("notes")) {
    m_grid->focusOn(entry.kind);
    if (QWidget* notes = focusWidget()) m_scroll->ensureWidgetVisible(notes);
    return;
  }
  if (entry.open) {
    editReminder(entry.id);
    return;
  }
  if (revealInTimeline(entry.kind, entry.id)) return;
  if (const auto sale = m_desk.queries().purchase(entry.id); sale && entry.kind == QLatin1String("purchase"))
    panel().openSale(*sale);
  else if (const auto it = m_desk.queries().interaction(entry.id); it && entry.kind == it->channel)
    panel().openInteraction(*it, partOf(*it, m_contact.id));
}

void ContactPage::editReminder(domain::Id id) {
  if (const auto reminder = m_desk.queries().reminder(id)) panel().openReminder(*reminder);
}

void ContactPage::removeEntry(int row) {
  const app::TimelineEntry* entry = m_timeline.entryAt(row);
  if (entry == nullptr) return;
  const QString words = tr("%1 moved to Trash").arg(models::kindWords(entry->kind));
  const auto remove = entry->kind == QLatin1String("purchase")   ? app::deletePurchase
                      : entry->kind == QLatin1String("reminder") ? app::deleteReminder
                                                                 : app::deleteInteraction;
  m_desk.run(remove(entry->id), [this, words](const app::Outcome&) { m_desk.tellDeed(words); });
}

void ContactPage::tag(const QString& name, bool on) {
  m_desk.run(app::tagContacts({m_contact.id}, name, on));
}

QString ContactPage::mailAddress() const {
  const auto all = domain::channelsOf(m_contact, domain::ChannelKind::Email);
  return all.empty() ? QString() : all.front().value;
}

QString ContactPage::phoneNumber() const {
  const auto all = domain::channelsOf(m_contact, domain::ChannelKind::Phone);
  if (all.empty()) return {};
  return all.front().normal.isEmpty() ? all.front().value : all.front().normal;
}

}
