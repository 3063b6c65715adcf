#include "app/own_country.h"

#include "app/commands.h"
#include "app/imported.h"
#include "store/store.h"
#include "support/catch.h"

#include <QLocale>

using namespace kith;
using domain::ChannelKind;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

domain::Channel channel(ChannelKind kind, const char* value) {
  domain::Channel made;
  made.kind = kind;
  made.value = latin(value);
  return made;
}

std::vector<domain::Id> with(test::Opened& book, ChannelKind kind, const char* normal) {
  return book.queries->store().contacts().withChannel(kind, latin(normal)).value();
}

}

TEST_CASE("what is typed on a card is found again by mail and number, and an import knows it") {
  test::Opened book;
  app::chooseRegion(*book.session, latin("SE"));
  domain::Contact ana;
  ana.given = latin("Ana");
  ana.channels = {channel(ChannelKind::Email, "Ana@Example.com")};
  const auto made = book.session->runNow(app::addContact(ana));
  REQUIRE(made);
  CHECK(with(book, ChannelKind::Email, "ana@example.com").size() == 1);
  const auto add = [](domain::Contact& contact) -> Result<void> {
    contact.channels.push_back(channel(ChannelKind::Phone, "070-123 45 67"));
    return {};
  };
  REQUIRE(book.session->runNow(app::editContact(made->made, latin("phone"), add)));
  CHECK(with(book, ChannelKind::Phone, "+46701234567").size() == 1);

  const QString file = book.write(latin("list.csv"), "Name,E-mail\nAna,ana@example.com\n");
  CHECK(test::imported(book, file).created == 0);
}

TEST_CASE("country and currency are the book's own where chosen, else those of the desktop") {
  test::Opened book;
  CHECK(app::ownRegion(*book.queries) == app::desktopRegion());
  app::chooseRegion(*book.session, latin("SE"));
  book.session->runJobNow([](store::Store&) {});
  CHECK(app::ownRegion(*book.queries) == latin("SE"));
  CHECK(app::ownCurrency(*book.queries) == latin("SEK"));
  app::chooseCurrency(*book.session, latin("EUR"));
  book.session->runJobNow([](store::Store&) {});
  CHECK(app::ownCurrency(*book.queries) == latin("EUR"));
  CHECK(app::chosenCurrency(*book.queries) == latin("EUR"));
}
