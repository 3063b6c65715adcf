// The timeline on a card: narrowed down, and of a company with its people's.
#include "app/commands.h"
#include "app/quick_entry.h"
#include "pages/timeline_view.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

struct Talked : test::Driven {
  Talked() {
    ana = session().runNow(app::addContact(app::quickEntry(latin("Ana Novak, Novak Ltd"), {})))->made;
    firm = *queries().findOne(latin("Novak Ltd"));
    for (int i = 0; i < 10; ++i) talk(i % 2 == 0 ? "call" : "note", i);
    window.book()->openContact(firm);
    REQUIRE(wait([this] { return view() != nullptr && view()->isVisible() && rows() == 10; }));
  }

  app::Session& session() { return window.book()->desk().session(); }
  void talk(const char* channel, int number) {
    domain::Interaction it;
    it.at = QStringLiteral("2026-02-%1T09:30:00Z").arg(number + 1, 2, 10, QLatin1Char('0'));
    it.channel = latin(channel);
    it.text = QStringLiteral("Number %1").arg(number);
    it.outcome = latin("wants a quote");
    it.participants = {ana};
    REQUIRE(session().runNow(app::logInteraction(it)));
  }
  pages::TimelineView* view() { return find<pages::TimelineView>("timeline"); }
  int rows() { return view()->model()->rowCount(); }

  domain::Id ana = 0;
  domain::Id firm = 0;
};

}

TEST_CASE("a company's card shows its people's conversations, also those that come while it is shown") {
  Talked kith;
  CHECK(kith.view()->model()->index(0, 0).data().toString().contains(latin("Ana Novak")));
  kith.talk("visit", 11);
  CHECK(kith.wait([&] { return kith.rows() == 11; }));
}

TEST_CASE("the timeline is narrowed down by kind and words, and is whole on another card") {
  Talked kith;
  auto* kind = kith.find<QComboBox>("timeline.kind");
  REQUIRE(kind->isVisible());
  kind->setCurrentIndex(kind->findData(latin("call")));
  CHECK(kith.rows() == 5);
  auto* words = kith.find<QLineEdit>("timeline.words");
  words->setFocus();
  kith.type("number 4");
  CHECK(kith.rows() == 1);
  words->setText(latin("nothing like it"));
  CHECK(kith.rows() == 0);
  CHECK(words->isVisible());
  kith.window.book()->openContact(kith.ana);
  CHECK(kith.wait([&] { return kith.view()->isVisible() && kith.rows() == 10; }));
}

TEST_CASE("the outcome offers what came of conversations before") {
  Talked kith;
  kith.window.book()->openContact(kith.ana);
  kith.key(Qt::Key_L, Qt::ControlModifier);
  auto* outcome = kith.find<QLineEdit>("log.outcome");
  REQUIRE(kith.wait([&] { return outcome != nullptr && outcome->isVisible(); }));
  outcome->completer()->setCompletionPrefix(latin("quote"));
  CHECK(outcome->completer()->currentCompletion() == latin("wants a quote"));
  outcome->setFocus(Qt::OtherFocusReason);
  kith.key(Qt::Key_Down);  // without a letter all of them are shown
  CHECK(kith.wait([&] { return outcome->completer()->popup()->isVisible(); }));
  CHECK(outcome->completer()->completionModel()->rowCount() > 0);
}
