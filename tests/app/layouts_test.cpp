// Whole exports of the named programs, in and out again: every row accounted for, twice is once, taken back
// whole.
#include "app/layouts.h"

#include "app/import.h"
#include "app/sample_maker.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

#include <set>

using namespace kith;
using domain::Id;

namespace {

// Invented people and companies; those a code page cannot write are left to the layouts that can.
std::vector<domain::Contact> people(const test::Layout& layout, int count) {
  app::SampleOptions options;
  options.contacts = count * 2;
  options.today = QDate(2026, 3, 1);
  const app::SampleMaker maker(options);
  const bool anyScript = layout.encoding.startsWith("UTF");
  std::vector<domain::Contact> out;
  for (qint64 i = 0; out.size() < static_cast<std::size_t>(count); ++i) {
    domain::Contact c = maker.contact(i % maker.contactCount());
    for (auto& work : c.employments) work.companyName = maker.contact(work.companyId - 1).companyName;
    c.family += c.kind == domain::ContactKind::Person ? QString::number(i) : QString();
    if (c.kind == domain::ContactKind::Company) c.companyName += QString(u' ' + QString::number(i));
    for (auto& channel : c.channels)
      if (channel.kind == domain::ChannelKind::Email) channel.value.prepend(QStringLiteral("n%1.").arg(i));
    if (anyScript || QString::fromLatin1(c.given.toLatin1()) == c.given) out.push_back(std::move(c));
  }
  return out;
}

QStringList dumped(test::Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

app::ImportReport imported(test::Opened& book, const QString& file) {
  app::JobControl control;
  const auto report = app::importFile(*book.session, file, {}, control);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  return *report;
}

void keepsTouchedOnes(test::Opened& book, const QString& file) {
  const auto report = imported(book, file);
  const std::vector<Id> ids = *book.queries->contactIds(app::ContactSection::People);
  domain::Interaction call;
  call.at = QStringLiteral("2026-03-02T09:00:00Z");
  call.channel = QStringLiteral("call");
  call.participants = {ids[1]};
  REQUIRE(book.session->runNow(app::logInteraction(call)));
  REQUIRE(book.session->runNow(
      app::editContact(ids[3], QStringLiteral("notes"), [](domain::Contact& c) -> Result<void> {
        c.notes = QStringLiteral("edited by hand");
        return {};
      })));
  const auto taken = app::takeBackImportNow(*book.session, report.import);
  REQUIRE(taken);
  std::set<Id> kept;
  for (const auto& k : taken->kept) kept.insert(k.id);
  CHECK(kept.contains(ids[1]));
  CHECK(kept.contains(ids[3]));
  const std::vector<Id> left = *book.queries->contactIds(app::ContactSection::People);
  CHECK(std::set<Id>(left.begin(), left.end()) == std::set<Id>{ids[1], ids[3]});
  CHECK(book.queries->contact(ids[3])->notes == u"edited by hand");
}

void comesAndGoes(const test::Layout& layout, int count) {
  test::Opened book;
  const QString file =
      book.write(QStringLiteral("export.csv"), test::exported(layout, people(layout, count)));
  const auto report = imported(book, file);
  CHECK(report.rows == count);
  CHECK(report.created == count);
  CHECK(report.rows == report.created + report.updated + report.unchanged + report.skipped + report.failed);
  const QStringList full = dumped(book);
  const auto again = imported(book, file);
  CHECK(again.unchanged == count);
  CHECK(dumped(book) == full);
  REQUIRE(app::takeBackImportNow(*book.session, report.import));
  CHECK(dumped(book).isEmpty());
  keepsTouchedOnes(book, file);
}

}

TEST_CASE("an export of each known program comes in once and is taken back whole") {
  for (const test::Layout& layout : test::layouts()) {
    INFO(layout.name.toStdString());
    comesAndGoes(layout, 300);
  }
}

TEST_CASE("the same with 10,000 rows of each", "[.scale]") {
  for (const test::Layout& layout : test::layouts()) {
    INFO(layout.name.toStdString());
    comesAndGoes(layout, 10'000);
  }
}
