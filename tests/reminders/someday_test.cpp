// A reminder without a day: understood, listed last, never late and never rung.
#include "reminders/agenda.h"
#include "reminders/bell.h"
#include "reminders/due_list.h"
#include "reminders/next_step.h"
#include "reminders/when_words.h"
#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

QDateTime now() { return QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone("Europe/Stockholm")); }

WhenContext context(const char* language, bool someday = true) {
  WhenContext made;
  made.now = now();
  made.language = latin(language);
  made.someday = someday;
  return made;
}

domain::Reminder someday(domain::Id id) {
  domain::Reminder made;
  made.id = id;
  made.text = latin("build a shed");
  made.due = domain::kSomeday.toString();
  return made;
}

}

TEST_CASE("four languages have words for no day yet") {
  const std::pair<const char*, const char16_t*> words[] = {
      {"en", u"someday"},    {"en", u"Some Day"},    {"sv", u"någon gång"},   {"sv", u"nån gång"},
      {"de", u"irgendwann"}, {"de", u"eines Tages"}, {"ru", u"когда-нибудь"}, {"ru", u"как-нибудь"},
      {"ru", u"someday"},    {"sv", u"sometime"}};
  for (const auto& [language, text] : words) {
    const QString typed = QString::fromUtf16(text);
    INFO(typed.toStdString());
    CHECK(getWhen(typed, context(language)).value_or(QString()) == domain::kSomeday);
    CHECK_FALSE(getWhen(typed, context(language, false)));
  }
}

TEST_CASE("a next step may wait for some day, and a day goes before it") {
  const auto step = getNextStep(u"build a shed someday", context("en"));
  REQUIRE(step);
  CHECK(step->due == domain::kSomeday);
  CHECK(step->text == latin("build a shed"));
  CHECK(getNextStep(u"someday: build a shed", context("en"))->text == latin("build a shed"));
  CHECK(getNextStep(u"friday 10:00 call about some day trip", context("en"))->due ==
        latin("2026-03-06T10:00:00"));
}

TEST_CASE("what waits without a day stands behind what is coming, before what Kith says by itself") {
  domain::Reminder coming = someday(2);
  coming.due = latin("2026-03-07");
  DueContact slipping;
  slipping.id = 3;
  slipping.touchDays = 5;
  slipping.lastContact = latin("2026-01-01");
  const auto items = dueItems({{{someday(1), {}}, {coming, {}}}, {slipping}}, now(), now().date().addDays(7));
  REQUIRE(items.size() == 3);
  CHECK(items[0].state == latin("coming"));
  CHECK(items[1].state == domain::kSomeday);
  CHECK(items[1].due == domain::kSomeday);
  CHECK(items[1].missed == 0);
  CHECK(items[2].kind == latin("touch"));
}

TEST_CASE("what waits without a day does not ring and stands in no calendar") {
  const std::vector<domain::Reminder> all{someday(1)};
  CHECK(ringsSince(all, latin("2020-01-01T00:00:00"), now(), [](const Ring&) { return false; }).empty());
  CHECK(nextRing(all, now()).isEmpty());
  DueRows rows;
  rows.reminders.push_back({someday(1), {}});
  CHECK(agendaItems(rows, now(), now().date(), now().date().addYears(1)).empty());
}
