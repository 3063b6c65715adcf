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
  // `queries` tells people of the same name apart; it outlives this.
  explicit LineChips(app::Queries& queries, QWidget* parent = nullptr);

  // In the order of `text`; `chosen`: whom a name that fits several means, by its words.
  void setLine(app::QuickLine line, const QString& text, const QHash<QString, domain::Id>& chosen,
               const QDateTime& now);
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
  app::Queries& m_queries;
  widgets::FlowLayout* m_flow;
};

}
