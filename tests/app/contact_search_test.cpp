// The contact index beside the book: always of the last committed state, however it came about.
#include "app/contact_search.h"

#include "app/book_copies.h"
#include "app/import.h"
#include "app/index_cache.h"
#include "app/quick_entry.h"
#include "app/walk.h"
#include "store/store.h"
#include "support/catch.h"

#include <QFile>

using namespace kith;
using domain::Id;

namespace {

// Caches of a test stay in its own folder.
struct Searched : test::Opened {
  Searched() { qputenv("XDG_CACHE_HOME", QFile::encodeName(folder.filePath(QStringLiteral("cache")))); }
  ~Searched() { qunsetenv("XDG_CACHE_HOME"); }
  Searched(const Searched&) = delete;
  Searched& operator=(const Searched&) = delete;

  Id add(const char* line) {
    return session->runNow(app::addContact(app::quickEntry(QString::fromUtf8(line), QString())))->made;
  }
};

std::vector<Id> idsOf(app::ContactSearch& search, const QString& text) {
  std::vector<Id> out;
  const auto answer = search.find(text, {});
  REQUIRE(answer);
  for (const app::SearchHit& hit : answer->hits) out.push_back(hit.id);
  return out;
}

// Everything a search says: total, order and reasons.
QStringList told(app::ContactSearch& search, const QString& text) {
  app::FindOptions all;
  all.limit = 100'000;
  const auto answer = search.find(text, all);
  REQUIRE(answer);
  QStringList out{QString::number(answer->total)};
  for (const app::SearchHit& hit : answer->hits)
    out << QStringLiteral("%1 %2 %3 %4").arg(QString::number(hit.id), hit.name, hit.field, hit.text);
  return out;
}

void compareWithFresh(Searched& book, app::ContactSearch& kept) {
  QFile::remove(app::indexPath(book.path));
  app::ContactSearch fresh(*book.queries);
  for (int i = 0; i < 40; i += 3) {
    const QString word = QStringLiteral("word%1").arg(i);
    INFO(word.toStdString());
    REQUIRE(told(kept, word) == told(fresh, word));
  }
  for (const char* text : {"", "firm", "ord1 -word12", "firm word3", "wrod7", "word2 or word31"}) {
    INFO(text);
    REQUIRE(told(kept, QString::fromUtf8(text)) == told(fresh, QString::fromUtf8(text)));
  }
}

void walkAndCompare(int commands, int every) {
  Searched book;
  app::ContactSearch search(*book.queries);
  test::Walk walk(book, 20261124);
  for (int i = 1; i <= commands; ++i) {
    walk.stepOrTurn();
    if (i % every == 0) compareWithFresh(book, search);
  }
  while (book.session->undoNow()) {
  }
  compareWithFresh(book, search);
}

}

TEST_CASE("after random commands, undo and redo the index tells what a fresh one tells") {
  walkAndCompare(1'000, 100);
}

TEST_CASE("the same after ten thousand", "[.slow]") { walkAndCompare(10'000, 500); }

TEST_CASE("a hit names the field and the part that matched") {
  Searched book;
  book.add("Jana Kos, Kos d.o.o., +386 40 111 222, jana@kos.example #supplier");
  app::ContactSearch search(*book.queries);
  const auto reasonOf = [&](const char* text) {
    const auto answer = search.find(QString::fromUtf8(text), {});
    REQUIRE(answer);
    REQUIRE(!answer->hits.empty());
    const app::SearchHit& hit = answer->hits.front();
    QStringList parts{hit.field, hit.text};
    for (const search::Mark& mark : hit.marks) parts << hit.text.mid(mark.start, mark.length);
    return parts.join(u'|');
  };
  CHECK(reasonOf("jan") == u"name|Jana Kos|Jan");
  CHECK(reasonOf("jana@") == u"email|jana@kos.example|jana");
  CHECK(reasonOf("0111") == u"phone|+386 40 111 222|111");
  CHECK(reasonOf("supplier") == u"tag|supplier|supplier");
  CHECK(reasonOf("example") == u"email|jana@kos.example|example");
  CHECK(reasonOf("jk") == u"name|Jana Kos|J|K");
}

TEST_CASE("the reason is read where the index found the word") {
  Searched book;
  const Id id = book.add("Jana Horvat, Acme Media");
  book.session->runNow(app::editContact(id, QStringLiteral("all"), [](domain::Contact& c) -> Result<void> {
    c.nickname = QStringLiteral("Harvat");
    c.employments.front().title = QStringLiteral("Prokuristin");
    c.roles << QStringLiteral("supplier");
    c.tags << QStringLiteral("Goldrand");
    domain::Address address;
    address.street = QStringLiteral("Brückenweg 7");
    address.city = QStringLiteral("Würzburg");
    c.addresses.push_back(address);
    domain::Identifier number;
    number.system = QStringLiteral("customer");
    number.value = QStringLiteral("KX-5512");
    c.identifiers.push_back(number);
    return {};
  }));
  app::ContactSearch search(*book.queries);
  const auto reasonOf = [&](const char* text) {
    const auto answer = search.find(QString::fromUtf8(text), {});
    REQUIRE(answer);
    const auto hit = std::find_if(answer->hits.begin(), answer->hits.end(),
                                  [&](const app::SearchHit& h) { return h.id == id; });
    REQUIRE(hit != answer->hits.end());
    QStringList parts{hit->field, hit->text};
    for (const search::Mark& mark : hit->marks) parts << hit->text.mid(mark.start, mark.length);
    return parts.join(u'|');
  };
  CHECK(reasonOf("acme") == u"company|Acme Media|Acme");
  CHECK(reasonOf("prokur") == u"title|Prokuristin|Prokur");
  CHECK(reasonOf("suppl") == u"role|supplier|suppl");
  CHECK(reasonOf("goldr") == u"tag|Goldrand|Goldr");
  CHECK(reasonOf("brueckenweg") == u"address|Brückenweg 7|Brückenweg");
  CHECK(reasonOf("wurzb") == u"address|Würzburg|Würzb");
  CHECK(reasonOf("kx-55") == u"identifier|KX-5512|KX-55");
  // The name says it nearly, the nickname as it is typed.
  CHECK(reasonOf("harvat") == u"nickname|Harvat|Harvat");
  CHECK(reasonOf("horvat") == u"name|Jana Horvat|Horvat");
}

TEST_CASE("a company's people are found by its name, also after it was renamed") {
  Searched book;
  const Id jana = book.add("Jana Horvat, Alpha d.o.o.");
  app::ContactSearch search(*book.queries);
  REQUIRE(idsOf(search, QStringLiteral("alpha")).size() == 2);
  const auto companies = book.queries->contactIds(app::ContactSection::Companies);
  REQUIRE(companies->size() == 1);
  book.session->runNow(
      app::editContact(companies->front(), QStringLiteral("company"), [](domain::Contact& c) -> Result<void> {
        c.companyName = QStringLiteral("Omega");
        return {};
      }));
  CHECK(idsOf(search, QStringLiteral("alpha")).empty());
  const auto hits = idsOf(search, QStringLiteral("omega"));
  CHECK(hits == std::vector<Id>{companies->front(), jana});
}

TEST_CASE("a kept index is mapped by the next search, for the user's eyes only") {
  Searched book;
  for (int i = 0; i < 900; ++i) book.add(qPrintable(QStringLiteral("Person%1 Longname%1").arg(i)));
  app::ContactSearch first(*book.queries);
  REQUIRE(first.makeReady());
  QFile kept(app::indexPath(book.path));
  REQUIRE(kept.exists());
  CHECK((kept.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
  book.add("Zoran Later");
  app::ContactSearch second(*book.queries);
  CHECK(idsOf(second, QStringLiteral("later")).size() == 1);
  CHECK(idsOf(second, QStringLiteral("longname7")).size() == 50);
  REQUIRE(kept.open(QIODevice::WriteOnly));
  kept.write("damaged");
  kept.close();
  app::ContactSearch third(*book.queries);
  CHECK(idsOf(third, QStringLiteral("later")).size() == 1);
}

TEST_CASE("a kept index with a byte that is not what it was is made again") {
  Searched book;
  for (int i = 0; i < 900; ++i)
    book.add(qPrintable(QStringLiteral("Person%1 Longname%1, +4670123%1").arg(i + 1000)));
  app::ContactSearch first(*book.queries);
  REQUIRE(first.makeReady());
  const auto told1 = told(first, QStringLiteral("longname101"));
  QFile kept(app::indexPath(book.path));
  REQUIRE(kept.open(QIODevice::ReadOnly));
  const QByteArray whole = kept.readAll();
  kept.close();
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    QByteArray damaged = whole;
    // Half of them in the front part, which says where all else is.
    const auto size = static_cast<unsigned>(round % 2 == 0 ? 700 : damaged.size());
    for (int i = 0; i < 5; ++i)
      damaged[static_cast<qsizetype>(random() % size)] ^= static_cast<char>(1 + random() % 255);
    REQUIRE(kept.open(QIODevice::WriteOnly));
    kept.write(damaged);
    kept.close();
    app::ContactSearch again(*book.queries);
    REQUIRE(told(again, QStringLiteral("longname101")) == told1);
  }
}

TEST_CASE("what is not wanted is looked for in notes too, however many cards there are") {
  Searched book;
  for (int i = 0; i < 70; ++i) {
    const Id id = book.add(qPrintable(QStringLiteral("Oboe Number%1").arg(i)));
    if (i % 2 == 0) continue;
    book.session->runNow(
        app::editContact(id, QStringLiteral("notes"), [](domain::Contact& c) -> Result<void> {
          c.notes = QStringLiteral("spielt Klarinette");
          return {};
        }));
  }
  app::ContactSearch search(*book.queries);
  for (const int limit : {4, 50, 100}) {
    const auto answer =
        search.find(QStringLiteral("oboe -spielt"), {limit, app::ContactSection::Everyone, nullptr});
    REQUIRE(answer);
    CHECK(answer->total == 35);
  }
}

TEST_CASE("an import is found at once, and gone when it is taken back") {
  Searched book;
  book.add("Jana Horvat");
  app::ContactSearch search(*book.queries);
  REQUIRE(idsOf(search, QStringLiteral("solberg")).empty());
  const QString csv =
      book.write(QStringLiteral("people.csv"), "Given name,Family name\nMira,Solberg\nTor,Solberg\n");
  app::JobControl control;
  REQUIRE(app::importFile(*book.session, csv, {}, control));
  CHECK(idsOf(search, QStringLiteral("solberg")).size() == 2);
  REQUIRE(book.session->undoNow());
  CHECK(idsOf(search, QStringLiteral("solberg")).empty());
  CHECK(idsOf(search, QStringLiteral("horvat")).size() == 1);
}

TEST_CASE("a nickname is the reason where the shown name does not say it") {
  Searched book;
  const Id id = book.add("Robert Kos");
  book.session->runNow(
      app::editContact(id, QStringLiteral("nickname"), [](domain::Contact& c) -> Result<void> {
        c.nickname = QStringLiteral("Zuzo");
        return {};
      }));
  app::ContactSearch search(*book.queries);
  const auto answer = search.find(QStringLiteral("zuz"), {});
  REQUIRE(answer->hits.size() == 1);
  CHECK(answer->hits[0].field == u"nickname");
  CHECK(answer->hits[0].text == u"Zuzo");
}

TEST_CASE("of long notes and talks the part around the word is shown") {
  Searched book;
  const Id jana = book.add("Jana Horvat");
  const QString filler = QStringLiteral("lorem ipsum dolor ").repeated(2'000);
  book.session->runNow(
      app::editContact(jana, QStringLiteral("notes"), [&](domain::Contact& c) -> Result<void> {
        c.notes = filler + QStringLiteral("Würzburg ") + filler;
        return {};
      }));
  domain::Interaction talk;
  talk.at = QStringLiteral("2026-03-01T09:00:00Z");
  talk.channel = QStringLiteral("call");
  talk.text = filler + QStringLiteral("the walnut table ") + filler;
  talk.participants = {jana};
  book.session->runNow(app::logInteraction(talk));
  app::ContactSearch search(*book.queries);
  for (const auto& [asked, field] :
       {std::pair("wurzb", "notes"), std::pair("jana wurzb", "name"), std::pair("walnut", "history")}) {
    const auto answer = search.find(QString::fromUtf8(asked), {});
    REQUIRE(answer->hits.size() == 1);
    const app::SearchHit& hit = answer->hits[0];
    CHECK(hit.field == QLatin1String(field));
    CHECK(hit.text.size() < 220);
    REQUIRE_FALSE(hit.marks.empty());
    CHECK(hit.text.mid(hit.marks[0].start).startsWith(QString::fromUtf8(asked)[0], Qt::CaseInsensitive));
  }
}

TEST_CASE("what cards cannot say is asked of the store together, and the same as it would list") {
  Searched book;
  for (int i = 0; i < 40; ++i)
    book.add(qPrintable(
        QStringLiteral("Ana Number%1, +4670123%1 #%2").arg(i + 1000).arg(i % 3 == 0 ? u"old" : u"vip")));
  app::ContactSearch search(*book.queries);
  for (const char* text :
       {"tag:vip", "tag:vip phone:70123", "-tag:vip", "tag:vip or tag:old", "ana tag:vip -tag:old",
        "(tag:vip or ana) is:person has:phone", "\"ana number1003\" tag:old"}) {
    INFO(text);
    auto found = idsOf(search, QString::fromUtf8(text));
    auto listed = *book.queries->matchingIds(QString::fromUtf8(text), app::ContactSection::Everyone);
    std::sort(found.begin(), found.end());
    std::sort(listed.begin(), listed.end());
    CHECK(found == listed);
  }
}

TEST_CASE("a search that was overtaken gives nothing, and the next one all") {
  Searched book;
  for (int i = 0; i < 30; ++i) book.add(qPrintable(QStringLiteral("Ana Number%1 #vip").arg(i)));
  app::ContactSearch search(*book.queries);
  REQUIRE(search.makeReady());
  const std::atomic<bool> overtaken = true;
  const auto none =
      search.find(QStringLiteral("tag:vip ana"), {0, app::ContactSection::Everyone, &overtaken});
  REQUIRE(none);
  CHECK(none->cancelled);
  book.add("Ana Later #vip");
  const auto all = search.find(QStringLiteral("tag:vip ana"), {0, app::ContactSection::Everyone, nullptr});
  REQUIRE(all);
  CHECK(all->hits.size() == 31);
}

TEST_CASE("the kept index of one book is not taken for that of another in its place") {
  Searched book;
  for (int i = 0; i < 900; ++i) book.add(qPrintable(QStringLiteral("Person%1 Longname%1").arg(i)));
  const QString copy = book.folder.filePath(QStringLiteral("copy.kith"));
  REQUIRE(app::copyBook(*book.queries, copy, book.clock.nowLocal()));
  book.add("Zora Original");
  {
    app::ContactSearch first(*book.queries);
    REQUIRE(idsOf(first, QStringLiteral("zora")).size() == 1);
  }
  book.queries.reset();
  book.session.reset();
  for (const char* end : {"", "-wal", "-shm"}) QFile::remove(QString(book.path + QLatin1String(end)));
  REQUIRE(QFile::rename(copy, book.path));
  book.reopen();
  book.add("Mira Instead");
  app::ContactSearch second(*book.queries);
  CHECK(idsOf(second, QStringLiteral("zora")).empty());
  CHECK(idsOf(second, QStringLiteral("mira")).size() == 1);
}

TEST_CASE("the index of a book that is gone does not stay behind it") {
  Searched book;
  for (int i = 0; i < 900; ++i) book.add(qPrintable(QStringLiteral("Person%1 Longname%1").arg(i)));
  const QString gone = book.folder.filePath(QStringLiteral("gone.kith"));
  REQUIRE(app::keepIndex(gone, "bytes"));
  REQUIRE(QFile::exists(app::indexPath(gone)));
  app::ContactSearch search(*book.queries);
  REQUIRE(search.makeReady());
  CHECK(QFile::exists(app::indexPath(book.path)));
  CHECK_FALSE(QFile::exists(app::indexPath(gone)));
}

TEST_CASE("words of notes and talks are found when cards do not say them") {
  Searched book;
  const Id jana = book.add("Jana Horvat");
  domain::Interaction talk;
  talk.at = QStringLiteral("2026-03-01T09:00:00Z");
  talk.channel = QStringLiteral("call");
  talk.text = QStringLiteral("wants the walnut table");
  talk.participants = {jana};
  book.session->runNow(app::logInteraction(talk));
  app::ContactSearch search(*book.queries);
  CHECK(idsOf(search, QStringLiteral("walnut")) == std::vector<Id>{jana});
  CHECK(idsOf(search, QStringLiteral("jana walnut")) == std::vector<Id>{jana});
  CHECK(idsOf(search, QStringLiteral("jana -walnut")).empty());
}
