#include "app/hit_reasons.h"

#include "search/search_plan.h"
#include "store/search_lookups.h"
#include "store/store.h"

#include <QHash>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace kith::app {

using domain::Contact;
using domain::Id;
using search::TextKind;
using search::TextWords;
using search::Where;
using store::CardPart;

namespace {

struct Candidate {
  const char* field;
  QString text;
  TextKind kind = TextKind::Other;
};
using Candidates = std::vector<Candidate>;

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

void addChannels(Candidates& out, const Contact& c) {
  for (const domain::Channel& channel : c.channels) {
    const bool isMail =
        channel.kind == domain::ChannelKind::Email || channel.kind == domain::ChannelKind::Url;
    out.push_back({fieldOf(channel.kind), channel.value, isMail ? TextKind::Mail : TextKind::Other});
    if (channel.kind == domain::ChannelKind::Phone) out.push_back({"phone", channel.normal});
  }
}

void addNames(Candidates& out, const Contact& c) {
  for (const QString& name :
       {domain::displayName(c), QString(c.given + u' ' + c.middle + u' ' + c.family), c.companyName})
    out.push_back({"name", name, TextKind::Name});
  out.push_back({"nickname", c.nickname, TextKind::Name});
  out.push_back({"name", QString(c.phoneticGiven + u' ' + c.phoneticFamily), TextKind::Name});
}

void addPlaces(Candidates& out, const Contact& c) {
  for (const auto& a : c.addresses)
    for (const QString& text : {a.city, a.street, a.postcode, a.country, a.region, a.extended})
      out.push_back({"address", text});
}

void addTitles(Candidates& out, const Contact& c) {
  for (const auto& work : c.employments)
    for (const QString& text : {work.title, work.role, work.department}) out.push_back({"title", text});
}

void addPart(Candidates& out, const Contact& c, CardPart part) {
  switch (part) {
    case CardPart::Own:
      return addNames(out, c);
    case CardPart::Works:
      for (const auto& work : c.employments) out.push_back({"company", work.companyName});
      return;
    case CardPart::Channels:
      return addChannels(out, c);
    case CardPart::Places:
      return addPlaces(out, c);
    case CardPart::Tags:
      for (const QString& tag : c.tags) out.push_back({"tag", tag});
      return;
    case CardPart::Roles:
      for (const QString& role : c.roles) out.push_back({"role", role});
      return;
    case CardPart::Numbers:
      for (const auto& identifier : c.identifiers) out.push_back({"identifier", identifier.value});
      return;
    case CardPart::Apart:
      return;
  }
}

// What is on a card, in order of rank; only of one part, if one is named.
Candidates textsOf(const Contact& c, std::optional<CardPart> part, const TextWords& words) {
  Candidates out;
  for (const CardPart each : {CardPart::Own, CardPart::Works, CardPart::Channels, CardPart::Places,
                              CardPart::Tags, CardPart::Roles, CardPart::Numbers})
    if (!part || *part == each) addPart(out, c, each);
  if (!part || *part == CardPart::Works) addTitles(out, c);
  if (!part || *part == CardPart::Own) out.push_back({"notes", search::excerptOf(c.notes, words.plans())});
  return out;
}

// A hit and what tells best so far why it is one.
struct Asked {
  SearchHit hit;
  Where where;          // in the index
  search::Match match;  // there
  std::optional<search::Match> best = {};

  // Nothing on the card can tell more; a shown name that begins so says enough.
  bool isExplained() const { return best && *best >= std::min(match, enough()); }
  search::Match enough() const {
    return where == Where::Name ? search::Match::Beginning : search::Match::Whole;
  }
  // Other forms of the name tell only where the shown one says nothing.
  bool hasName() const { return best && hit.field == u"name"; }
};

// The text that matches best, the earlier of equals.
void explain(Asked& asked, const Candidates& texts, const TextWords& words) {
  for (const Candidate& each : texts) {
    if (each.text.isEmpty() || (asked.hasName() && std::string_view(each.field) == "name")) continue;
    auto found = words.in(each.text, each.kind);
    if (!found || (asked.best && found->match <= *asked.best)) continue;
    asked.best = found->match;
    asked.hit.field = QLatin1String(each.field);
    asked.hit.text = each.text.simplified();
    if (asked.hit.text != each.text) found = words.in(asked.hit.text, each.kind);
    asked.hit.marks = found ? std::move(found->marks) : std::vector<search::Mark>();
  }
}

// Where the texts of a dictionary are on a card, the likely places first; a whole card takes ten times as
// long to read.
std::initializer_list<CardPart> partsOf(Where where) {
  static constexpr auto kOwn = {CardPart::Own};
  static constexpr auto kWorks = {CardPart::Works};
  static constexpr auto kChannels = {CardPart::Channels};
  static constexpr auto kOthers = {CardPart::Places, CardPart::Tags, CardPart::Works, CardPart::Roles,
                                   CardPart::Numbers};
  switch (where) {
    case Where::Name:
    case Where::Text:
      return kOwn;
    case Where::Company:
      return kWorks;
    case Where::Mail:
    case Where::Phone:
      return kChannels;
    case Where::Other:
      break;
  }
  return kOthers;
}

constexpr Where kAll[] = {Where::Name, Where::Company, Where::Mail, Where::Other, Where::Phone, Where::Text};

// One part of the cards of all that still have no reason as good as the index has one.
void explainBy(Queries& queries, std::vector<Asked>& all, Where where, std::optional<CardPart> part,
               const TextWords& words) {
  std::vector<Id> ids;
  std::vector<Asked*> open;
  for (Asked& each : all) {
    if (each.where != where || (part ? each.isExplained() : each.best.has_value())) continue;
    ids.push_back(each.hit.id);
    open.push_back(&each);
  }
  if (ids.empty()) return;
  const auto cards = part ? store::cardParts(queries.store(), ids, *part) : queries.contacts(ids);
  if (!cards) return;
  QHash<Id, const Contact*> byId;
  for (const Contact& card : *cards) byId.insert(card.id, &card);
  for (Asked* each : open)
    if (const Contact* card = byId.value(each->hit.id)) explain(*each, textsOf(*card, part, words), words);
}

// What the name does not say is looked for where the index found it; the whole card of those is read that
// even so have no reason.
void explainByCards(Queries& queries, std::vector<Asked>& all, const TextWords& words) {
  for (const Where where : kAll) {
    for (const CardPart part : partsOf(where)) explainBy(queries, all, where, part, words);
    if (where != Where::Name && where != Where::Text) explainBy(queries, all, where, std::nullopt, words);
  }
}

// What was said with those of whom no card says it.
void explainByTalks(Queries& queries, std::vector<SearchHit>& hits, const TextWords& words) {
  std::vector<Id> ids;
  for (const SearchHit& hit : hits)
    if (hit.field == u"history") ids.push_back(hit.id);
  QStringList asked;
  for (const search::SearchPlan* word : words.plans()) asked << word->term.value;
  if (ids.empty() || asked.isEmpty()) return;
  const auto passages = queries.store().reading().passages(ids, asked);
  if (!passages) return;
  const QHash<Id, QString> texts(passages->begin(), passages->end());
  for (SearchHit& hit : hits) {
    if (hit.field != u"history" || !texts.contains(hit.id)) continue;
    hit.text = search::excerptOf(texts.value(hit.id), words.plans()).simplified();
    hit.marks = search::marksIn(hit.text, words.plans());
  }
}

// With their names; those that are gone are left out.
Result<std::vector<Asked>> askedOf(Queries& queries, const std::vector<search::FoundContact>& found) {
  std::vector<Id> ids;
  ids.reserve(found.size());
  for (const search::FoundContact& each : found) ids.push_back(each.id);
  auto names = store::shownNames(queries.store(), ids);
  if (!names) return tl::unexpected<Error>(names.error());
  std::vector<Asked> out;
  out.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    if ((*names)[i])
      out.push_back({{found[i].id, std::move(*(*names)[i]), {}, {}, {}}, found[i].where, found[i].match});
  return out;
}

// Of those of whom no text says it.
void nameField(Asked& asked, bool hasWords) {
  SearchHit& hit = asked.hit;
  if (!hit.field.isEmpty()) return;
  const bool named = hasWords && asked.where == Where::Name;
  hit.field = named       ? QStringLiteral("name")
              : !hasWords ? QStringLiteral("query")
                          : QStringLiteral("history");
  if (named) hit.text = hit.name;
}

}

std::vector<SearchHit> withReasons(Queries& queries, const search::SearchPlan& plan,
                                   const std::vector<search::FoundContact>& found) {
  const TextWords words(search::wantedWords(plan));
  const bool hasWords = !words.plans().empty();
  std::vector<Asked> all;
  const auto read = queries.store().atOneMoment([&]() -> Result<void> {
    auto asked = askedOf(queries, found);
    if (!asked) return tl::unexpected<Error>(asked.error());
    all = std::move(*asked);
    if (!hasWords) return {};
    // A nickname or the way a name is said stands for it too: then the shown name does not tell.
    for (Asked& each : all)
      if (each.where == Where::Name) explain(each, {{"name", each.hit.name, TextKind::Name}}, words);
    explainByCards(queries, all, words);
    return {};
  });
  std::vector<SearchHit> out;
  if (!read) return out;
  out.reserve(all.size());
  for (Asked& each : all) {
    nameField(each, hasWords);
    out.push_back(std::move(each.hit));
  }
  explainByTalks(queries, out, words);
  return out;
}

}
