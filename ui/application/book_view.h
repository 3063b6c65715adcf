// One open customer book in the window: sidebar, list, card and the pages of the other sections.
#pragma once

#include "app/import.h"
#include "models/reader.h"
#include "models/sidebar_model.h"
#include "pages/contact_list_pane.h"
#include "pages/desk.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QMenu;
class QSettings;
class QSplitter;

namespace kith::pages {
class ContactPage;
class QuickWindow;
enum class Capture;
enum class TodayView;
}

namespace kith::application {

class Actions;
class BookPages;
class CardPlace;
class ListAndCard;
class SidebarRail;

// Where one is: what Back and Forward walk.
struct Place {
  QString section;
  domain::Id contact = 0;
  bool operator==(const Place&) const = default;
};

// Lives on the window's thread; owns the session. `actions` outlive it.
class BookView : public QWidget {
  Q_OBJECT
 public:
  BookView(std::unique_ptr<app::Session> session, std::unique_ptr<app::Queries> queries, Actions& actions,
           QWidget* parent = nullptr);
  ~BookView() override;

  pages::Desk& desk() { return *m_desk; }
  pages::ContactListPane& listPane() { return *m_list; }
  pages::ContactPage& card();
  const Place& place() const { return m_place; }
  bool isImporting() const;
  // Opens a section by its key in the sidebar; focus goes to its list.
  void openSection(const QString& key);
  void openContact(domain::Id id);
  void back();
  void forward();
  void findHere();
  using Made = std::function<void(domain::Id)>;  // called with it instead of opening its name
  void newContact(domain::ContactKind kind, const QString& name = {}, const Made& then = {});
  void pasteContact();
  void deleteSelected();
  // A menu of tags for those that are selected, else for the shown one: to give one, or to take one away.
  void askForTag(bool on);
  void askForStage();
  QPoint menuPlace() const;                    // beside what is selected
  std::vector<domain::Id> contactsToChange();  // selected, else shown; says so where there is none
  void editSelected();
  void capture(pages::Capture what);
  void attachFiles();
  // Records the sale that is selected, or the last one of the contact, once more as of today.
  void sellAgain();
  // Asks for one line in a window of its own; whom it is about stands in it.
  void quickAdd(const QString& words = {});
  void markDone();
  void startImport(const QString& path);
  void importAgain();
  void takeBackLastImport();
  void saveSearch();
  void toggleFilters();
  void setTodayView(pages::TodayView view);
  BookPages& pages() { return *m_pages; }
  void showTable(bool on);
  void beginDay();  // what counts from today is read anew
  void showRinging(bool whenClosed);
  // Looks the whole book over in the background and says how it is.
  void check(std::function<void(const QString&)> done);
  void restore(QSettings& settings);
  void save(QSettings& settings) const;
  QString countWords() const;  // "1,284 people"

 Q_SIGNALS:
  void importWanted();
  void sampleWanted();
  void countsChanged();
  void ringWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void connectParts();
  void showNew(domain::Id id, domain::ContactKind kind);
  void askForCounts();
  void askForMatches();
  void connectSelection();
  void openListMenu(const QPoint& globalPlace);
  QMenu* makeMenu(const char* name);
  void addTagName(QMenu& menu, const std::vector<domain::Id>& ids);
  void tagAll(const std::vector<domain::Id>& ids, const QString& tag, bool on);
  void stageAll(const std::vector<domain::Id>& ids, const QString& stage);
  void openSectionMenu(const QPoint& place);
  void deleteSearch(const app::SavedSearch& search);
  void renameSearch(domain::Id search, const QString& name);
  void addMove(QMenu& menu, const QString& words, const QString& name, domain::Id search, int by);
  void moveSearch(domain::Id search, int by);
  // Opens the editor of the name, where the sidebar is at a saved search.
  bool renameCurrentSearch();
  void followInSidebar();
  void leaveGoneContact();
  void showCounts(const models::SidebarCounts& counts);
  void showPlace(const Place& place, bool wait);
  void showList(const QString& key, bool wait);
  domain::Id shownContact() const;
  void showContact(domain::Id id);
  void openFound(const app::FoundEntry& entry);
  void visit(const Place& place);
  void finishImport(const app::ImportReport& report);
  void leaveImport();
  void narrow();

  std::unique_ptr<app::Session> m_session;
  std::unique_ptr<app::Queries> m_queries;
  std::unique_ptr<models::Reader> m_reader;
  std::unique_ptr<pages::Desk> m_desk;
  Actions& m_actions;
  models::SidebarModel m_sections;
  models::SidebarCounts m_counts;
  Place m_place;
  std::vector<Place> m_past;
  std::vector<Place> m_future;
  bool m_counting = false;    // the sidebar is taking new counts
  bool m_startDoors = false;  // the book is empty and was not left alone
  QSplitter* m_outer = nullptr;
  ListAndCard* m_inner = nullptr;
  std::unique_ptr<SidebarRail> m_rail;
  pages::RowList* m_sidebar = nullptr;
  BookPages* m_pages = nullptr;
  CardPlace* m_detail = nullptr;
  pages::ContactListPane* m_list = nullptr;
  pages::ContactPage* m_card = nullptr;  // made after the first paint, or when it is first needed
  pages::QuickWindow* m_quick = nullptr;
  bool m_painted = false;
  int m_nearRow = 0;  // where the restored list will be scrolled to
  QTimer m_quiet;
};

}
