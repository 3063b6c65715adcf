// A kept file of every released schema is upgraded and compared with a fresh one.
#include "store/opening.h"
#include "store/store.h"
#include "support/book.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>

using namespace kith;

namespace {

QString keptFolder() { return QStringLiteral(KITH_SOURCE_DIR "/tests/migration/kept"); }

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

QStringList schemaOf(store::Store& store) {
  QStringList out;
  auto cursor = store.database().query(
      "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
  while (cursor.next()) out << cursor.text(0);
  return out;
}

// A little of everything, so that an upgrade has rows to carry.
void fill(store::Store& store) {
  const auto made =
      store.run({0, QStringLiteral("add-contact"), QStringLiteral("{}"), {}},
                [](store::Store& s) -> Result<domain::Id> {
                  domain::Contact c;
                  c.given = QStringLiteral("Ana");
                  c.family = QStringLiteral("Novak");
                  c.birthday = QStringLiteral("--03-14");
                  c.notes = QStringLiteral("likes oak");
                  c.channels.push_back({0,
                                        domain::ChannelKind::Phone,
                                        QStringLiteral("mobile"),
                                        QStringLiteral("+386 40 111 222"),
                                        QStringLiteral("+38640111222"),
                                        {},
                                        {},
                                        true});
                  c.employments.push_back(
                      {0, 0, QStringLiteral("Novak d.o.o."), QStringLiteral("Owner"), {}, {}, {}, {}, true});
                  c.custom.push_back({0, 0, QStringLiteral("Shoe size"), std::nullopt, QStringLiteral("39")});
                  c.tags = {QStringLiteral("vip")};
                  const auto id = s.contacts().add(c, s.now());
                  if (!id) return id;
                  domain::Interaction call;
                  call.at = s.now();
                  call.text = QStringLiteral("asked for a quote");
                  call.participants = {*id};
                  if (auto done = s.interactions().add(call, s.now()); !done) return done;
                  domain::Purchase sale;
                  sale.contactId = *id;
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
                  return s.purchases().add(sale, s.now());
                });
  REQUIRE(made);
}

}

TEST_CASE(
    "a file of every released schema is upgraded to what a fresh one is, with a backup and its history") {
  const QStringList kept = QDir(keptFolder()).entryList({QStringLiteral("schema_*.z")}, QDir::Files);
  REQUIRE(kept.size() == store::newestSchema());
  test::Book fresh;
  for (const QString& name : kept) {
    INFO(name.toStdString());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.kith"));
    write(path, qUncompress(bytesOf(keptFolder() + u'/' + name)));
    auto upgraded = store::Store::openWriter({path, QStringLiteral("test"), 0}, fresh.clock);
    REQUIRE(upgraded);
    CHECK(schemaOf(**upgraded) == schemaOf(*fresh.store));
    CHECK((*upgraded)->verifyDerived()->isEmpty());
    CHECK(*(*upgraded)->reading().count("people") == 1);
    CHECK((*upgraded)->undo());
    CHECK((*upgraded)->dumpRecorded()->isEmpty());
  }
}

TEST_CASE("keep a file of the newest schema", "[.keep]") {
  test::Book book;
  fill(*book.store);
  book.store.reset();
  const QString name = QStringLiteral("/schema_%1.z").arg(store::newestSchema(), 4, 10, QLatin1Char('0'));
  QDir().mkpath(keptFolder());
  write(keptFolder() + name, qCompress(bytesOf(book.path), 9));
}
