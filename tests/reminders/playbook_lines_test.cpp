#include "reminders/playbook_lines.h"

#include "support/catch.h"

using namespace kith;
using namespace kith::reminders;
using domain::PlaybookStep;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

PlaybookStep stepOf(const char16_t* line, const char* language = "en") {
  const auto step = readStep(QString::fromUtf16(line), latin(language));
  INFO(QString::fromUtf16(line).toStdString());
  REQUIRE(step);
  return *step;
}

}

TEST_CASE("a step is written like a next step, its day counted from a date") {
  CHECK(stepOf(u"today 17:00 say thank you") ==
        PlaybookStep{0, latin("17:00"), false, latin("say thank you"), 0});
  CHECK(stepOf(u"tomorrow call") == PlaybookStep{1, {}, false, latin("call"), 0});
  CHECK(stepOf(u"in 3 days 10:00 call, 15 min, workday") ==
        PlaybookStep{3, latin("10:00"), true, latin("call"), 15});
  CHECK(stepOf(u"in 2 weeks ask again, workday, 1 hour") ==
        PlaybookStep{14, {}, true, latin("ask again"), 60});
  CHECK(stepOf(u"call, ask and listen in 5 days").text == latin("call, ask and listen"));
  CHECK(stepOf(u"om 2 dagar ring, vardag", "sv") == PlaybookStep{2, {}, true, latin("ring"), 0});
  CHECK(stepOf(u"in 2 Tagen anrufen, Werktag", "de") == PlaybookStep{2, {}, true, latin("anrufen"), 0});
  CHECK(stepOf(u"через 2 дня позвонить, рабочий день", "ru").days == 2);
}

TEST_CASE("a line without a day of its own, without words, or with a repeat is no step") {
  for (const char* line : {"friday call", "2026-03-02 call", "call", "today", "", "every week call",
                           "yesterday call", "in 20 years call"}) {
    INFO(line);
    CHECK_FALSE(readStep(latin(line), latin("en")));
  }
  CHECK_FALSE(readSteps(latin("today call\nfriday call"), latin("en")));
  CHECK(readSteps(latin("\ntoday call\n\n"), latin("en"))->size() == 1);
}

TEST_CASE("what is written of a step is read as the same step in four languages") {
  const PlaybookStep steps[] = {{0, {}, false, latin("call"), 0},
                                {1, latin("09:30"), false, latin("call"), 0},
                                {2, {}, true, latin("call"), 0},
                                {30, latin("17:00"), true, latin("call, then write"), 45}};
  for (const char* language : {"en", "sv_SE", "de", "ru", "fr"})
    for (const PlaybookStep& step : steps) {
      const QString line = stepLine(step, latin(language));
      INFO(line.toStdString());
      const auto read = readStep(line, latin(language));
      REQUIRE(read);
      CHECK(*read == step);
    }
}

TEST_CASE("steps become reminders, one for a working day on the Monday after a weekend") {
  const domain::Playbook playbook{0, latin("x"),
                                  *readSteps(latin("today 17:00 a, 10 min\nin 2 days b, workday\n"
                                                   "in 2 days c\nin 3 days d, workday"),
                                             latin("en"))};
  const auto made = remindersOf(playbook, QDate(2026, 3, 5));  // a Thursday
  REQUIRE(made.size() == 4);
  CHECK(made[0].due == latin("2026-03-05T17:00:00"));
  CHECK(made[0].minutes == 10);
  CHECK(made[1].due == latin("2026-03-09"));
  CHECK(made[2].due == latin("2026-03-07"));
  CHECK(made[3].due == latin("2026-03-09"));
  CHECK(remindersOf(playbook, QDate(2028, 2, 27))[2].due == latin("2028-02-29"));
}

TEST_CASE("three playbooks are offered in every language, all their lines understood") {
  for (const char* language : {"en", "sv", "de", "ru", "fr"}) {
    const auto offers = offeredPlaybooks(latin(language));
    INFO(language);
    REQUIRE(offers.size() == 3);
    for (const auto& offer : offers) {
      CHECK(offer.steps.size() == 3);
      CHECK(offer.steps.front().days == 0);
      CHECK(offer.steps.back().onWorkday);
      CHECK(offer.steps.back().days >= 10);
    }
  }
}

TEST_CASE("steps are kept as they are, and what is no step is left out") {
  const std::vector<PlaybookStep> steps{{3, latin("10:00"), true, latin("call"), 15},
                                        {0, {}, false, latin("x"), 0}};
  CHECK(domain::stepsOf(domain::stepsJson(steps)) == steps);
  CHECK(domain::stepsOf(latin("[{\"days\":1},7,{\"days\":-4,\"time\":\"25:00\",\"text\":\"a\"}]")) ==
        std::vector<PlaybookStep>{{0, {}, false, latin("a"), 0}});
  CHECK(domain::stepsOf(latin("nonsense")).empty());
}
