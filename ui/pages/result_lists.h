// The contacts that were found, and under them what was found in history, in one pane.
#pragma once

#include <QWidget>

class QAbstractItemView;
class QStackedWidget;

namespace kith::pages {

class FoundList;
class RowList;

// Lives on the window's thread. History follows the last contact where both have room; else it has the lower
// part of the pane, so that it is seen below any number of contacts. Up and Down go from one into the other.
class ResultLists : public QWidget {
  Q_OBJECT
 public:
  // `above` holds `contacts`, or says that there are none; both become children of this.
  ResultLists(QStackedWidget* above, RowList* contacts, FoundList* found, QWidget* parent = nullptr);

  // Another view of the same contacts stands in `above` from now on.
  void showContactsIn(QAbstractItemView* view);
  // Down from the last contact.
  void goBelow();
  // Focus to the first of what was found.
  void enter();
  bool isEmpty() const;

 Q_SIGNALS:
  // Up on the first row.
  void leftAtTop();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void connectLists();
  void takeTurns(QAbstractItemView* contacts);
  void arrange();
  void goAbove();

  QStackedWidget* m_above;
  QAbstractItemView* m_contacts;
  QList<QAbstractItemView*> m_seen;  // views of the contacts that were connected
  FoundList* m_found;
};

}
