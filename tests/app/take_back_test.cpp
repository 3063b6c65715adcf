// Imports taken back, and then: redone, made again, followed by others.
#include "app/imported.h"
#include "domain/contact_edit.h"
#include "support/catch.h"

using namespace kith;
using domain::Contact;
using domain::Id;
using test::dumped;
using test::imported;
using test::wrongDerived;

namespace {

QByteArray manyPeople(int count) {
  QByteArray out = "First Name,Last Name,Email,Company\n";
  for (int i = 0; i < count; ++i) {
    const QByteArray n = QByteArray::number(i);
    out += "Ana" + n + ",Novak" + n + ",ana" + n + "@novak.example,Firm " + QByteArray::number(i % 50) + "\n";
  }
  return out;
}

Id onlyOne(test::Opened& book, const char* who) {
  const auto id = book.queries->findOne(QString::fromLatin1(who));
  REQUIRE(id);
  return *id;
}

void set(test::Opened& book, Id id, const char* field, const char* value) {
  REQUIRE(book.session->runNow(app::editContact(id, QString::fromLatin1(field), [=](Contact& c) {
    return domain::setField(c, QString::fromLatin1(field), QString::fromUtf8(value));
  })));
}

}

TEST_CASE("a large import that is undone and redone is in the lists again") {
  constexpr int kMany = 3000;
  test::Opened book;
  imported(book, book.write(QStringLiteral("many.csv"), manyPeople(kMany)));
  const QStringList before = dumped(book);
  REQUIRE(book.session->undoNow());
  CHECK(wrongDerived(book).isEmpty());
  REQUIRE(book.session->redoNow());
  CHECK(dumped(book) == before);
  CHECK(wrongDerived(book).isEmpty());
  CHECK(book.queries->contactIds(app::ContactSection::People)->size() == kMany);
}

TEST_CASE("what an import said that was taken back is forgotten") {
  const QByteArray head = "First Name,Last Name,Email,Phone,City,Notes,Shoe\n";
  const QByteArray first = head + "Ana,Novak,ana@n.example,+386 40 111 222,Celje,old,38\n";
  const QByteArray second = head + "Ana,Novak,ana@n.example,+386 40 111 999,Kranj,new,39\n";
  test::Opened book;
  imported(book, book.write(QStringLiteral("a.csv"), first));
  const QString file = book.write(QStringLiteral("b.csv"), second);
  const auto report = imported(book, file);
  const QStringList wanted = dumped(book);
  SECTION("by undo") { REQUIRE(book.session->undoNow()); }
  SECTION("as an import") { REQUIRE(app::takeBackImportNow(*book.session, report.import)); }
  const auto again = imported(book, file);
  CHECK(again.updated == 1);
  CHECK(again.problemCount == 0);
  const Contact ana = *book.queries->contact(onlyOne(book, "ana@n.example"));
  CHECK(ana.notes == u"new");
  CHECK(domain::channelsOf(ana, domain::ChannelKind::Phone).size() == 1);
  CHECK(ana.addresses.size() == 1);
  CHECK(dumped(book).size() == wanted.size());
}

TEST_CASE("of two imports the earlier one can be taken back first") {
  test::Opened book;
  const QByteArray head = "First Name,Last Name,Email,Company\n";
  const auto a = imported(book, book.write(QStringLiteral("a.csv"), head + "Bo,Ek,bo@e.example,Firm A\n"));
  const auto b = imported(book, book.write(QStringLiteral("b.csv"), head + "Bo,Ek,bo@e.example,Firm Z\n"));
  REQUIRE(app::takeBackImportNow(*book.session, a.import));
  REQUIRE(app::takeBackImportNow(*book.session, b.import));
  CHECK(wrongDerived(book).isEmpty());
  CHECK(book.queries->contact(onlyOne(book, "bo@e.example"))->employments.front().companyName == u"Firm A");
  CHECK(book.queries->count(app::ContactSection::Companies) == 1);
}

TEST_CASE("a value can be put back after the import that brought its company was taken back") {
  test::Opened book;
  const auto a = imported(
      book,
      book.write(QStringLiteral("a.csv"), "First Name,Last Name,Email,Company\nBo,Ek,bo@e.example,Firm A\n"));
  const Id bo = onlyOne(book, "bo@e.example");
  set(book, bo, "company", "Firm H");
  REQUIRE(app::takeBackImportNow(*book.session, a.import));
  for (const app::HistoryEntry& entry : book.queries->history(bo)) {
    if (entry.field.contains(QStringLiteral("company")) && !entry.oldValue.isEmpty())
      REQUIRE(book.session->runNow(app::revertChange(entry.id)));
  }
  CHECK(book.queries->contact(bo)->employments.front().companyName == u"Firm A");
}

TEST_CASE("an older contact loses the company that an import brought") {
  test::Opened book;
  Contact ana;
  ana.given = QStringLiteral("Ana");
  ana.family = QStringLiteral("Novak");
  ana.channels.push_back({0,
                          domain::ChannelKind::Email,
                          {},
                          QStringLiteral("ana@n.example"),
                          QStringLiteral("ana@n.example"),
                          {},
                          {},
                          true});
  REQUIRE(book.session->runNow(app::addContact(ana)));
  const QStringList before = dumped(book);
  const QByteArray rows =
      "First Name,Last Name,Email,Company,Mobile Phone\n"
      "Ana,Novak,ana@n.example,New Firm,+386 40 111 222\n";
  const auto report = imported(book, book.write(QStringLiteral("a.csv"), rows));
  SECTION("and all that came with it") {
    const auto taken = app::takeBackImportNow(*book.session, report.import);
    REQUIRE(taken);
    CHECK(taken->kept.empty());
    CHECK(dumped(book) == before);
  }
  SECTION("but keeps a phone that was changed since") {
    set(book, onlyOne(book, "ana@n.example"), "phone", "+386 40 111 333");
    const auto taken = app::takeBackImportNow(*book.session, report.import);
    REQUIRE(taken);
    const Contact now = *book.queries->contact(onlyOne(book, "ana@n.example"));
    CHECK(domain::channelsOf(now, domain::ChannelKind::Phone).front().value == u"+386 40 111 333");
    CHECK(now.employments.empty());
    REQUIRE(taken->kept.size() == 1);
    CHECK(taken->kept.front().id == now.id);
  }
  CHECK(wrongDerived(book).isEmpty());
}
