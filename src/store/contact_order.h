// The order of contacts by name in the user's language, kept in the file as a blob of ids.
#pragma once

#include "domain/contact.h"
#include "store/database.h"

#include <QLocale>

#include <optional>

namespace kith::store {

class ContactOrder {
 public:
  ContactOrder(Database& db, const QLocale& locale) : m_db(db), m_locale(locale) {}

  // Ids of all live contacts, or those of one kind, in name order. From the kept blob with the few unsettled
  // ones put in by binary search; sorted anew where there is no blob for this language. Reads only.
  std::vector<Id> ids(std::optional<domain::ContactKind> kind = {});
  // The same from one place on, at most `most`. REQUIRES: isSettled(); reads no more of the order than that.
  std::vector<Id> part(domain::ContactKind kind, qint64 from, qint64 most);
  // How many live contacts there are; without reading the order where it is settled.
  qint64 size(std::optional<domain::ContactKind> kind = {});
  // Whether `ids` only has to read: no contact waits for its place, and the order is kept for this language.
  bool isSettled();
  // Writes the order back so that the next start finds it whole; only when at least `unsettled` contacts are
  // open.
  void settle(qint64 unsettled = 1);
  // The same, but leaves an order alone that is kept for another language: a command line that runs in C does
  // not take the window's away.
  void settleOwn();

 private:
  // An id, marked when it is a company's.
  using Entry = Id;

  QString version() const;
  std::vector<Entry> entries();
  std::optional<Id> keptRow(const char* name);
  std::vector<Id> keptIds(Id row);
  void keep(const char* name, const std::vector<Id>& ids);
  std::vector<Entry> sortedAnew();
  std::vector<Entry> withUnsettled(std::vector<Entry> kept, const std::vector<Id>& open);

  Database& m_db;
  QLocale m_locale;
};

}
