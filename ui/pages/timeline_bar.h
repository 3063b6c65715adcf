// The heading of a timeline, with what narrows it down: a kind, and words that stand in the entries.
#pragma once

#include "app/merged_timeline.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace kith::pages {

class TimelineBar : public QWidget {
  Q_OBJECT
 public:
  explicit TimelineBar(QWidget* parent = nullptr);

  app::TimelineFilter filter() const;
  // All entries again; emits nothing.
  void clear();
  // Where there are few entries nothing is to be narrowed down.
  void setFiltering(bool on);

 Q_SIGNALS:
  void filtered();

 private:
  QComboBox* m_kind;
  QLineEdit* m_words;
};

}
