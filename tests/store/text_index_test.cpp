#include "domain/interaction.h"
#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

using namespace kith;
using store::Store;

namespace {

domain::Id added(Store& store, const QString& given) {
  domain::Contact contact;
  contact.given = given;
  return store
      .run({0, QStringLiteral("add"), {}, {}}, [&](Store& s) { return s.contacts().add(contact, s.now()); })
      ->made;
}

domain::Interaction said(domain::Id contact, const QString& text) {
  domain::Interaction out;
  out.at = QStringLiteral("2026-03-02T09:00:00Z");
  out.channel = QStringLiteral("call");
  out.text = text;
  out.participants = {contact};
  return out;
}

domain::Id logged(Store& store, domain::Id contact, const QString& text) {
  return store
      .run({0, QStringLiteral("log"), {}, {}},
           [&](Store& s) { return s.interactions().add(said(contact, text), s.now()); })
      ->made;
}

using Ids = std::vector<domain::Id>;

Ids mentioning(Store& store, const char* word) {
  return *store.reading().mentioning(QString::fromLatin1(word));
}

Ids matching(Store& store, const char* word) {
  domain::Query query;
  query.node = domain::Query::Node::Term;
  query.value = QString::fromLatin1(word);
  return *store.reading().matching(query, 10);
}

}

TEST_CASE("what was just said is found by everybody before it is in full text") {
  test::Book book;
  const auto ana = added(*book.store, QStringLiteral("Ana"));
  auto beside = *Store::openReader(book.path);
  CHECK(mentioning(*beside, "roses").empty());
  logged(*book.store, ana, QStringLiteral("Wants roses on Friday"));
  CHECK(book.store->database().number("SELECT count(*) FROM interaction_text_docsize") == 0);
  CHECK(mentioning(*book.store, "roses") == Ids{ana});
  CHECK(mentioning(*beside, "roses") == Ids{ana});
  CHECK(matching(*beside, "fri") == Ids{ana});
  REQUIRE(book.store->undo());
  CHECK(mentioning(*beside, "roses").empty());
  REQUIRE(book.store->redo());
  CHECK(mentioning(*beside, "roses") == Ids{ana});
  CHECK(mentioning(*book.store, "roses") == Ids{ana});
}

TEST_CASE("what waits is taken in by the hundred, at rest and at close") {
  test::Book book;
  const auto ana = added(*book.store, QStringLiteral("Ana"));
  const auto bo = added(*book.store, QStringLiteral("Bo"));
  const auto inside = [&] {
    return book.store->database().number("SELECT count(*) FROM interaction_text_docsize");
  };
  for (int i = 0; i < 300; ++i) logged(*book.store, ana, QStringLiteral("word%1").arg(i));
  CHECK(inside() == 256);
  auto beside = *Store::openReader(book.path);
  CHECK(mentioning(*beside, "word7") == Ids{ana});
  CHECK(mentioning(*beside, "word299") == Ids{ana});
  REQUIRE(book.store->settle());
  CHECK(inside() == 300);
  logged(*book.store, bo, QStringLiteral("lilies"));
  CHECK(mentioning(*beside, "lilies") == Ids{bo});
  CHECK(book.store->verifyDerived()->isEmpty());
  book.reopen();
  CHECK(inside() == 301);
  CHECK(mentioning(*book.store, "lilies") == Ids{bo});
}

TEST_CASE("rows that change, go and come back stay right on both sides of what is taken in") {
  test::Book book;
  const auto ana = added(*book.store, QStringLiteral("Ana"));
  const auto first = logged(*book.store, ana, QStringLiteral("oak table"));
  REQUIRE(book.store->settle());
  const auto second = logged(*book.store, ana, QStringLiteral("elm chair"));
  const auto reword = [&](domain::Id id, const char* text) {
    book.store->run({0, QStringLiteral("edit"), {}, {}}, [&](Store& s) -> Result<domain::Id> {
      s.database().run("UPDATE interaction SET text = :text WHERE id = :id",
                       {{":text", QString::fromLatin1(text)}, {":id", id}});
      return id;
    });
  };
  reword(first, "ash table");
  reword(second, "fir chair");
  CHECK(mentioning(*book.store, "oak").empty());
  CHECK(mentioning(*book.store, "ash") == Ids{ana});
  CHECK(mentioning(*book.store, "elm").empty());
  CHECK(mentioning(*book.store, "fir") == Ids{ana});
  CHECK(book.store->verifyDerived()->isEmpty());
  // All the way back, so that the newest taken in goes while the index stands, and forth again.
  for (int i = 0; i < 4; ++i) REQUIRE(book.store->undo());
  CHECK(mentioning(*book.store, "table").empty());
  CHECK(book.store->verifyDerived()->isEmpty());
  for (int i = 0; i < 4; ++i) REQUIRE(book.store->redo());
  CHECK(mentioning(*book.store, "ash") == Ids{ana});
  CHECK(mentioning(*book.store, "fir") == Ids{ana});
  REQUIRE(book.store->settle());
  CHECK(mentioning(*book.store, "fir") == Ids{ana});
  CHECK(book.store->verifyDerived()->isEmpty());
}
