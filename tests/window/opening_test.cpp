#include "app/commands.h"
#include "application/book_file.h"
#include "window/driven.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace kith;

namespace {

QString problemText(test::Driven& kith) {
  QString text;
  auto* problem = kith.find("problem");
  if (problem == nullptr || !problem->isVisible()) return {};
  for (const QLabel* label : problem->findChildren<QLabel*>()) text += label->text() + u'\n';
  return text;
}

}

TEST_CASE("a second window on the same book is told who has it") {
  test::Driven kith;
  test::Driven other;
  other.window.openBook(kith.path);
  CHECK(other.window.book() == nullptr);
  const QString text = problemText(other);
  CHECK(text.contains(QString::number(QCoreApplication::applicationPid())));
  CHECK_FALSE(text.contains(QStringLiteral("SQLITE"), Qt::CaseInsensitive));
  other.window.openBook(other.path);
  CHECK(other.window.book() != nullptr);
}

TEST_CASE("a file that is no book is refused in a sentence and left as it was") {
  test::Driven kith;
  const QByteArray bytes = "this is a letter, not a customer book\n";
  const QString letter = kith.write(QStringLiteral("letter.kith"), bytes);
  kith.window.openBook(letter);
  CHECK(kith.window.book() == nullptr);
  CHECK_FALSE(problemText(kith).isEmpty());
  QFile file(letter);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == bytes);
}

TEST_CASE("a book in a folder that is not there is refused with a way on") {
  test::Driven kith;
  kith.window.openBook(kith.folder.filePath(QStringLiteral("no/such/folder/book.kith")));
  CHECK(kith.window.book() == nullptr);
  CHECK(kith.find("problem")->findChildren<QPushButton*>().size() >= 2);
}

TEST_CASE("the window comes back where it was") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("book.kith"));
  domain::Id ana = 0;
  {
    test::Driven kith;
    kith.window.openBook(path);
    domain::Contact contact;
    contact.given = QStringLiteral("Ana");
    ana = kith.window.book()->desk().session().runNow(app::addContact(contact))->made;
    contact.given = QStringLiteral("Bilal");
    REQUIRE(kith.window.book()->desk().session().runNow(app::addContact(contact)));
    kith.window.book()->openContact(ana);
    REQUIRE(kith.wait([&] { return kith.window.book()->listPane().currentContact() == ana; }));
    kith.window.close();
  }
  test::Driven again(false);
  again.window.openBook(path);
  CHECK(again.window.book()->place().section == QStringLiteral("people"));
  CHECK(again.window.book()->listPane().currentContact() == ana);
}
