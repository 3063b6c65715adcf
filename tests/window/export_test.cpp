// The export dialog: what it offers, and the file it writes.
#include "app/commands.h"
#include "dialogs/export_dialog.h"
#include "widgets/inline_message.h"
#include "window/driven.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace kith;
using test::Driven;

namespace {

void choose(dialogs::ExportDialog& dialog, const char* name, const char* data) {
  auto* combo = dialog.findChild<QComboBox*>(QString::fromLatin1(name));
  REQUIRE(combo != nullptr);
  combo->setCurrentIndex(combo->findData(QString::fromLatin1(data)));
}

QByteArray written(dialogs::ExportDialog& dialog, const QString& path) {
  bool done = false;
  QObject::connect(&dialog, &dialogs::ExportDialog::finishedWriting, &dialog, [&done] { done = true; });
  dialog.exportTo(path);
  REQUIRE(QTest::qWaitFor([&done] { return done; }, 5000));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void addPeople(Driven& kith) {
  for (const char* name : {"Jana", "Bo"}) {
    domain::Contact contact;
    contact.given = QString::fromLatin1(name);
    contact.channels.push_back({});
    contact.channels.back().kind = domain::ChannelKind::Email;
    contact.channels.back().value = contact.given.toLower() + u"@example.example";
    if (contact.given == u"Bo") contact.doNotContact = domain::DoNotContact::kEmail;
    REQUIRE(kith.window.book()->desk().session().runNow(app::addContact(contact)));
  }
}

}

TEST_CASE("the export dialog writes who and what was chosen") {
  Driven kith;
  addPeople(kith);
  dialogs::ExportDialog dialog(kith.window.book()->desk().session(), {}, &kith.window);
  dialog.show();
  choose(dialog, "target", "program");
  const QString path = kith.folder.filePath(QStringLiteral("out.csv"));
  QByteArray bytes = written(dialog, path);
  CHECK(bytes.contains("Jana"));
  CHECK(bytes.contains("Bo"));
  choose(dialog, "purpose", "email");
  bytes = written(dialog, path);
  CHECK(bytes.contains("Jana"));
  CHECK_FALSE(bytes.contains("Bo"));
  choose(dialog, "target", "xlsx");
  CHECK(written(dialog, kith.folder.filePath(QStringLiteral("out.xlsx"))).startsWith("PK"));
  choose(dialog, "target", "ics");
  CHECK_FALSE(dialog.findChild<QComboBox*>(QStringLiteral("what"))->isVisible());
  CHECK(dialog.options().purpose.isEmpty());
  CHECK(written(dialog, kith.folder.filePath(QStringLiteral("out.ics"))).startsWith("BEGIN:VCALENDAR"));
  choose(dialog, "target", "zip");
  CHECK(written(dialog, kith.folder.filePath(QStringLiteral("out.zip"))).startsWith("PK"));
}

TEST_CASE("labels are drawn for those whom a letter may and can reach") {
  Driven kith;
  addPeople(kith);
  dialogs::ExportDialog dialog(kith.window.book()->desk().session(), {}, &kith.window);
  dialog.show();
  choose(dialog, "target", "labels");
  CHECK(dialog.findChild<QLabel*>(QStringLiteral("hint"))->isVisible());
  CHECK_FALSE(dialog.findChild<QComboBox*>(QStringLiteral("purpose"))->isVisible());
  const QString path = kith.folder.filePath(QStringLiteral("labels.pdf"));
  auto* message = dialog.findChild<widgets::InlineMessage*>();
  // Nobody has an address yet: no file.
  bool done = false;
  QObject::connect(&dialog, &dialogs::ExportDialog::finishedWriting, &dialog, [&done] { done = true; });
  dialog.exportTo(path);
  REQUIRE(kith.wait([&] { return done; }));
  CHECK(message->text().contains(QStringLiteral("address")));
  CHECK_FALSE(QFileInfo::exists(path));
  for (const domain::Id id : {1, 2})
    REQUIRE(kith.window.book()->desk().session().runNow(
        app::editContact(id, QStringLiteral("address"), [](domain::Contact& contact) -> Result<void> {
          contact.addresses.push_back({});
          contact.addresses.back().street = QStringLiteral("Glavna 1");
          contact.addresses.back().city = QStringLiteral("Celje");
          if (contact.given == u"Bo") contact.doNotContact = domain::DoNotContact::kPost;
          return {};
        })));
  CHECK(written(dialog, path).startsWith("%PDF"));
  CHECK(message->text().contains(QStringLiteral("1 label is in")));
  CHECK(message->text().contains(QStringLiteral("1 must not be contacted")));
}

TEST_CASE("who changed since the last time is written alone the next time") {
  Driven kith;
  addPeople(kith);
  dialogs::ExportDialog dialog(kith.window.book()->desk().session(), {}, &kith.window);
  dialog.show();
  choose(dialog, "target", "vcf");
  choose(dialog, "who", "changes");
  const QString path = kith.folder.filePath(QStringLiteral("phone.vcf"));
  QByteArray bytes = written(dialog, path);
  CHECK(bytes.contains("Jana"));
  CHECK(bytes.contains("Bo"));
  REQUIRE(kith.window.book()->desk().session().runNow(
      app::editContact(1, QStringLiteral("notes"), [](domain::Contact& contact) -> Result<void> {
        contact.notes = QStringLiteral("likes oak");
        return {};
      })));
  bytes = written(dialog, path);
  CHECK(bytes.contains("Jana"));
  CHECK_FALSE(bytes.contains("Bo"));
}

TEST_CASE("only what has a meaning for the choice is asked") {
  Driven kith;
  dialogs::ExportDialog dialog(kith.window.book()->desk().session(), {}, &kith.window);
  dialog.show();
  auto* purpose = dialog.findChild<QComboBox*>(QStringLiteral("purpose"));
  auto* columns = dialog.findChild<QListWidget*>(QStringLiteral("columns"));
  auto* button = dialog.findChild<QPushButton*>(QStringLiteral("exportButton"));
  CHECK(purpose->isVisible());
  CHECK_FALSE(columns->isVisible());
  choose(dialog, "what", "purchases");
  CHECK_FALSE(purpose->isVisible());
  choose(dialog, "what", "contacts");
  dialog.findChild<QComboBox*>(QStringLiteral("columnChoice"))->setCurrentIndex(1);
  CHECK(columns->isVisible());
  CHECK(dialog.options().fields.contains(QStringLiteral("email")));
  for (int row = 0; row < columns->count(); ++row) columns->item(row)->setCheckState(Qt::Unchecked);
  CHECK_FALSE(button->isEnabled());
  CHECK_FALSE(purpose->isVisible());
  choose(dialog, "target", "vcf");
  CHECK_FALSE(columns->isVisible());
  CHECK(purpose->isVisible());
  CHECK(button->isEnabled());
}

TEST_CASE("what is no longer asked does not apply") {
  Driven kith;
  dialogs::ExportDialog dialog(kith.window.book()->desk().session(), {}, &kith.window);
  dialog.show();
  choose(dialog, "purpose", "email");
  CHECK(dialog.options().purpose == u"email");
  dialog.findChild<QComboBox*>(QStringLiteral("columnChoice"))->setCurrentIndex(1);
  auto* columns = dialog.findChild<QListWidget*>(QStringLiteral("columns"));
  for (int row = 0; row < columns->count(); ++row) columns->item(row)->setCheckState(Qt::Unchecked);
  columns->item(0)->setCheckState(Qt::Checked);
  CHECK_FALSE(dialog.findChild<QComboBox*>(QStringLiteral("purpose"))->isVisible());
  CHECK(dialog.options().purpose.isEmpty());
}

TEST_CASE("an export that cannot be written says so in the dialog") {
  Driven kith;
  dialogs::ExportDialog dialog(kith.window.book()->desk().session(), {}, &kith.window);
  dialog.show();
  bool done = false;
  QObject::connect(&dialog, &dialogs::ExportDialog::finishedWriting, &dialog, [&done] { done = true; });
  dialog.exportTo(kith.folder.filePath(QStringLiteral("missing/out.xlsx")));
  REQUIRE(QTest::qWaitFor([&done] { return done; }, 5000));
  CHECK(dialog.findChild<QWidget*>(QStringLiteral("message"))->isVisible());
}
