// The order of contacts by name in the user's language, kept in the file as a blob of ids.
#pragma once

#include "store/database.h"

#include <QLocale>

namespace kith::store {

class ContactOrder {
 public:
  ContactOrder(Database& db, const QLocale& locale) : m_db(db), m_locale(locale) {}

  // Ids of all live contacts in name order. From the kept blob with the few unsettled ones put in by binary
  // search; sorted anew where there is no blob for this language. Reads only.
  std::vector<Id> ids();
  // Writes the order back so that the next start finds it whole; only when at least `unsettled` contacts are
  // open.
  void settle(qint64 unsettled = 1);

 private:
  QString version() const;
  std::vector<Id> keptIds(bool& found);
  std::vector<Id> sortedAnew();
  void insertUnsettled(std::vector<Id>& ids, const std::vector<Id>& open);

  Database& m_db;
  QLocale m_locale;
};

}
