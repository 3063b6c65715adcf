// The gateway of contacts: one contact with all its rows, read and written as a whole.
#pragma once

#include "base/result.h"
#include "domain/contact.h"
#include "store/database.h"

#include <QHash>

#include <functional>

namespace kith::store {

// Ids of companies, tags, own fields and households by name, remembered while one step is written.
struct NameCache {
  QHash<QString, Id> companies;
  QHash<QString, Id> tags;
  QHash<QString, Id> fields;
  QHash<QString, Id> households;
  void clear() { *this = {}; }
};

// The live company of exactly that name that came first; 0: none.
Id companyInFile(Database& db, const QString& name);

class ContactBatch;

class ContactTable {
 public:
  // With a batch, insert() leaves what it made there instead of writing it.
  ContactTable(Database& db, NameCache& names, ContactBatch* batch = nullptr)
      : m_db(db), m_names(names), m_batch(batch) {}

  // NotFound when there is no such contact; one in Trash is found.
  Result<domain::Contact> get(Id id);
  // Same order; ids that are gone are left out.
  Result<std::vector<domain::Contact>> getMany(const std::vector<Id>& ids);
  // The same without channels, addresses and whatever else hangs on them: a tenth of the work.
  Result<std::vector<domain::Contact>> getOwnColumns(const std::vector<Id>& ids);
  using Take = std::function<Result<void>(domain::Contact&)>;
  // Calls `take` with each of these contacts once, by ascending id, until it gives an error; it may move the
  // contact away. Ids that are gone are left out. Much quicker than getMany() for a large part of the book.
  Result<void> each(std::vector<Id> ids, const Take& take);
  // Inserts the contact with all its rows. Companies, tags, own fields and a household that are only named
  // are found or made.
  Result<Id> add(domain::Contact contact, const QString& now);
  // Writes what differs from the stored contact. A new stage goes to the stage log with `why`.
  Result<void> save(const domain::Contact& contact, const QString& now, const QString& why = {});
  // Moves to Trash (an instant) or out of it (empty).
  Result<void> setDeleted(Id id, const QString& at);

  Result<std::vector<Id>> idsOfKind(domain::ContactKind kind);  // live ones
  Result<std::vector<Id>> trash();
  Result<std::vector<Id>> peopleOf(Id company);
  Result<qint64> count(domain::ContactKind kind);
  Result<Id> largestId();  // 0 where there is none; as many contacts, or fewer
  // Live contacts whose channel has that normal form.
  Result<std::vector<Id>> withChannel(domain::ChannelKind kind, const QString& normal);
  // The same with no more than their kind and what they are called.
  // `among`: of these alone; empty: of all.
  Result<std::vector<domain::Contact>> namesWithChannel(domain::ChannelKind kind, const QString& normal,
                                                        const std::vector<Id>& among = {});
  Result<std::vector<Id>> withIdentifier(const QString& system, const QString& value);
  Result<std::vector<Id>> withUid(const QString& uid);

  // Every normal form of a channel, every identifier and every uid, in no order; for matching many rows.
  Result<void> eachNormal(const std::function<void(const QString&)>& take);
  // Every phone as it is typed, with whose it is.
  Result<void> eachTypedPhone(const std::function<void(const QString&, Id)>& take);
  Result<void> eachIdentifier(const std::function<void(const domain::Identifier&)>& take);
  Result<void> eachUid(const std::function<void(const QString&)>& take);

  // The throwing insides, for bulk work inside src/store.
  Id insert(domain::Contact& contact, const QString& now);
  // Puts all of the contact into the row of its id, which has a name and nothing that hangs on it. Number and
  // time of making stay those of the row.
  void fillBare(domain::Contact& contact, const QString& now);
  std::vector<domain::Contact> load(const std::vector<Id>& ids);

 private:
  void passThrough(const std::vector<Id>& ids, const Take& take);
  void loadInPieces(const std::vector<Id>& ids, const Take& take);
  QHash<Id, domain::Contact> loadOwn(const std::vector<Id>& ids);
  Id companyNamed(const QString& name, const QString& now);
  Id tagNamed(const QString& name);
  Id fieldNamed(const QString& name);
  Id householdNamed(const QString& name);
  void resolveNames(domain::Contact& contact, const QString& now);
  void insertChildren(const domain::Contact& contact);
  void saveChildren(const domain::Contact& before, const domain::Contact& after);
  void saveNames(Id id, const domain::Contact& before, const domain::Contact& after);
  void logStage(Id id, const QString& stage, const QString& now, const QString& why);

  Database& m_db;
  NameCache& m_names;
  ContactBatch* m_batch;
};

}
