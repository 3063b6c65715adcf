// The three doors into an empty book: bring the old list, write down the first person, look at sample data.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace kith::pages {

class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);

  // Under each other the doors fit into any width the window can have.
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void importWanted();
  void personWanted();
  void sampleWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QBoxLayout* makeDoors();

  QBoxLayout* m_doors;
};

}
