#include "reminders/next_step.h"

#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;

namespace {

WhenContext thursday(const char* language = "en") {
  WhenContext context;
  context.now = QDateTime(QDate(2026, 3, 5), QTime(9, 30), QTimeZone("Europe/Stockholm"));
  context.language = QString::fromLatin1(language);
  return context;
}

struct Row {
  const char16_t* line;
  const char* due;
  const char16_t* text;
  const char* rule;
};

void check(const Row& row, const WhenContext& context) {
  INFO(QString::fromUtf16(row.line).toStdString());
  const auto step = getNextStep(QString::fromUtf16(row.line), context);
  REQUIRE(step);
  CHECK(step->due == QString::fromLatin1(row.due));
  CHECK(step->text == QString::fromUtf16(row.text));
  CHECK(step->repeatRule == QString::fromLatin1(row.rule));
}

}

TEST_CASE("a next step is taken apart into when and what") {
  constexpr Row rows[] = {
      {u"friday 10:00 send quote", "2026-03-06T10:00:00", u"send quote", ""},
      {u"friday: send quote", "2026-03-06", u"send quote", ""},
      {u"Friday 10:00 – send quote", "2026-03-06T10:00:00", u"send quote", ""},
      {u"in 3 weeks ask for the money", "2026-03-26", u"ask for the money", ""},
      {u"send quote friday 10:00", "2026-03-06T10:00:00", u"send quote", ""},
      {u"Call Ana tomorrow 14:00 every month", "2026-03-06T14:00:00", u"Call Ana", "FREQ=MONTHLY"},
      {u"Call Ana every friday", "2026-03-06", u"Call Ana", "FREQ=WEEKLY;BYDAY=FR"},
      {u"every friday call Ana", "2026-03-06", u"call Ana", "FREQ=WEEKLY;BYDAY=FR"},
      {u"every month from 31 march pay rent", "2026-03-31", u"pay rent",
       "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD"},
      {u"tomorrow 14:00 call Ana every month", "2026-03-06T14:00:00", u"call Ana", "FREQ=MONTHLY"},
      {u"every month pay rent from 31 march", "2026-03-31", u"pay rent",
       "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD"},
      {u"send quote every friday 10:00", "2026-03-06T10:00:00", u"send quote", "FREQ=WEEKLY;BYDAY=FR"},
      {u"every friday 10:00 send quote", "2026-03-06T10:00:00", u"send quote", "FREQ=WEEKLY;BYDAY=FR"},
      {u"10:00 every friday send quote", "2026-03-06T10:00:00", u"send quote", "FREQ=WEEKLY;BYDAY=FR"},
      {u"send quote every thursday 9:00", "2026-03-12T09:00:00", u"send quote", "FREQ=WEEKLY;BYDAY=TH"},
      {u"send quote every thursday 10:00", "2026-03-05T10:00:00", u"send quote", "FREQ=WEEKLY;BYDAY=TH"},
      {u"every other wednesday 10:00 send quote", "2026-03-11T10:00:00", u"send quote",
       "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"},
      {u"card every year on 24 december 8:00", "2026-12-24T08:00:00", u"card",
       "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24"},
      {u"pay rent every 31st at 8:00", "2026-03-31T08:00:00", u"pay rent",
       "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD"},
      {u"water every day 8:00 until 1 april", "2026-03-06T08:00:00", u"water", "FREQ=DAILY;UNTIL=20260401"},
      {u"water every day until 1 april 2026", "2026-03-05", u"water", "FREQ=DAILY;UNTIL=20260401"},
      {u"tomorrow 14:00 every friday call Ana", "2026-03-06T14:00:00", u"call Ana", "FREQ=WEEKLY;BYDAY=FR"},
      {u"friday prepare the table for monday", "2026-03-06", u"prepare the table for monday", ""},
      {u"send 10 roses", "2026-03-05", u"send 10 roses", ""},
      {u"send quote", "2026-03-05", u"send quote", ""},
      {u"call Ana at 2pm", "2026-03-05T14:00:00", u"call Ana", ""},
      {u"tomorrow, lunch with Ana", "2026-03-06", u"lunch with Ana", ""},
      {u"call Ana back in 2 days about the roof", "2026-03-07", u"call Ana back about the roof", ""},
      {u"call Ana on monday about the roof", "2026-03-09", u"call Ana about the roof", ""},
      {u"prepare the friday list for Ana", "2026-03-05", u"prepare the friday list for Ana", ""},
  };
  for (const Row& row : rows) check(row, thursday());
  check({u"på fredag kl 10 skicka offert", "2026-03-06T10:00:00", u"skicka offert", ""}, thursday("sv"));
  check({u"Freitag 10 Uhr Angebot schicken", "2026-03-06T10:00:00", u"Angebot schicken", ""}, thursday("de"));
  check({u"в пятницу в 10:00 отправить счёт", "2026-03-06T10:00:00", u"отправить счёт", ""}, thursday("ru"));
}

TEST_CASE("a next step that counts from being done says so") {
  const auto tail = getNextStep(u"service the boiler 31 march every 6 months after done", thursday());
  REQUIRE(tail);
  CHECK(tail->text == u"service the boiler");
  CHECK(tail->due == u"2026-03-31");
  CHECK(tail->repeatRule == u"FREQ=MONTHLY;INTERVAL=6");
  CHECK(tail->repeatAfterDone);
  const auto both = getNextStep(u"31 march service the boiler 6 months after done", thursday());
  REQUIRE(both);
  CHECK(*both == *tail);
}

TEST_CASE("a repeat in any language begins on its own day at the time that was said") {
  check(
      {u"skicka offert varje fredag kl 10", "2026-03-06T10:00:00", u"skicka offert", "FREQ=WEEKLY;BYDAY=FR"},
      thursday("sv"));
  check({u"jeden Freitag um 10 Uhr Angebot schicken", "2026-03-06T10:00:00", u"Angebot schicken",
         "FREQ=WEEKLY;BYDAY=FR"},
        thursday("de"));
  check({u"каждую пятницу в 10:00 отправить счёт", "2026-03-06T10:00:00", u"отправить счёт",
         "FREQ=WEEKLY;BYDAY=FR"},
        thursday("ru"));
}

TEST_CASE("a step written in fields is read as one written in a line") {
  const QString text = QStringLiteral("send quote");
  const auto read = [&](const char* when, const char* repeat, const QString& what) {
    return getNextStep(StepWords{what, QString::fromLatin1(when), QString::fromLatin1(repeat)}, thursday());
  };
  const NextStep fridays{QStringLiteral("2026-03-06T10:00:00"), text, QStringLiteral("FREQ=WEEKLY;BYDAY=FR"),
                         false, true};
  for (const auto& [when, repeat] :
       {std::pair{"10:00", "every friday"}, std::pair{"every friday 10:00", ""},
        std::pair{"", "every friday 10:00"}, std::pair{"10:00", "FREQ=WEEKLY;BYDAY=FR"}}) {
    INFO(when << " / " << repeat);
    const auto step = read(when, repeat, text);
    REQUIRE(step);
    CHECK(*step == fridays);
  }
  CHECK(*read("", "every friday", QStringLiteral("send quote 10:00")) == fridays);
  CHECK(read("tomorrow", "every monday", text)->due == u"2026-03-06");  // a day that was named stands
  CHECK(read("10:00", "", QStringLiteral("send it friday"))->text == u"send it friday");
  CHECK_FALSE(read("", "", text)->saysWhen);
  CHECK(read("31 march", "monthly", text)->repeatRule.contains(u"BACKWARD"));
  CHECK(read("", "every 6 months after done", text)->repeatAfterDone);
  CHECK_FALSE(read("every friday", "every monday", text));
  CHECK_FALSE(read("friday sometimes", "", text));
  CHECK_FALSE(read("", "nonsense", text));
}

TEST_CASE("a next step without anything to do is refused") {
  for (const char16_t* line : {u"", u"  ", u"friday 10:00", u"tomorrow,", u"every day"}) {
    const auto step = getNextStep(QString::fromUtf16(line), thursday());
    REQUIRE_FALSE(step);
    CHECK(step.error().kind == ErrorKind::Invalid);
  }
}
