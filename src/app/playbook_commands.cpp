// Commands on playbooks, and their reading.
#include "app/commands.h"
#include "app/playbooks.h"
#include "reminders/playbook_lines.h"
#include "store/store.h"

namespace kith::app {

using domain::Id;
using domain::Playbook;
using store::Store;

namespace {

QJsonObject named(const Playbook& playbook) { return {{QStringLiteral("name"), playbook.name}}; }

}

Command savePlaybook(Playbook playbook) {
  const QJsonObject arguments = named(playbook);
  return {QStringLiteral("save-playbook"), arguments,
          [playbook = std::move(playbook)](Store& store) -> Result<Id> {
            if (const auto fine = checkedPlaybook(playbook); !fine)
              return tl::unexpected<Error>(fine.error());
            return store.playbooks().save(playbook);
          }};
}

Command removePlaybook(Id id) {
  return {QStringLiteral("remove-playbook"), {}, [id](Store& store) -> Result<Id> {
            return store.playbooks().remove(id).map([id] { return id; });
          }};
}

Command applyPlaybook(Playbook playbook, std::vector<Id> contacts, QDate from) {
  const QJsonObject arguments = named(playbook);
  return {QStringLiteral("apply-playbook"), arguments,
          [playbook = std::move(playbook), contacts = std::move(contacts), from](Store& store) -> Result<Id> {
            if (const auto fine = checkedPlaybook(playbook); !fine)
              return tl::unexpected<Error>(fine.error());
            Id first = 0;
            for (const Id contact : contacts) {
              if (const auto known = store.contacts().get(contact); !known)
                return tl::unexpected<Error>(known.error());
              for (domain::Reminder& reminder : reminders::remindersOf(playbook, from)) {
                reminder.contactId = contact;
                const auto made = store.reminders().add(std::move(reminder), store.now());
                if (!made) return made;
                if (first == 0) first = *made;
              }
            }
            return first;
          }};
}

std::vector<Playbook> Queries::playbooks() { return orEmpty(m_store->playbooks().all()); }

std::optional<Playbook> Queries::findPlaybook(const QString& name) {
  for (Playbook& playbook : playbooks())
    if (playbook.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) return std::move(playbook);
  return std::nullopt;
}

}
