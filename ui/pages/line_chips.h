// What was understood of a line, as chips under it: each says how it was read, and can be given back.
#pragma once

#include "app/quick_line.h"

#include <QHash>
#include <QWidget>

namespace kith::widgets {
class FlowLayout;
class TagChip;
}

namespace kith::pages {

class LineChips : public QWidget {
  Q_OBJECT
 public:
  explicit LineChips(QWidget* parent = nullptr);

  // `chosen`: whom a name that fits several means, by its words.
  void setLine(const app::QuickLine& line, const QHash<QString, domain::Id>& chosen, const QDateTime& now);
  // Offers the people that the first open name can mean; false where none is open.
  bool askWho();

 Q_SIGNALS:
  // That part shall stay text.
  void givenBack(kith::app::ChipKind kind, const QString& words);
  void chosen(const QString& words, kith::domain::Id contact);

 private:
  void offer(const app::LineChip& chip, const QWidget& anchor);

  app::QuickLine m_line;
  QHash<QString, domain::Id> m_chosen;
  QList<widgets::TagChip*> m_chips;
  widgets::FlowLayout* m_flow;
};

}
