// Knowing a row of a file again: by its own number, else by what it said before, else by mail or phone with a
// name.
#pragma once

#include "app/import_rehearsal.h"
#include "app/name_agreement.h"
#include "app/seen_set.h"
#include "exchange/draft.h"
#include "store/store.h"

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

// Asks the store through one connection; while an import is written, through the writer's, so that its own
// rows are found too. Remembers which keys and channels occur at all, so that a first import asks nothing.
class ImportMatcher {
 public:
  // `bulk`: where the rows are written to that remember() tells of; null: nowhere. `rows`: about how many
  // will be asked for; 0: not known.
  ImportMatcher(store::Store& store, store::BulkWriter* bulk, QString source, QStringList rules, qint64 rows);

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
  bool mayHave(const domain::Channel& channel) const;
  Match unlessNumbered(Match found, const exchange::Draft& draft) const;
  // What remember() told of is written before the store is asked for it; of one key only where it waits.
  void settle();
  void settle(std::size_t key);
  void settleRecordsOf(domain::Id contact);
  void forgetWritten();
  using Named = std::pair<domain::Id, NameParts>;
  struct WaitingName {
    domain::Id id;
    domain::ContactKind kind;
    QString given, family, company;
    bool inTrash;

    Named named() const;
  };
  Result<std::vector<Named>> owners(const domain::Channel& channel);
  Result<std::vector<Named>> namesOf(const Result<std::vector<domain::Id>>& ids);
  Match oneOf(const std::vector<Named>& owners, std::size_t channel, const exchange::Draft& draft, bool mail);
  static Match oneOf(const Namesakes& who, const exchange::Draft& draft, bool mail);
  // As they stand, or would stand.
  Result<std::vector<domain::Contact>> contactsOf(const std::vector<domain::Id>& ids);
  // Who has the channel, where they are many; null: few or nobody.
  Namesakes* crowd(std::size_t channel);
  template <typename Take>
  void eachCrowd(const domain::Contact& contact, const Take& take);
  const WaitingName* waiting(domain::Id contact) const;
  Result<std::vector<Named>> typedOwners(std::size_t typed);

  store::Store& m_store;
  store::BulkWriter* m_bulk;
  const ImportRehearsal* m_rehearsal = nullptr;
  QString m_source;
  QStringList m_rules;
  bool m_apart;        // a file that Kith wrote: its rows were contacts of their own
  SeenSet m_keys;      // record keys
  SeenSet m_channels;  // normal forms
  // In a book where nobody was before: whose keys and normal forms those are. Then the two above are empty.
  bool m_alone = false;
  OwnerTable m_keyOwners;
  OwnerTable m_channelOwners;
  SeenSet m_numbers;  // identifiers
  // Hashes of phones as they are typed, and whose; read when the first row asks for it.
  std::optional<OwnerTable> m_typed;
  IdSet m_numbered;  // contacts of rows of this file that have a number of their own
  std::unordered_map<std::size_t, Namesakes> m_crowds;
  // Contacts that are not written yet, since the last time that those who waited were: some hundreds, seldom
  // asked for.
  std::vector<WaitingName> m_waiting;
  std::vector<std::pair<std::size_t, std::size_t>> m_waitingChannels;  // and whose each is, in m_waiting
  std::vector<std::size_t> m_waitingKeys;                              // and what they are known by
  std::vector<domain::Id> m_waitingRecords;                            // whom rows are about since then
  qint64 m_flushes = 0;
  domain::Id m_import = 0;
  IdSet m_spoken;    // contacts that rows of this file are about
  IdSet m_consumed;  // records that rows of this file said again or took the place of
  // Of contacts that several rows of the source are about, what these say.
  std::unordered_map<domain::Id, std::vector<store::StandingRecord>> m_standing;
  std::vector<store::StandingRecord> m_onlySaid;  // the same of one that a single row is about
};

}
