// Likely duplicates as rows: both names, why they may be one, and how likely that is.
#pragma once

#include "app/duplicates.h"
#include "models/value_list_model.h"

namespace kith::models {

// "Same email, similar family name; different phone".
QString reasonWords(const app::DuplicatePair& pair);
// "98 %".
QString scoreWords(double score);

class DuplicatesModel : public ValueListModel<app::NamedPair> {
  Q_OBJECT
 public:
  explicit DuplicatesModel(QObject* parent = nullptr);

  void setPairs(std::vector<app::NamedPair> pairs);
  // Takes the pair out that was decided, and with a merge every other one of the contact that is gone.
  void drop(domain::Id a, domain::Id b, bool merged);
  const app::NamedPair* pairAt(int row) const;

  QVariant data(const QModelIndex& index, int role) const override;
};

}
