// Files of what happened: kept or linked, one step each, and still there after merge, archive and take-back.
#include "app/attachments.h"

#include "app/duplicates.h"
#include "app/export.h"
#include "app/import.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QFileInfo>

using namespace kith;
using app::NewFile;

namespace {

const QString kTalk = QStringLiteral("interaction");

domain::Id addPerson(test::Opened& book, const char* given) {
  domain::Contact contact;
  contact.given = QString::fromLatin1(given);
  return book.session->runNow(app::addContact(contact))->made;
}

domain::Interaction callWith(domain::Id contact) {
  domain::Interaction call;
  call.at = QStringLiteral("2026-02-27T09:30:00Z");
  call.channel = QStringLiteral("call");
  call.text = QStringLiteral("Sent the plan");
  call.participants = {contact};
  return call;
}

domain::Id addCall(test::Opened& book, domain::Id contact, std::vector<NewFile> files = {}) {
  const auto made =
      book.session->runNow(app::withFiles(app::logInteraction(callWith(contact)), kTalk, std::move(files)));
  REQUIRE(made);
  return made->made;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

QStringList dumped(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

qint64 collected(test::Opened& book) {
  qint64 gone = -1;
  book.session->runJobNow([&](store::Store& store) {
    REQUIRE(store.write([&](store::Store& each) { gone = *each.blobs().collect(); }));
  });
  return gone;
}

qint64 blobs(test::Opened& book) {
  return book.queries->store().database().number("SELECT count(*) FROM blob");
}

}

TEST_CASE("a file is kept with what was said, in one step that goes back and forth") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  const QStringList before = dumped(book);
  const QString plan = book.write(QStringLiteral("plan.pdf"), "%PDF-1.4 plan");
  addCall(book, ana, {{plan}});
  const auto timeline = book.queries->timeline(ana);
  REQUIRE(timeline.size() == 1);
  REQUIRE(timeline.front().files.size() == 1);
  const domain::Attachment file = timeline.front().files.front();
  CHECK(file.name == QStringLiteral("plan.pdf"));
  CHECK(file.bytes == 13);
  CHECK(file.mediaType == QStringLiteral("application/pdf"));
  CHECK_FALSE(file.isLinked());
  REQUIRE(QFile::remove(plan));
  const QStringList after = dumped(book);
  REQUIRE(book.session->undoNow());
  CHECK(dumped(book) == before);
  REQUIRE(book.session->redoNow());
  CHECK(dumped(book) == after);
  const QString copy = book.folder.filePath(QStringLiteral("copy.pdf"));
  REQUIRE(app::writeFile(*book.queries, file.id, copy));
  CHECK(bytesOf(copy) == "%PDF-1.4 plan");
}

TEST_CASE("files come to an entry and go from it, and whoever shows it hears of that") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  const domain::Id call = addCall(book, ana);
  const QString a = book.write(QStringLiteral("a.txt"), "one");
  const QString b = book.write(QStringLiteral("b.txt"), "two");
  const auto added = book.session->runNow(app::attachFiles(kTalk, call, {{a}, {b, true}}));
  REQUIRE(added);
  CHECK(added->changes.interactions == std::vector<domain::Id>{call});
  CHECK(added->changes.contacts == std::vector<domain::Id>{ana});
  auto files = book.queries->filesOf(kTalk, call);
  REQUIRE(files.size() == 2);
  CHECK(files[1].isLinked());
  CHECK(files[1].link == b);
  const auto removed = book.session->runNow(app::removeFile(files[0]));
  REQUIRE(removed);
  CHECK(removed->changes.contacts == std::vector<domain::Id>{ana});
  CHECK(book.queries->filesOf(kTalk, call).size() == 1);
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->filesOf(kTalk, call) == files);
}

TEST_CASE("a sale, a reminder and a contact have files too, and nothing else") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  domain::Reminder reminder;
  reminder.contactId = ana;
  reminder.text = QStringLiteral("Send it");
  reminder.due = QStringLiteral("2026-03-09");
  const domain::Id due = book.session->runNow(app::addReminder(reminder))->made;
  const QString a = book.write(QStringLiteral("a.txt"), "one");
  const auto added = book.session->runNow(app::attachFiles(QStringLiteral("reminder"), due, {{a}}));
  REQUIRE(added);
  CHECK(added->changes.reminders == std::vector<domain::Id>{due});
  CHECK(added->changes.contacts == std::vector<domain::Id>{ana});
  CHECK(book.session->runNow(app::attachFiles(QStringLiteral("contact"), ana, {{a}})));
  CHECK(book.session->runNow(app::attachFiles(QStringLiteral("contact"), 99, {{a}})).error().kind ==
        ErrorKind::NotFound);
  CHECK(book.session->runNow(app::attachFiles(QStringLiteral("step"), 1, {{a}})).error().kind ==
        ErrorKind::Invalid);
}

TEST_CASE("equal bytes are kept once, and let go when nothing can bring them back") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  const QString a = book.write(QStringLiteral("a.txt"), "same");
  const QString b = book.write(QStringLiteral("b.txt"), "same");
  const domain::Id call = addCall(book, ana, {{a}, {b}});
  CHECK(blobs(book) == 1);
  book.session->runJobNow([](store::Store& store) {
    REQUIRE(store.write([](store::Store& each) { (void)each.blobs().put("nobody's", {}); }));
  });
  CHECK(blobs(book) == 2);
  CHECK(collected(book) == 1);
  CHECK(blobs(book) == 1);
  for (const auto& file : book.queries->filesOf(kTalk, call))
    REQUIRE(book.session->runNow(app::removeFile(file)));
  CHECK(collected(book) == 0);
  REQUIRE(book.session->undoNow());
  REQUIRE(book.session->undoNow());
  const auto files = book.queries->filesOf(kTalk, call);
  REQUIRE(files.size() == 2);
  CHECK(book.queries->photo(*files[0].blobId) == "same");
}

TEST_CASE("what cannot be kept is refused by name, and nothing is written") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  const domain::Id call = addCall(book, ana);
  const QStringList before = dumped(book);
  const auto refusal = [&](const NewFile& file) {
    const auto done = book.session->runNow(app::attachFiles(kTalk, call, {file}));
    REQUIRE_FALSE(done);
    return done.error();
  };
  const QString gone = book.folder.filePath(QStringLiteral("gone.pdf"));
  CHECK(refusal({gone}).kind == ErrorKind::NotFound);
  CHECK(refusal({gone, true}).kind == ErrorKind::NotFound);
  CHECK(refusal({gone}).subject == gone);
  CHECK(refusal({book.folder.path()}).kind == ErrorKind::NotAFile);
  const QString large = book.write(QStringLiteral("film.mp4"), "x");
  REQUIRE(QFile::resize(large, app::kLargestKeptFile + 1));
  CHECK(refusal({large}).kind == ErrorKind::Unsupported);
  CHECK(refusal({large}).detail == QStringLiteral("too large"));
  CHECK(dumped(book) == before);
  CHECK(book.session->runNow(app::attachFiles(kTalk, call, {{large, true}})));
}

TEST_CASE("a kept file is opened as a copy that only its owner reads, a linked one where it lies") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  const QString a = book.write(QStringLiteral("a.txt"), "one");
  const QString b = book.write(QStringLiteral("b.txt"), "two");
  const domain::Id call = addCall(book, ana, {{a}, {b, true}});
  const auto files = book.queries->filesOf(kTalk, call);
  const QString folder = book.folder.filePath(QStringLiteral("opened"));
  const auto kept = app::fileToOpen(*book.queries, files[0].id, folder);
  REQUIRE(kept);
  CHECK(bytesOf(*kept) == "one");
  CHECK(QFileInfo(*kept).fileName() == QStringLiteral("a.txt"));
  CHECK((QFileInfo(*kept).permissions() & 0x0077) == QFile::Permissions());
  CHECK(app::fileToOpen(*book.queries, files[0].id, folder) == kept);
  CHECK(*app::fileToOpen(*book.queries, files[1].id, folder) == b);
  REQUIRE(QFile::remove(b));
  CHECK(app::fileToOpen(*book.queries, files[1].id, folder).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a file name from outside is one that any folder takes") {
  CHECK(app::fileName(QStringLiteral("../../etc/passwd")) == QStringLiteral("passwd"));
  CHECK(app::fileName(QStringLiteral("C:\\Temp\\plan.pdf")) == QStringLiteral("plan.pdf"));
  CHECK(app::fileName(QStringLiteral("..")) == QStringLiteral("file"));
  CHECK(app::fileName({}) == QStringLiteral("file"));
  CHECK(app::fileName(QStringLiteral(".bashrc")) == QStringLiteral("bashrc"));
  CHECK(app::fileName(QStringLiteral("a\nb:c?.txt")) == QStringLiteral("abc.txt"));
  CHECK(app::fileName(QStringLiteral("exe.\u202Etxt")) == QStringLiteral("exe.txt"));
  const QString longName = app::fileName(QString(300, QChar(0xE4)) + QStringLiteral(".pdf"));
  CHECK(longName.toUtf8().size() <= 200);
  CHECK(longName.endsWith(QStringLiteral(".pdf")));
}

TEST_CASE("merging and taking apart keep every file") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  const domain::Id anna = addPerson(book, "Anna");
  const QString a = book.write(QStringLiteral("a.txt"), "one");
  const domain::Id call = addCall(book, anna, {{a}});
  REQUIRE(book.session->runNow(app::attachFiles(QStringLiteral("contact"), anna, {{a}})));
  const auto merged = book.session->runNow(app::mergeContacts(ana, anna));
  REQUIRE(merged);
  REQUIRE(book.queries->timeline(ana).size() == 1);
  CHECK(book.queries->timeline(ana).front().files.size() == 1);
  CHECK(book.queries->filesOf(QStringLiteral("contact"), ana).size() == 1);
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->filesOf(QStringLiteral("contact"), anna).size() == 1);
  CHECK(book.queries->filesOf(kTalk, call).size() == 1);
}

TEST_CASE("an archive carries files and links, and taking it back leaves none of them") {
  test::Opened first;
  const domain::Id ana = addPerson(first, "Ana");
  const QString a = first.write(QStringLiteral("a.txt"), "one");
  addCall(first, ana, {{a}, {a, true}});
  app::JobControl control;
  const QString zip = first.folder.filePath(QStringLiteral("all.zip"));
  REQUIRE(app::exportFile(*first.queries, zip, {}, control));
  test::Opened second;
  addPerson(second, "Bo");
  const auto taken = app::importFile(*second.session, zip, {}, control);
  REQUIRE(taken);
  const auto entries = second.queries->timeline(*second.queries->findOne(QStringLiteral("Ana")));
  REQUIRE(entries.size() == 1);
  REQUIRE(entries.front().files.size() == 2);
  CHECK(second.queries->photo(*entries.front().files[0].blobId) == "one");
  CHECK(entries.front().files[1].link == a);
  REQUIRE(app::takeBackImportNow(*second.session, taken->import));
  CHECK(second.queries->store().database().number("SELECT count(*) FROM attachment") == 0);
}

TEST_CASE("talk of an import that got a file or other words since stays when the import goes") {
  test::Opened book;
  const domain::Id ana = addPerson(book, "Ana");
  app::JobControl control;
  app::ImportOptions options;
  options.reading.what = QStringLiteral("interactions");
  const auto taken = app::importFile(
      *book.session,
      book.write(
          QStringLiteral("calls.csv"),
          "Date,Name,Type,Text\r\n2026-02-01 10:00,Ana,call,First\r\n2026-02-02 10:00,Ana,call,Second\r\n"
          "2026-02-03 10:00,Ana,call,Third\r\n"),
      options, control);
  REQUIRE(taken);
  REQUIRE(taken->created == 3);
  const auto entries = book.queries->timeline(ana);
  REQUIRE(entries.size() == 3);
  const QString a = book.write(QStringLiteral("a.txt"), "one");
  REQUIRE(book.session->runNow(app::attachFiles(kTalk, entries[0].id, {{a}})));
  auto second = *book.queries->interaction(entries[1].id);
  second.text = QStringLiteral("Second, put better");
  REQUIRE(book.session->runNow(app::editInteraction(second)));
  const auto back = app::takeBackImportNow(*book.session, taken->import);
  REQUIRE(back);
  CHECK(back->removed == 1);
  REQUIRE(back->kept.size() == 1);
  CHECK(back->kept.front().id == ana);
  const auto left = book.queries->timeline(ana);
  REQUIRE(left.size() == 2);
  CHECK(left[0].files.size() == 1);
  CHECK(left[1].text == QStringLiteral("Second, put better"));
}
