#include "app/book_door.h"
#include "app/queries.h"
#include "app/session.h"
#include "cli/shell.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <thread>

using namespace kith;

namespace {

// A book that is open, as the window has it.
struct OpenBook {
  explicit OpenBook(bool withDoor) {
    session = std::move(*app::Session::open({shell.book(), 0, QStringLiteral("kith"), false}, clock));
    if (withDoor)
      door = app::BookDoor::open(shell.book(), [this](const QJsonObject& request) {
        ++knocks;
        return cli::answerHandedIn(*session, request);
      });
  }
  // kith-cli runs beside it, on a thread that cannot serve the door.
  test::Answer beside(const char* line) {
    test::Answer answer;
    std::atomic<bool> ended = false;
    std::thread other([&] {
      answer = shell(line);
      ended = true;
    });
    (void)QTest::qWaitFor([&] { return ended.load(); }, 20'000);
    other.join();
    return answer;
  }

  test::Shell shell;
  SystemClock clock;
  std::unique_ptr<app::Session> session;
  std::unique_ptr<app::BookDoor> door;
  int knocks = 0;
};

}

TEST_CASE("what kith-cli would write is done by the window that has the book open") {
  OpenBook book(true);
  REQUIRE(book.door != nullptr);
  bool heard = false;
  QObject::connect(book.session.get(), &app::Session::changed, [&] { heard = true; });
  QElapsedTimer timer;
  timer.start();
  const auto added = book.beside("add 'Jana Kos, jana@kos.example' --json");
  CHECK(added.status == 0);
  CHECK(added.id() == 1);
  CHECK(timer.elapsed() < 4000);
  CHECK(heard);
  CHECK(book.knocks == 1);
  CHECK(book.beside("remind 'Jana Kos' 'send the quote' --due tomorrow").status == 0);
  const auto wrong = book.beside("log Nobody 'hello'");
  CHECK(wrong.status == 1);
  CHECK(wrong.err.contains(QStringLiteral("Nobody")));
  CHECK(book.beside("list").out.contains(QStringLiteral("Jana Kos")));
  CHECK(book.knocks == 3);  // reading needs no door
}

TEST_CASE("without a door kith-cli waits, then names who has the book") {
  OpenBook book(false);
  const auto answer = book.beside("add Ana");
  CHECK(answer.status == 1);
  CHECK(answer.err.contains(QStringLiteral("kith")));
}

TEST_CASE("a door that nobody is behind does not keep kith-cli out") {
  const test::Shell shell;
  QFile(shell.write("book.kith-door", {}));
  CHECK(shell("add Ana").status == 0);
}
