// A switch of a few words in one frame, of which one is on: List | Week | Month.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace kith::widgets {

// Arrow keys go from one to the next; the Tab key stops at the one that is on.
class Segments : public QWidget {
  Q_OBJECT
 public:
  Segments(const QStringList& words, QWidget* parent);

  int current() const;
  void setCurrent(int at);

 Q_SIGNALS:
  // The user chose another one.
  void chosen(int at);

 private:
  QButtonGroup* m_group;
};

}
