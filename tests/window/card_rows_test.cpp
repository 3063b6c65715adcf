// Every row of a contact can be seen and changed on its card, also where several have the same label.
#include "app/commands.h"
#include "domain/contact_edit.h"
#include "pages/card_fields.h"
#include "pages/card_grid.h"
#include "pages/contact_page.h"
#include "widgets/editable_value.h"
#include "window/driven.h"

#include <QBuffer>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

domain::Contact fullPerson() {
  domain::Contact person;
  person.given = latin("Ana");
  person.employments.push_back({0, 0, latin("Novak"), latin("Owner"), {}, {}, {}, {}, true});
  person.employments.push_back({0, 0, latin("Guild"), latin("Chair"), {}, {}, {}, {}, false});
  person.relations.push_back({0, latin("Bo"), latin("child"), {}});
  person.relations.push_back({0, latin("Eva"), latin("child"), {}});
  person.dates.push_back({0, latin("anniversary"), latin("2010-09-04")});
  return person;
}

struct Shown {
  Shown() {
    id = kith.window.book()->desk().session().runNow(app::addContact(fullPerson()))->made;
    kith.window.book()->desk().openContact(id);
    REQUIRE(kith.wait([&] { return page() != nullptr && page()->isVisible(); }));
  }
  pages::ContactPage* page() { return kith.window.findChild<pages::ContactPage*>(); }
  domain::Contact contact() { return *kith.queries().contact(id); }

  // Types into a field of the card, found by its key, and commits.
  void put(const QString& key, const QString& text) {
    auto* value = page()->findChild<widgets::EditableValue*>(QStringLiteral("value.") + key);
    INFO(key.toStdString());
    REQUIRE(value != nullptr);
    value->startEditing();
    value->lineEdit()->setText(text);
    QTest::keyClick(value->lineEdit(), Qt::Key_Return);
  }
  // Writes a word into a menu that is open.
  static void typeIntoMenu(const QString& prompt, const QString& word) {
    QTimer::singleShot(0, [prompt, word] {
      const QWidget* open = QApplication::activePopupWidget();
      REQUIRE(open != nullptr);
      for (auto* line : open->findChildren<QLineEdit*>(QStringLiteral("menuLine"))) {
        if (line->placeholderText() != prompt) continue;
        line->setText(word);
        QTest::keyClick(line, Qt::Key_Return);
        return;
      }
      FAIL("no such line in a menu");
    });
  }

  test::Driven kith;
  domain::Id id = 0;
};

QString keyOf(const char* what, domain::Id id) { return latin(what) + u':' + QString::number(id); }

}

TEST_CASE("of two rows with the same label each is changed by itself") {
  Shown shown;
  const domain::Contact before = shown.contact();
  shown.put(keyOf("related", before.relations[1].id), latin("Eva Marija"));
  REQUIRE(shown.kith.wait([&] { return shown.contact().relations[1].name == u"Eva Marija"; }));
  CHECK(shown.contact().relations[0].name == u"Bo");
  shown.put(keyOf("related", before.relations[0].id), {});
  REQUIRE(shown.kith.wait([&] { return shown.contact().relations.size() == 1; }));
  CHECK(shown.contact().relations[0].name == u"Eva Marija");
}

TEST_CASE("a second company is seen, changed, and can become the main one") {
  Shown shown;
  const domain::Id guild = shown.contact().employments[1].id;
  shown.put(keyOf("work.title", guild), latin("Treasurer"));
  REQUIRE(shown.kith.wait([&] { return shown.contact().employments[1].title == u"Treasurer"; }));
  CHECK(shown.contact().employments[0].title == u"Owner");
  auto* label = shown.page()->findChild<QWidget*>(QStringLiteral("label.") + keyOf("work.company", guild));
  REQUIRE(label != nullptr);
  label->findChild<QMenu*>()->actions().front()->trigger();
  REQUIRE(shown.kith.wait([&] {
    for (const auto& work : shown.contact().employments)
      if (work.primary) return work.companyName == u"Guild";
    return false;
  }));
}

TEST_CASE("a date, a relation and a field of the user's own are added by a word of their own") {
  Shown shown;
  auto* grid = shown.page()->findChild<pages::CardGrid*>();
  grid->addField(latin("date.first order"));
  shown.put(latin("date.first order:new"), latin("2019-05-02"));
  REQUIRE(shown.kith.wait([&] { return shown.contact().dates.size() == 2; }));
  CHECK(shown.contact().dates[1].label == u"first order");
  CHECK(shown.contact().dates[1].value == u"2019-05-02");
  Shown::typeIntoMenu(latin("Name of a new field"), latin("Size: shoes"));
  QTest::mouseClick(shown.page()->findChild<QWidget*>(latin("addField")), Qt::LeftButton);
  shown.put(latin("custom.Size: shoes:new"), latin("39"));
  REQUIRE(shown.kith.wait([&] { return shown.contact().custom.size() == 1; }));
  CHECK(shown.contact().custom[0].fieldName == u"Size: shoes");
  CHECK(shown.contact().custom[0].value == u"39");
  // Nothing empty is left over.
  CHECK(shown.kith.wait(
      [&] { return shown.page()->findChild<QWidget*>(latin("value.custom.Size: shoes:new")) == nullptr; }));
}

TEST_CASE("a household is named on the card") {
  Shown shown;
  shown.page()->findChild<pages::CardGrid*>()->addField(latin("household"));
  shown.put(latin("household"), latin("Kos, Ptuj"));
  REQUIRE(shown.kith.wait([&] { return shown.contact().household == u"Kos, Ptuj"; }));
  CHECK(shown.contact().householdId);
}

TEST_CASE("a label becomes a word of the user's own") {
  Shown shown;
  const domain::Id date = shown.contact().dates[0].id;
  auto* label = shown.page()->findChild<QWidget*>(QStringLiteral("label.") + keyOf("date", date));
  REQUIRE(label != nullptr);
  Shown::typeIntoMenu(latin("Another word"), latin("name day"));
  QTest::mouseClick(label, Qt::LeftButton);
  CHECK(shown.kith.wait([&] { return shown.contact().dates[0].label == u"name day"; }));
}

TEST_CASE("a picture is made small, kept, and taken back") {
  Shown shown;
  QImage image(3000, 2000, QImage::Format_RGB32);
  image.fill(Qt::darkCyan);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "BMP");
  shown.page()->setPicture(shown.kith.write(latin("ana.bmp"), bytes));
  REQUIRE(shown.kith.wait([&] { return shown.contact().photoId.has_value(); }));
  const QImage kept = QImage::fromData(shown.kith.queries().photo(*shown.contact().photoId));
  CHECK(kept.width() == 1024);
  CHECK(kept.height() == 682);
  REQUIRE(shown.kith.window.book()->desk().session().undoNow());
  CHECK_FALSE(shown.contact().photoId.has_value());
  QSignalSpy refused(&shown.kith.window.book()->desk(), &pages::Desk::failed);
  shown.page()->setPicture(shown.kith.write(latin("words.png"), "not a picture"));
  REQUIRE(shown.kith.wait([&] { return refused.count() == 1; }));
  CHECK(refused.front().front().toString().contains(u"words.png"));
  CHECK_FALSE(shown.contact().photoId.has_value());
}

TEST_CASE("what is typed stays with the one it was typed for when another is opened") {
  Shown shown;
  domain::Contact other = fullPerson();
  other.given = latin("Bo");
  const domain::Id second = shown.kith.window.book()->desk().session().runNow(app::addContact(other))->made;
  const QString child = keyOf("related", shown.contact().relations[0].id);
  for (const QString& key : {latin("notes"), child}) {
    auto* value = shown.page()->findChild<widgets::EditableValue*>(QStringLiteral("value.") + key);
    REQUIRE(value != nullptr);
    value->startEditing();
    const QString words = QStringLiteral("words for Ana in ") + key;
    if (auto* lines = qobject_cast<QPlainTextEdit*>(value->editor())) lines->setPlainText(words);
    if (auto* line = value->lineEdit()) line->setText(words);
    shown.kith.window.book()->desk().openContact(second);
    REQUIRE(shown.kith.wait([&] { return shown.page()->contact() == second; }));
    shown.kith.window.book()->desk().openContact(shown.id);
    REQUIRE(shown.kith.wait([&] { return shown.page()->contact() == shown.id; }));
  }
  REQUIRE(shown.kith.wait([&] { return shown.contact().relations[0].name.startsWith(u"words for Ana"); }));
  CHECK(shown.contact().notes == u"words for Ana in notes");
  const domain::Contact untouched = *shown.kith.queries().contact(second);
  CHECK(untouched.notes.isEmpty());
  CHECK(untouched.relations.size() == 2);
  CHECK(untouched.relations[0].name == u"Bo");
}

TEST_CASE("since when somebody works there is asked for, kept, and not offered twice") {
  Shown shown;
  auto* grid = shown.page()->findChild<pages::CardGrid*>();
  const domain::Id work = shown.contact().employments[0].id;
  grid->addField(keyOf("work.from", work));
  auto* value =
      shown.page()->findChild<widgets::EditableValue*>(QStringLiteral("value.") + keyOf("work.from", work));
  REQUIRE(value != nullptr);
  CHECK(value->isEditing());
  shown.put(keyOf("work.from", work), latin("2019"));
  REQUIRE(shown.kith.wait([&] { return shown.contact().employments[0].fromDate == u"2019"; }));
  CHECK(shown.kith.wait([grid] {
    QMenu menu;
    grid->offerFields(menu);
    const auto entries = menu.findChildren<QAction*>();
    return std::none_of(entries.begin(), entries.end(),
                        [](const QAction* entry) { return entry->text() == u"Since"; });
  }));
}

TEST_CASE("the last word on a channel is shown, and a new one leaves the older ones") {
  Shown shown;
  shown.kith.window.book()->desk().run(
      app::editContact(shown.id, {}, [](domain::Contact& contact) -> Result<void> {
        contact.consents.push_back(
            {0, latin("email"), latin("granted"), latin("2020-01-01"), {}, latin("card")});
        contact.consents.push_back({0, latin("email"), latin("refused"), latin("2024-01-01"), {}, {}});
        return {};
      }));
  pages::ContactPage& page = *shown.page();
  REQUIRE(shown.kith.wait([&] { return page.shown().consents.size() == 2; }));
  const auto fields = pages::cardFields(shown.contact(), {}, QDate(2026, 3, 2));
  const auto hit = std::find_if(fields.begin(), fields.end(),
                                [](const pages::CardField& f) { return f.key == u"consent:email"; });
  REQUIRE(hit != fields.end());
  CHECK(hit->value == u"refused");
  domain::Contact changed = page.shown();
  REQUIRE(hit->set(changed, latin("granted")));
  REQUIRE(changed.consents.size() == 3);
  CHECK(changed.consents[0].proof == u"card");
  CHECK(domain::newestConsent(changed, u"email")->at == u"2026-03-02");
}
