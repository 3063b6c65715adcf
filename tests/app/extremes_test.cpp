// What no form would make, and a file may bring all the same.
#include "app/quick_line.h"
#include "domain/contact_edit.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

}

TEST_CASE("a phone of forty digits is kept as it was typed, found again and undone") {
  test::Opened book;
  const QString phone(40, u'7');
  domain::Contact ana;
  ana.given = latin("Ana");
  REQUIRE(domain::addField(ana, latin("phone"), phone));
  domain::understandChannels(ana, latin("SE"));
  const domain::Id id = book.session->runNow(app::addContact(ana))->made;
  CHECK(domain::channelsOf(*book.queries->contact(id), domain::ChannelKind::Phone).front().value == phone);
  CHECK(book.queries->findOne(phone) == id);
  REQUIRE(book.session->undoNow());
  CHECK_FALSE(book.queries->findOne(phone));
}

TEST_CASE("a note of five megabytes is written down, read back and found by a word of it") {
  test::Opened book;
  domain::Contact ana;
  ana.given = latin("Ana");
  const domain::Id id = book.session->runNow(app::addContact(ana))->made;
  const QString note = QString(latin("lorem ipsum ")).repeated(420'000) + latin("needleword");
  auto line =
      app::QuickLineReader(*book.queries)
          .read(note, {QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc()), latin("EUR"), {}});
  CHECK(line.chips.empty());
  line.talk.channel = latin("note");
  const auto made = book.session->runNow(app::writeDown(line, {id}));
  REQUIRE(made);
  CHECK(book.queries->interaction(made->made)->text.size() == note.trimmed().size());
  CHECK(book.queries->matchingIds(latin("needleword"), app::ContactSection::Everyone)->size() == 1);
}

TEST_CASE("a reminder in the year 9999 and one that repeats for ever stand in the list of what is due") {
  test::Opened book;
  domain::Reminder last;
  last.text = latin("last");
  last.due = latin("9999-12-31T23:59:00");
  REQUIRE(book.session->runNow(app::addReminder(last)));
  domain::Reminder endless;
  endless.text = latin("endless");
  endless.due = latin("1970-01-01");
  endless.repeatRule = latin("FREQ=DAILY");
  REQUIRE(book.session->runNow(app::addReminder(endless)));
  const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc());
  const auto items = book.queries->due(now, QDate(9999, 12, 31));
  REQUIRE(items.size() == 2);
  CHECK(items.front().due == latin("2026-03-02"));
  CHECK(items.front().missed == 20'514);
  CHECK(items.back().due == last.due);
  REQUIRE(book.session->runNow(app::completeReminder(2, now)));
  CHECK(book.queries->reminder(2)->due == latin("2026-03-03"));
}
