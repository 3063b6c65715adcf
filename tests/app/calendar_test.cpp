// A calendar into a book, again, back, and out of it.
#include "app/commands.h"
#include "app/export.h"
#include "app/import.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using app::ImportReport;
using app::JobControl;

namespace {

QByteArray calendar(const QByteArray& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray& uid, const QByteArray& lines) {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + lines + "END:VEVENT\r\n";
}

const QByteArray kComing = event("a@x",
                                 "SUMMARY:Fitting\r\nDTSTART:20990302T100000\r\nDTEND:20990302T113000\r\n"
                                 "LOCATION:Shop\r\nATTENDEE;CN=Jana:mailto:Jana@Kos.example\r\n");
const QByteArray kPast = event("b@x",
                               "SUMMARY:Talk\r\nDESCRIPTION:About\\, oil\r\nDTSTART:20200302T090000Z\r\n"
                               "DURATION:PT45M\r\nORGANIZER;CN=\"Jana Kos\":mailto:other@x.example\r\n");

ImportReport taken(test::Opened& book, const QByteArray& text) {
  JobControl control;
  const auto report =
      app::importFile(*book.session, book.write(QStringLiteral("c.ics"), calendar(text)), {}, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  CHECK(report->rows ==
        report->created + report->updated + report->unchanged + report->skipped + report->failed);
  return *report;
}

domain::Id addJana(test::Opened& book) {
  domain::Contact contact;
  contact.given = QStringLiteral("Jana");
  contact.family = QStringLiteral("Kos");
  contact.channels.push_back({});
  contact.channels.back().kind = domain::ChannelKind::Email;
  contact.channels.back().value = contact.channels.back().normal = QStringLiteral("jana@kos.example");
  const auto made = book.session->runNow(app::addContact(contact));
  REQUIRE(made);
  return *book.queries->findOne(QStringLiteral("Jana Kos"));
}

QStringList dumped(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

domain::Reminder fitting(test::Opened& book, domain::Id jana) {
  const auto all = book.queries->remindersOf(jana, true);
  if (all.size() != 1) throw std::runtime_error("there is not one reminder");
  return all.front();
}

}

TEST_CASE("coming events become appointments and past ones meetings of who took part") {
  test::Opened book;
  const domain::Id jana = addJana(book);
  const ImportReport report =
      taken(book, kComing + kPast + event("c@x", "SUMMARY:Alone\r\nDTSTART:20200101T090000Z\r\n") +
                      event("d@x", "SUMMARY:Off\r\nSTATUS:CANCELLED\r\nDTSTART:20990101T090000Z\r\n") +
                      event("e@x", "SUMMARY:Never\r\n"));
  CHECK(report.rows == 5);
  CHECK(report.created == 2);
  CHECK(report.skipped == 3);
  const domain::Reminder appointment = fitting(book, jana);
  CHECK(appointment.text == u"Fitting");
  CHECK(appointment.due == u"2099-03-02T10:00:00");
  CHECK(appointment.minutes == 90);
  CHECK(appointment.place == u"Shop");
  CHECK(appointment.contactId == jana);
  const auto timeline = book.queries->timeline(jana);
  const auto meeting = std::find_if(timeline.begin(), timeline.end(),
                                    [](const auto& entry) { return entry.kind == u"meeting"; });
  REQUIRE(meeting != timeline.end());
  CHECK(meeting->text == u"Talk\n\nAbout, oil");
  CHECK(meeting->at == u"2020-03-02T09:00:00Z");
  CHECK(meeting->minutes == 45);
}

TEST_CASE("a calendar taken in twice changes nothing, and an event that moved moves") {
  test::Opened book;
  const domain::Id jana = addJana(book);
  const QStringList bare = dumped(book);
  const ImportReport first = taken(book, kComing + kPast);
  const QStringList once = dumped(book);
  CHECK(taken(book, kComing + kPast).unchanged == 2);
  CHECK(dumped(book) == once);
  QByteArray moved = kComing;
  moved.replace("20990302T10", "20990303T10").replace("20990302T11", "20990303T11");
  CHECK(taken(book, moved + kPast).updated == 1);
  CHECK(fitting(book, jana).due == u"2099-03-03T10:00:00");
  // Changed here, and there: ours stays.
  domain::Reminder ours = fitting(book, jana);
  ours.text = QStringLiteral("Second fitting");
  REQUIRE(book.session->runNow(app::editReminder(ours)));
  const ImportReport kept = taken(book, kComing + kPast);
  CHECK(kept.unchanged == 2);
  CHECK(kept.problemCount == 1);
  CHECK(fitting(book, jana).text == u"Second fitting");
  // Taken back, the appointment that was changed by hand stays; the talk goes.
  const auto back = app::takeBackImportNow(*book.session, first.import);
  REQUIRE(back);
  REQUIRE(back->kept.size() == 1);
  CHECK(back->kept.front().id == jana);
  CHECK(fitting(book, jana).text == u"Second fitting");
  CHECK(dumped(book).size() == bare.size() + 1);
}

TEST_CASE("a rehearsal of a calendar counts what an import does") {
  test::Opened book;
  addJana(book);
  JobControl control;
  const QString file = book.write(QStringLiteral("c.ics"), calendar(kComing + kPast + kPast));
  const auto rehearsed = app::rehearseImport(book.session->path(), file, {}, control);
  REQUIRE(rehearsed);
  const auto done = app::importFile(*book.session, file, {}, control);
  REQUIRE(done);
  CHECK(rehearsed->created == done->created);
  CHECK(rehearsed->unchanged == done->unchanged);
  CHECK(done->created == 2);
}

TEST_CASE("times with a zone are understood by its definition or its name") {
  test::Opened book;
  const domain::Id jana = addJana(book);
  const auto at = [](const QByteArray& zone) {
    return event(zone, "SUMMARY:" + zone + "\r\nDTSTART;TZID=" + zone +
                           ":20200702T120000\r\nATTENDEE:mailto:jana@kos.example\r\n");
  };
  const QByteArray defined =
      "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\n"
      "TZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  taken(book, defined + at("Here") + at("Europe/Berlin") + at("W. Europe Standard Time"));
  QStringList times;
  for (const auto& entry : book.queries->timeline(jana))
    if (entry.kind == u"meeting") times << entry.at;
  times.sort();
  CHECK(times == QStringList{QStringLiteral("2020-07-02T09:00:00Z"), QStringLiteral("2020-07-02T10:00:00Z"),
                             QStringLiteral("2020-07-02T10:00:00Z")});
}

TEST_CASE("open reminders go into a calendar and come back as they are") {
  test::Opened first;
  const domain::Id jana = addJana(first);
  domain::Reminder call;
  call.contactId = jana;
  call.text = QStringLiteral("Call; about, oil\nand soap");
  call.due = QStringLiteral("2099-05-01");
  REQUIRE(first.session->runNow(app::addReminder(call)));
  domain::Reminder visit = call;
  visit.text = QStringLiteral("Visit");
  visit.due = QStringLiteral("2099-05-02T15:00:00");
  visit.minutes = 60;
  visit.place = QStringLiteral("Oslo");
  visit.repeatRule = QStringLiteral("FREQ=WEEKLY;BYDAY=SA");
  REQUIRE(first.session->runNow(app::addReminder(visit)));
  app::ExportOptions options;
  options.what = QStringLiteral("reminders");
  JobControl control;
  const QString file = first.folder.filePath(QStringLiteral("r.ics"));
  const auto written = app::exportFile(*first.queries, file, options, control);
  REQUIRE(written);
  CHECK(written->rows == 2);
  const QStringList before = dumped(first);
  const auto again = app::importFile(*first.session, file, {}, control);
  REQUIRE(again);
  CHECK(again->unchanged == 2);
  CHECK(again->problemCount == 0);
  CHECK(dumped(first) == before);
  test::Opened second;
  const domain::Id there = addJana(second);
  REQUIRE(app::importFile(*second.session, file, {}, control));
  const auto got = second.queries->remindersOf(there, true);
  REQUIRE(got.size() == 2);
  for (const domain::Reminder& r : got) {
    const domain::Reminder& was = r.minutes > 0 ? visit : call;
    CHECK(r.text == was.text);
    CHECK(r.due == was.due);
    CHECK(r.place == was.place);
    CHECK(r.repeatRule == was.repeatRule);
  }
}

TEST_CASE("a calendar that holds none is refused") {
  test::Opened book;
  JobControl control;
  const auto refused = app::importFile(
      *book.session, book.write(QStringLiteral("c.ics"), "BEGIN:VCALENDAR\r\n\xff\xfe\x01"), {}, control);
  CHECK((!refused || refused->rows == 0));
}

TEST_CASE("a calendar that is nested without end is refused") {
  test::Opened book;
  JobControl control;
  const auto refused = app::importFile(
      *book.session, book.write(QStringLiteral("c.ics"), QByteArray("BEGIN:VCALENDAR\r\n").repeated(300000)),
      {}, control);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::Broken);
}

TEST_CASE("whoever has no mail stands in a calendar by name, and is found again by it") {
  test::Opened first;
  domain::Contact bo;
  bo.given = QStringLiteral("Bo");
  bo.family = QStringLiteral("Ek");
  domain::Reminder visit;
  visit.contactId = first.session->runNow(app::addContact(bo))->made;
  visit.text = QStringLiteral("Measure windows");
  visit.due = QStringLiteral("2099-05-02T15:00:00");
  REQUIRE(first.session->runNow(app::addReminder(visit)));
  app::ExportOptions options;
  options.what = QStringLiteral("reminders");
  JobControl control;
  const QString file = first.folder.filePath(QStringLiteral("r.ics"));
  REQUIRE(app::exportFile(*first.queries, file, options, control));
  QFile written(file);
  REQUIRE(written.open(QIODevice::ReadOnly));
  CHECK(written.readAll().contains("CONTACT:Bo Ek"));
  test::Opened second;
  const domain::Id there = second.session->runNow(app::addContact(bo))->made;
  REQUIRE(app::importFile(*second.session, file, {}, control));
  CHECK(second.queries->remindersOf(there, true).size() == 1);
}
