#include "app/import.h"

#include "app/imported.h"
#include "app/reading_memory.h"
#include "support/catch.h"

using namespace kith;
using app::ImportOptions;
using app::JobControl;
using test::asRehearsed;
using test::dumped;
using test::imported;
using test::wrongDerived;

namespace {

constexpr const char* kPeople =
    "First Name,Last Name,Email,Mobile Phone,Company,Notes\n"
    "Ana,Novak,ana@novak.example,+386 40 111 222,Novak d.o.o.,likes oak\n"
    "Bo,Lind,family@lind.example,+46 8 555 01 20,,\n"
    "Eva,Lind,family@lind.example,+46 8 555 01 20,,\n"
    ",,info@shop.example,,,\n";

}

TEST_CASE("an import keeps a couple with one address apart and makes the company on the way") {
  test::Opened book;
  const auto report = imported(book, book.write(QStringLiteral("people.csv"), kPeople));
  CHECK(report.rows == 4);
  CHECK(report.created == 4);
  CHECK(report.companies == 1);
  CHECK(report.import > 0);
  CHECK(book.queries->contactIds(app::ContactSection::People)->size() == 4);
  CHECK(book.queries->contactIds(app::ContactSection::Companies)->size() == 1);
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("looking back at the last time stops when told to") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), "Wer,Schuhe\nAda,39\n");
  ImportOptions options;
  options.reading.map = {{QStringLiteral("Wer"), QStringLiteral("name")}};
  imported(book, file, options);
  const QString readings = book.queries->setting(QString::fromLatin1(app::kReadingsSetting));
  JobControl control;
  CHECK(app::readingOfLastTime(file, {}, readings, &control) == options.reading);
  control.cancelled = true;
  CHECK_FALSE(app::readingOfLastTime(file, {}, readings, &control).has_value());
}

TEST_CASE("the same file a second time changes nothing") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.csv"), kPeople);
  imported(book, file);
  const QStringList before = dumped(book);
  const auto again = imported(book, file);
  CHECK(again.created + again.updated == 0);
  CHECK(again.unchanged == 4);
  CHECK(dumped(book) == before);
}

TEST_CASE("a person who stands twice in one file keeps what both rows say, and goes with its import") {
  test::Opened book;
  const auto report = imported(book, book.write(QStringLiteral("twice.csv"),
                                                "First Name,Last Name,Email,Notes\n"
                                                "Ana,Novak,ana@novak.example,likes oak\n"
                                                "Ana,Novak,ana@novak.example,likes beech\n"));
  CHECK(report.created == 1);
  CHECK(report.updated == 1);
  const auto ana = *book.queries->findOne(QStringLiteral("ana@novak.example"));
  CHECK(book.queries->contact(ana)->notes == u"likes oak\n\nlikes beech");
  CHECK(wrongDerived(book).isEmpty());
  REQUIRE(book.session->undoNow());
  CHECK(wrongDerived(book).isEmpty());
  CHECK(dumped(book).isEmpty());
  REQUIRE(book.session->redoNow());
  const auto taken = app::takeBackImportNow(*book.session, report.import);
  REQUIRE(taken);
  CHECK(taken->removed == 1);
  CHECK(taken->restored == 0);
  CHECK(dumped(book).isEmpty());
}

TEST_CASE("one changed cell changes exactly that field, and a field changed here stays") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("people.csv"), kPeople));
  const auto ana = *book.queries->findOne(QStringLiteral("ana@novak.example"));
  REQUIRE(book.session->runNow(
      app::editContact(ana, QStringLiteral("notes"), [](domain::Contact& c) -> Result<void> {
        c.notes = QStringLiteral("likes ash");
        return {};
      })));
  QByteArray changed = kPeople;
  changed.replace("likes oak", "likes beech").replace("+386 40 111 222", "+386 40 111 333");
  const auto report = imported(book, book.write(QStringLiteral("people2.csv"), changed));
  CHECK(report.updated == 1);
  CHECK(report.unchanged == 3);
  const auto contact = *book.queries->contact(ana);
  CHECK(contact.notes == u"likes ash");
  CHECK(domain::channelsOf(contact, domain::ChannelKind::Phone).front().value == u"+386 40 111 333");
  CHECK(report.problemCount > 0);
}

TEST_CASE("a cell that goes back to what it said once is taken like any change") {
  test::Opened book;
  const QByteArray first = kPeople;
  QByteArray second = kPeople;
  second.replace("likes oak", "likes beech");
  const auto say = [&](const QByteArray& rows) {
    return imported(book, book.write(QStringLiteral("people.csv"), rows));
  };
  const auto notes = [&] {
    return book.queries->contact(*book.queries->findOne(QStringLiteral("ana@novak.example")))->notes;
  };
  say(first);
  CHECK(say(second).updated == 1);
  CHECK(notes() == u"likes beech");
  const auto back = say(first);
  CHECK(back.updated == 1);
  CHECK(back.unchanged == 3);
  CHECK(notes() == u"likes oak");
  CHECK(say(first).unchanged == 4);
  CHECK(say(second).updated == 1);
  CHECK(notes() == u"likes beech");
}

TEST_CASE("taking an import back leaves the book as before, at any later time") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.csv"), kPeople);
  const auto report = imported(book, file);
  const auto taken = app::takeBackImportNow(*book.session, report.import);
  REQUIRE(taken);
  CHECK(taken->removed == 5);
  CHECK(taken->kept.empty());
  CHECK(dumped(book).isEmpty());
  CHECK(wrongDerived(book).isEmpty());
  CHECK(book.queries->imports().front().undone);
  CHECK_FALSE(app::takeBackImportNow(*book.session, report.import));
  CHECK(imported(book, file).created == 4);
}

TEST_CASE("what was touched since an import stays when it is taken back, and is listed") {
  test::Opened book;
  const auto report = imported(book, book.write(QStringLiteral("people.csv"), kPeople));
  const auto ana = *book.queries->findOne(QStringLiteral("Ana Novak"));
  const auto bo = *book.queries->findOne(QStringLiteral("Bo Lind"));
  domain::Interaction call;
  call.at = QStringLiteral("2026-03-02T09:00:00Z");
  call.channel = QStringLiteral("call");
  call.participants = {bo};
  REQUIRE(book.session->runNow(app::logInteraction(call)));
  REQUIRE(book.session->runNow(
      app::editContact(ana, QStringLiteral("family"), [](domain::Contact& c) -> Result<void> {
        c.family = QStringLiteral("Novak-Kos");
        return {};
      })));
  const auto taken = app::takeBackImportNow(*book.session, report.import);
  REQUIRE(taken);
  CHECK(taken->removed == 2);
  std::vector<domain::Id> kept;
  for (const auto& k : taken->kept) kept.push_back(k.id);
  CHECK(std::find(kept.begin(), kept.end(), ana) != kept.end());
  CHECK(std::find(kept.begin(), kept.end(), bo) != kept.end());
  CHECK(book.queries->contact(ana)->family == u"Novak-Kos");
  CHECK(book.queries->contact(ana)->employments.front().companyName == u"Novak d.o.o.");
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("undo and redo of an import by Ctrl+Z give the same rows again") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("people.csv"), kPeople));
  const QStringList full = dumped(book);
  REQUIRE(book.session->undoNow());
  CHECK(dumped(book).isEmpty());
  CHECK(wrongDerived(book).isEmpty());
  REQUIRE(book.session->redoNow());
  CHECK(dumped(book) == full);
  CHECK(wrongDerived(book).isEmpty());
}

TEST_CASE("a contact in Trash stays there when its file comes again") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.csv"), kPeople);
  imported(book, file);
  REQUIRE(book.session->runNow(app::deleteContacts({*book.queries->findOne(QStringLiteral("Bo Lind"))})));
  const auto again = imported(book, file);
  CHECK(again.created == 0);
  CHECK(again.skipped == 1);
  CHECK(again.unchanged == 3);
}

TEST_CASE("a rehearsal counts what the import then does, and writes nothing") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("people.csv"), kPeople);
  JobControl control;
  const auto rehearsed = app::rehearseImport(book.path, file, {}, control);
  REQUIRE(rehearsed);
  CHECK(rehearsed->created == 4);
  CHECK(dumped(book).isEmpty());
  const auto report = imported(book, file);
  CHECK(report.created == rehearsed->created);
}

TEST_CASE("a rehearsal finds what earlier rows of the file would have become") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("people.csv"), kPeople));
  const QString file =
      book.write(QStringLiteral("messy.csv"),
                 "First Name,Last Name,Email,Mobile Phone,Notes\n"
                 "Ana,Novak,ana@novak.example,,likes ash\n"       // changes one of the book
                 "Ana,Novak,ana@work.example,+386 40 111 222,\n"  // the same, with more
                 "A.,Novak,ana@work.example,,likes beech\n"       // by what the last one said
                 "Ida,Berg,ida@berg.example,+46 8 555 77 88,\n"   // new
                 "Ida,Berg,ida@berg.example,+46 8 555 77 88,\n"   // again
                 "Ida,Berg,ida@berg.example,,plays chess\n"       // with a note
                 "Per,Berg,ida@berg.example,+46 8 555 77 88,\n"   // another one, who shares both
                 "Ida,,,+46 8 555 77 88,prefers mail\n"           // either: nobody knows
                 "Ida Maria,Berg,ida.maria@berg.example,08-555 77 88,\n"
                 "Ida,Berg,ida.maria@berg.example,,\n");
  const auto report = asRehearsed(book, file);
  CHECK(report.updated > 3);
  CHECK(report.created > 1);
}

TEST_CASE("a rehearsal takes rows with numbers of their own for two, as the import does") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("one.csv"), "Name,Email\r\nEva Lind,eva@lind.example\r\n"));
  const QString file = book.write(QStringLiteral("hubspot.csv"),
                                  "Record ID,First Name,Last Name,Email,Lifecycle Stage\r\n"
                                  "11,Eva,Lind,eva@lind.example,lead\r\n"
                                  "12,Eva,Lind,eva@lind.example,lead\r\n");
  CHECK(asRehearsed(book, file).created == 1);
}

TEST_CASE("a cancelled import leaves nothing") {
  test::Opened book;
  JobControl control;
  control.cancelled = true;
  const auto report =
      app::importFile(*book.session, book.write(QStringLiteral("people.csv"), kPeople), {}, control);
  REQUIRE_FALSE(report);
  CHECK(report.error().kind == ErrorKind::Cancelled);
  CHECK(dumped(book).isEmpty());
}

TEST_CASE("a book that closes while a file is being read waits for it and takes nothing of it in") {
  test::Opened book;
  QByteArray rows = "Given,Family,Email\n";
  for (int i = 0; i < 20'000; ++i)
    rows += QByteArray("Given,Family,m") + QByteArray::number(i) + "@mass.example\n";
  const QString file = book.write(QStringLiteral("many.csv"), rows);
  const auto control = std::make_shared<JobControl>();
  bool told = false;
  app::rehearseImportAsync(*book.session, file, {}, control, [&](const auto&) { told = true; });
  app::importFileAsync(*book.session, file, {}, control, [&](const auto&) { told = true; });
  control->cancelled = true;
  book.session.reset();
  CHECK_FALSE(told);
  CHECK(book.queries->contactIds(app::ContactSection::Everyone)->empty());
}

TEST_CASE("a line without a name is not taken for another one that has the same number") {
  test::Opened book;
  const char* const kLines =
      "Given Name,Family Name,Email,Mobile Phone,Notes\n"
      ",,info@shop.example,+386 40 111 222,opens at nine\n"
      "Bo,Lind,bo@lind.example,+386 40 111 222,likes oak\n"
      ",,other@shop.example,+386 40 111 222,\n";
  const auto report = imported(book, book.write(QStringLiteral("shop.csv"), kLines));
  CHECK(report.created == 3);
  CHECK(report.updated == 0);
  const auto again = imported(book, book.write(QStringLiteral("shop.csv"), kLines));
  CHECK(again.unchanged == 3);
}

TEST_CASE("rows that are left out stand in a file of their own, in the columns of the first") {
  test::Opened book;
  imported(book, book.write(QStringLiteral("one.csv"), "Name,Email\r\nEva Lind,eva@lind.example\r\n"));
  const QString file = book.write(QStringLiteral("more.csv"),
                                  "Name;Email;Remark\r\nEva Lind;eva@lind.example;'=1+1\r\n"
                                  ";;\r\nIda Aas;ida@aas.example;\"two;\nlines\"\r\n");
  const QString refused = book.folder.filePath(QStringLiteral("refused.csv"));
  app::ImportOptions options;
  options.onMatch = QStringLiteral("skip");
  options.rejectsPath = refused;
  JobControl control;
  const auto report = app::importFile(*book.session, file, options, control);
  REQUIRE(report);
  CHECK(report->created == 1);
  CHECK(report->refused == 1);
  QFile kept(refused);
  REQUIRE(kept.open(QIODevice::ReadOnly));
  CHECK(kept.readAll() == "\xEF\xBB\xBFName,Email,Remark\r\nEva Lind,eva@lind.example,\"'=1+1\"\r\n");
  // Nothing to tell leaves what is there alone; a place that cannot be written to is told before a row is
  // taken.
  const auto none = app::importFile(*book.session, refused, app::ImportOptions(), control);
  REQUIRE(none);
  CHECK(none->updated == 1);
  options.rejectsPath = file;
  const auto same = app::importFile(*book.session, file, options, control);
  REQUIRE_FALSE(same);
  CHECK(same.error().kind == ErrorKind::Invalid);
  options.rejectsPath = book.folder.filePath(QStringLiteral("no/such/folder/r.csv"));
  CHECK_FALSE(app::importFile(*book.session, file, options, control));
}

TEST_CASE("what an earlier Kith remembered of a column and this one does not take is left") {
  test::Opened book;
  const QString file = book.write(QStringLiteral("list.csv"), "Name,Werbung\nAda Berg,yes\n");
  const QString setting =
      QStringLiteral(R"({"file":"%1","choices":{"map":[["Werbung","consent"],["Name","nickname"]]}})")
          .arg(file);
  const auto last = app::lastImport(setting);
  REQUIRE(last);
  ImportOptions options;
  options.reading = last->choices;
  CHECK(imported(book, file, options).created == 1);
  CHECK(book.queries->findOne(QStringLiteral("Ada Berg")).has_value());
}
