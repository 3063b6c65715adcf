// Who took part: one name or several, each completed while it is typed.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QLineEdit>

#include <vector>

class QStringListModel;

namespace kith::pages {

class Desk;

class WhoField : public QLineEdit {
  Q_OBJECT
 public:
  explicit WhoField(Desk& desk, QWidget* parent = nullptr);

  void setPeople(const std::vector<domain::Id>& people);
  // Those that were set where nothing was changed. Errors: NotFound and Ambiguous for a name, Invalid where
  // nobody is named.
  Result<std::vector<domain::Id>> people() const;

 private:
  void offerNames();

  Desk& m_desk;
  QStringListModel* m_names;
  std::vector<domain::Id> m_set;
  QString m_setText;
  std::vector<std::pair<domain::Id, QString>> m_shown;  // namesakes among them stay who they are
};

}
