// The list of contacts and the card of one: side by side, or one at a time where the window is narrow.
#pragma once

#include <QSplitter>

class QPushButton;

namespace kith::application {

// What fits beside each other: sidebar, list and card; a rail of icons, list and card; a rail and one of
// both.
enum class Panes { Three, Rail, OneAtATime };

// `width` of the window in pixels, `unit` as platform::unitOf gives it.
Panes panesThatFit(int width, int unit);

// Lives on the window's thread. One at a time, a bar above the card leads back, and so does Esc.
class ListAndCard : public QSplitter {
  Q_OBJECT
 public:
  explicit ListAndCard(QWidget* parent = nullptr);

  // The card is made inside this: to move it later would style it twice.
  QWidget* cardPlace() const { return m_side; }
  // Once, before it is shown.
  void setPanes(QWidget* list, QWidget* card);

  void setOneAtATime(bool one);
  bool isOneAtATime() const { return m_one; }
  // The card stands where the list was.
  bool isCovered() const { return m_one && m_cardFirst; }

  // These two choose what is to be seen while only one is.
  void showList();
  void showCard();
  // The list's name, for the button that leads back to it.
  void setListName(const QString& name);

  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void backWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void arrange();

  QWidget* m_list = nullptr;
  QWidget* m_side;  // the bar above the card, and the card
  QWidget* m_bar;
  QPushButton* m_back;
  bool m_one = false;
  bool m_cardFirst = false;
};

}
