// The merged history of one contact, newest first, in months.
#pragma once

#include "app/merged_timeline.h"
#include "base/clock.h"
#include "models/value_list_model.h"

namespace kith::models {

class TimelineModel : public ValueListModel<app::MergedEntry> {
  Q_OBJECT
 public:
  explicit TimelineModel(const Clock& clock, QObject* parent = nullptr);

  // Entries newest first; what stays in place keeps its row.
  void setEntries(std::vector<app::MergedEntry> entries);
  const app::MergedEntry* entryAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString monthHeading(int row) const;

  const Clock& m_clock;
};

// "Call", "E-mail", "Purchase" of a kind of entry, in the user's language.
QString kindWords(const QString& kind);

// "plan.pdf · 24 kB", "film.mp4 · linked"
QString fileWords(const QString& name, qint64 bytes, bool linked);

}
