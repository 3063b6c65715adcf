#include "app/already_here.h"

#include "app/import_matcher.h"
#include "app/queries.h"
#include "base/fold.h"

#include <algorithm>

namespace kith::app {

using domain::ChannelKind;
using domain::Contact;
using domain::ContactKind;
using domain::Id;

namespace {

bool isWhole(const Contact& contact) {
  if (contact.kind == ContactKind::Company) return !contact.companyName.isEmpty();
  return !contact.given.isEmpty() && !contact.family.isEmpty();
}

class Look {
 public:
  Look(Queries& queries, const Contact& fresh) : m_queries(queries), m_fresh(fresh) {
    const auto apart = queries.store().reading().notSame();
    if (!apart) return;
    for (const auto& [a, b] : *apart) {
      if (a == fresh.id) m_others.push_back(b);
      if (b == fresh.id) m_others.push_back(a);
    }
  }

  std::optional<AlreadyHere> byChannel() const {
    for (const auto& channel : m_fresh.channels) {
      const bool mail = channel.kind == ChannelKind::Email;
      if ((!mail && channel.kind != ChannelKind::Phone) || channel.normal.isEmpty()) continue;
      const auto ids = m_queries.store().contacts().withChannel(channel.kind, channel.normal);
      if (!ids) return std::nullopt;
      auto found = first(*ids, mail ? "email" : "phone",
                         [this](const Contact& other) { return namesAgree(other, m_fresh); });
      if (found) return found;
    }
    return std::nullopt;
  }

  std::optional<AlreadyHere> byName() const {
    if (!isWhole(m_fresh)) return std::nullopt;
    const QString name = domain::displayName(m_fresh);
    const auto ids = m_queries.store().reading().named(name);
    if (!ids) return std::nullopt;
    return first(*ids, "name", [&](const Contact& other) {
      return other.kind == m_fresh.kind && base::folded(domain::displayName(other)) == base::folded(name);
    });
  }

 private:
  template <typename Same>
  std::optional<AlreadyHere> first(std::vector<Id> ids, const char* field, const Same& same) const {
    std::sort(ids.begin(), ids.end());
    for (const Id id : ids) {
      if (id == m_fresh.id || std::find(m_others.begin(), m_others.end(), id) != m_others.end()) continue;
      const auto other = m_queries.contact(id);
      if (other && same(*other))
        return AlreadyHere{id, domain::displayName(*other), domain::subtitle(*other),
                           QString::fromLatin1(field)};
    }
    return std::nullopt;
  }

  Queries& m_queries;
  const Contact& m_fresh;
  std::vector<Id> m_others;
};

}

std::optional<AlreadyHere> alreadyHere(Queries& queries, const Contact& fresh) {
  const Look look(queries, fresh);
  if (auto found = look.byChannel(); found) return found;
  return look.byName();
}

}
