// What the contact index asks of the book for a few contacts at a time.
#pragma once

#include "base/result.h"
#include "domain/contact.h"
#include "store/database.h"

#include <QLocale>

#include <functional>
#include <optional>
#include <vector>

namespace kith::store {

class Store;

// Words of fewer letters are looked for in notes as they are, longer ones as beginnings too: one or two
// letters begin too much.
constexpr qsizetype kShortestBeginning = 3;

// A contact and the number of the entry of a list in name order before which it belongs.
struct PlacedContact {
  Id id = 0;
  std::size_t place = 0;
};

// A list in name order: the id at each place, 0 where the entry no longer counts.
struct OrderedEntries {
  std::size_t size = 0;
  std::function<Id(std::size_t)> at;
};

// The live ones of `ids` in name order, each with its place in the list, the first of several that are right.
// Reads some 20 names each, and no more of the list than their ids.
std::vector<PlacedContact> placedIn(Database& db, const QLocale& locale, const std::vector<Id>& ids,
                                    const OrderedEntries& list);
// The same for other floors. Errors: of the store.
Result<std::vector<PlacedContact>> placedIn(Store& store, const QLocale& locale, const std::vector<Id>& ids,
                                            const OrderedEntries& list);

// What of a card is read to tell why it was found; each is one table but for Apart.
enum class CardPart {
  Own,       // names, notes and whatever else is there once
  Channels,  // mail, phone, web
  Works,     // companies, and what somebody is there
  Places,
  Tags,
  Roles,
  Numbers,  // of customers, taxes …
  Apart     // all the rest
};

// These contacts, in no order, with nothing but that part and their ids. `part` is not Apart. Errors: of the
// store.
Result<std::vector<domain::Contact>> cardParts(Store& store, const std::vector<Id>& ids, CardPart part);

// What each is shown as, in the order of `ids`; nothing for those that are gone. Errors: of the store.
Result<std::vector<std::optional<QString>>> shownNames(Store& store, const std::vector<Id>& ids);

}
