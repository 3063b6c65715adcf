// Random commands of every kind, undone one by one, must end at a book equal to the start; redone, equal to
// the end.
#include "app/imported.h"
#include "app/recount.h"
#include "app/walk.h"
#include "support/catch.h"

using namespace kith;
using test::dumped;
using test::Walk;
using test::wrongDerived;

namespace {

int undoAll(test::Opened& book) {
  int steps = 0;
  while (book.session->undoNow()) ++steps;
  return steps;
}

int redoAll(test::Opened& book) {
  int steps = 0;
  while (book.session->redoNow()) ++steps;
  return steps;
}

}

TEST_CASE("500 random commands undone end at the start, redone at the end, also across a restart") {
  test::Opened book;
  const QStringList start = dumped(book);
  Walk walk(book, 20261121);
  int steps = 0;
  while (steps < 500)
    if (walk.step()) ++steps;
  const QStringList end = dumped(book);
  CHECK(wrongDerived(book) == QStringList());
  CHECK(undoAll(book) == 500);
  CHECK(dumped(book) == start);
  CHECK(wrongDerived(book) == QStringList());
  book.reopen();
  CHECK(redoAll(book) == 500);
  CHECK(dumped(book) == end);
  CHECK(wrongDerived(book) == QStringList());
  book.reopen();
  CHECK(undoAll(book) == 500);
  CHECK(dumped(book) == start);
}

TEST_CASE("derived data is right after every single step and every undo") {
  test::Opened book;
  Walk walk(book, 7);
  for (int i = 0; i < 60; ++i) {
    walk.step();
    INFO("step " << i);
    REQUIRE(wrongDerived(book) == QStringList());
  }
  while (book.session->undoNow()) REQUIRE(wrongDerived(book) == QStringList());
}

namespace {

// So many random commands, undo and redo among them; all totals are counted anew after every few of them.
test::SalesSeen walkAndRecount(unsigned seed, int commands, int between) {
  test::Opened book;
  Walk walk(book, seed);
  for (int i = 1; i <= commands; ++i) {
    walk.stepOrTurn(true);
    if (i % between != 0) continue;
    INFO("command " << i);
    REQUIRE(test::wrongTotals(book) == QStringList());
    REQUIRE(wrongDerived(book) == QStringList());
  }
  const auto seen = test::salesSeen(book);
  undoAll(book);
  CHECK(test::wrongTotals(book) == QStringList());
  redoAll(book);
  CHECK(test::wrongTotals(book) == QStringList());
  return seen;
}

}

TEST_CASE("a sale by hand adds up to what its lines say after every few random commands") {
  test::Opened book;
  Walk walk(book, 20261202);
  walk.leaveValues();
  for (int i = 1; i <= 400; ++i) {
    walk.stepOrTurn(true);
    INFO("command " << i);
    if (i % 20 == 0) REQUIRE(test::wrongSales(book) == QStringList());
  }
  CHECK(test::salesSeen(book).refunded > 0);  // it was about something
}

TEST_CASE("totals equal a plain recount after every few of six hundred random commands") {
  const auto seen = walkAndRecount(20261201, 600, 20);
  CHECK(seen.contacts > 5);  // it was about something
  CHECK(seen.currencies == 3);
  CHECK(seen.refunded > 3);
  CHECK(seen.owed > 3);
  CHECK(seen.margins > 3);
}

TEST_CASE("totals and all derived data equal a recount after ten thousand commands, undo and redo among them",
          "[.slow]") {
  const auto seen = walkAndRecount(20261130, 10'000, 50);
  CHECK(seen.contacts > 30);
  CHECK(seen.currencies == 3);
  CHECK(seen.refunded > 20);
  CHECK(seen.owed > 20);
  CHECK(seen.margins > 20);
  CHECK(seen.several > 10);
  CHECK(seen.cancelled > 10);
  CHECK(seen.inTrash > 10);
}
