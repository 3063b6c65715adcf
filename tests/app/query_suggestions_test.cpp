#include "app/query_suggestions.h"

#include "app/commands.h"
#include "support/catch.h"
#include "support/opened.h"

using namespace kith;

namespace {

struct Suggesting : test::Opened {
  Suggesting() {
    add({QStringLiteral("vip"), QStringLiteral("blue house")}, "lead", "Ek & Co");
    gone = add({QStringLiteral("vip")}, "customer", "Zorn");
  }
  domain::Id add(const QStringList& tags, const char* stage, const char* company) {
    domain::Contact c;
    c.given = QStringLiteral("Ana");
    c.tags = tags;
    c.stage = QString::fromLatin1(stage);
    domain::Employment work;
    work.companyName = QString::fromLatin1(company);
    c.employments.push_back(work);
    domain::CustomValue size;
    size.fieldName = QStringLiteral("Shoe size");
    size.value = QStringLiteral("42");
    c.custom.push_back(size);
    return session->runNow(app::addContact(std::move(c)))->made;
  }
  // "text count" of each.
  QStringList values(const char* text) {
    const QString typed = QString::fromUtf8(text);
    QStringList out;
    for (const auto& each : suggestions.valuesFor(search::completionSpot(typed, typed.size()), 20))
      out << QStringLiteral("%1 %2").arg(each.text).arg(each.count);
    return out;
  }

  domain::Id gone = 0;
  app::QuerySuggestions suggestions{*queries};
};

QStringList list(std::initializer_list<const char*> words) {
  QStringList out;
  for (const char* word : words) out << QString::fromUtf8(word);
  return out;
}

}

TEST_CASE("the values of a key are those of the book, the frequent first") {
  Suggesting book;
  CHECK(book.values("tag:") == list({"vip 2", "\"blue house\" 1"}));
  CHECK(book.values("tag:HO") == list({"\"blue house\" 1"}));
  CHECK(book.values("stage:") == list({"customer 1", "lead 1"}));
  CHECK(book.values("company:e") == list({"\"Ek & Co\" 1"}));
  CHECK(book.values("shoe-size:") == list({"42 2"}));
  CHECK(book.values("tag:x").isEmpty());
  CHECK(book.values("tag:vip").isEmpty());
  CHECK(book.values("email:a").isEmpty());
}

TEST_CASE("values follow the book") {
  Suggesting book;
  CHECK(book.values("stage:").size() == 2);
  REQUIRE(book.session->runNow(app::deleteContacts({book.gone})));
  CHECK(book.values("stage:") == list({"lead 1"}));
  CHECK(book.values("tag:v") == list({"vip 1"}));
}

TEST_CASE("dates, kinds and fields that may be missing are offered too, and all of them can be read") {
  Suggesting book;
  CHECK(book.values("is:c") == list({"company -1"}));
  CHECK(book.values("last>").size() == 4);
  CHECK(book.values("created:\"last w") == list({"\"last week\" -1"}));
  CHECK(book.values("due:tom") == list({"tomorrow -1"}));
  CHECK(book.values("missing:em") == list({"email -1"}));
  CHECK(book.values("has:shoe") == list({"shoe-size -1"}));
  for (const char* key : {"has:", "missing:", "is:", "last:", "last>", "next:", "next<", "created:"}) {
    const QString typed = QString::fromLatin1(key);
    for (const auto& each : book.suggestions.valuesFor(search::completionSpot(typed, typed.size()), 100)) {
      INFO(QString(typed + each.text).toStdString());
      CHECK_FALSE(book.queries->parsed(typed + each.text).problem);
    }
  }
}
