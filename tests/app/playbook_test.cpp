// Playbooks in the book: saved, offered, applied as one step, carried by the archive of changes.
#include "app/commands.h"
#include "app/playbooks.h"
#include "app/session.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using domain::Id;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

const QString kEnglish = QStringLiteral("en");

domain::Playbook twoSteps(const char* name) {
  return *app::playbookFrom(0, latin(name), latin("today 17:00 thank\nin 7 days ask"), kEnglish);
}

Id contact(test::Opened& shop, const char* name) {
  domain::Contact made;
  made.given = latin(name);
  return shop.session->runNow(app::addContact(made))->made;
}

}

TEST_CASE("a playbook makes its reminders for all that are chosen in one step") {
  test::Opened shop;
  const Id ana = contact(shop, "Ana");
  const Id bo = contact(shop, "Bo");
  const auto before = shop.queries->nextUndo()->step;
  const auto made = shop.session->runNow(app::applyPlaybook(twoSteps("After"), {ana, bo}, QDate(2026, 3, 2)));
  REQUIRE(made);
  CHECK(shop.queries->reminder(made->made)->contactId == ana);
  for (const Id id : {ana, bo}) {
    const auto open = shop.queries->remindersOf(id, true);
    REQUIRE(open.size() == 2);
    CHECK(open[0].due == latin("2026-03-02T17:00:00"));
    CHECK(open[1].due == latin("2026-03-09"));
  }
  REQUIRE(shop.session->undoNow());
  CHECK(shop.queries->remindersOf(ana, true).empty());
  CHECK(shop.queries->remindersOf(bo, true).empty());
  CHECK(shop.queries->nextUndo()->step == before);
  REQUIRE(shop.session->redoNow());
  CHECK(shop.queries->remindersOf(bo, true).size() == 2);
  CHECK_FALSE(shop.session->runNow(app::applyPlaybook(twoSteps("After"), {ana, 999}, QDate(2026, 3, 2))));
  CHECK(shop.queries->remindersOf(ana, true).size() == 2);
}

TEST_CASE("a playbook is saved, changed, removed and brought back") {
  test::Opened shop;
  const auto made = shop.session->runNow(app::savePlaybook(twoSteps("After")));
  REQUIRE(made);
  CHECK_FALSE(shop.session->runNow(app::savePlaybook(twoSteps("after"))));
  CHECK_FALSE(shop.session->runNow(app::savePlaybook({0, latin("Empty"), {}})));
  auto known = shop.queries->findPlaybook(latin("AFTER"));
  REQUIRE(known);
  CHECK(known->steps == twoSteps("After").steps);
  known->name = latin("Later");
  REQUIRE(shop.session->runNow(app::savePlaybook(*known)));
  CHECK_FALSE(shop.queries->findPlaybook(latin("After")));
  REQUIRE(shop.session->runNow(app::removePlaybook(known->id)));
  CHECK(shop.queries->playbooks().empty());
  CHECK_FALSE(shop.session->runNow(app::removePlaybook(known->id)));
  REQUIRE(shop.session->undoNow());
  CHECK(shop.queries->playbooks() == std::vector<domain::Playbook>{*known});
  REQUIRE(shop.session->undoNow());
  CHECK(shop.queries->findPlaybook(latin("After")));
}

TEST_CASE("what is offered makes way for a playbook of that name") {
  test::Opened shop;
  const auto names = [&shop] {
    QStringList out;
    for (const auto& one : app::choosablePlaybooks(*shop.queries, kEnglish))
      out << one.name + (one.id == 0 ? u'?' : u'!');
    return out;
  };
  CHECK(names() == QStringList{latin("After a sale?"), latin("New enquiry?"), latin("Complaint?")});
  REQUIRE(shop.session->runNow(app::savePlaybook(twoSteps("complaint"))));
  CHECK(names() == QStringList{latin("complaint!"), latin("After a sale?"), latin("New enquiry?")});
}
