#include "app/commands.h"
#include "app/import.h"
#include "application/book_file.h"
#include "widgets/inline_message.h"
#include "window/driven.h"

#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <optional>
#include <ostream>

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

TEST_CASE("a book that was opened last and is gone is told, and opened when it is back") {
  test::Driven kith;
  const QString stick = kith.folder.filePath(QStringLiteral("shop.kith"));
  application::rememberBook(stick);
  CHECK(application::bookToOpen({}) == stick);
  kith.window.openBook(stick);
  CHECK(problemText(kith).contains(QStringLiteral("shop.kith")));
  CHECK_FALSE(QFile::exists(stick));
  // The page is made anew by every try.
  const auto tryAgain = [&kith] {
    QApplication::processEvents();
    for (auto* button : kith.find("problem")->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Try Again") && button->isVisible()) return button->click();
    FAIL("nothing to try again with");
  };
  tryAgain();
  CHECK_FALSE(QFile::exists(stick));
  CHECK_FALSE(problemText(kith).isEmpty());
  const SystemClock clock;
  REQUIRE(app::Session::open({stick, 0, QStringLiteral("test"), false}, clock));
  tryAgain();
  REQUIRE(kith.window.book() != nullptr);
  CHECK(kith.window.book()->desk().session().path() == stick);
}

namespace {

// Where the list stands: what is first in view and how much of it is hidden, what is selected, what is typed.
struct Standing {
  explicit Standing(application::MainWindow& window) {
    const pages::ContactListPane& pane = window.book()->listPane();
    top = pane.place().top;
    hidden = pane.place().hidden;
    selected = pane.currentContact();
  }
  bool operator==(const Standing&) const = default;

  domain::Id top;
  int hidden;
  domain::Id selected;
};

std::ostream& operator<<(std::ostream& out, const Standing& s) {
  return out << "top " << s.top << " hidden " << s.hidden << " selected " << s.selected;
}

QString bookOf(const QTemporaryDir& folder, int people) {
  const QString path = folder.filePath(QStringLiteral("book.kith"));
  QByteArray csv = "First name,Last name\n";
  for (int i = 0; i < people; ++i)
    csv += (i % 2 ? "Ana,Novak " : "Bilal,Okafor ") + QByteArray::number(i) + '\n';
  QFile file(folder.filePath(QStringLiteral("people.csv")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(csv);
  file.close();
  const SystemClock clock;
  auto session = app::Session::open({path, 0, QStringLiteral("test"), false}, clock);
  REQUIRE(session);
  app::JobControl control;
  REQUIRE(app::importFile(**session, file.fileName(), {}, control));
  return path;
}

}

TEST_CASE("the list comes back scrolled and selected as it was, also within a search") {
  const QTemporaryDir folder;
  const QString path = bookOf(folder, 3000);
  const QString words = GENERATE(QString(), QStringLiteral("okafor"));
  std::optional<Standing> before;
  {
    test::Driven kith;
    kith.window.openBook(path);
    auto* contacts = kith.find<QListView>("contacts");
    kith.find<QLineEdit>("search")->setText(words);
    const int rows = words.isEmpty() ? 3000 : 1500;
    REQUIRE(kith.wait([&] { return contacts->model()->rowCount() == rows; }));
    contacts->setCurrentIndex(contacts->model()->index(700, 0));
    contacts->verticalScrollBar()->setValue(contacts->verticalScrollBar()->maximum() / 3 + 5);
    before = Standing(kith.window);
    REQUIRE(before->top != 0);
    REQUIRE(before->hidden != 0);
    kith.window.close();
  }
  // As the program does it: the book first, then the window.
  test::Driven other(false);
  application::MainWindow window(other.theme, other.clock);
  window.openBook(path);
  window.show();
  REQUIRE(QTest::qWaitForWindowExposed(&window));
  CHECK(window.findChild<QLineEdit*>(QStringLiteral("search"))->text() == words);
  CHECK(other.wait([&] { return Standing(window) == *before; }));
  CHECK(Standing(window) == *before);
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

TEST_CASE("a backup that cannot be made is told, and the book is open") {
  test::Driven kith;
  domain::Contact ana;
  ana.given = QStringLiteral("Ana");
  REQUIRE(kith.window.book()->desk().session().runNow(app::addContact(ana)));
  kith.write(QStringLiteral("book backups"), "in the way");
  kith.window.openBook(kith.path);
  REQUIRE(kith.window.book() != nullptr);
  CHECK(kith.wait([&] {
    const auto messages = kith.window.findChildren<widgets::InlineMessage*>();
    return std::any_of(messages.begin(), messages.end(), [](const auto* message) {
      return message->isVisible() && message->text().startsWith(QStringLiteral("No backup"));
    });
  }));
}

TEST_CASE("a book that has nothing but a reminder shows it on Today") {
  test::Driven kith;
  const auto shows = [&kith](const char* page) {
    return kith.find(page) != nullptr && kith.find(page)->isVisible();
  };
  REQUIRE(kith.wait([&] { return shows("startPage"); }));
  domain::Reminder pay;
  pay.text = QStringLiteral("pay the rent");
  pay.due = QStringLiteral("2026-03-05");
  REQUIRE(kith.window.book()->desk().session().runNow(app::addReminder(pay)));
  kith.key(Qt::Key_1, Qt::ControlModifier);
  REQUIRE(kith.wait([&] { return shows("todayPage"); }));
  CHECK_FALSE(shows("startPage"));
}
