#include "domain/fields.h"
#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

using namespace kith;
using domain::Contact;
using store::Store;

namespace {

Contact person(const QString& given, const QString& family) {
  Contact c;
  c.given = given;
  c.family = family;
  c.channels.push_back({0,
                        domain::ChannelKind::Email,
                        QStringLiteral("work"),
                        QStringLiteral("A@b.example"),
                        QStringLiteral("a@b.example"),
                        {},
                        {},
                        true});
  c.tags = {QStringLiteral("vip")};
  c.employments.push_back(
      {0, 0, QStringLiteral("Novak d.o.o."), QStringLiteral("Owner"), {}, {}, {}, {}, true});
  return c;
}

}

TEST_CASE("undo of an added contact leaves an empty book, redo brings it again") {
  test::Book book;
  const QStringList empty = *book.store->dumpRecorded();
  const auto made = book.store->run({0, QStringLiteral("add"), QStringLiteral("{}"), {}}, [](Store& s) {
    return s.contacts().add(person(QStringLiteral("Ana"), QStringLiteral("Novak")), s.now());
  });
  REQUIRE(made);
  CHECK(made->made > 0);
  CHECK(made->changes.listChanged);
  const QStringList full = *book.store->dumpRecorded();
  CHECK(full.size() > empty.size() + 4);
  const auto stored = book.store->contacts().get(made->made);
  REQUIRE(stored);
  CHECK(stored->employments.front().companyName == u"Novak d.o.o.");
  CHECK(stored->tags == QStringList{QStringLiteral("vip")});
  REQUIRE(book.store->undo());
  CHECK(*book.store->dumpRecorded() == empty);
  CHECK(book.store->verifyDerived()->isEmpty());
  REQUIRE(book.store->redo());
  CHECK(*book.store->dumpRecorded() == full);
  CHECK(book.store->verifyDerived()->isEmpty());
  CHECK_FALSE(book.store->redo());
}

TEST_CASE("undo survives closing and opening the file") {
  test::Book book;
  const QStringList empty = *book.store->dumpRecorded();
  book.store->run({0, QStringLiteral("add"), {}, {}}, [](Store& s) {
    return s.contacts().add(person(QStringLiteral("Ana"), QStringLiteral("Novak")), s.now());
  });
  book.reopen();
  REQUIRE(book.store->undo());
  CHECK(*book.store->dumpRecorded() == empty);
}

TEST_CASE("a step that changes nothing leaves no trace") {
  test::Book book;
  const auto nothing =
      book.store->run({0, QStringLiteral("edit"), {}, {}}, [](Store&) -> Result<domain::Id> { return 0; });
  REQUIRE(nothing);
  CHECK(nothing->changes.step == 0);
  CHECK_FALSE(book.store->nextUndo());
}

TEST_CASE("a second writer is told who has the file") {
  test::Book book;
  const auto second = Store::openWriter({book.path, QStringLiteral("second"), 0}, book.clock);
  REQUIRE_FALSE(second);
  CHECK(second.error().kind == ErrorKind::Locked);
  CHECK(second.error().detail.startsWith(u"test"));
}
