// The sections of an open book that are not a list of contacts. Each page is made when it is first needed:
// making all of them took a third of the time to the first paint.
#pragma once

#include "app/import.h"

#include <QStackedWidget>

namespace kith::pages {
class Desk;
class DuplicateWatch;
class DuplicatesPage;
class ImportPage;
class ProductsPage;
class RowList;
class SalesPage;
class ServicesPage;
class StartPage;
class TodayPage;
enum class TodayView;
class TrashPage;
class UnassignedPage;
}

namespace kith::application {

// Lives on the window's thread. `desk` outlives it.
class BookPages : public QStackedWidget {
  Q_OBJECT
 public:
  explicit BookPages(pages::Desk& desk, QWidget* parent = nullptr);

  // The page of the contacts, made inside this; the first to be shown.
  void setContacts(QWidget* contacts);

  pages::TodayPage& today();
  // How Today shows what is due, also before it is made; `todayViewChosen` when the user wants another.
  void setTodayView(pages::TodayView view);
  pages::TodayView todayView() const { return m_todayView; }
  pages::SalesPage& sales();
  pages::ProductsPage& products();
  pages::ServicesPage& services();
  pages::UnassignedPage& unassigned();
  pages::TrashPage& trash();
  pages::DuplicatesPage& duplicates();
  // Looks for likely duplicates where the book changed; for quiet moments.
  void lookForDuplicates();
  qint64 duplicateCount() const;
  pages::ImportPage& import();
  bool isImporting() const;

  // Shows the page of a section by its key in the sidebar, with what is in the book now; any other key shows
  // the contacts.
  void showSection(const QString& key);
  // Shows the doors of an empty book.
  void showStart();
  bool showsContacts() const { return currentWidget() == m_contacts; }
  // Whether Kith rings when it is closed: Today says so where it does not.
  void setRinging(bool whenClosed);
  // What takes the focus in that section; null where it has none.
  QWidget* focusOf(const QString& key);

 Q_SIGNALS:
  // A list appeared in which something of the book can be chosen.
  void listMade(QWidget* list);
  void duplicatesCounted();
  void sectionWanted(const QString& key);
  void importLeft();
  void imported(const kith::app::ImportReport& report);
  void importWanted();
  void sampleWanted();
  void personWanted();
  void ringWanted();
  void todayViewChosen(kith::pages::TodayView view);

 private:
  template <class Page>
  Page& shown(Page& page);

  pages::Desk& m_desk;
  bool m_ringsWhenClosed = false;
  pages::TodayView m_todayView{};
  QWidget* m_contacts = nullptr;
  pages::TodayPage* m_today = nullptr;
  pages::SalesPage* m_sales = nullptr;
  pages::ProductsPage* m_products = nullptr;
  pages::ServicesPage* m_services = nullptr;
  pages::UnassignedPage* m_unassigned = nullptr;
  pages::TrashPage* m_trash = nullptr;
  pages::DuplicateWatch* m_watch;
  pages::DuplicatesPage* m_duplicates = nullptr;
  pages::ImportPage* m_import = nullptr;
  pages::StartPage* m_start = nullptr;
};

}
