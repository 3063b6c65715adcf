#include "application/book_pages.h"

#include "pages/desk.h"
#include "pages/duplicate_watch.h"
#include "pages/duplicates_page.h"
#include "pages/import_page.h"
#include "pages/products_page.h"
#include "pages/row_list.h"
#include "pages/sales_page.h"
#include "pages/services_page.h"
#include "pages/start_page.h"
#include "pages/today_page.h"
#include "pages/trash_page.h"
#include "pages/unassigned_page.h"

namespace kith::application {

BookPages::BookPages(pages::Desk& desk, QWidget* parent)
    : QStackedWidget(parent), m_desk(desk), m_watch(new pages::DuplicateWatch(desk, this)) {
  connect(m_watch, &pages::DuplicateWatch::found, this, &BookPages::duplicatesCounted);
}

void BookPages::setContacts(QWidget* contacts) {
  m_contacts = contacts;
  addWidget(contacts);
}

pages::TodayPage& BookPages::today() {
  if (m_today == nullptr) {
    addWidget(m_today = new pages::TodayPage(m_desk, this));
    m_today->setRinging(m_ringsWhenClosed);
    connect(m_today, &pages::TodayPage::ringWanted, this, &BookPages::ringWanted);
    connect(m_today, &pages::TodayPage::servicesWanted, this,
            [this] { Q_EMIT sectionWanted(QStringLiteral("services")); });
    connect(m_today, &pages::TodayPage::listMade, this, &BookPages::listMade);
    connect(m_today, &pages::TodayPage::viewChosen, this, &BookPages::todayViewChosen);
    Q_EMIT listMade(&m_today->list());
    if (m_todayView != pages::TodayView::List) m_today->showView(m_todayView);
  }
  return *m_today;
}

void BookPages::setTodayView(pages::TodayView view) {
  m_todayView = view;
  if (m_today != nullptr && m_today->view() != view) m_today->showView(view);
}

pages::SalesPage& BookPages::sales() {
  if (m_sales == nullptr) {
    addWidget(m_sales = new pages::SalesPage(m_desk, this));
    connect(m_sales, &pages::SalesPage::unassignedWanted, this,
            [this] { Q_EMIT sectionWanted(QStringLiteral("unassigned")); });
    Q_EMIT listMade(&m_sales->list());
  }
  return *m_sales;
}

pages::ProductsPage& BookPages::products() {
  if (m_products == nullptr) {
    addWidget(m_products = new pages::ProductsPage(m_desk, this));
    Q_EMIT listMade(&m_products->list());
  }
  return *m_products;
}

pages::ServicesPage& BookPages::services() {
  if (m_services == nullptr) addWidget(m_services = new pages::ServicesPage(m_desk, this));
  return *m_services;
}

pages::UnassignedPage& BookPages::unassigned() {
  if (m_unassigned == nullptr) addWidget(m_unassigned = new pages::UnassignedPage(m_desk, this));
  return *m_unassigned;
}

pages::TrashPage& BookPages::trash() {
  if (m_trash == nullptr) addWidget(m_trash = new pages::TrashPage(m_desk, this));
  return *m_trash;
}

pages::DuplicatesPage& BookPages::duplicates() {
  if (m_duplicates == nullptr) addWidget(m_duplicates = new pages::DuplicatesPage(m_desk, *m_watch, this));
  return *m_duplicates;
}

void BookPages::lookForDuplicates() { m_watch->lookWhenQuiet(); }

qint64 BookPages::duplicateCount() const { return m_watch->list().total; }

pages::ImportPage& BookPages::import() {
  if (m_import == nullptr) {
    addWidget(m_import = new pages::ImportPage(m_desk, this));
    connect(m_import, &pages::ImportPage::left, this, &BookPages::importLeft);
    connect(m_import, &pages::ImportPage::imported, this, &BookPages::imported);
  }
  return *m_import;
}

bool BookPages::isImporting() const { return m_import != nullptr && m_import->isRunning(); }

template <class Page>
Page& BookPages::shown(Page& page) {
  setCurrentWidget(&page);
  return page;
}

void BookPages::showSection(const QString& key) {
  if (key == QLatin1String("today"))
    shown(today()).reload();
  else if (key == QLatin1String("sales"))
    shown(sales()).reload();
  else if (key == QLatin1String("products"))
    shown(products()).reload();
  else if (key == QLatin1String("services"))
    shown(services()).reload();
  else if (key == QLatin1String("unassigned"))
    shown(unassigned()).reload();
  else if (key == QLatin1String("trash"))
    shown(trash()).reload();
  else if (key == QLatin1String("duplicates"))
    shown(duplicates()).reload();
  else if (key == QLatin1String("import"))
    setCurrentWidget(&import());
  else
    setCurrentWidget(m_contacts);
}

void BookPages::showStart() {
  if (m_start == nullptr) {
    addWidget(m_start = new pages::StartPage(this));
    connect(m_start, &pages::StartPage::importWanted, this, &BookPages::importWanted);
    connect(m_start, &pages::StartPage::sampleWanted, this, &BookPages::sampleWanted);
    connect(m_start, &pages::StartPage::personWanted, this, &BookPages::personWanted);
  }
  setCurrentWidget(m_start);
}

void BookPages::setRinging(bool whenClosed) {
  m_ringsWhenClosed = whenClosed;
  if (m_today != nullptr) m_today->setRinging(whenClosed);
}

QWidget* BookPages::focusOf(const QString& key) {
  if (key == QLatin1String("today")) return &today().focusPlace();
  if (key == QLatin1String("sales")) return &sales().list();
  if (key == QLatin1String("products")) return &products().focusPlace();
  if (key == QLatin1String("services")) return &services().list();
  if (key == QLatin1String("unassigned")) return &unassigned().list();
  if (key == QLatin1String("trash")) return &trash().list();
  if (key == QLatin1String("duplicates")) return &duplicates().list();
  return nullptr;
}

}
