#include "app/hit_reasons.h"

#include "search/search_plan.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace kith::app {

using domain::Contact;
using domain::Id;
using search::Where;
using Words = std::vector<const search::SearchPlan*>;

namespace {

struct Candidate {
  const char* field;
  QString text;
};

const char* fieldOf(domain::ChannelKind kind) {
  switch (kind) {
    case domain::ChannelKind::Email:
      return "email";
    case domain::ChannelKind::Phone:
      return "phone";
    case domain::ChannelKind::Url:
      return "url";
    case domain::ChannelKind::Chat:
      break;
  }
  return "chat";
}

void addChannels(std::vector<Candidate>& out, const Contact& c) {
  for (const domain::Channel& channel : c.channels) {
    out.push_back({fieldOf(channel.kind), channel.value});
    if (channel.kind == domain::ChannelKind::Phone) out.push_back({"phone", channel.normal});
  }
}

// What is on a card, in order of rank.
std::vector<Candidate> textsOf(const Contact& c) {
  std::vector<Candidate> out{{"name", domain::displayName(c)},
                             {"name", QString(c.given + u' ' + c.middle + u' ' + c.family)},
                             {"name", c.companyName},
                             {"nickname", c.nickname},
                             {"name", QString(c.phoneticGiven + u' ' + c.phoneticFamily)}};
  for (const auto& work : c.employments) out.push_back({"company", work.companyName});
  addChannels(out, c);
  for (const auto& a : c.addresses)
    for (const QString& text : {a.city, a.street, a.postcode, a.country, a.region, a.extended})
      out.push_back({"address", text});
  for (const QString& tag : c.tags) out.push_back({"tag", tag});
  for (const auto& work : c.employments)
    for (const QString& text : {work.title, work.role, work.department}) out.push_back({"title", text});
  for (const QString& role : c.roles) out.push_back({"role", role});
  for (const auto& identifier : c.identifiers) out.push_back({"identifier", identifier.value});
  out.push_back({"notes", c.notes});
  return out;
}

// The text that matches best, the earlier of equals.
void explain(SearchHit& hit, const std::vector<Candidate>& texts, const Words& words) {
  int best = -1;
  Words anywhere;
  std::copy_if(words.begin(), words.end(), std::back_inserter(anywhere),
               [](const search::SearchPlan* word) { return !word->mailOnly; });
  for (const Candidate& each : texts) {
    if (each.text.isEmpty()) continue;
    const bool isMail = std::string_view(each.field) == "email" || std::string_view(each.field) == "url";
    const auto match = search::bestIn(each.text, isMail ? words : anywhere);
    if (!match || *match <= best) continue;
    best = *match;
    hit.field = QLatin1String(each.field);
    hit.text = each.text.simplified();
  }
  if (best >= 0) hit.marks = search::marksIn(hit.text, words);
}

}

std::vector<SearchHit> withReasons(Queries& queries, const domain::Query& query,
                                   const std::vector<search::FoundContact>& found) {
  const search::SearchPlan plan = search::planOf(query);
  const Words words = search::wantedWords(plan);
  std::vector<Id> others;
  std::vector<Id> all;
  for (const auto& each : found) {
    all.push_back(each.id);
    if (each.where != Where::Name) others.push_back(each.id);
  }
  QHash<Id, Contact> cards;
  if (auto contacts = queries.contacts(others))
    for (Contact& c : *contacts) cards.insert(c.id, std::move(c));
  std::vector<SearchHit> out;
  for (const ContactRow& row : queries.contactRows(all)) {
    SearchHit hit{row.id, row.display, {}, {}, {}};
    const auto card = cards.constFind(row.id);
    if (card == cards.constEnd())
      explain(hit, {{"name", row.display}}, words);
    else
      explain(hit, textsOf(*card), words);
    if (hit.field.isEmpty()) {
      const bool named = card == cards.constEnd() && !words.empty();
      hit.field = named           ? QStringLiteral("name")
                  : words.empty() ? QStringLiteral("query")
                                  : QStringLiteral("history");
      hit.text = named ? row.display : QString();
    }
    out.push_back(std::move(hit));
  }
  return out;
}

}
