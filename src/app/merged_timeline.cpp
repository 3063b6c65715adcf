#include "app/merged_timeline.h"

#include "base/fold.h"
#include "store/store.h"
#include "store/talk_reading.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace kith::app {

using domain::Id;

namespace {

constexpr int kFiltered = 5000;
constexpr std::size_t kMostPeople = 300;
constexpr qsizetype kMostNames = 3;

bool isTalk(const TimelineEntry& entry) { return entry.kind != u"purchase" && entry.kind != u"reminder"; }

bool passes(const MergedEntry& entry, const QString& kind, const QStringList& words) {
  if (!kind.isEmpty() && entry.kind != kind) return false;
  QStringList all{entry.text, entry.outcome, entry.who};
  for (const domain::Attachment& file : entry.files) all << file.name;
  const QString folded = base::folded(all.join(u' '));
  return std::all_of(words.begin(), words.end(), [&](const QString& word) { return folded.contains(word); });
}

QString joined(QStringList names) {
  if (names.size() > kMostNames) {
    const qsizetype more = names.size() - kMostNames;
    names = names.first(kMostNames) << QStringLiteral("+%1").arg(more);
  }
  return names.join(QStringLiteral(", "));
}

// Whose an entry is, those of talk first.
using Owners = QHash<std::pair<QString, Id>, std::vector<Id>>;

void nameOwners(Queries& queries, Id contact, std::vector<MergedEntry>& entries, const Owners& owners) {
  std::vector<Id> talks;
  for (const MergedEntry& entry : entries)
    if (isTalk(entry)) talks.push_back(entry.id);
  const auto with = store::TalkReading(queries.store().database()).participants(talks);
  const auto whose = [&](const MergedEntry& entry) {
    return isTalk(entry) && with ? with->value(entry.id) : owners.value({entry.kind, entry.id});
  };
  std::vector<Id> ids;
  for (const MergedEntry& entry : entries)
    for (const Id id : whose(entry))
      if (id != contact) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  QHash<Id, QString> names;
  for (const ContactRow& row : queries.contactRows(ids)) names.insert(row.id, row.display);
  for (MergedEntry& entry : entries) {
    QStringList others;
    for (const Id id : whose(entry))
      if (names.contains(id)) others << names.value(id);
    entry.who = joined(others);
  }
}

}

std::vector<MergedEntry> mergedTimeline(Queries& queries, Id contact, int limit,
                                        const TimelineFilter& filter) {
  std::vector<Id> whose = queries.peopleOf(contact);
  if (whose.size() > kMostPeople) whose.resize(kMostPeople);
  whose.insert(whose.begin(), contact);
  Owners owners;
  std::vector<MergedEntry> out;
  for (const Id id : whose)
    for (TimelineEntry& entry : queries.timeline(id, filter.isEmpty() ? limit : std::max(limit, kFiltered))) {
      auto& known = owners[{entry.kind, entry.id}];
      known.push_back(id);
      if (known.size() == 1) out.push_back({std::move(entry), {}});
    }
  std::stable_sort(out.begin(), out.end(),
                   [](const MergedEntry& a, const MergedEntry& b) { return a.at > b.at; });
  const auto most = static_cast<std::size_t>(limit);
  if (filter.isEmpty() && out.size() > most) out.resize(most);
  nameOwners(queries, contact, out, owners);
  if (filter.isEmpty()) return out;
  const QStringList words = base::folded(filter.words).split(u' ', Qt::SkipEmptyParts);
  out.erase(std::remove_if(out.begin(), out.end(),
                           [&](const MergedEntry& entry) { return !passes(entry, filter.kind, words); }),
            out.end());
  if (out.size() > most) out.resize(most);
  return out;
}

}
