// Commands on contacts, tags and saved searches.
#include "app/commands.h"
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

// Loads, changes and writes one contact.
Result<Id> changeContact(Store& store, Id id, const ContactChange& change) {
  auto contact = store.contacts().get(id);
  if (!contact) return tl::unexpected<Error>(contact.error());
  if (auto changed = change(*contact); !changed) return tl::unexpected<Error>(changed.error());
  if (auto saved = store.contacts().save(*contact, store.now()); !saved)
    return tl::unexpected<Error>(saved.error());
  return id;
}

Result<Id> setDeleted(Store& store, const std::vector<Id>& ids, const QString& at) {
  for (const Id id : ids)
    if (auto done = store.contacts().setDeleted(id, at); !done) return tl::unexpected<Error>(done.error());
  return ids.empty() ? 0 : ids.front();
}

}

Command addContact(Contact contact) {
  const QString name = domain::displayName(contact);
  return {QStringLiteral("add-contact"), named(name), [contact = std::move(contact)](Store& store) {
            return store.contacts().add(contact, store.now());
          }};
}

Command editContact(Id id, QString what, ContactChange change) {
  QJsonObject arguments{{QStringLiteral("id"), id}, {QStringLiteral("field"), what}};
  return {QStringLiteral("edit-contact"), arguments,
          [id, change = std::move(change)](Store& store) { return changeContact(store, id, change); }};
}

Command deleteContacts(std::vector<Id> ids) {
  return {QStringLiteral("delete-contacts"), counted(ids),
          [ids](Store& store) { return setDeleted(store, ids, store.now()); }};
}

Command restoreContacts(std::vector<Id> ids) {
  return {QStringLiteral("restore-contacts"), counted(ids),
          [ids](Store& store) { return setDeleted(store, ids, {}); }};
}

Command tagContacts(std::vector<Id> ids, QString tag, bool on) {
  QJsonObject arguments = counted(ids);
  arguments.insert(QStringLiteral("tag"), tag);
  const auto change = [tag, on](Contact& contact) -> Result<void> {
    if (!on)
      contact.tags.removeAll(tag);
    else if (!contact.tags.contains(tag))
      contact.tags.append(tag);
    return {};
  };
  return {on ? QStringLiteral("tag-contacts") : QStringLiteral("untag-contacts"), arguments,
          [ids, change](Store& store) -> Result<Id> {
            for (const Id id : ids)
              if (auto done = changeContact(store, id, change); !done) return done;
            return ids.empty() ? 0 : ids.front();
          }};
}

Command saveSearch(QString name, QString query) {
  return {QStringLiteral("save-search"), named(name),
          [name, query](Store& store) { return store.searches().add(name, query); }};
}

Command deleteSearch(Id id) {
  return {QStringLiteral("delete-search"), {}, [id](Store& store) -> Result<Id> {
            return store.searches().remove(id).map([id] { return id; });
          }};
}

Command revertChange(Id change) {
  return {QStringLiteral("revert"), {}, [change](Store& store) -> Result<Id> {
            return store.revert(change).map([change] { return change; });
          }};
}

}
