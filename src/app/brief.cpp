#include "app/brief.h"

#include "app/merged_timeline.h"

#include <algorithm>

namespace kith::app {
namespace {

constexpr int kLooked = 60;
constexpr std::size_t kShown = 5;

}

Result<Brief> briefOf(Queries& queries, domain::Id contact, const QDateTime& now) {
  auto found = queries.contact(contact);
  if (!found) return tl::unexpected<Error>(found.error());
  Brief out;
  out.contact = std::move(*found);
  for (MergedEntry& entry : mergedTimeline(queries, contact, kLooked)) {
    if (entry.kind == u"reminder") continue;
    auto& list = entry.kind == u"purchase" ? out.sales : out.talks;
    if (list.size() < kShown) list.push_back(std::move(entry));
  }
  out.open = queries.remindersOf(contact, true);
  out.totals = queries.totals(contact);
  if (!out.talks.empty()) {
    const QDateTime last = QDateTime::fromString(out.talks.front().at, Qt::ISODate);
    out.silentDays = std::max<qint64>(0, last.daysTo(now));
  }
  return out;
}

}
