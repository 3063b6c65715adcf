#include "exchange/follow.h"

#include "exchange/full_contact.h"
#include "support/catch.h"

#include <algorithm>

using namespace kith;
using namespace kith::exchange;
using domain::Contact;

namespace {

// As it lies in the file: with ids.
Contact stored() {
  Contact c = fullContact();
  c.id = 7;
  domain::Id next = 100;
  for (auto& row : c.channels) row.id = next++;
  for (auto& row : c.addresses) row.id = next++;
  for (auto& row : c.employments) {
    row.id = next++;
    row.companyId = next++;
  }
  for (auto& row : c.custom) row.fieldId = row.id = next++;
  return c;
}

}

TEST_CASE("the same words again change nothing") {
  for (const OnMatch mode : {OnMatch::Follow, OnMatch::Fill, OnMatch::Overwrite, OnMatch::Append}) {
    const Followed f = combine(mode, fullContact(), fullContact(), stored());
    CHECK_FALSE(f.changed);
    CHECK(f.kept.empty());
    CHECK(f.merged == stored());
  }
}

TEST_CASE("a number in a file without a country is the one that is written like it here") {
  Contact ours;
  ours.channels = {{1,
                    domain::ChannelKind::Phone,
                    QStringLiteral("home"),
                    QStringLiteral("069 900 096 91"),
                    QStringLiteral("+496990009691"),
                    {},
                    {},
                    true}};
  Contact now = ours;
  now.channels[0].id = 0;
  now.channels[0].normal.clear();
  for (const OnMatch mode : {OnMatch::Follow, OnMatch::Fill, OnMatch::Overwrite, OnMatch::Append}) {
    CHECK_FALSE(combine(mode, {}, now, ours).changed);
    CHECK_FALSE(combine(mode, now, now, ours).changed);
  }
  now.channels[0].value = QStringLiteral("069 900 096 92");
  CHECK(combine(OnMatch::Follow, {}, now, ours).merged.channels.size() == 2);
}

TEST_CASE("what changed in the source is taken where nobody touched it here") {
  Contact now = fullContact();
  now.family = QStringLiteral("Falk");
  now.birthday.clear();
  now.channels[0].value = now.channels[0].normal = QStringLiteral("anna@falk.example");
  now.tags = {QStringLiteral("VIP"), QStringLiteral("new")};
  now.custom[0].value = QStringLiteral("40");
  const Followed f = follow(fullContact(), now, stored());
  CHECK(f.changed);
  CHECK(f.kept.empty());
  CHECK(f.merged.family == u"Falk");
  CHECK(f.merged.birthday.isEmpty());
  CHECK(f.merged.channels.size() == 4);
  CHECK(f.merged.channels[0].value == u"anna@falk.example");
  CHECK(f.merged.channels[0].id == 100);
  CHECK(f.merged.channels[0].primary);
  CHECK(f.merged.tags == now.tags);
  CHECK(f.merged.custom[0].value == u"40");
  CHECK(f.merged.custom[0].id == stored().custom[0].id);
}

TEST_CASE("what was changed here since stays and is reported") {
  Contact now = fullContact();
  now.family = QStringLiteral("Falk");
  now.employments[0].title = QStringLiteral("Owner");
  Contact ours = stored();
  ours.family = QStringLiteral("Lind");
  ours.employments[0].title = QStringLiteral("Director");
  const Followed f = follow(fullContact(), now, ours);
  CHECK_FALSE(f.changed);
  REQUIRE(f.kept.size() == 2);
  CHECK(f.kept[0] == KeptField{QStringLiteral("family"), QStringLiteral("Lind"), QStringLiteral("Falk")});
  CHECK(f.kept[1].field == u"companies");
}

TEST_CASE("a phone and a company that both sides changed stay as they are here, and are reported") {
  Contact last;
  last.channels = {{0,
                    domain::ChannelKind::Phone,
                    QStringLiteral("mobile"),
                    QStringLiteral("040 111 222"),
                    {},
                    {},
                    {},
                    true}};
  last.employments.emplace_back().companyName = QStringLiteral("Firm A");
  Contact now = last;
  now.channels[0].value = QStringLiteral("040 111 333");
  now.employments[0].companyName = QStringLiteral("Firm Z");
  Contact ours = last;
  ours.channels[0].value = QStringLiteral("040 111 444");
  ours.employments[0].companyName = QStringLiteral("Firm H");
  const Followed f = follow(last, now, ours);
  CHECK_FALSE(f.changed);
  CHECK(f.merged == ours);
  REQUIRE(f.kept.size() == 2);
  CHECK(f.kept[0].ours == u"040 111 444");
  CHECK(f.kept[0].theirs == u"040 111 333");
  // What comes beside it is taken.
  now.channels.push_back({0,
                          domain::ChannelKind::Phone,
                          QStringLiteral("work"),
                          QStringLiteral("01 555 666"),
                          {},
                          {},
                          {},
                          false});
  CHECK(follow(last, now, ours).merged.channels.size() == 2);
}

TEST_CASE("what was removed here stays removed while the source only repeats itself") {
  Contact ours = stored();
  ours.channels.erase(ours.channels.begin() + 2);
  ours.tags.clear();
  ours.birthday.clear();
  const Followed f = follow(fullContact(), fullContact(), ours);
  CHECK_FALSE(f.changed);
  CHECK(f.kept.empty());
}

TEST_CASE("what was added here stays when the source adds something else") {
  Contact ours = stored();
  ours.channels.push_back(
      {200, domain::ChannelKind::Phone, QStringLiteral("work"), QStringLiteral("1"), {}, {}, {}, false});
  Contact now = fullContact();
  now.channels.push_back(
      {0, domain::ChannelKind::Phone, QStringLiteral("home"), QStringLiteral("2"), {}, {}, {}, true});
  const Followed f = follow(fullContact(), now, ours);
  REQUIRE(f.merged.channels.size() == 6);
  const auto phones = domain::channelsOf(f.merged, domain::ChannelKind::Phone);
  CHECK(phones.size() == 3);
  CHECK(std::count_if(phones.begin(), phones.end(), [](const auto& p) { return p.primary; }) == 1);
}

TEST_CASE("a source that never spoke of a contact fills gaps and leaves the rest") {
  Contact ours;
  ours.family = QStringLiteral("Lind");
  const Followed f = follow(Contact{}, fullContact(), ours);
  CHECK(f.merged.family == u"Lind");
  CHECK(f.merged.given == u"Anna");
  CHECK(f.merged.channels.size() == 4);
  REQUIRE(f.kept.size() == 1);
  CHECK(f.kept[0].theirs == u"=Berg");
}

TEST_CASE("a refusal given here is not undone by a source that grants") {
  Contact ours = stored();
  ours.consents[0].state = QStringLiteral("refused");
  Contact now = fullContact();
  now.consents[0].at = QStringLiteral("2025-01-01");
  CHECK(follow(fullContact(), now, ours).merged.consents[0].state == u"refused");
}

TEST_CASE("the other ways of treating a match") {
  Contact ours;
  ours.family = QStringLiteral("Lind");
  ours.notes = QStringLiteral("old");
  ours.tags = {QStringLiteral("mine")};
  const Contact now = fullContact();
  const Contact filled = combine(OnMatch::Fill, {}, now, ours).merged;
  CHECK(filled.family == u"Lind");
  CHECK(filled.given == u"Anna");
  CHECK(filled.tags == ours.tags);
  CHECK(filled.channels.size() == 4);
  const Contact written = combine(OnMatch::Overwrite, {}, now, ours).merged;
  CHECK(written.family == u"=Berg");
  CHECK(written.notes == now.notes);
  CHECK(written.tags.size() == 3);
  const Contact appended = combine(OnMatch::Append, {}, now, ours).merged;
  CHECK(appended.family == u"Lind");
  CHECK(appended.notes == QString(QStringLiteral("old\n\n") + now.notes));
  CHECK_FALSE(combine(OnMatch::Append, {}, now, appended).changed);
}

TEST_CASE("each field goes by its own rule, the rest as usual") {
  const auto text = [](const char16_t* words) { return QString::fromUtf16(words); };
  const auto own = [&](const char16_t* name, const char16_t* value) {
    return domain::CustomValue{0, 0, text(name), std::nullopt, text(value)};
  };
  Contact last, now, ours;
  last.family = text(u"Berg");
  now.family = text(u"Bergh");
  ours.family = text(u"Ek");
  last.notes = text(u"old");
  now.notes = text(u"new");
  ours.notes = text(u"mine");
  ours.channels = {
      {5, domain::ChannelKind::Email, {}, text(u"a@a.example"), text(u"a@a.example"), {}, {}, true}};
  now.channels = {
      {0, domain::ChannelKind::Email, {}, text(u"b@b.example"), text(u"b@b.example"), {}, {}, true}};
  ours.custom = {own(u"Shoe size", u"39"), own(u"Colour", u"red")};
  now.custom = {own(u"Shoe size", u"40"), own(u"Colour", u"blue")};
  UpdateRules rules;
  rules.fields = {{text(u"name"), OnMatch::Overwrite},
                  {text(u"notes"), OnMatch::Append},
                  {text(u"email"), OnMatch::Fill},
                  {text(u"custom.Shoe size"), OnMatch::Overwrite}};
  const Followed f = combine(rules, last, now, ours);
  CHECK(f.merged.family == u"Bergh");
  CHECK(f.merged.notes == u"mine\n\nnew");
  CHECK(f.merged.channels.size() == 1);
  CHECK(f.merged.channels[0].value == u"a@a.example");
  REQUIRE(f.merged.custom.size() == 2);
  CHECK(f.merged.custom[0].value == u"40");
  CHECK(f.merged.custom[1].value == u"red");
  REQUIRE(f.kept.size() == 1);
  CHECK(f.kept[0] == KeptField{text(u"custom"), text(u"red"), text(u"blue")});
  rules.fields[text(u"family")] = OnMatch::Fill;
  CHECK(combine(rules, last, now, ours).merged.family == u"Ek");
  CHECK(combine(UpdateRules(), last, now, ours).kept.size() == 4);
}
