// Knowing a row of a file again: by its own number, else by what it said before, else by mail or phone with a
// name.
#pragma once

#include "app/import_rehearsal.h"
#include "exchange/draft.h"
#include "store/store.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace kith::app {

// Where a draft belongs.
struct Match {
  enum class Kind { New, Known, Found, InTrash };
  Kind kind = Kind::New;
  domain::Id contact = 0;
  QString said;  // of Known: what this source said the last time, for exchange::saidFrom; may be empty
};

// Asks the store through one connection; while an import is written, through the writer's, so that its own
// rows are found too. Remembers which keys and channels occur at all, so that a first import asks nothing.
class ImportMatcher {
 public:
  // `settle` is called before rows are asked for that remember() may have told of.
  ImportMatcher(
      store::Store& store, QString source, QStringList rules, std::function<void()> settle = [] {});

  // Rows find what earlier ones would have become, too; null: they stand in the store.
  void setRehearsal(const ImportRehearsal* rehearsal) { m_rehearsal = rehearsal; }

  // Errors: of the store.
  Result<Match> match(const exchange::Draft& draft);
  // From now on rows like this one may be found; it became that contact.
  void remember(const exchange::Draft& draft, domain::Id contact);

 private:
  bool uses(const QString& rule) const { return m_rules.isEmpty() || m_rules.contains(rule); }
  Result<Match> known(const exchange::Draft& draft);
  Result<Match> withSaid(Match match);
  Result<Match> byIdentifier(const exchange::Draft& draft);
  Result<Match> foundOrTrash(domain::Id id);
  Result<Match> byChannel(const exchange::Draft& draft);
  Result<Match> byTypedPhone(const exchange::Draft& draft);
  Result<Match> unlessNumbered(Result<Match> found, const exchange::Draft& draft) const;
  // As they stand, or would stand.
  Result<std::vector<domain::Contact>> contactsOf(const std::vector<domain::Id>& ids);
  Result<Match> oneOf(const std::vector<domain::Id>& ids, const exchange::Draft& draft, bool mail);

  store::Store& m_store;
  std::function<void()> m_settle;
  const ImportRehearsal* m_rehearsal = nullptr;
  QString m_source;
  QStringList m_rules;
  bool m_apart;                                // a file that Kith wrote: its rows were contacts of their own
  std::unordered_set<std::size_t> m_keys;      // hashes of record keys
  std::unordered_set<std::size_t> m_channels;  // hashes of normal forms
  std::unordered_set<std::size_t> m_numbers;   // hashes of identifiers
  // Hashes of phones as they are typed, and whose; read when the first row asks for it.
  std::optional<std::unordered_multimap<std::size_t, domain::Id>> m_typed;
  std::unordered_set<domain::Id> m_numbered;  // contacts of rows of this file that have a number of their own
};

// Whether two names can be one person's: equal, or one of them is missing, an initial or a short part.
bool namesAgree(const domain::Contact& a, const domain::Contact& b);

}
