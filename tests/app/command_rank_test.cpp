#include "app/command_rank.h"

#include "support/catch.h"

using namespace kith;

namespace {

const std::vector<app::CommandName>& commands() {
  static const std::vector<app::CommandName> kAll{
      {QStringLiteral("New Person"), QStringLiteral("File")},
      {QStringLiteral("New Company"), QStringLiteral("File")},
      {QStringLiteral("Companies"), QStringLiteral("Go")},
      {QStringLiteral("Log a Call"), QStringLiteral("Person")},
      {QStringLiteral("Record a Sale…"), QStringLiteral("Person")},
      {QStringLiteral("Export…"), QStringLiteral("File")},
      {QStringLiteral("Dark"), QStringLiteral("View › Appearance")},
      {QStringLiteral("Über Kith"), QStringLiteral("Hilfe")},
  };
  return kAll;
}

QStringList namesFor(const char* typed, const std::vector<app::CommandName>& all = commands()) {
  QStringList out;
  for (const auto& hit : app::rankedCommands(QString::fromUtf8(typed), all)) out << all[hit.index].name;
  return out;
}

}

TEST_CASE("a command is found by beginnings, first letters, scattered letters and its menu") {
  CHECK(namesFor("log cal").value(0) == u"Log a Call");
  CHECK(namesFor("cmp").value(0) == u"Companies");
  CHECK(namesFor("np").value(0) == u"New Person");
  CHECK(namesFor("person new").value(0) == u"New Person");
  CHECK(namesFor("appearance dark") == QStringList{QStringLiteral("Dark")});
  CHECK(namesFor("uber").value(0) == u"Über Kith");
  CHECK(namesFor("SALE").value(0) == u"Record a Sale…");
  CHECK(namesFor("qqq").isEmpty());
}

TEST_CASE("a slip still finds the command, but is no clear hit") {
  CHECK(namesFor("exprot").value(0) == u"Export…");
  CHECK(namesFor("compnaies").value(0) == u"Companies");
  CHECK_FALSE(app::rankedCommands(QStringLiteral("exprot"), commands()).front().clear);
  CHECK(app::rankedCommands(QStringLiteral("exp"), commands()).front().clear);
  CHECK_FALSE(app::rankedCommands(QStringLiteral("cmp"), commands()).front().clear);
}

TEST_CASE("what matched is marked in the name as it is shown") {
  const auto clear = app::rankedCommands(QStringLiteral("rec sal"), commands());
  REQUIRE(clear.size() == 1);
  CHECK(clear.front().marks == std::vector<search::Mark>{{0, 3}, {9, 3}});
  const auto first = app::rankedCommands(QStringLiteral("np"), commands());
  CHECK(first.front().marks == std::vector<search::Mark>{{0, 1}, {4, 1}});
}

TEST_CASE("what was used lately comes first, and less so every day") {
  auto all = commands();
  all[5].daysSinceUse = 0;
  all[1].daysSinceUse = 6;
  all[3].fits = true;
  const QStringList expected{QStringLiteral("Export…"), QStringLiteral("Log a Call"),
                             QStringLiteral("New Company")};
  CHECK(namesFor("", all).mid(0, 3) == expected);
  CHECK(namesFor("", all).size() == static_cast<qsizetype>(all.size()));
  CHECK(namesFor("new", all).value(0) == u"New Company");
  CHECK(namesFor("new").value(0) == u"New Person");
  // A use long ago is no longer worth more than a better match.
  all[1].daysSinceUse = 90;
  CHECK(namesFor("new p", all).value(0) == u"New Person");
}
