#include "app/commands.h"
#include "pages/contact_page.h"
#include "widgets/type_label.h"
#include "widgets/value_text.h"
#include "window/driven.h"

using namespace kith;

TEST_CASE("larger text reaches every label at once, and the usual size brings back the old ones") {
  test::Driven kith;
  kith.window.actions().get(QStringLiteral("go.today"))->trigger();
  auto* title = kith.find<widgets::TypeLabel>("todayTitle");
  REQUIRE(title != nullptr);
  const double before = QFontMetricsF(title->font()).height();
  for (int step = 0; step < 5; ++step) kith.window.actions().get(QStringLiteral("view.larger"))->trigger();
  CHECK(QFontMetricsF(title->font()).height() > 1.3 * before);
  kith.theme.setTextPercent(100);
  CHECK(QFontMetricsF(title->font()).height() == before);
}

TEST_CASE("larger text reaches what was not to be seen when it was chosen") {
  test::Driven kith;
  auto* book = kith.window.book();
  domain::Contact ana;
  ana.given = QStringLiteral("Ana");
  ana.rank = QStringLiteral("A");
  const domain::Id id = book->desk().session().runNow(app::addContact(ana))->made;
  book->openContact(id);
  REQUIRE(kith.wait([&] { return book->card().isVisible(); }));
  kith.key(Qt::Key_L, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return kith.find("capture") != nullptr && kith.find("capture")->isVisible(); }));
  kith.key(Qt::Key_Escape);
  book->openSection(QStringLiteral("today"));
  REQUIRE(kith.wait([&] { return !book->card().isVisible(); }));
  QList<QWidget*> labels;
  for (auto* label : book->card().findChildren<widgets::TypeLabel*>()) labels << label;
  for (auto* name : book->card().findChildren<widgets::ValueText*>()) labels << name;
  REQUIRE(labels.size() > 5);
  std::vector<double> before;
  for (const auto* label : labels) before.push_back(QFontMetricsF(label->font()).height());
  kith.theme.setTextPercent(150);
  book->openContact(id);
  REQUIRE(kith.wait([&] { return book->card().isVisible(); }));
  kith.key(Qt::Key_L, Qt::ControlModifier);
  QTest::qWait(100);
  SECTION("in the same colours") {}
  SECTION("in others") {
    kith.theme.setChoice(platform::SchemeChoice::Dark);
    kith.theme.setChoice(platform::SchemeChoice::Light);
  }
  for (qsizetype i = 0; i < labels.size(); ++i) {
    INFO(labels[i]->metaObject()->className() << labels[i]->accessibleName().toStdString());
    CHECK(QFontMetricsF(labels[i]->font()).height() > 1.3 * before[static_cast<std::size_t>(i)]);
  }
  kith.theme.setTextPercent(100);
}

TEST_CASE("the columns of a sale stand below each other in larger text") {
  test::Driven kith;
  domain::Contact ana;
  ana.given = QStringLiteral("Ana");
  const domain::Id id = kith.window.book()->desk().session().runNow(app::addContact(ana))->made;
  kith.window.book()->openContact(id);
  kith.key(Qt::Key_B, Qt::ControlModifier);
  REQUIRE(kith.wait(
      [&] { return kith.find("sale.what.1") != nullptr && kith.find("sale.what.1")->isVisible(); }));
  kith.find<QLineEdit>("sale.what.1")->setText(QStringLiteral("Oak"));
  kith.find<QLineEdit>("sale.price.1")->setText(QStringLiteral("1250"));
  const int quantity = kith.find("sale.quantity.1")->width();
  kith.theme.setTextPercent(150);
  REQUIRE(kith.wait([&] { return kith.find("sale.quantity.1")->width() > 1.3 * quantity; }));
  CHECK(kith.wait([&] { return kith.find("sale.price.1")->x() == kith.find("sale.price.2")->x(); }));
  kith.theme.setTextPercent(100);
}
