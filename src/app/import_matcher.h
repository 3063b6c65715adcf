// Knowing a row of a file again: by its own number, else by what it said before, else by mail or phone with a
// name.
#pragma once

#include "app/import_rehearsal.h"
#include "app/name_agreement.h"
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
  QString said;             // what this source said the last time, for exchange::saidFrom; may be empty
  domain::Id replaces = 0;  // the record that said so
  domain::Id recordsOf =
      0;  // whose records to look at, where the contact was merged into another one; 0: its own
  // Earlier rows of this file are about the contact too, and nothing that was said before is changed by this
  // one: what it says comes beside what they said.
  bool joins = false;
  QString key;  // of the record, where the draft's own is another contact's
};

// A set of numbers that lie close together: a bit each.
class IdSet {
 public:
  void insert(domain::Id id) {
    if (id < 0) return;
    const auto at = static_cast<std::size_t>(id);
    if (at >= m_bits.size()) m_bits.resize(at + at / 2 + 64);
    m_bits[at] = true;
  }
  bool contains(domain::Id id) const {
    return id >= 0 && static_cast<std::size_t>(id) < m_bits.size() && m_bits[static_cast<std::size_t>(id)];
  }

 private:
  std::vector<bool> m_bits;
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
  // The import that is being written.
  void setImport(domain::Id import) { m_import = import; }

  // Errors: of the store.
  Result<Match> match(const exchange::Draft& draft);
  // From now on rows like this one may be found; it is of that contact.
  void remember(const exchange::Draft& draft, domain::Id contact);
  // The same of a contact that was made of it.
  void rememberNew(const exchange::Draft& draft, domain::Id contact);
  // A contact that a row changed.
  void changed(const domain::Contact& before, const domain::Contact& now);

 private:
  bool uses(const QString& rule) const { return m_rules.isEmpty() || m_rules.contains(rule); }
  Result<Match> find(const exchange::Draft& draft);
  Result<Match> known(const QString& key, const QString& said);
  Result<Match> settled(Match match, const exchange::Draft& draft);
  Result<Match> unlessNamesake(Match match, const exchange::Draft& draft);
  Result<std::vector<store::StandingRecord>*> standing(domain::Id contact);
  Result<Match> byIdentifier(const exchange::Draft& draft);
  Result<Match> byNumberAndName(const exchange::Draft& draft);
  Result<std::vector<domain::Id>> numberedSo(const domain::Identifier& id);
  Result<Match> foundOrTrash(domain::Id id);
  Result<Match> byChannel(const exchange::Draft& draft);
  Result<Match> byTypedPhone(const exchange::Draft& draft);
  Result<Match> unlessNumbered(Result<Match> found, const exchange::Draft& draft) const;
  // As they stand, or would stand.
  Result<std::vector<domain::Contact>> contactsOf(const std::vector<domain::Id>& ids);
  Result<Match> oneOf(std::size_t channel, const std::vector<domain::Id>& ids, const exchange::Draft& draft,
                      bool mail);
  // Who has the channel, where they are many; null: few or nobody.
  Namesakes* crowd(std::size_t channel);
  template <typename Take>
  void eachCrowd(const domain::Contact& contact, const Take& take);
  std::vector<domain::Id> typedOwners(std::size_t typed) const;

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
  std::unordered_map<std::size_t, Namesakes> m_crowds;
  domain::Id m_import = 0;
  IdSet m_spoken;    // contacts that rows of this file are about
  IdSet m_consumed;  // records that rows of this file said again or took the place of
  // Of contacts that several rows of the source are about, what these say.
  std::unordered_map<domain::Id, std::vector<store::StandingRecord>> m_standing;
  std::vector<store::StandingRecord> m_alone;  // the same of one that a single row is about
};

}
