// What a rehearsal would have written so far, so that the rows behind meet it as they would meet the book.
#pragma once

#include "exchange/draft.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace kith::app {

// A contact that would have been made has an id below 0. Keeps a text of each contact that a row made or
// changed, some 300 bytes, and nothing of the book.
class ImportRehearsal {
 public:
  struct Known {
    domain::Id contact = 0;
    QString said;
  };

  // The contact that would be made of the draft.
  domain::Id make(const exchange::Draft& draft);
  // The row is this contact's; it would say `now` then.
  void take(const exchange::Draft& draft, domain::Id contact, const domain::Contact& now);

  // What an earlier row with that key became.
  std::optional<Known> known(const QString& key) const;
  // Who would have it now, of those who have it in the book and those whom earlier rows gave it to.
  std::vector<domain::Id> withChannel(std::vector<domain::Id> stored, domain::ChannelKind kind,
                                      const QString& normal) const;
  std::vector<domain::Id> withIdentifier(std::vector<domain::Id> stored, const domain::Identifier& id) const;
  // As it would stand now; nothing: as it stands in the book.
  std::optional<domain::Contact> contact(domain::Id id) const;

 private:
  using Owners = std::unordered_multimap<std::size_t, domain::Id>;

  template <typename Has>
  std::vector<domain::Id> ownersNow(std::vector<domain::Id> stored, const Owners& given, std::size_t key,
                                    const Has& has) const;
  void remember(const exchange::Draft& draft, domain::Id contact);

  domain::Id m_last = 0;
  std::unordered_map<std::size_t, Known> m_keys;
  std::unordered_map<domain::Id, QString> m_now;
  Owners m_channels;
  Owners m_identifiers;
};

}
