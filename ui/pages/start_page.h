// The three doors into an empty book: bring the old list, write down the first person, look at sample data.
#pragma once

#include <QWidget>

class QLayout;

namespace kith::pages {

class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);

 Q_SIGNALS:
  void importWanted();
  void personWanted();
  void sampleWanted();

 private:
  QLayout* makeDoors();
};

}
