#include "app/session.h"

#include "store/backups.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimeZone>

using namespace kith;

namespace {

domain::Contact named(const QString& given) {
  domain::Contact c;
  c.given = given;
  return c;
}

void turnUntil(const std::function<bool()>& done) {
  QElapsedTimer timer;
  timer.start();
  while (!done() && timer.elapsed() < 10'000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

}

TEST_CASE("queued commands answer on the session's thread in the order of their commits") {
  test::Opened book;
  std::vector<qint64> revisions;
  std::vector<domain::Id> made;
  QObject::connect(book.session.get(), &app::Session::changed,
                   [&](const domain::ChangeSet& changes) { revisions.push_back(changes.revision); });
  for (int i = 0; i < 20; ++i)
    book.session->run(app::addContact(named(QStringLiteral("Given %1").arg(i))),
                      [&](const Result<app::Outcome>& outcome) { made.push_back(outcome->made); });
  turnUntil([&] { return made.size() == 20; });
  REQUIRE(made.size() == 20);
  CHECK(std::is_sorted(made.begin(), made.end()));
  CHECK(revisions.size() == 20);
  CHECK(std::is_sorted(revisions.begin(), revisions.end()));
  CHECK(book.queries->contactRows(made).size() == 20);
}

TEST_CASE("a command that fails changes nothing and says why") {
  test::Opened book;
  const auto outcome = book.session->runNow(app::deleteContacts({4711}));
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().kind == ErrorKind::NotFound);
  CHECK_FALSE(book.queries->nextUndo());
}

TEST_CASE("what is queued when the session ends is written") {
  test::Opened book;
  for (int i = 0; i < 50; ++i) book.session->run(app::addContact(named(QStringLiteral("Given %1").arg(i))));
  book.reopen();
  CHECK(book.queries->count(app::ContactSection::People) == 50);
}

TEST_CASE("the first start of a day makes a backup, the second none, an empty book none at all") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("book.kith"));
  FixedClock clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc()));
  const auto open = [&] {
    return std::move(*app::Session::open({path, 0, QStringLiteral("test"), true}, clock));
  };
  // The backup is made behind the opening, but before the first command.
  const auto backupAfterStart = [&] {
    auto session = open();
    session->runJobNow([](store::Store&) {});
    return session->lastBackup();
  };
  {
    auto session = open();
    CHECK(session->lastBackup().isEmpty());
    REQUIRE(session->runNow(app::addContact(named(QStringLiteral("Ana")))));
  }
  const QString first = backupAfterStart();
  CHECK_FALSE(first.isEmpty());
  clock.set(QDateTime(QDate(2026, 3, 2), QTime(17, 0), QTimeZone::utc()));
  CHECK(backupAfterStart() == first);
  clock.set(QDateTime(QDate(2026, 3, 3), QTime(9, 0), QTimeZone::utc()));
  CHECK(backupAfterStart() != first);
}

TEST_CASE("the first purchase makes a customer, and one undo takes both back") {
  test::Opened book;
  const auto ana = book.session->runNow(app::addContact(named(QStringLiteral("Ana"))))->made;
  domain::Purchase sale;
  sale.contactId = ana;
  sale.date = QStringLiteral("2026-03-01");
  sale.currency = QStringLiteral("EUR");
  sale.lines.push_back({0,
                        std::nullopt,
                        QStringLiteral("Oak front"),
                        {},
                        2'000'000,
                        12'950,
                        0,
                        0,
                        std::nullopt,
                        std::nullopt});
  domain::addUp(sale);
  REQUIRE(book.session->runNow(app::recordPurchase(sale)));
  CHECK(book.queries->contact(ana)->stage == u"customer");
  CHECK(book.queries->totals(ana).front().gross == 25'900);
  REQUIRE(book.session->undoNow());
  CHECK(book.queries->contact(ana)->stage.isEmpty());
  CHECK(book.queries->totals(ana).empty());
}

TEST_CASE("one value of the history can be put back") {
  test::Opened book;
  const auto ana = book.session->runNow(app::addContact(named(QStringLiteral("Ana"))))->made;
  const auto rename = [&](const QString& family) {
    return book.session->runNow(
        app::editContact(ana, QStringLiteral("family"), [&](domain::Contact& c) -> Result<void> {
          c.family = family;
          return {};
        }));
  };
  REQUIRE(rename(QStringLiteral("Novak")));
  REQUIRE(rename(QStringLiteral("Kos")));
  const auto history = book.queries->history(ana);
  REQUIRE(history.size() >= 3);
  CHECK(history[0].oldValue == u"Novak");
  CHECK(history[0].newValue == u"Kos");
  REQUIRE(book.session->runNow(app::revertChange(history[0].id)));
  CHECK(book.queries->contact(ana)->family == u"Novak");
}

TEST_CASE("names sort in the user's language, with what came since in its place") {
  test::Opened book;
  for (const char* name : {"Zoe", "Ana", "Ärne", "Bo", "ana"})
    REQUIRE(book.session->runNow(app::addContact(named(QString::fromUtf8(name)))));
  book.reopen();
  REQUIRE(book.session->runNow(app::addContact(named(QStringLiteral("Berta")))));
  QStringList names;
  for (const auto& row : book.queries->contactRows(*book.queries->contactIds(app::ContactSection::People)))
    names << row.display;
  CHECK(names.indexOf(QStringLiteral("Berta")) < names.indexOf(QStringLiteral("Bo")));
  CHECK(names.indexOf(QStringLiteral("Bo")) < names.indexOf(QStringLiteral("Zoe")));
  CHECK(names.size() == 6);
}
