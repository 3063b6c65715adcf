// Many contacts at once: read in one pass, written in the order that is asked for.
#include "app/export.h"
#include "app/sample.h"
#include "support/catch.h"
#include "support/opened.h"

#include <QFile>

using namespace kith;
using domain::Contact;
using domain::Id;

namespace {

// A book with everything that hangs on contacts, some of them in Trash.
struct Sample {
  Sample() {
    const app::SampleOptions options{600, 0, 0, 3, QDate(2026, 3, 2)};
    app::JobControl control;
    const FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc())};
    REQUIRE(app::makeSampleFile(path, options, control));
    addOwnFields(clock);
    queries = std::move(*app::Queries::open(path));
    ids = *queries->contactIds(app::ContactSection::Everyone);
  }

  void addOwnFields(const Clock& clock) {
    auto session = app::Session::open({path, 0, QStringLiteral("test"), false}, clock);
    REQUIRE(session);
    for (const char* size : {"39", "44"}) {
      Contact contact;
      contact.given = QStringLiteral("Åsa");
      for (const char* name : {"Shoe size", "Hat size"})
        contact.custom.push_back({0, 0, QString::fromLatin1(name), std::nullopt, QString::fromLatin1(size)});
      REQUIRE((*session)->runNow(app::addContact(contact)));
    }
  }

  std::vector<Contact> each(const std::vector<Id>& some) {
    std::vector<Contact> out;
    const auto done = queries->eachContact(some, [&out](Contact& contact) {
      out.push_back(std::move(contact));
      return Result<void>();
    });
    REQUIRE(done);
    return out;
  }

  std::vector<Contact> oneByOne(std::vector<Id> some) {
    std::sort(some.begin(), some.end());
    std::vector<Contact> out;
    for (const Id id : some) out.push_back(*queries->contact(id));
    return out;
  }

  QStringList exportedLines(const app::ExportOptions& options) {
    const QString file = folder.filePath(QStringLiteral("out.csv"));
    app::JobControl control;
    const auto report = app::exportFile(*queries, file, options, control);
    REQUIRE(report);
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(written.readAll()).split(QStringLiteral("\r\n"));
    lines.removeLast();
    CHECK(report->rows == lines.size() - 1);
    return lines;
  }

  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("sample.kith"));
  std::unique_ptr<app::Queries> queries;
  std::vector<Id> ids;
};

}

TEST_CASE("contacts read in one pass are those read one by one") {
  Sample sample;
  REQUIRE(sample.ids.size() > 500);
  CHECK(sample.each(sample.ids) == sample.oneByOne(sample.ids));
  std::vector<Id> half;
  for (const Id id : sample.ids)
    if (id % 2 == 0) half.push_back(id);
  CHECK(sample.each(half) == sample.oneByOne(half));
}

TEST_CASE("a few contacts far apart are looked up, gone and repeated ids do no harm") {
  Sample sample;
  const auto [first, last] = std::minmax_element(sample.ids.begin(), sample.ids.end());
  const std::vector<Contact> both = sample.oneByOne({*first, *last});
  CHECK(sample.each({*last, *first}) == both);
  CHECK(sample.each({*last, *first, *last, 1'000'000'000}) == both);
  CHECK(sample.each({}).empty());
}

TEST_CASE("what takes the contacts can end the reading") {
  Sample sample;
  int taken = 0;
  const auto done = sample.queries->eachContact(sample.ids, [&taken](Contact&) -> Result<void> {
    if (++taken == 3) return base::fail(base::ErrorKind::Cancelled);
    return {};
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().kind == base::ErrorKind::Cancelled);
  CHECK(taken == 3);
}

TEST_CASE("an export stands in the order of the list, whatever the order in the book") {
  Sample sample;
  app::ExportOptions options;
  options.target = QStringLiteral("program");
  options.fields = QStringList{QStringLiteral("uid")};
  QStringList uids{QStringLiteral("uid")};
  for (const Id id : sample.ids) uids << sample.queries->contact(id)->uid;
  CHECK(sample.exportedLines(options) == uids);

  std::vector<Id> backwards(sample.ids.rbegin(), sample.ids.rend());
  backwards.push_back(backwards.front());
  options.ids = backwards;
  QStringList told{QStringLiteral("uid")};
  for (const Id id : backwards) told << sample.queries->contact(id)->uid;
  CHECK(sample.exportedLines(options) == told);
}
