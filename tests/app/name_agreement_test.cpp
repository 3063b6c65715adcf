// Names that can be one person's, and finding them among many.
#include "app/name_agreement.h"

#include "support/catch.h"

#include <QStringList>

#include <random>

using namespace kith;
using app::NameParts;
using domain::Contact;
using domain::ContactKind;

namespace {

NameParts person(const QString& given, const QString& family) {
  Contact contact;
  contact.given = given;
  contact.family = family;
  return app::namePartsOf(contact);
}

NameParts company(const QString& name) {
  Contact contact;
  contact.kind = ContactKind::Company;
  contact.companyName = name;
  return app::namePartsOf(contact);
}

NameParts anyName(std::mt19937& random) {
  static const QStringList kGiven{{},
                                  QStringLiteral("Jana"),
                                  QStringLiteral("J."),
                                  QStringLiteral("J"),
                                  QStringLiteral("Jana Maria"),
                                  QStringLiteral("Jana-Maria"),
                                  QStringLiteral("Jan"),
                                  QStringLiteral("Ärla"),
                                  QStringLiteral("J.K.")};
  static const QStringList kFamily{{}, QStringLiteral("Kos"), QStringLiteral("KOS"), QStringLiteral("Berg")};
  const auto one = [&random](const QStringList& of) {
    return of[static_cast<qsizetype>(random() % static_cast<unsigned>(of.size()))];
  };
  return random() % 5 == 0 ? company(one(kFamily)) : person(one(kGiven), one(kFamily));
}

}

TEST_CASE("among many the one is found whose name agrees, as by looking at each") {
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    app::Namesakes many;
    std::vector<std::pair<domain::Id, NameParts>> each;
    for (domain::Id id = 1; id <= 6; ++id) {
      each.emplace_back(id, anyName(random));
      many.add(id, each.back().second);
    }
    const std::size_t gone = random() % each.size();
    many.remove(each[gone].first);
    each.erase(each.begin() + static_cast<std::ptrdiff_t>(gone));
    const NameParts wanted = anyName(random);
    const bool named = random() % 2 == 0;
    std::vector<domain::Id> agree;
    std::vector<domain::Id> agreeNamed;
    for (const auto& [id, name] : each) {
      if (!app::namesAgree(name, wanted)) continue;
      agree.push_back(id);
      if (name.named) agreeNamed.push_back(id);
    }
    const auto& hits = named ? agreeNamed : agree;
    CHECK(many.only(wanted, named) == (hits.size() == 1 ? std::optional(hits.front()) : std::nullopt));
    CHECK(many.first(wanted) == (agree.empty() ? std::nullopt : std::optional(agree.front())));
  }
}

TEST_CASE("names agree where a part is missing, an initial or a short form") {
  const NameParts jana = person(QStringLiteral("Jana"), QStringLiteral("Kos"));
  CHECK(app::namesAgree(jana, person(QStringLiteral("J."), QStringLiteral("KOS"))));
  CHECK(app::namesAgree(jana, person(QStringLiteral("Jana Maria"), {})));
  CHECK(app::namesAgree(jana, person({}, {})));
  CHECK_FALSE(app::namesAgree(jana, person(QStringLiteral("Jan"), QStringLiteral("Kos"))));
  CHECK_FALSE(app::namesAgree(jana, person(QStringLiteral("Jana"), QStringLiteral("Berg"))));
  CHECK_FALSE(app::namesAgree(jana, company(QStringLiteral("Kos"))));
}
