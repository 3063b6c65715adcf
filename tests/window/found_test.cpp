// What was said, bought and promised, found from the search box.
#include "app/commands.h"
#include "models/roles.h"
#include "pages/found_list.h"
#include "pages/timeline_view.h"
#include "window/driven.h"

using namespace kith;

namespace {

// Ana and Bo with a little history, and the caret in the search box.
struct Finding : test::Driven {
  Finding() {
    ana = add("Ana");
    bo = add("Bo");
    talk = say(ana, "Wants roses for the wedding");
    for (int i = 0; i < 60; ++i) say(bo, "How are you");
    sale = sell(bo, "Tulips");
    remind(bo, "Order lilies");
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return contacts()->model()->rowCount() == 2; }));
    key(Qt::Key_F, Qt::ControlModifier);
  }

  app::Session& session() { return window.book()->desk().session(); }
  domain::Id add(const char* given) {
    domain::Contact c;
    c.given = QString::fromLatin1(given);
    return session().runNow(app::addContact(std::move(c)))->made;
  }
  domain::Id say(domain::Id with, const char* text) {
    domain::Interaction it;
    it.at = QStringLiteral("2026-02-%1T09:00:00Z").arg(1 + said++ / 24, 2, 10, QLatin1Char('0'));
    it.channel = QStringLiteral("call");
    it.text = QString::fromLatin1(text);
    it.participants = {with};
    return session().runNow(app::logInteraction(it))->made;
  }
  domain::Id sell(domain::Id to, const char* what) {
    domain::Purchase p;
    p.contactId = to;
    p.currency = QStringLiteral("EUR");
    p.date = QStringLiteral("2025-01-02");
    domain::PurchaseLine line;
    line.text = QString::fromLatin1(what);
    p.lines.push_back(line);
    return session().runNow(app::recordPurchase(p))->made;
  }
  void remind(domain::Id whom, const char* text) {
    domain::Reminder r;
    r.contactId = whom;
    r.text = QString::fromLatin1(text);
    r.due = QStringLiteral("2026-03-05");
    REQUIRE(session().runNow(app::addReminder(r)));
  }

  QLineEdit* box() { return find<QLineEdit>("search"); }
  pages::RowList* contacts() { return find<pages::RowList>("contacts"); }
  pages::FoundList* found() { return find<pages::FoundList>("found"); }
  QStringList rows() {
    QStringList out;
    if (!found()->isVisible()) return out;
    for (int i = 0; i < found()->model()->rowCount(); ++i)
      out << found()->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
    return out;
  }
  bool finds(const char* text, const QStringList& expected) {
    box()->setText(QString::fromLatin1(text));
    return wait([&] { return rows() == expected; });
  }

  domain::Id ana = 0, bo = 0, talk = 0, sale = 0;
  int said = 0;
};

}

TEST_CASE("what was said is found under the contacts, and Enter opens it on the card") {
  Finding kith;
  REQUIRE(kith.finds("roses", {QStringLiteral("Conversations, 1"),
                               QStringLiteral("Call, Ana, 1 Feb, Wants roses for the wedding")}));
  const QModelIndex entry = kith.found()->model()->index(1, 0);
  CHECK(entry.data(models::FoundRole::Marks).value<QList<QPoint>>() == QList<QPoint>{QPoint(6, 5)});
  // Whom it was said with is a hit too; Down goes through both.
  REQUIRE(kith.wait([&] { return kith.contacts()->model()->rowCount() == 1; }));
  kith.key(Qt::Key_Down);
  CHECK(kith.contacts()->hasFocus());
  kith.key(Qt::Key_Down);
  CHECK(kith.found()->hasFocus());
  CHECK(kith.found()->currentRow() == 1);
  CHECK_FALSE(kith.contacts()->selectionModel()->hasSelection());
  CHECK(kith.wait([&] { return kith.window.book()->place().contact == kith.ana; }));
  kith.key(Qt::Key_Return);
  auto* timeline = kith.find<pages::TimelineView>("timeline");
  CHECK(timeline->hasFocus());
  CHECK(timeline->currentIndex().data(models::TimelineRole::Id).toLongLong() == kith.talk);
  CHECK(kith.box()->text() == u"roses");
}

TEST_CASE("Up leads back from history to the contacts and to the box, and Esc clears") {
  Finding kith;
  REQUIRE(kith.finds("roses", {QStringLiteral("Conversations, 1"),
                               QStringLiteral("Call, Ana, 1 Feb, Wants roses for the wedding")}));
  REQUIRE(kith.wait([&] { return kith.contacts()->model()->rowCount() == 1; }));
  kith.key(Qt::Key_Down);
  kith.key(Qt::Key_Down);
  REQUIRE(kith.found()->hasFocus());
  kith.key(Qt::Key_Up);
  CHECK(kith.contacts()->hasFocus());
  CHECK(kith.contacts()->selectionModel()->hasSelection());
  CHECK_FALSE(kith.found()->selectionModel()->hasSelection());
  kith.key(Qt::Key_Up);
  CHECK(kith.box()->hasFocus());
  kith.key(Qt::Key_Escape);
  CHECK(kith.box()->text().isEmpty());
  CHECK(kith.found()->isHidden());
  CHECK(kith.wait([&] { return kith.contacts()->model()->rowCount() == 2; }));
}

TEST_CASE("where only history has the words Enter goes there, and nobody new is offered") {
  Finding kith;
  REQUIRE(kith.finds("tulips",
                     {QStringLiteral("Purchases, 1"), QStringLiteral("Purchase, Bo, 2 Jan 2025, Tulips")}));
  REQUIRE(kith.wait([&] { return kith.contacts()->model()->rowCount() == 0; }));
  kith.key(Qt::Key_Return);
  CHECK(kith.found()->hasFocus());
  kith.key(Qt::Key_Return);
  // It is older than what the card shows at first.
  auto* timeline = kith.find<pages::TimelineView>("timeline");
  CHECK(timeline->hasFocus());
  CHECK(timeline->currentIndex().data(models::TimelineRole::Id).toLongLong() == kith.sale);
  CHECK(timeline->currentIndex().data(models::TimelineRole::Kind).toString() == u"purchase");
}

TEST_CASE("an open reminder that was found is opened to be changed") {
  Finding kith;
  REQUIRE(kith.finds("lilies",
                     {QStringLiteral("Reminders, 1"), QStringLiteral("Reminder, Bo, Thu, Order lilies")}));
  kith.key(Qt::Key_Return);
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] {
    const auto* text = kith.find<QLineEdit>("reminder.text");
    return text != nullptr && text->isVisible() && text->text() == u"Order lilies";
  }));
}

TEST_CASE("a few of each kind are shown, and all of one on demand") {
  Finding kith;
  kith.box()->setText(QStringLiteral("how are"));
  REQUIRE(kith.wait([&] { return kith.rows().size() == 6; }));
  CHECK(kith.rows().first() == u"Conversations, 60");
  CHECK(kith.rows().last() == u"Show all 60");
  REQUIRE(kith.wait([&] { return kith.contacts()->model()->rowCount() == 1; }));
  kith.key(Qt::Key_Down);
  for (int i = 0; i < 5; ++i) kith.key(Qt::Key_Down);
  kith.key(Qt::Key_Return);
  CHECK(kith.wait([&] { return kith.rows().size() == 61; }));
  kith.box()->setText(QStringLiteral("how are yo"));
  CHECK(kith.wait([&] { return kith.rows().size() == 6; }));
}

TEST_CASE("what was found follows the book") {
  Finding kith;
  REQUIRE(kith.finds("roses", {QStringLiteral("Conversations, 1"),
                               QStringLiteral("Call, Ana, 1 Feb, Wants roses for the wedding")}));
  REQUIRE(kith.session().runNow(app::deleteInteraction(kith.talk)));
  CHECK(kith.wait([&] { return kith.rows().isEmpty() && kith.found()->isHidden(); }));
  REQUIRE(kith.session().undoNow());
  CHECK(kith.wait([&] { return kith.rows().size() == 2; }));
}
