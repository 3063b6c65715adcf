// The middle pane: the search box, New, and the contacts of a section.
#pragma once

#include "app/history_search.h"
#include "models/contact_list_model.h"
#include "pages/row_list.h"

#include <QWidget>

class QAbstractItemView;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace kith::widgets {
class EmptyState;
class InlineMessage;
class SearchField;
}

namespace kith::pages {

class ContactTable;
class Desk;
class FilterPanel;
class FoundList;
class ResultLists;

// What the pane shows before anything is typed.
struct PaneSection {
  QString key;    // people, companies, tag:NAME, search:ID
  QString title;  // for the search box: "Search people"
  app::ContactSection section = app::ContactSection::People;
  QString words;  // of a tag or a saved search
};

// How far the list is scrolled, in words that survive a contact more or less above.
struct ListPlace {
  domain::Id top = 0;  // the first contact in view; 0: none
  int hidden = 0;      // pixels of its row above the edge
  int row = 0;         // where it was; a hint
};

class ContactListPane : public QWidget {
  Q_OBJECT
 public:
  explicit ContactListPane(Desk& desk, QWidget* parent = nullptr);

  // At once with `wait`: the first frame must not be empty. `nearRow`: where it will be scrolled to.
  void showSection(const PaneSection& section, bool wait = false, int nearRow = 0);
  const PaneSection& section() const { return m_section; }

  // Selects that contact as soon as the list has it.
  void selectContact(domain::Id id);
  ListPlace place() const;
  // Scrolls there as soon as the list has its contacts; stays where it is when that contact is gone.
  void scrollTo(const ListPlace& place);
  domain::Id currentContact() const;
  std::vector<domain::Id> selectedContacts() const;
  // The row below the selected ones, else above: what to show after they went to Trash.
  domain::Id neighbourOfSelection() const;

  const models::ListFilter& filter() const { return m_model.filter(); }
  QString typedWords() const;
  void setTypedWords(const QString& words);
  // Shows the filters, or puts them away.
  void toggleFilters();
  // What shows the contacts now: the list, or the table.
  QAbstractItemView& rows() const;
  void focusRows();
  bool isTable() const { return m_isTable; }
  // The table is made when it is first shown. What is selected and in view stays so.
  void showTable(bool on);
  // Null until it was shown.
  ContactTable* table() const { return m_table; }
  // Edits the current cell. False where the focus is not in the table.
  bool editCell();
  void openColumnsMenu();
  // Before a section is shown. Of the table: whether it is on, its columns and its order.
  void restoreTable(const QSettings& settings);
  void saveTable(QSettings& settings) const;
  RowList& list() { return *m_list; }
  widgets::SearchField& search() { return *m_search; }
  QPushButton& newButton() { return *m_new; }

 Q_SIGNALS:
  void contactSelected(kith::domain::Id id);
  void contactOpened(kith::domain::Id id);
  // Something in history was found and is opened.
  void entryOpened(const kith::app::FoundEntry& entry);
  // Enter where nothing was found.
  void createWanted(const QString& name);
  void tableShown(bool on);
  // A view of the contacts that was not there before.
  void viewMade(QAbstractItemView* view);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  void connectModel();
  void connectView(QAbstractItemView* view);
  void connectFound();
  ContactTable& makeTable();
  void moveSelection(QAbstractItemView& from, QAbstractItemView& to);
  void sortBy(const QString& sort);
  std::vector<int> selectedRows() const;
  models::ListFilter filterFor(const QString& words, bool ranked) const;
  void filterChanged();
  QString words() const;
  void askForHistory();
  bool refusesTyped();
  void settle();
  void keepPlace();
  void findPlaceAgain();
  void followMoved();
  void scrollToWanted();
  void enterPressed();
  void showEmptyWords();

  Desk& m_desk;
  models::ContactListModel m_model;
  PaneSection m_section;
  widgets::SearchField* m_search = nullptr;
  QPushButton* m_new = nullptr;
  QPushButton* m_filterButton = nullptr;
  QPushButton* m_tableButton = nullptr;
  FilterPanel* m_filters = nullptr;
  RowList* m_list = nullptr;
  ContactTable* m_table = nullptr;
  bool m_isTable = false;
  QStringList m_columns;  // of the table, until it is made
  QString m_sort;         // of the table
  QStackedWidget* m_stack = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  widgets::InlineMessage* m_message = nullptr;
  domain::Id m_wanted = 0;  // to be selected when it arrives
  ListPlace m_wantedPlace;
  domain::Id m_kept = 0;  // selected before a reset
  int m_keptScroll = 0;
  int m_keptColumn = 0;
  FoundList* m_found = nullptr;
  ResultLists* m_results = nullptr;
  std::optional<app::HistoryGroup> m_whole;  // all of this kind are wanted
  bool m_historyPending = false;
  bool m_pending = false;     // the answer to the last keystroke is still to come
  bool m_enterWaits = false;  // Enter was pressed before the answer came
};

}
