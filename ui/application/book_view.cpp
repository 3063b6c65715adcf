#include "application/book_view.h"

#include "app/commands.h"
#include "app/reading_memory.h"
#include "application/actions.h"
#include "application/book_pages.h"
#include "application/card_place.h"
#include "application/list_and_card.h"
#include "application/sidebar_rail.h"
#include "delegates/sidebar_delegate.h"
#include "domain/contact_edit.h"
#include "domain/phone.h"
#include "models/searcher.h"
#include "pages/contact_page.h"
#include "pages/import_page.h"
#include "pages/products_page.h"
#include "pages/quick_window.h"
#include "pages/sales_page.h"
#include "pages/today_page.h"
#include "pages/trash_page.h"
#include "platform/after_paint.h"
#include "platform/metrics.h"
#include "widgets/search_field.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::application {
namespace {

constexpr std::size_t kLongestPast = 100;
constexpr std::chrono::seconds kQuietAfter{10};  // without a change
constexpr int kSidebarUnits = 45;
constexpr int kListUnits = 72;
constexpr int kPagesUnits = 260;  // a splitter shares out what there is in this proportion

// Each book has its own place to come back to.
QString settingsGroup(const QString& path) {
  const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
  return QStringLiteral("book-") + QString::fromLatin1(name.left(12));
}

bool isContactList(const QString& key) {
  return key == QLatin1String("people") || key == QLatin1String("companies") || key.contains(u':');
}

// So much is no list of a morning, and reading it would keep the first picture waiting.
constexpr int kMostLate = 1000;

// The morning begins with what is due; a book without any begins with its people.
QString firstSection(app::Queries& queries, const Clock& clock) {
  const QDateTime midnight(clock.today().addDays(1), QTime(0, 0));
  const int late = queries.lateCount(midnight);
  return late > 0 && late <= kMostLate ? QStringLiteral("today") : QStringLiteral("people");
}

}

BookView::BookView(std::unique_ptr<app::Session> session, std::unique_ptr<app::Queries> queries,
                   Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_session(std::move(session)),
      m_queries(std::move(queries)),
      m_reader(std::make_unique<models::Reader>(m_session->path())),
      m_desk(std::make_unique<pages::Desk>(*m_session, *m_queries, *m_reader)),
      m_actions(actions) {
  setObjectName(QStringLiteral("bookView"));
  build();
  connectParts();
  showCounts(models::readFirstCounts(*m_queries));
  new platform::AfterPaint(m_sidebar->viewport(), [this] {
    askForCounts();
    m_session->makeReady();
    m_desk->searcher().prepare();
  });
  m_quiet.setSingleShot(true);
  m_quiet.setInterval(kQuietAfter);
  connect(&m_quiet, &QTimer::timeout, m_session.get(), &app::Session::settleWhenIdle);
  connect(&m_quiet, &QTimer::timeout, m_pages, &BookPages::lookForDuplicates);
  connect(m_pages, &BookPages::duplicatesCounted, this, [this] { showCounts(m_counts); });
  m_quiet.start();
}

// What is being read ends, for it may be about a page; then the pages go, and then what they read from: a
// field that loses the focus meanwhile still says that it asks no more.
BookView::~BookView() {
  m_reader->stop();
  delete m_quick;
  delete m_outer;
}

// From the outside in: each move to another parent styles all that is inside once more, which took 5 ms of
// the start.
void BookView::build() {
  m_outer = new QSplitter(this);
  m_outer->setObjectName(QStringLiteral("sidebarAndPages"));
  m_outer->setChildrenCollapsible(false);
  m_sidebar = new pages::RowList(QStringLiteral("sections"), tr("Sections"), m_outer);
  m_sidebar->setUniformItemSizes(false);  // headings are higher; the list is short
  m_sidebar->setModel(&m_sections);
  m_sidebar->setItemDelegate(new delegates::SidebarDelegate(m_sidebar));
  m_sidebar->viewport()->setBackgroundRole(QPalette::AlternateBase);
  m_pages = new BookPages(*m_desk, m_outer);
  m_inner = new ListAndCard(m_pages);
  m_list = new pages::ContactListPane(*m_desk, m_inner);
  m_detail = new CardPlace(m_inner->cardPlace());
  m_inner->setPanes(m_list, m_detail);
  m_pages->setContacts(m_inner);
  m_outer->addWidget(m_sidebar);
  m_outer->addWidget(m_pages);
  m_outer->setStretchFactor(1, 1);
  m_rail = std::make_unique<SidebarRail>(*m_outer, *m_sidebar);
  const int unit = platform::unitOf(this);
  m_outer->setSizes({kSidebarUnits * unit, kPagesUnits * unit});
  m_inner->setSizes({kListUnits * unit, kPagesUnits * unit});
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_outer);
}

pages::ContactPage& BookView::card() {
  if (m_card == nullptr) {
    QList<QAction*> deeds;
    for (const char* id : {"person.call", "person.mail", "person.log", "person.sale", "person.remind"})
      deeds << m_actions.get(QString::fromLatin1(id));
    m_card = new pages::ContactPage(*m_desk, deeds, m_detail);
    if (m_place.contact != 0) showContact(m_place.contact);
  }
  return *m_card;
}

domain::Id BookView::shownContact() const { return m_card != nullptr ? m_card->contact() : m_place.contact; }

// The list is painted first, then the card is made: it takes longer than all the rest of the window.
void BookView::showContact(domain::Id id) {
  m_place.contact = id;
  if (m_card == nullptr && !m_painted) {
    m_detail->showNothing();
    return;
  }
  card().setContact(id);
  m_detail->showCard(*m_card);
}

void BookView::connectParts() {
  connect(m_session.get(), &app::Session::changed, this, [this] {
    askForCounts();
    leaveGoneContact();
    m_quiet.start();
  });
  connect(m_desk.get(), &pages::Desk::contactWanted, this, &BookView::openContact);
  connect(m_sidebar->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    if (m_counting) return;
    const models::SidebarItem* item = m_sections.itemAt(m_sidebar->currentRow());
    if (item != nullptr && !item->key.isEmpty() && item->key != m_place.section) visit({item->key, 0});
  });
  m_sidebar->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_sidebar, &QWidget::customContextMenuRequested, this, &BookView::openSectionMenu);
  connectSelection();
  connect(&m_sections, &models::SidebarModel::renameWanted, this, &BookView::renameSearch);
  connect(m_sidebar, &pages::RowList::opened, this, [this] { openSection(m_place.section); });
  connect(m_list, &pages::ContactListPane::contactSelected, this, &BookView::showContact);
  connect(m_list, &pages::ContactListPane::contactOpened, this, [this] {
    if (m_inner->isOneAtATime())
      m_inner->showCard();
    else
      card().startEditing();
  });
  connect(m_list, &pages::ContactListPane::entryOpened, this, &BookView::openFound);
  connect(&m_list->list(), &QListView::clicked, this, [this] {
    if (m_list->selectedContacts().size() == 1) m_inner->showCard();
  });
  connect(m_sidebar, &QListView::clicked, m_inner, &ListAndCard::showList);
  connect(m_inner, &ListAndCard::backWanted, this, &BookView::back);
  connect(m_list, &pages::ContactListPane::createWanted, this, [this](const QString& name) {
    newContact(m_list->section().section == app::ContactSection::Companies ? domain::ContactKind::Company
                                                                           : domain::ContactKind::Person,
               name);
  });
  connect(&m_list->newButton(), &QPushButton::clicked, this,
          [this] { newContact(domain::ContactKind::Person); });
  connect(m_pages, &BookPages::sectionWanted, this, &BookView::openSection);
  connect(m_pages, &BookPages::importLeft, this, &BookView::leaveImport);
  connect(m_pages, &BookPages::imported, this, &BookView::finishImport);
  connect(m_pages, &BookPages::importWanted, this, &BookView::importWanted);
  connect(m_pages, &BookPages::ringWanted, this, &BookView::ringWanted);
  connect(m_pages, &BookPages::sampleWanted, this, &BookView::sampleWanted);
  connect(m_pages, &BookPages::personWanted, this, [this] { newContact(domain::ContactKind::Person); });
  connect(m_pages, &BookPages::listMade, this, [this](QWidget* list) { m_actions.addToList(list); });
  new platform::AfterPaint(m_list, [this] {
    m_painted = true;
    m_place.contact != 0 ? showContact(m_place.contact) : m_detail->showNobody();
  });
}

bool BookView::isImporting() const { return m_pages->isImporting(); }

void BookView::askForCounts() {
  m_reader->ask(QStringLiteral("counts"), [this, now = m_desk->clock().nowLocal()](app::Queries& queries) {
    const models::SidebarCounts counts = models::readSidebarCounts(queries, now);
    return [this, counts] {
      showCounts(counts);
      askForMatches();
    };
  });
}

void BookView::showCounts(const models::SidebarCounts& counts) {
  auto matches = std::move(m_counts.matches);
  m_counts = counts;
  m_counts.matches = std::move(matches);
  m_counts.duplicates = m_pages->duplicateCount();
  const QString here = m_place.section;
  // The row of an emptied section goes, and the selection with it to a neighbour; the page stays.
  m_counting = true;
  m_sections.setCounts(m_counts);
  m_counting = false;
  followInSidebar();
  const bool empty = counts.people == 0 && counts.companies == 0 && counts.products == 0 &&
                     counts.trash == 0 && counts.sales == 0 && m_queries->laterCount(QDate(1, 1, 1)) == 0;
  if (empty != m_startDoors) {
    m_startDoors = empty;
    if (!here.isEmpty()) showPlace(m_place, true);
  }
  Q_EMIT countsChanged();
}

// A section without a row (an import, an emptied one) leaves none selected, so that a click on any opens it.
void BookView::followInSidebar() {
  m_counting = true;
  const int row = m_sections.rowOf(m_place.section);
  if (row < 0)
    m_sidebar->clearSelection();
  else if (row != m_sidebar->currentRow() || !m_sidebar->selectionModel()->hasSelection())
    m_sidebar->selectRow(row);
  m_counting = false;
}

QString BookView::countWords() const {
  if (m_counts.people < 0) return {};
  return m_counts.people == 1 ? tr("1 person") : tr("%L1 people").arg(m_counts.people);
}

// A contact that went to Trash or was taken back leaves no card behind.
void BookView::leaveGoneContact() {
  if (shownContact() == 0) return;
  const auto contact = m_queries->contact(shownContact());
  if (contact && contact->deletedAt.isEmpty()) return;
  const bool hadFocus = card().isAncestorOf(focusWidget());
  card().setContact(0);
  m_place.contact = 0;
  m_detail->showNobody();
  m_inner->showList();
  if (hadFocus) m_list->focusRows();
}

void BookView::openSection(const QString& key) {
  visit({key, 0});
  m_inner->showList();
  if (isContactList(m_place.section)) m_list->focusRows();
  if (QWidget* place = m_pages->focusOf(m_place.section)) place->setFocus(Qt::OtherFocusReason);
}

void BookView::openContact(domain::Id id) {
  const auto contact = m_queries->contact(id);
  if (!contact) return;
  const bool company = contact->kind == domain::ContactKind::Company;
  visit({company ? QStringLiteral("companies") : QStringLiteral("people"), id});
  m_inner->showCard();
}

void BookView::visit(const Place& place) {
  if (place == m_place) return;
  m_past.push_back(m_place);
  if (m_past.size() > kLongestPast) m_past.erase(m_past.begin());
  m_future.clear();
  showPlace(place, false);
}

void BookView::back() {
  if (m_pages->showsContacts() && m_inner->isCovered()) {
    m_inner->showList();
    m_list->focusRows();
    return;
  }
  if (m_past.empty()) return;
  m_future.push_back(m_place);
  const Place place = m_past.back();
  m_past.pop_back();
  showPlace(place, false);
}

void BookView::forward() {
  if (m_future.empty()) return;
  m_past.push_back(m_place);
  const Place place = m_future.back();
  m_future.pop_back();
  showPlace(place, false);
}

void BookView::showPlace(const Place& place, bool wait) {
  const bool sameList = place.section == m_place.section && isContactList(place.section);
  m_place = place;
  if (m_place.section.isEmpty()) m_place.section = QStringLiteral("people");
  const QString& key = m_place.section;
  followInSidebar();
  if (m_startDoors && key != QLatin1String("import") && key != QLatin1String("products")) {
    m_pages->showStart();
    return;
  }
  m_pages->showSection(key);
  if (!m_pages->showsContacts()) return;
  if (!sameList || wait) showList(key, wait);
  if (place.contact == 0) return;
  m_list->selectContact(place.contact);
  m_inner->showCard();
}

void BookView::showList(const QString& key, bool wait) {
  pages::PaneSection section{key, tr("People"), app::ContactSection::People, {}};
  if (key == QLatin1String("companies")) {
    section.title = tr("Companies");
    section.section = app::ContactSection::Companies;
  }
  if (const models::SidebarItem* item = m_sections.itemAt(m_sections.rowOf(key));
      item && !item->words.isEmpty()) {
    section.title = item->text;
    section.section = app::ContactSection::Everyone;
    section.words = item->words;
  }
  m_inner->setListName(section.title);
  m_list->showSection(section, wait, std::exchange(m_nearRow, 0));
}

void BookView::findHere() {
  if (m_place.section == QLatin1String("products")) return m_pages->products().find();
  if (!isContactList(m_place.section)) openSection(QStringLiteral("people"));
  m_inner->showList();
  m_list->search().setFocus(Qt::ShortcutFocusReason);
  m_list->search().selectAll();
}

void BookView::showNew(domain::Id id, domain::ContactKind kind) {
  m_startDoors = false;
  m_list->setTypedWords({});
  visit({kind == domain::ContactKind::Company ? QStringLiteral("companies") : QStringLiteral("people"), id});
  card().setContact(id);
  card().lookForDouble();
  m_detail->showCard(*m_card);
  m_inner->showCard();
}

void BookView::newContact(domain::ContactKind kind, const QString& name, const Made& then) {
  domain::Contact fresh;
  fresh.kind = kind;
  const bool called = domain::isPhoneLike(name);  // all that is known is the number
  if (!name.isEmpty())
    (void)domain::setField(fresh, called ? QStringLiteral("phone") : QStringLiteral("name"), name);
  const bool named = !name.isEmpty() && !called;
  m_desk->run(app::addContact(fresh), [this, kind, named, then](const app::Outcome& outcome) {
    showNew(outcome.made, kind);
    if (then)
      then(outcome.made);
    else if (named)
      card().startEditing();
    else
      card().nameNew();
  });
}

void BookView::startImport(const QString& path) {
  if (!m_pages->isImporting()) m_pages->import().setFile(path);
  visit({QStringLiteral("import"), 0});
}

void BookView::importAgain() {
  if (m_pages->isImporting()) return visit({QStringLiteral("import"), 0});
  const auto last = app::lastImport(m_queries->setting(QString::fromLatin1(app::kLastImportSetting)));
  if (!last) return m_desk->tell(tr("Nothing was imported into this book yet."));
  if (!QFileInfo::exists(last->file))
    return m_desk->tell(
        tr("%1 is no longer in %2.").arg(QFileInfo(last->file).fileName(), QFileInfo(last->file).path()));
  m_pages->import().again(*last);
  visit({QStringLiteral("import"), 0});
}

void BookView::leaveImport() { showPlace({m_past.empty() ? QString() : m_past.back().section, 0}, false); }

void BookView::finishImport(const app::ImportReport& report) {
  const qint64 count = report.created + report.updated;
  const qint64 leftOut = report.failed + report.skipped;
  m_startDoors = false;
  if (count == 0 && report.companies > 0)
    m_desk->tellDeed(tr("%L1 new companies").arg(report.companies));
  else if (count == 0 && leftOut > 0)
    m_desk->tell(tr("Nothing came in, %L1 left out").arg(leftOut));
  else if (count == 0)
    m_desk->tell(tr("Nothing new: everything in the file is already here."));
  else
    m_desk->tellDeed(report.updated == 0
                         ? (count == 1 ? tr("1 person imported") : tr("%L1 people imported").arg(count))
                         : tr("%L1 imported, %L2 changed").arg(report.created).arg(report.updated));
  if (report.problemCount == 0 && m_place.section == QLatin1String("import"))
    openSection(QStringLiteral("people"));
}

void BookView::takeBackLastImport() {
  const auto imports = m_queries->imports();
  const auto last =
      std::find_if(imports.begin(), imports.end(), [](const app::ImportEntry& info) { return !info.undone; });
  if (last == imports.end()) {
    m_desk->tell(tr("There is no import to take back."));
    return;
  }
  m_desk->tell(tr("Taking %1 back…").arg(last->file));
  app::takeBackImportAsync(*m_session, last->id, [this](const Result<app::TakeBackReport>& report) {
    if (!report)
      m_desk->tellError(report.error());
    else
      m_desk->tellDeed(tr("Import taken back: %L1 removed, %L2 as before, %L3 kept")
                           .arg(report->removed)
                           .arg(report->restored)
                           .arg(report->kept.size()));
  });
}

void BookView::check(std::function<void(const QString&)> done) {
  m_reader->ask(QStringLiteral("check"),
                [done = std::move(done)](app::Queries& queries) -> models::Reader::Answer {
                  const app::CheckReport report = queries.check();
                  return [done, report] {
                    done(report.ok ? tr("The book is sound: %L1 contacts checked").arg(report.contacts)
                                   : tr("Found something wrong: %1").arg(report.problems.front().problem));
                  };
                });
}

void BookView::restore(QSettings& settings) {
  settings.beginGroup(settingsGroup(m_session->path()));
  m_outer->restoreState(settings.value(QStringLiteral("outer")).toByteArray());
  m_inner->restoreState(settings.value(QStringLiteral("inner")).toByteArray());
  Place place{settings.value(QStringLiteral("section")).toString(),
              settings.value(QStringLiteral("contact")).toLongLong()};
  if (place.section.isEmpty()) place.section = firstSection(*m_queries, m_desk->clock());
  if (m_sections.rowOf(place.section) < 0) place.section = QStringLiteral("people");
  setTodayView(pages::TodayView(qBound(0, settings.value(QStringLiteral("today")).toInt(), 2)));
  m_nearRow = settings.value(QStringLiteral("topRow")).toInt();
  m_list->restoreTable(settings);
  showPlace(place, true);
  if (m_list->isTable()) m_inner->showList();
  const QString words = settings.value(QStringLiteral("search")).toString();
  if (!words.isEmpty() && isContactList(place.section)) m_list->setTypedWords(words);
  m_list->scrollTo({settings.value(QStringLiteral("top")).toLongLong(),
                    settings.value(QStringLiteral("topHidden")).toInt()});
  if (isContactList(place.section)) m_list->focusRows();
  if (QWidget* focus = m_pages->focusOf(place.section)) focus->setFocus(Qt::OtherFocusReason);
  settings.endGroup();
}

void BookView::save(QSettings& settings) const {
  settings.beginGroup(settingsGroup(m_session->path()));
  // A narrow window hides the widths that the wide one had; those of the last wide one stay.
  if (!m_rail->isRail()) settings.setValue(QStringLiteral("outer"), m_outer->saveState());
  if (!m_inner->isOneAtATime()) settings.setValue(QStringLiteral("inner"), m_inner->saveState());
  settings.setValue(QStringLiteral("section"), m_place.section);
  settings.setValue(QStringLiteral("today"), static_cast<int>(m_pages->todayView()));
  settings.setValue(QStringLiteral("contact"), shownContact());
  settings.setValue(QStringLiteral("search"), m_list->typedWords());
  m_list->saveTable(settings);
  settings.setValue(QStringLiteral("top"), m_list->place().top);
  settings.setValue(QStringLiteral("topRow"), m_list->place().row);
  settings.setValue(QStringLiteral("topHidden"), m_list->place().hidden);
  settings.endGroup();
}

void BookView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  narrow();
}

void BookView::narrow() {
  const int unit = platform::unitOf(this);
  const Panes panes = panesThatFit(width(), unit);
  m_rail->setRail(panes != Panes::Three);
  m_list->setMinimumWidth(50 * unit);
  m_detail->setMinimumWidth(100 * unit);
  m_inner->setOneAtATime(panes == Panes::OneAtATime || m_list->isTable());
}

}
