#include "app/already_here.h"

#include "app/commands.h"
#include "domain/contact_edit.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;

namespace {

struct Known : test::Opened {
  domain::Id add(const domain::Contact& contact) { return session->runNow(app::addContact(contact))->made; }

  // With fields by name: {"name", "Ana Novak"}, {"email", "ana@novak.example"}.
  static domain::Contact contact(const std::vector<std::pair<const char*, const char*>>& fields,
                                 domain::ContactKind kind = domain::ContactKind::Person) {
    domain::Contact made;
    made.kind = kind;
    for (const auto& [field, value] : fields)
      REQUIRE(domain::setField(made, QString::fromLatin1(field), QString::fromUtf8(value)));
    return made;
  }

  QString shared(const domain::Contact& fresh) {
    const auto found = app::alreadyHere(*queries, fresh);
    return found ? found->field + u' ' + QString::number(found->contact) : QString();
  }
};

}

TEST_CASE("who shares an e-mail and not another name, or all of a name, is here already") {
  Known book;
  const domain::Id ana = book.add(Known::contact({{"name", "Ana Novak"}, {"email", "ana@novak.example"}}));
  const domain::Id shop = book.add(
      Known::contact({{"name", "Novak"}, {"email", "info@novak.example"}}, domain::ContactKind::Company));
  const QString byMail = QStringLiteral("email %1").arg(ana);
  CHECK(book.shared(Known::contact({{"email", "ANA@novak.example"}})) == byMail);
  CHECK(book.shared(Known::contact({{"name", "A. Novak"}, {"email", "ana@novak.example"}})) == byMail);
  CHECK(book.shared(Known::contact({{"name", "ana NOVÁK"}})) == QStringLiteral("name %1").arg(ana));
  CHECK(book.shared(Known::contact({{"name", "NOVAK"}}, domain::ContactKind::Company)) ==
        QStringLiteral("name %1").arg(shop));
  // A couple with one address, a first name, a beginning, somebody of the shop.
  CHECK(book.shared(Known::contact({{"name", "Ben Novak"}, {"email", "ana@novak.example"}})).isEmpty());
  CHECK(book.shared(Known::contact({{"given", "Ana"}})).isEmpty());
  CHECK(book.shared(Known::contact({{"name", "Ana Nov"}})).isEmpty());
  CHECK(book.shared(Known::contact({{"name", "Eva Lind"}, {"email", "info@novak.example"}})).isEmpty());
}

TEST_CASE("nobody is here already who is in Trash, or was said to be another one") {
  Known book;
  const domain::Id first = book.add(Known::contact({{"name", "Ana Novak"}}));
  const domain::Id second = book.add(Known::contact({{"name", "Ana Novak"}}));
  domain::Contact fresh = *book.queries->contact(second);
  CHECK(book.shared(fresh) == QStringLiteral("name %1").arg(first));
  REQUIRE(book.session->runNow(app::dismissDuplicate(first, second)));
  CHECK(book.shared(fresh).isEmpty());
  REQUIRE(book.session->undoNow());
  REQUIRE(book.session->runNow(app::deleteContacts({first})));
  CHECK(book.shared(fresh).isEmpty());
}
