// Random commands of every kind, undone one by one, must end at a book equal to the start; redone, equal to
// the end.
#include "app/imported.h"
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

TEST_CASE("totals and all derived data equal a recount after ten thousand commands, undo and redo among them",
          "[.slow]") {
  test::Opened book;
  Walk walk(book, 20261130);
  int sales = 0;
  for (int i = 1; i <= 10'000; ++i) {
    walk.stepOrTurn();
    if (i % 500 != 0) continue;
    INFO("command " << i);
    REQUIRE(wrongDerived(book) == QStringList());
    sales = std::max(sales, static_cast<int>(dumped(book).filter(QStringLiteral("purchase")).size()));
  }
  CHECK(sales > 100);  // it was about something
}
