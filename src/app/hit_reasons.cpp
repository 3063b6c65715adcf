#include "app/hit_reasons.h"

#include "search/search_plan.h"
#include "store/search_lookups.h"
#include "store/store.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <map>

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
std::vector<Candidate> textsOf(const Contact& c, const Words& words) {
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
  out.push_back({"notes", search::excerptOf(c.notes, words)});
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

store::CardPart partOf(Where where) {
  switch (where) {
    case Where::Name:
      return store::CardPart::Own;
    case Where::Company:
      return store::CardPart::Works;
    case Where::Mail:
    case Where::Phone:
      return store::CardPart::Channels;
    case Where::Other:
      return store::CardPart::Words;
    case Where::Text:
      break;
  }
  return store::CardPart::Apart;
}

void explainBy(std::vector<SearchHit>& hits, const std::vector<Contact>& cards, const Words& words) {
  QHash<Id, const Contact*> byId;
  for (const Contact& card : cards) byId.insert(card.id, &card);
  for (SearchHit& hit : hits)
    if (const Contact* card = byId.value(hit.id); card != nullptr && hit.field.isEmpty())
      explain(hit, textsOf(*card, words), words);
}

std::vector<Id> unexplained(const std::vector<SearchHit>& hits) {
  std::vector<Id> out;
  for (const SearchHit& hit : hits)
    if (hit.field.isEmpty()) out.push_back(hit.id);
  return out;
}

// By the part of the card in which the index found the word; a whole card takes four times as long to read.
// By the whole of those that even so are not explained.
void explainByCards(Queries& queries, std::vector<SearchHit>& hits, const QHash<Id, Where>& places,
                    const Words& words) {
  std::map<store::CardPart, std::vector<Id>> parts;
  for (const Id id : unexplained(hits)) parts[partOf(places.value(id))].push_back(id);
  parts.erase(store::CardPart::Apart);
  for (const auto& [part, ids] : parts)
    if (const auto cards = store::cardParts(queries.store(), ids, part)) explainBy(hits, *cards, words);
  const std::vector<Id> left = unexplained(hits);
  if (left.empty()) return;
  if (const auto cards = queries.contacts(left)) explainBy(hits, *cards, words);
}

// What was said with those of whom no card says it.
void explainByTalks(Queries& queries, std::vector<SearchHit>& hits, const Words& words) {
  std::vector<Id> ids;
  for (const SearchHit& hit : hits)
    if (hit.field == u"history") ids.push_back(hit.id);
  QStringList asked;
  for (const search::SearchPlan* word : words) asked << word->term.value;
  if (ids.empty() || asked.isEmpty()) return;
  const auto passages = queries.store().reading().passages(ids, asked);
  if (!passages) return;
  const QHash<Id, QString> texts(passages->begin(), passages->end());
  for (SearchHit& hit : hits) {
    if (hit.field != u"history" || !texts.contains(hit.id)) continue;
    hit.text = search::excerptOf(texts.value(hit.id), words).simplified();
    hit.marks = search::marksIn(hit.text, words);
  }
}

}

std::vector<SearchHit> withReasons(Queries& queries, const domain::Query& query,
                                   const std::vector<search::FoundContact>& found) {
  const search::SearchPlan plan = search::planOf(query);
  const Words words = search::wantedWords(plan);
  std::vector<Id> all;
  QHash<Id, Where> places;
  for (const auto& each : found) {
    all.push_back(each.id);
    places.insert(each.id, each.where);
  }
  std::vector<SearchHit> out;
  for (const ContactRow& row : queries.contactRows(all)) {
    SearchHit hit{row.id, row.display, {}, {}, {}};
    // A nickname or the way a name is said stands for it too: then the shown name does not tell.
    if (!words.empty() && places.value(row.id) == Where::Name) explain(hit, {{"name", row.display}}, words);
    out.push_back(std::move(hit));
  }
  if (!words.empty()) explainByCards(queries, out, places, words);
  for (SearchHit& hit : out) {
    if (!hit.field.isEmpty()) continue;
    const bool named = !words.empty() && places.value(hit.id) == Where::Name;
    hit.field = named           ? QStringLiteral("name")
                : words.empty() ? QStringLiteral("query")
                                : QStringLiteral("history");
    if (named) hit.text = hit.name;
  }
  explainByTalks(queries, out, words);
  return out;
}

}
