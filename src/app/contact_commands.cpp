// Commands on contacts, tags and saved searches.
#include "app/commands.h"
#include "app/follow_ups.h"
#include "app/own_country.h"
#include "domain/contact_edit.h"
#include "domain/contact_merge.h"
#include "store/store.h"

namespace kith::app {

using domain::Contact;
using domain::Id;
using store::Store;

namespace {

QJsonObject named(const QString& name) { return {{QStringLiteral("name"), name}}; }

QJsonObject counted(const std::vector<Id>& ids) {
  return {{QStringLiteral("count"), static_cast<qint64>(ids.size())}};
}

QJsonObject fieldOf(Id id, const QString& what) {
  return {{QStringLiteral("id"), id}, {QStringLiteral("field"), what}};
}

// Loads, changes and writes one contact.
Result<Id> changeContact(Store& store, Id id, const ContactChange& change) {
  auto contact = store.contacts().get(id);
  if (!contact) return tl::unexpected<Error>(contact.error());
  if (auto changed = change(*contact); !changed) return tl::unexpected<Error>(changed.error());
  understandChannels(store, *contact);
  if (auto saved = store.contacts().save(*contact, store.now()); !saved)
    return tl::unexpected<Error>(saved.error());
  return id;
}

Result<Id> setDeleted(Store& store, const std::vector<Id>& ids, const QString& at) {
  for (const Id id : ids)
    if (auto done = store.contacts().setDeleted(id, at); !done) return tl::unexpected<Error>(done.error());
  return ids.empty() ? 0 : ids.front();
}

Result<void> bringBack(Store& store, const TrashEntry& entry) {
  if (entry.kind == u"contact") return store.contacts().setDeleted(entry.id, {});
  if (entry.kind == u"interaction") return store.interactions().setDeleted(entry.id, {});
  if (entry.kind == u"purchase") {
    if (auto back = restoreFollowUps(store, entry.id); !back) return back;
    return store.purchases().setDeleted(entry.id, {});
  }
  if (entry.kind == u"product") return store.products().setDeleted(entry.id, {});
  if (entry.kind == u"reminder") return store.reminders().setDeleted(entry.id, {});
  return fail(ErrorKind::Invalid, entry.kind, QStringLiteral("not a kind of thing in Trash"));
}

}

Command addContact(Contact contact) {
  const QString name = domain::displayName(contact);
  return {QStringLiteral("add-contact"), named(name), [contact = std::move(contact)](Store& store) {
            Contact known = contact;
            understandChannels(store, known);
            return store.contacts().add(known, store.now());
          }};
}

Command editContact(Id id, const QString& what, ContactChange change) {
  return {QStringLiteral("edit-contact"), fieldOf(id, what),
          [id, change = std::move(change)](Store& store) { return changeContact(store, id, change); }};
}

Command setPhoto(Id id, std::function<Result<Picture>()> read) {
  return {QStringLiteral("edit-contact"), fieldOf(id, QStringLiteral("photo")),
          [id, read = std::move(read)](Store& store) -> Result<Id> {
            const auto picture = read();
            if (!picture) return tl::unexpected<Error>(picture.error());
            std::optional<Id> kept;
            if (!picture->bytes.isEmpty()) {
              const auto stored = store.blobs().put(picture->bytes, picture->mediaType);
              if (!stored) return tl::unexpected<Error>(stored.error());
              kept = *stored;
            }
            return changeContact(store, id, [kept](Contact& contact) -> Result<void> {
              contact.photoId = kept;
              return {};
            });
          }};
}

Command deleteContacts(std::vector<Id> ids) {
  return {QStringLiteral("delete-contacts"), counted(ids),
          [ids = std::move(ids)](Store& store) { return setDeleted(store, ids, store.now()); }};
}

Command restoreContacts(std::vector<Id> ids) {
  return {QStringLiteral("restore-contacts"), counted(ids),
          [ids = std::move(ids)](Store& store) { return setDeleted(store, ids, {}); }};
}

Command restore(std::vector<TrashEntry> entries) {
  QJsonObject arguments{{QStringLiteral("entries"), static_cast<qint64>(entries.size())}};
  if (entries.size() == 1 && !entries.front().text.isEmpty())
    arguments = {{QStringLiteral("text"), entries.front().text.left(60)}};
  return {QStringLiteral("restore"), arguments, [entries](Store& store) -> Result<Id> {
            for (const TrashEntry& entry : entries)
              if (auto done = bringBack(store, entry); !done) return tl::unexpected<Error>(done.error());
            return entries.empty() ? 0 : entries.front().id;
          }};
}

Command tagContacts(std::vector<Id> ids, QString tag, bool on) {
  QJsonObject arguments = counted(ids);
  arguments.insert(QStringLiteral("tag"), tag);
  const auto change = [tag = std::move(tag), on](Contact& contact) -> Result<void> {
    if (!on)
      contact.tags.removeAll(tag);
    else if (!contact.tags.contains(tag))
      contact.tags.append(tag);
    return {};
  };
  return {on ? QStringLiteral("tag-contacts") : QStringLiteral("untag-contacts"), arguments,
          [ids = std::move(ids), change](Store& store) -> Result<Id> {
            for (const Id id : ids)
              if (auto done = changeContact(store, id, change); !done) return done;
            return ids.empty() ? 0 : ids.front();
          }};
}

Command stageContacts(std::vector<Id> ids, QString stage) {
  QJsonObject arguments = counted(ids);
  arguments.insert(QStringLiteral("name"), stage);
  return {QStringLiteral("stage-contacts"), arguments,
          [ids = std::move(ids), stage = std::move(stage)](Store& store) -> Result<Id> {
            const auto change = [&stage](Contact& contact) -> Result<void> {
              return domain::setField(contact, QStringLiteral("stage"), stage);
            };
            for (const Id id : ids)
              if (auto done = changeContact(store, id, change); !done) return done;
            return ids.empty() ? 0 : ids.front();
          }};
}

Command saveSearch(QString name, QString query) {
  return {QStringLiteral("save-search"), named(name),
          [name = std::move(name), query = std::move(query)](Store& store) {
            return store.searches().add(name, query);
          }};
}

Command renameSearch(Id id, QString name) {
  name = name.simplified();
  return {QStringLiteral("rename-search"), named(name), [id, name](Store& store) -> Result<Id> {
            if (name.isEmpty())
              return fail(ErrorKind::Invalid, QStringLiteral("The name"), QStringLiteral("it is empty"));
            return store.searches().rename(id, name).map([id] { return id; });
          }};
}

Command orderSearches(std::vector<Id> ids) {
  return {QStringLiteral("order-searches"), {}, [ids = std::move(ids)](Store& store) -> Result<Id> {
            return store.searches().order(ids).map([] { return Id(0); });
          }};
}

Command deleteSearch(Id id) {
  return {QStringLiteral("delete-search"), {}, [id](Store& store) -> Result<Id> {
            return store.searches().remove(id).map([id] { return id; });
          }};
}

Command dismissDuplicate(Id a, Id b) {
  return {QStringLiteral("not-same"), {}, [a, b](Store& store) { return store.merges().dismiss(a, b); }};
}

Command mergeContacts(Id a, Id b, QStringList fromB) {
  return {QStringLiteral("merge"),
          {{QStringLiteral("a"), a}, {QStringLiteral("b"), b}},
          [a, b, fromB = std::move(fromB)](Store& store) -> Result<Id> {
            for (const QString& field : fromB)
              if (!domain::isMergeChoice(field))
                return fail(ErrorKind::Invalid, field, QStringLiteral("not a field to choose"));
            return store.merges().merge(a, b, fromB, store.now());
          }};
}

Command mergeSure(std::vector<std::pair<Id, Id>> pairs) {
  QJsonObject arguments{{QStringLiteral("count"), static_cast<qint64>(pairs.size())}};
  return {QStringLiteral("merge-sure"), arguments, [pairs = std::move(pairs)](Store& store) -> Result<Id> {
            Id last = 0;
            for (const auto& [first, second] : pairs) {
              const auto a = store.merges().survivorOf(first);
              if (!a) return a;
              const auto b = store.merges().survivorOf(second);
              if (!b) return b;
              if (*a == *b) continue;
              const auto may = store.merges().mayBeOne(*a, *b);
              if (!may) return tl::unexpected<Error>(may.error());
              if (!*may) continue;
              const auto done = store.merges().merge(*a, *b, std::nullopt, store.now());
              if (!done) return done;
              last = *done;
            }
            return last;
          }};
}

Command revertChange(Id change) {
  return {QStringLiteral("revert"), {}, [change](Store& store) -> Result<Id> {
            return store.revert(change).map([change] { return change; });
          }};
}

}
