// The contacts that were found, and under them what was found in history, in one pane.
#pragma once

#include <QWidget>

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
  void arrange();
  void goBelow();
  void goAbove();

  QStackedWidget* m_above;
  RowList* m_contacts;
  FoundList* m_found;
};

}
