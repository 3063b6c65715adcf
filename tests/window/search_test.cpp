#include "app/commands.h"
#include "models/roles.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QPushButton>

using namespace kith;

namespace {

// A window with a few people, and the caret in the search box.
struct Searching : test::Driven {
  Searching() {
    add("Joanabel", "Ek", "Alpha d.o.o.", "Malmö");
    add("Ana", "Zorn", "Beta", "Oslo");
    add("Anabel", "Berg", "Beta", "Oslo");
    add("Bo", "Ek", "Ana Fabrik", "Oslo");
    window.actions().get(QStringLiteral("go.people"))->trigger();
    REQUIRE(wait([&] { return rows().size() == 4; }));
    key(Qt::Key_F, Qt::ControlModifier);
  }

  void add(const char* given, const char* family, const char* company, const char* city) {
    domain::Contact c;
    c.given = QString::fromUtf8(given);
    c.family = QString::fromUtf8(family);
    domain::Employment work;
    work.companyName = QString::fromUtf8(company);
    c.employments.push_back(work);
    domain::Address address;
    address.city = QString::fromUtf8(city);
    c.addresses.push_back(address);
    REQUIRE(window.book()->desk().session().runNow(app::addContact(std::move(c))));
  }

  QLineEdit* box() { return find<QLineEdit>("search"); }
  QWidget* message() { return find("searchMessage"); }
  QAbstractItemModel* model() { return find<QAbstractItemView>("contacts")->model(); }
  QVariant of(int row, int role) { return model()->index(row, 0).data(role); }
  QStringList rows() {
    QStringList out;
    for (int row = 0; row < model()->rowCount(); ++row) out << of(row, Qt::DisplayRole).toString();
    return out;
  }
  // Types again until the index is there: before, the store answers in name order.
  bool ranked(const QString& text, const QStringList& expected) {
    return wait([&] {
      box()->clear();
      box()->setText(text);
      return QTest::qWaitFor([&] { return rows() == expected; }, 300);
    });
  }
};

}

TEST_CASE("what is typed is ranked, with the reason where the name does not say it") {
  Searching kith;
  CHECK(kith.ranked(QStringLiteral("ana"), {QStringLiteral("Ana Zorn"), QStringLiteral("Bo Ek"),
                                            QStringLiteral("Anabel Berg"), QStringLiteral("Joanabel Ek")}));
  INFO(kith.rows().join(u',').toStdString());
  CHECK(kith.of(1, models::ContactRole::Reason).toString().contains(u"Ana Fabrik"));
  CHECK(kith.of(0, models::ContactRole::Reason).toString().isEmpty());
}

TEST_CASE("a field that does not exist is told with a way out, and the last result stays") {
  Searching kith;
  kith.box()->setText(QStringLiteral("zorn"));
  REQUIRE(kith.wait([&] { return kith.rows() == QStringList{QStringLiteral("Ana Zorn")}; }));
  kith.box()->setText(QStringLiteral("ek citty:Oslo"));
  REQUIRE(kith.message()->isVisible());
  CHECK(kith.message()->accessibleName().contains(u"citty"));
  CHECK(kith.rows() == QStringList{QStringLiteral("Ana Zorn")});
  kith.key(Qt::Key_Return);
  CHECK(kith.box()->selectedText() == u"citty");
  CHECK(kith.box()->hasFocus());
  auto* use = kith.message()->findChild<QPushButton*>();
  REQUIRE(use != nullptr);
  QTest::mouseClick(use, Qt::LeftButton);
  CHECK(kith.box()->text() == u"ek city:Oslo");
  CHECK(kith.wait([&] { return kith.rows() == QStringList{QStringLiteral("Bo Ek")}; }));
  CHECK_FALSE(kith.message()->isVisible());
}

TEST_CASE("a query that is still being typed leaves the list alone") {
  Searching kith;
  kith.box()->setText(QStringLiteral("city:"));
  CHECK(kith.message()->isVisible());
  CHECK(kith.rows().size() == 4);
  kith.box()->setText(QStringLiteral("city>Oslo"));
  CHECK(kith.message()->accessibleName().contains(u"city:"));
  kith.box()->setText(QStringLiteral("city:malmo"));
  CHECK(kith.wait([&] { return kith.rows() == QStringList{QStringLiteral("Joanabel Ek")}; }));
  CHECK_FALSE(kith.message()->isVisible());
}
