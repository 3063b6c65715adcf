#include "app/brief.h"

#include "app/merged_timeline.h"

#include <algorithm>

namespace kith::app {
namespace {

constexpr int kLooked = 60;
constexpr std::size_t kShown = 5;
constexpr std::size_t kMostPeople = 300;

QString named(const QString& who, const QString& text) {
  return who.isEmpty() ? text : QString(who + QStringLiteral(": ") + text);
}

// What is open with the people of a company, soonest first.
void addPeoplesPromises(Queries& queries, Brief& brief) {
  std::vector<domain::Id> people = queries.peopleOf(brief.contact.id);
  if (people.size() > kMostPeople) people.resize(kMostPeople);
  for (const ContactRow& person : queries.contactRows(people))
    for (domain::Reminder& reminder : queries.remindersOf(person.id, true)) {
      reminder.text = named(person.display, reminder.text);
      brief.open.push_back(std::move(reminder));
    }
  std::stable_sort(brief.open.begin(), brief.open.end(),
                   [](const domain::Reminder& a, const domain::Reminder& b) { return a.due < b.due; });
}

}

Result<Brief> briefOf(Queries& queries, domain::Id contact, const QDateTime& now) {
  auto found = queries.contact(contact);
  if (!found) return tl::unexpected<Error>(found.error());
  Brief out;
  out.contact = std::move(*found);
  const bool isCompany = out.contact.kind == domain::ContactKind::Company;
  for (MergedEntry& entry : mergedTimeline(queries, contact, kLooked)) {
    if (entry.kind == u"reminder") continue;
    auto& list = entry.kind == u"purchase" ? out.sales : out.talks;
    if (isCompany) entry.text = named(entry.who, entry.text);
    if (list.size() < kShown) list.push_back(std::move(entry));
  }
  out.open = queries.remindersOf(contact, true);
  if (isCompany) addPeoplesPromises(queries, out);
  out.totals = queries.totalsWithPeople(contact);
  if (out.totals.empty()) out.totals = queries.totals(contact);
  if (!out.talks.empty()) {
    const QDateTime last = QDateTime::fromString(out.talks.front().at, Qt::ISODate);
    out.silentDays = std::max<qint64>(0, last.daysTo(now));
  }
  return out;
}

}
