#include "store/contact_table.h"

#include "store/child_rows.h"
#include "store/child_streams.h"
#include "store/contact_batch.h"
#include "store/contact_columns.h"
#include "store/guarded.h"
#include "store/merge_table.h"
#include "store/new_uid.h"

#include <algorithm>

namespace kith::store {

using domain::Contact;
using domain::ContactKind;

namespace {

constexpr std::size_t kPiece = 500;
// From one contact in so many on, reading all of them is quicker than looking up those that are wanted.
constexpr std::size_t kSparse = 8;

std::string textColumns(const std::string& between = ", ") {
  std::string out;
  for (const auto& field : domain::columnFields()) out += between + field.key;
  return out;
}

const std::string& insertContactSql() {
  static const std::string kSql = [] {
    std::string marks = "?";
    for (std::size_t i = 1; i < std::tuple_size_v<decltype(kContactColumns)> + domain::columnFields().size();
         ++i)
      marks += ", ?";
    return "INSERT INTO contact(" + columnNames(kContactColumns) + textColumns() + ") VALUES (" + marks + ")";
  }();
  return kSql;
}

const std::string& updateContactSql() {
  static const std::string kSql = [] {
    std::string sets;
    for (const auto& field : domain::columnFields()) sets += std::string(", ") + field.key + " = ?";
    return "UPDATE contact SET " + columnNames(kContactColumns, {}, " = ?, ") + " = ?" + sets +
           " WHERE id = ?";
  }();
  return kSql;
}

std::string selectContactSql(const std::string& which) {
  return "SELECT id, " + columnNames(kContactColumns) + textColumns() +
         ", coalesce((SELECT h.name FROM household AS h WHERE h.id = household_id), '') FROM contact WHERE "
         "id " +
         which;
}

int bindContact(Cursor& cursor, const Contact& contact) {
  int at = bindRow(cursor, 1, contact, kContactColumns);
  for (const auto& field : domain::columnFields()) cursor.bindText(at++, contact.*(field.member));
  return at;
}

Contact readContact(const Cursor& cursor) {
  Contact contact;
  contact.id = cursor.integer(0);
  int at = readRow(cursor, 1, contact, kContactColumns);
  for (const auto& field : domain::columnFields()) contact.*(field.member) = cursor.text(at++);
  contact.household = cursor.text(at);
  return contact;
}

std::vector<Contact> inOrder(const std::vector<Id>& ids, QHash<Id, Contact>& found) {
  std::vector<Contact> out;
  out.reserve(ids.size());
  for (const Id id : ids)
    if (auto it = found.find(id); it != found.end()) out.push_back(std::move(*it));
  return out;
}

// A household that was named anew is found by its name, one that came with its id stays that one.
void settleHousehold(const Contact& before, Contact& after) {
  if (after.household != before.household && after.householdId == before.householdId)
    after.householdId.reset();
}

bool sameOwnColumns(const Contact& a, const Contact& b) {
  for (const auto& field : domain::columnFields())
    if (a.*(field.member) != b.*(field.member)) return false;
  return std::apply([&](const auto&... c) { return ((a.*(c.member) == b.*(c.member)) && ...); },
                    kContactColumns);
}

}

Result<Contact> ContactTable::get(Id id) {
  auto found = getMany({id});
  if (!found) return tl::unexpected<Error>(found.error());
  if (found->empty()) return fail(ErrorKind::NotFound, QString::number(id));
  return std::move(found->front());
}

Result<std::vector<Contact>> ContactTable::getMany(const std::vector<Id>& ids) {
  return guarded({}, [&] { return load(ids); });
}

Result<std::vector<Contact>> ContactTable::getOwnColumns(const std::vector<Id>& ids) {
  return guarded({}, [&] {
    auto found = loadOwn(ids);
    return inOrder(ids, found);
  });
}

QHash<Id, Contact> ContactTable::loadOwn(const std::vector<Id>& ids) {
  static const std::string kOfList = selectContactSql("IN (SELECT value FROM json_each(:ids))");
  static const std::string kOfOne = selectContactSql("= :id");
  QHash<Id, Contact> found;
  Cursor cursor = ids.size() == 1 ? m_db.query(kOfOne, {{":id", ids.front()}})
                                  : m_db.query(kOfList, {{":ids", idList(ids)}});
  while (cursor.next()) {
    Contact contact = readContact(cursor);
    found.emplace(contact.id, std::move(contact));
  }
  return found;
}

std::vector<Contact> ContactTable::load(const std::vector<Id>& ids) {
  QHash<Id, Contact> found = loadOwn(ids);
  if (!found.isEmpty()) loadChildren(m_db, idList(ids), found);
  return inOrder(ids, found);
}

Result<void> ContactTable::each(std::vector<Id> ids, const Take& take) {
  return guarded({}, [&] {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty()) return;
    const auto span = static_cast<std::size_t>(ids.back() - ids.front()) + 1;
    const Take orThrow = [&take](Contact& contact) {
      if (auto taken = take(contact); !taken) throw Refusal(taken.error());
      return Result<void>();
    };
    if (span / kSparse <= ids.size())
      passThrough(ids, orThrow);
    else
      loadInPieces(ids, orThrow);
  });
}

void ContactTable::loadInPieces(const std::vector<Id>& ids, const Take& take) {
  for (std::size_t from = 0; from < ids.size(); from += kPiece) {
    const auto first = ids.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), from + kPiece));
    for (Contact& contact : load({first, last})) take(contact);
  }
}

// Every table once from end to end, side by side: a tenth of the work of looking each contact up.
void ContactTable::passThrough(const std::vector<Id>& ids, const Take& take) {
  static const std::string kSql = selectContactSql("BETWEEN :first AND :last ORDER BY id");
  const Args range{{":first", ids.front()}, {":last", ids.back()}};
  ChildStreams children(m_db, ids.front(), ids.back());
  Cursor cursor = m_db.query(kSql, range);
  auto wanted = ids.begin();
  while (wanted != ids.end() && cursor.next()) {
    const Id id = cursor.integer(0);
    wanted = std::lower_bound(wanted, ids.end(), id);
    if (wanted == ids.end() || *wanted != id) continue;
    Contact contact = readContact(cursor);
    children.readInto(contact);
    take(contact);
    ++wanted;
  }
}

Result<Id> ContactTable::add(Contact contact, const QString& now) {
  return guarded({}, [&] { return insert(contact, now); });
}

Id ContactTable::insert(Contact& contact, const QString& now) {
  if (contact.uid.isEmpty()) contact.uid = newUid();
  if (contact.createdAt.isEmpty()) contact.createdAt = now;
  resolveNames(contact, now);
  if (m_batch != nullptr) {
    std::vector<Id> tags;
    for (const QString& tag : contact.tags) tags.push_back(tagNamed(tag));
    return m_batch->add(contact, tags, now);
  }
  Cursor cursor = m_db.query(insertContactSql());
  bindContact(cursor, contact);
  cursor.next();
  contact.id = m_db.lastId();
  insertChildren(contact);
  if (!contact.stage.isEmpty()) logStage(contact.id, contact.stage, now, {});
  return contact.id;
}

void ContactTable::fillBare(Contact& contact, const QString& now) {
  Cursor bare = m_db.query("SELECT uid, created_at FROM contact WHERE id = :id", {{":id", contact.id}});
  if (!bare.next()) throw Refusal({ErrorKind::NotFound, QString::number(contact.id), {}});
  contact.uid = bare.text(0);
  contact.createdAt = bare.text(1);
  resolveNames(contact, now);
  Cursor cursor = m_db.query(updateContactSql());
  cursor.bindInteger(bindContact(cursor, contact), contact.id);
  cursor.next();
  insertChildren(contact);
  if (!contact.stage.isEmpty()) logStage(contact.id, contact.stage, now, {});
}

void ContactTable::insertChildren(const Contact& c) {
  addChildren(m_db, c.id, c.channels, kChannels);
  addChildren(m_db, c.id, c.addresses, kAddresses);
  addChildren(m_db, c.id, c.employments, kEmployments);
  addChildren(m_db, c.id, c.relations, kRelations);
  addChildren(m_db, c.id, c.dates, kDates);
  addChildren(m_db, c.id, c.identifiers, kIdentifiers);
  addChildren(m_db, c.id, c.consents, kConsents);
  addChildren(m_db, c.id, c.properties, kProperties);
  addChildren(m_db, c.id, c.custom, kCustom);
  saveNames(c.id, Contact(), c);
}

Result<void> ContactTable::save(const Contact& contact, const QString& now, const QString& why) {
  return guarded({}, [&] {
    const auto stored = load({contact.id});
    if (stored.empty()) throw Refusal({ErrorKind::NotFound, QString::number(contact.id), {}});
    const Contact& before = stored.front();
    Contact after = contact;
    settleHousehold(before, after);
    resolveNames(after, now);
    // A name that was written elsewhere says nothing of one that was changed here.
    if (after.formattedName == before.formattedName && !domain::sameNameParts(before, after))
      after.formattedName.clear();
    if (!sameOwnColumns(before, after)) {
      Cursor cursor = m_db.query(updateContactSql());
      cursor.bindInteger(bindContact(cursor, after), after.id);
      cursor.next();
    }
    saveChildren(before, after);
    if (before.stage != after.stage) logStage(after.id, after.stage, now, why);
  });
}

void ContactTable::saveChildren(const Contact& before, const Contact& after) {
  changeChildren(m_db, after.id, before.channels, after.channels, kChannels);
  changeChildren(m_db, after.id, before.addresses, after.addresses, kAddresses);
  changeChildren(m_db, after.id, before.employments, after.employments, kEmployments);
  changeChildren(m_db, after.id, before.relations, after.relations, kRelations);
  changeChildren(m_db, after.id, before.dates, after.dates, kDates);
  changeChildren(m_db, after.id, before.identifiers, after.identifiers, kIdentifiers);
  changeChildren(m_db, after.id, before.consents, after.consents, kConsents);
  changeChildren(m_db, after.id, before.properties, after.properties, kProperties);
  changeChildren(m_db, after.id, before.custom, after.custom, kCustom);
  saveNames(after.id, before, after);
}

// Tags and roles are sets of names: what is new comes, what is gone goes.
void ContactTable::saveNames(Id id, const Contact& before, const Contact& after) {
  for (const QString& tag : after.tags)
    if (!before.tags.contains(tag))
      m_db.run("INSERT INTO contact_tag(contact_id, tag_id) VALUES (:id, :tag)",
               {{":id", id}, {":tag", tagNamed(tag)}});
  for (const QString& tag : before.tags)
    if (!after.tags.contains(tag))
      m_db.run("DELETE FROM contact_tag WHERE contact_id = :id AND tag_id = :tag",
               {{":id", id}, {":tag", tagNamed(tag)}});
  for (const QString& role : after.roles)
    if (!before.roles.contains(role))
      m_db.run("INSERT INTO contact_role(contact_id, role) VALUES (:id, :role)",
               {{":id", id}, {":role", role}});
  for (const QString& role : before.roles)
    if (!after.roles.contains(role))
      m_db.run("DELETE FROM contact_role WHERE contact_id = :id AND role = :role",
               {{":id", id}, {":role", role}});
}

void ContactTable::logStage(Id id, const QString& stage, const QString& now, const QString& why) {
  m_db.run("INSERT INTO stage_log(contact_id, stage, at, why) VALUES (:id, :stage, :at, :why)",
           {{":id", id}, {":stage", stage}, {":at", now}, {":why", why}});
}

void ContactTable::resolveNames(Contact& contact, const QString& now) {
  std::erase_if(contact.employments,
                [](const domain::Employment& e) { return e.companyId == 0 && e.companyName.isEmpty(); });
  for (auto& work : contact.employments)
    if (work.companyId == 0) work.companyId = companyNamed(work.companyName, now);
  for (auto& value : contact.custom)
    if (value.fieldId == 0) value.fieldId = fieldNamed(value.fieldName);
  if (!contact.householdId && !contact.household.isEmpty())
    contact.householdId = householdNamed(contact.household);
}

Id companyInFile(Database& db, const QString& name) {
  return db.number(
      "SELECT id FROM contact WHERE kind = 'company' AND company_name = :name AND deleted_at = '' ORDER BY "
      "id LIMIT 1",
      {{":name", name}});
}

Id ContactTable::companyNamed(const QString& name, const QString& now) {
  if (const auto known = m_names.companies.constFind(name); known != m_names.companies.cend()) return *known;
  Id id = companyInFile(m_db, name);
  if (id == 0) {
    Contact company;
    company.kind = ContactKind::Company;
    company.companyName = name;
    id = insert(company, now);
    if (m_batch != nullptr) m_batch->addSummary(id, domain::listTexts(company));
  }
  m_names.companies.insert(name, id);
  return id;
}

Id ContactTable::tagNamed(const QString& name) {
  if (const auto known = m_names.tags.constFind(name); known != m_names.tags.cend()) return *known;
  Id id = m_db.number("SELECT id FROM tag WHERE name = :name ORDER BY id LIMIT 1", {{":name", name}});
  if (id == 0) id = m_db.insert("INSERT INTO tag(name) VALUES (:name)", {{":name", name}});
  m_names.tags.insert(name, id);
  return id;
}

Id ContactTable::fieldNamed(const QString& name) {
  if (const auto known = m_names.fields.constFind(name); known != m_names.fields.cend()) return *known;
  Id id =
      m_db.number("SELECT id FROM custom_field WHERE owner = 'contact' AND name = :name ORDER BY id LIMIT 1",
                  {{":name", name}});
  if (id == 0)
    id = m_db.insert(
        "INSERT INTO custom_field(owner, name, position) VALUES ('contact', :name, "
        "(SELECT count(*) FROM custom_field))",
        {{":name", name}});
  m_names.fields.insert(name, id);
  return id;
}

Id ContactTable::householdNamed(const QString& name) {
  if (const auto known = m_names.households.constFind(name); known != m_names.households.cend())
    return *known;
  Id id = m_db.number("SELECT id FROM household WHERE name = :name ORDER BY id LIMIT 1", {{":name", name}});
  if (id == 0) id = m_db.insert("INSERT INTO household(name) VALUES (:name)", {{":name", name}});
  m_names.households.insert(name, id);
  return id;
}

Result<void> ContactTable::setDeleted(Id id, const QString& at) {
  return guarded({}, [&] {
    if (m_db.number("SELECT merged_into FROM contact WHERE id = :id", {{":id", id}}) != 0)
      throw Refusal({ErrorKind::Conflict, QString::number(id), QStringLiteral("merged")});
    if (m_db.run("UPDATE contact SET deleted_at = :at WHERE id = :id", {{":at", at}, {":id", id}}) == 0)
      throw Refusal({ErrorKind::NotFound, QString::number(id), {}});
  });
}

namespace {

std::vector<Id> idsOf(Cursor cursor) {
  std::vector<Id> out;
  while (cursor.next()) out.push_back(cursor.integer(0));
  return out;
}

// The contacts that these are part of by now, each once.
std::vector<Id> survivorsOf(Database& db, std::vector<Id> ids) {
  for (Id& id : ids) id = survivorOf(db, id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}

Result<std::vector<Id>> ContactTable::idsOfKind(ContactKind kind) {
  return guarded({}, [&] {
    return idsOf(m_db.query(kind == ContactKind::Company
                                ? "SELECT id FROM contact WHERE kind = 'company' AND deleted_at = ''"
                                : "SELECT id FROM contact WHERE kind = 'person' AND deleted_at = ''"));
  });
}

Result<std::vector<Id>> ContactTable::trash() {
  return guarded({}, [&] {
    return idsOf(
        m_db.query("SELECT id FROM contact WHERE deleted_at <> '' AND merged_into IS NULL ORDER BY "
                   "deleted_at DESC, id"));
  });
}

Result<std::vector<Id>> ContactTable::peopleOf(Id company) {
  return guarded({}, [&] {
    return idsOf(m_db.query(
        "SELECT DISTINCT e.contact_id FROM employment AS e JOIN contact AS c ON c.id = e.contact_id "
        "WHERE e.company_id = :company AND c.deleted_at = '' ORDER BY e.contact_id",
        {{":company", company}}));
  });
}

Result<qint64> ContactTable::count(ContactKind kind) {
  return guarded({}, [&] {
    return m_db.number("SELECT count(*) FROM contact WHERE kind = :kind AND deleted_at = ''",
                       {{":kind", domain::kindText(kind)}});
  });
}

Result<std::vector<Id>> ContactTable::withChannel(domain::ChannelKind kind, const QString& normal) {
  return guarded({}, [&] {
    return idsOf(
        m_db.query("SELECT DISTINCT h.contact_id FROM channel AS h JOIN contact AS c ON c.id = h.contact_id "
                   "WHERE h.normal = :normal AND h.normal <> '' AND h.kind = :kind AND c.deleted_at = '' "
                   "ORDER BY h.contact_id",
                   {{":normal", normal}, {":kind", domain::channelText(kind)}}));
  });
}

Result<std::vector<Contact>> ContactTable::namesWithChannel(domain::ChannelKind kind, const QString& normal,
                                                            const std::vector<Id>& among) {
  return guarded({}, [&] {
    static const std::string kOfAny =
        "SELECT c.id, c.kind, c.given, c.family, c.company_name FROM channel AS h JOIN contact AS c ON c.id "
        "= "
        "h.contact_id WHERE h.normal = :normal AND h.normal <> '' AND h.kind = :kind AND c.deleted_at = ''";
    static const std::string kOfSome = kOfAny + " AND h.contact_id IN (SELECT value FROM json_each(:among))";
    Cursor c = m_db.query(among.empty() ? kOfAny : kOfSome,
                          {{":normal", normal}, {":kind", domain::channelText(kind)}});
    if (!among.empty()) c.bind(":among", idList(among));
    std::vector<Contact> out;
    while (c.next()) {
      Contact& contact = out.emplace_back();
      contact.id = c.integer(0);
      contact.kind =
          c.text(1) == domain::kindText(ContactKind::Company) ? ContactKind::Company : ContactKind::Person;
      contact.given = c.text(2);
      contact.family = c.text(3);
      contact.companyName = c.text(4);
    }
    return out;
  });
}

Result<std::vector<Id>> ContactTable::withIdentifier(const QString& system, const QString& value) {
  return guarded({}, [&] {
    return survivorsOf(
        m_db, idsOf(m_db.query("SELECT DISTINCT contact_id FROM identifier WHERE value = :value AND system = "
                               ":system ORDER BY contact_id",
                               {{":value", value}, {":system", system}})));
  });
}

Result<std::vector<Id>> ContactTable::withUid(const QString& uid) {
  return guarded({}, [&] {
    return survivorsOf(
        m_db, idsOf(m_db.query("SELECT id FROM contact WHERE uid = :uid ORDER BY id", {{":uid", uid}})));
  });
}

Result<void> ContactTable::eachUid(const std::function<void(const QString&)>& take) {
  return guarded({}, [&] {
    Cursor cursor = m_db.query("SELECT uid FROM contact");
    while (cursor.next()) take(cursor.text(0));
  });
}

Result<void> ContactTable::eachNormal(const std::function<void(const QString&)>& take) {
  return guarded({}, [&] {
    Cursor cursor = m_db.query("SELECT normal FROM channel WHERE normal <> ''");
    while (cursor.next()) take(cursor.text(0));
  });
}

Result<Id> ContactTable::largestId() {
  return guarded({}, [&] { return m_db.number("SELECT max(id) FROM contact"); });
}

Result<void> ContactTable::eachTypedPhone(const std::function<void(const QString&, Id)>& take) {
  return guarded({}, [&] {
    Cursor cursor = m_db.query(
        "SELECT value, contact_id FROM channel WHERE kind = 'phone' AND contact_id NOT IN (SELECT id FROM "
        "contact WHERE deleted_at <> '')");
    while (cursor.next()) take(cursor.text(0), cursor.integer(1));
  });
}

Result<void> ContactTable::eachIdentifier(const std::function<void(const domain::Identifier&)>& take) {
  return guarded({}, [&] {
    Cursor cursor = m_db.query("SELECT system, value FROM identifier");
    while (cursor.next()) take({0, cursor.text(0), cursor.text(1)});
  });
}

}
