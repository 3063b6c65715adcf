// Staying in touch: whose rhythm counts, what restarts it, what rests, and who has gone quiet.
#include "app/commands.h"
#include "app/queries.h"
#include "app/session.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;
using domain::Id;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// Today is 2 March 2026.
struct Shop : test::Opened {
  Id add(const char* name, const char* rank = "", const char* tag = "", const char* stage = "") {
    domain::Contact contact;
    contact.given = latin(name);
    contact.rank = latin(rank);
    contact.stage = latin(stage);
    if (*tag != 0) contact.tags = {latin(tag)};
    const auto made = session->runNow(app::addContact(contact));
    REQUIRE(made);
    return made->made;
  }

  void log(Id contact, const char* day) {
    domain::Interaction call;
    call.at = latin(day) + QStringLiteral("T10:00:00Z");
    call.channel = QStringLiteral("call");
    call.participants = {contact};
    REQUIRE(session->runNow(app::logInteraction(call)));
  }

  void sell(Id contact, const char* day) {
    domain::Purchase sale;
    sale.contactId = contact;
    sale.date = latin(day);
    sale.currency = QStringLiteral("EUR");
    sale.lines.push_back(
        {0, std::nullopt, QStringLiteral("Roses"), {}, 1'000'000, 1'000, 0, 0, std::nullopt, std::nullopt});
    domain::addUp(sale);
    REQUIRE(session->runNow(app::recordPurchase(sale)));
  }

  void every(const char* kind, const char* name, int days) {
    REQUIRE(session->runNow(app::setTouchRule({0, latin(kind), latin(name), days})));
  }

  // "Ana touch 30/44", those that slip away.
  QStringList slipping() {
    QStringList out;
    const QDateTime now = clock.nowLocal();
    for (const auto& item : queries->due(now, now.date()))
      if (isAutomatic(item))
        out << QStringLiteral("%1 %2 %3/%4")
                   .arg(item.contactName, item.kind)
                   .arg(item.usualDays)
                   .arg(item.sinceDays);
    return out;
  }
};

}

TEST_CASE("a contact's own rhythm goes before that of its rank and tags, of which the shortest counts") {
  Shop shop;
  const Id ana = shop.add("Ana", "A", "vip");
  shop.log(ana, "2026-01-21");
  CHECK(shop.slipping().isEmpty());
  shop.every("rank", "A", 60);
  CHECK(shop.slipping().isEmpty());
  shop.every("tag", "VIP", 30);
  CHECK(shop.slipping() == QStringList{latin("Ana touch 30/40")});
  const auto set = [&shop, ana](int days) {
    REQUIRE(shop.session->runNow(
        app::editContact(ana, latin("touch_days"), [days](domain::Contact& c) -> Result<void> {
          c.touchDays = days;
          return {};
        })));
  };
  set(90);
  CHECK(shop.slipping().isEmpty());
  set(40);
  CHECK(shop.slipping() == QStringList{latin("Ana touch 40/40")});
  set(0);
  shop.every("tag", "vip", 0);
  CHECK(shop.slipping().isEmpty());
  CHECK(shop.queries->touchRules().size() == 1);
  REQUIRE(shop.session->undoNow());
  CHECK(shop.slipping() == QStringList{latin("Ana touch 30/40")});
}

TEST_CASE("any logged contact restarts the rhythm, and taking it back does too") {
  Shop shop;
  const Id ana = shop.add("Ana", "A");
  shop.every("rank", "A", 14);
  shop.log(ana, "2026-01-21");
  REQUIRE(shop.slipping().size() == 1);
  shop.log(ana, "2026-03-01");
  CHECK(shop.slipping().isEmpty());
  REQUIRE(shop.session->undoNow());
  CHECK(shop.slipping().size() == 1);
}

TEST_CASE("a rhythm rests for a reason until its day, and goes on after it") {
  Shop shop;
  const Id ana = shop.add("Ana", "A");
  shop.every("rank", "A", 14);
  shop.log(ana, "2026-01-21");
  REQUIRE(shop.session->runNow(app::pauseTouch({ana, latin("on leave"), {}})));
  CHECK(shop.slipping().isEmpty());
  REQUIRE(shop.session->runNow(app::pauseTouch({ana, latin("on leave"), latin("2026-03-03")})));
  CHECK(shop.slipping().isEmpty());
  REQUIRE(shop.queries->resting(QDate(2026, 3, 2)).size() == 1);
  CHECK(shop.queries->resting(QDate(2026, 3, 2)).front().pause.reason == latin("on leave"));
  REQUIRE(shop.session->runNow(app::pauseTouch({ana, latin("on leave"), latin("2026-03-02")})));
  CHECK(shop.slipping().size() == 1);
  CHECK(shop.queries->resting(QDate(2026, 3, 2)).empty());
  REQUIRE(shop.session->undoNow());
  CHECK(shop.slipping().isEmpty());
  REQUIRE(shop.session->runNow(app::pauseTouch({ana, {}, {}})));
  CHECK(shop.slipping().size() == 1);
  CHECK_FALSE(shop.session->runNow(app::pauseTouch({ana, latin("ill"), latin("soon")})));
  CHECK_FALSE(shop.session->runNow(app::pauseTouch({99, latin("ill"), {}})));
}

TEST_CASE("a rule makes no line for a contact of whom nothing is known") {
  Shop shop;
  shop.add("Nobody", "A");
  shop.add("Lead", "A", "", "lead");
  shop.every("rank", "A", 14);
  shop.clock.set(QDateTime(QDate(2026, 6, 1), QTime(9, 0), QTimeZone::utc()));
  REQUIRE(shop.slipping().size() == 1);
  CHECK(shop.slipping().front().startsWith(latin("Lead")));
}

TEST_CASE("a customer of four purchases is quiet after twice the usual gap") {
  Shop shop;
  const Id ana = shop.add("Ana");
  for (const char* day : {"2025-09-01", "2025-10-01", "2025-10-31"}) shop.sell(ana, day);
  CHECK(shop.slipping().isEmpty());
  shop.sell(ana, "2025-11-30");  // 92 days ago, usually every 30
  CHECK(shop.slipping() == QStringList{latin("Ana follow-up 30/92")});
  REQUIRE(shop.session->runNow(app::pauseTouch({ana, latin("moved"), {}})));
  CHECK(shop.slipping().isEmpty());
  REQUIRE(shop.session->undoNow());
  shop.sell(ana, "2026-02-01");
  CHECK(shop.slipping().isEmpty());
  // What is read first, before everybody's purchases are looked at, has none of it.
  CHECK(shop.queries->dueButSilences(shop.clock.nowLocal(), shop.clock.today()).empty());
}

TEST_CASE("a rhythm of what is no tag and no rank is refused") {
  Shop shop;
  CHECK_FALSE(shop.session->runNow(app::setTouchRule({0, latin("rank"), latin("Z"), 30})));
  CHECK_FALSE(shop.session->runNow(app::setTouchRule({0, latin("tag"), {}, 30})));
  CHECK_FALSE(shop.session->runNow(app::setTouchRule({0, latin("city"), latin("Oslo"), 30})));
  CHECK_FALSE(shop.session->runNow(app::setTouchRule({0, latin("tag"), latin("vip"), -1})));
  CHECK_FALSE(shop.session->runNow(app::setTouchRule({0, latin("tag"), latin("vip"), 0})));
}

TEST_CASE("only the wanted direction restarts a rhythm, and what has none") {
  Shop shop;
  const Id ana = shop.add("Ana");
  REQUIRE(shop.session->runNow(app::editContact(ana, QStringLiteral("touch_days"), [](domain::Contact& c) {
    c.touchDays = 14;
    return Result<void>();
  })));
  shop.log(ana, "2026-02-01");
  const auto talk = [&](const char* channel, const char* direction) {
    domain::Interaction it;
    it.at = QStringLiteral("2026-03-01T10:00:00Z");
    it.channel = latin(channel);
    it.direction = latin(direction);
    it.participants = {ana};
    REQUIRE(shop.session->runNow(app::logInteraction(it)));
  };
  const auto counts = [&](const char* way) {
    shop.session->setSetting(QStringLiteral("touch.counts"), latin(way));
    shop.every("tag", "any", 99);  // waits for the setting
    return shop.slipping();
  };
  const QStringList slips{QStringLiteral("Ana touch 14/29")};
  talk("email", "in");
  CHECK(counts("out") == slips);
  CHECK(counts("in").isEmpty());
  CHECK(counts("").isEmpty());
  counts("out");
  talk("meeting", "");
  CHECK(counts("out").isEmpty());
}

TEST_CASE("of somebody never spoken with the line says so") {
  Shop shop;
  const Id ana = shop.add("Ana");
  REQUIRE(shop.session->runNow(app::editContact(ana, QStringLiteral("touch_days"), [](domain::Contact& c) {
    c.touchDays = 14;
    return Result<void>();
  })));
  const QDateTime later = shop.clock.nowLocal().addDays(60);
  const auto due = shop.queries->due(later, later.date());
  REQUIRE(due.size() == 1);
  CHECK(due[0].kind == u"touch");
  CHECK(due[0].text == u"never");
  CHECK(reasonOf(due[0]) == u"touch");
}
