// Contacts that may be one and the same: found and scored, with the reasons.
#pragma once

#include "app/import.h"
#include "app/session.h"

#include <functional>
#include <memory>
#include <vector>

namespace kith::app {

enum class Likeness { Same, Similar, Differs };

struct PairReason {
  QString field;  // given family suffix birthday company street city postcode email phone
  Likeness how = Likeness::Same;
};

struct DuplicatePair {
  domain::Id a = 0;  // the older one
  domain::Id b = 0;
  double score = 0;  // how likely they are one, 0 to 1
  std::vector<PairReason> reasons;
};

// From here on a pair is worth showing, and from here on two may be joined without asking.
double likelyScore();
double sureScore();

// Every pair of live contacts scored `least` or more, best first; those that somebody said are not one are
// left out. On a read-only connection, on as many threads as the machine has; safe on any thread. Errors: of
// Queries::open; Cancelled soon after `control` says so.
Result<std::vector<DuplicatePair>> findDuplicates(const QString& bookPath, double least,
                                                  const JobControl& control = {});
// A pair as a list shows it.
struct NamedPair {
  DuplicatePair pair;
  QString a;  // names
  QString b;
};

// What there is to look at: the best pairs by name, how many there are, and those that need no look.
struct DuplicateList {
  qint64 total = 0;
  std::vector<NamedPair> first;
  std::vector<std::pair<domain::Id, domain::Id>> sure;
};

// The likely pairs in the background, at most `most` of them by name; `done` comes on the session's thread,
// and not at all when the session goes first; it waits for the search, so whoever closes it sets `cancelled`
// before.
void listDuplicatesAsync(Session& session, std::size_t most, std::shared_ptr<const JobControl> control,
                         std::function<void(Result<DuplicateList>)> done);

// Result of taking a merge apart: who is on its own again, and what was changed since and stays.
struct TakenApart {
  struct Kept {
    domain::Id id;
    QString reason;
  };
  domain::Id merge = 0;
  std::vector<domain::Id> restored;
  std::vector<Kept> kept;
};

// `merge` is the step that merged. Errors: NotFound; Conflict where it was taken apart or undone already, or
// where its contact was merged on.
Result<TakenApart> takeMergeApartNow(Session& session, domain::Id merge);

}
