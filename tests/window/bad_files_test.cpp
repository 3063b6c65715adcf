#include "app/commands.h"
#include "widgets/inline_message.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace kith;

namespace {

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Window : test::Driven {
  // A closed book with one contact, as bytes.
  QByteArray soundBook() {
    domain::Contact ana;
    ana.given = QStringLiteral("Ana");
    REQUIRE(window.book()->desk().session().runNow(app::addContact(ana)));
    window.openBook(folder.filePath(QStringLiteral("other.kith")));
    REQUIRE(window.book() != nullptr);
    return bytesOf(path);
  }

  // What the page says that stands where a book should be; empty while there is none.
  QString problem() {
    QStringList text;
    auto* page = window.findChild<QWidget*>(QStringLiteral("problem"));
    if (page == nullptr || !page->isVisible()) return {};
    for (const QLabel* label : page->findChildren<QLabel*>())
      if (label->isVisible()) text << label->text();
    return text.join(u'\n').trimmed();
  }

  QPushButton* choice(const char* text) {
    for (QPushButton* button : window.findChildren<QPushButton*>())
      if (button->isVisible() && button->text().contains(QString::fromLatin1(text))) return button;
    return nullptr;
  }

  // The message that is to be seen; empty when there is none.
  QString message() {
    for (const auto* each : window.findChildren<widgets::InlineMessage*>())
      if (each->isVisible()) return each->text();
    return {};
  }

  void drop(const QString& dropped) {
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(dropped)});
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent fall(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &fall);
  }

  // The words stand on a page of their own, name the file, tell what to do, and say nothing in SQL.
  void checkRefused(const QString& file, const char* words) {
    window.openBook(file);
    CHECK(window.book() == nullptr);
    QApplication::processEvents();
    const QString text = problem();
    INFO(text.toStdString());
    CHECK(text.contains(QString::fromLatin1(words)));
    // The folder of the test has letters by chance, these among them.
    CHECK_FALSE(QString(text)
                    .remove(QDir(folder.path()).dirName())
                    .contains(QStringLiteral("SQL"), Qt::CaseInsensitive));
    CHECK_FALSE(text.contains(QStringLiteral("kith-cli")));
    CHECK(text.contains(QFileInfo(file).fileName()));
    CHECK(choice("Choose Another File") != nullptr);
    CHECK(choice("Start a New Book") != nullptr);
    CHECK(choice("Try Again") != nullptr);
    CHECK_FALSE(window.actions().get(QStringLiteral("person.new"))->isEnabled());
    CHECK(window.actions().get(QStringLiteral("file.open"))->isEnabled());
  }
};

// Nothing is forbidden to root.
struct AsNobody {
  AsNobody() { REQUIRE((!root || ::seteuid(65534) == 0)); }
  ~AsNobody() {
    if (root) (void)!::seteuid(0);
  }
  const bool root = ::geteuid() == 0;
};

}

TEST_CASE("a file of a newer Kith is refused with what to install") {
  Window kith;
  QByteArray bytes = kith.soundBook();
  bytes.replace(60, 4, QByteArray("\x00\x01\x86\x9f", 4));
  const QString file = kith.write(QStringLiteral("newer.kith"), bytes);
  kith.checkRefused(file, "newer Kith");
  CHECK((bytesOf(file) == bytes));
}

TEST_CASE("a file that is no book is refused with what to choose") {
  Window kith;
  const QByteArray bytes(4000, 'x');
  const QString file = kith.write(QStringLiteral("letter.kith"), bytes);
  kith.checkRefused(file, "not a file of Kith");
  CHECK((bytesOf(file) == bytes));
}

TEST_CASE("a damaged book is refused, and its last copy can be brought back") {
  Window kith;
  QByteArray bytes = kith.soundBook();
  kith.window.openBook(kith.path);
  kith.window.actions().get(QStringLiteral("file.backup"))->trigger();
  REQUIRE(kith.wait([&] { return !kith.find<QLabel>("statusBackup")->text().isEmpty(); }));
  kith.window.openBook(kith.folder.filePath(QStringLiteral("other.kith")));
  bytes.replace(100, 3000, QByteArray(3000, '\x7f'));
  kith.write(QStringLiteral("book.kith"), bytes);
  kith.checkRefused(kith.path, "damaged");
  QPushButton* bring = kith.choice("Bring Back");
  REQUIRE(bring != nullptr);
  bring->click();
  REQUIRE(kith.wait([&] { return kith.window.book() != nullptr; }));
  CHECK(kith.queries().stats().people == 1);
}

TEST_CASE("a book with a damaged page inside is not shown as an empty one") {
  Window kith;
  QByteArray bytes = kith.soundBook();
  for (qsizetype page = 4096; page + 4096 <= bytes.size(); page += 4096)
    bytes.replace(page, 4096, QByteArray(4096, '\x7f'));
  const QString file = kith.write(QStringLiteral("inside.kith"), bytes);
  kith.checkRefused(file, "damaged");
}

TEST_CASE("half a book is refused as damaged") {
  Window kith;
  const QByteArray bytes = kith.soundBook();
  const QString file = kith.write(QStringLiteral("half.kith"), bytes.left(bytes.size() / 2));
  kith.checkRefused(file, "damaged");
}

TEST_CASE("a book that another program writes names it, and opens once that has ended") {
  Window kith;
  kith.soundBook();
  QFile lock(kith.path + QStringLiteral("-lock"));
  REQUIRE(lock.open(QIODevice::ReadWrite));
  lock.write("kith-cli (process 4711)\n");
  lock.flush();
  REQUIRE(::flock(lock.handle(), LOCK_EX | LOCK_NB) == 0);
  kith.window.openBook(kith.path);
  CHECK(kith.window.book() == nullptr);
  QApplication::processEvents();
  CHECK(kith.problem().contains(QStringLiteral("process 4711")));
  lock.close();
  kith.choice("Try Again")->click();
  CHECK(kith.wait([&] { return kith.window.book() != nullptr; }));
}

TEST_CASE("a book in a missing folder, in a forbidden place or under a folder's name is refused") {
  Window kith;
  kith.checkRefused(kith.folder.filePath(QStringLiteral("no folder/book.kith")), "There is no");
  const QString shut = kith.folder.filePath(QStringLiteral("shut"));
  REQUIRE(QDir().mkdir(shut));
  REQUIRE(::chmod(QFile::encodeName(kith.folder.path()).constData(), 0755) == 0);
  REQUIRE(::chmod(QFile::encodeName(shut).constData(), 0555) == 0);
  {
    const AsNobody nobody;
    kith.checkRefused(shut + QStringLiteral("/book.kith"), "may not be opened");
  }
  kith.checkRefused(kith.folder.path(), "not a file");
}

TEST_CASE("dropped files that cannot be read say why on the page, and the next one is read") {
  Window kith;
  const QString gone = kith.folder.filePath(QStringLiteral("gone.csv"));
  const struct {
    QString path;
    const char* words;
  } all[] = {
      {kith.write(QStringLiteral("empty.csv"), {}), "is empty"},
      {kith.write(QStringLiteral("blank.csv"), "\n \n\n"), "is empty"},
      {kith.write(QStringLiteral("picture.csv"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 20)),
       "not a text file"},
      {gone, "There is no"},
      {QStringLiteral("/proc/self/mem"), "could not be read"},
      {kith.folder.path(), "is not a file"}};
  for (const auto& c : all) {
    if (c.path.startsWith(QLatin1String("/proc")) && !QFileInfo::exists(c.path)) continue;
    kith.drop(c.path);
    INFO(c.path.toStdString() << " " << kith.message().toStdString());
    CHECK(kith.wait([&] { return kith.message().contains(QString::fromLatin1(c.words)); }));
    CHECK_FALSE(kith.find<QPushButton>("importRun")->isEnabled());
    CHECK(kith.find<QPushButton>("importCancel")->isVisible());
  }
  kith.drop(kith.write(QStringLiteral("good.csv"), "First name,Last name\nAna,Novak\n"));
  CHECK(kith.wait([&] { return kith.find<QPushButton>("importRun")->isEnabled(); }));
  CHECK(kith.message().isEmpty());
}

TEST_CASE("a table with a heading and nothing below says that there is nothing to take in") {
  Window kith;
  kith.drop(kith.write(QStringLiteral("headings.csv"), "First name,Last name\n"));
  CHECK(kith.wait([&] { return !kith.message().isEmpty(); }));
  CHECK_FALSE(kith.find<QPushButton>("importRun")->isEnabled());
}

TEST_CASE("another book can be opened while a file is being read") {
  Window kith;
  QByteArray rows = "First name,Last name,E-mail\n";
  for (int i = 0; i < 40'000; ++i) rows += "Ana,Novak,ana" + QByteArray::number(i) + "@novak.example\n";
  const QString file = kith.write(QStringLiteral("many.csv"), rows);
  kith.drop(file);
  auto* run = kith.find<QPushButton>("importRun");
  REQUIRE(kith.wait([&] { return run->isEnabled(); }));
  run->click();
  kith.window.openBook(kith.folder.filePath(QStringLiteral("other.kith")));
  REQUIRE(kith.window.book() != nullptr);
  CHECK(kith.queries().stats().people == 0);
  kith.window.openBook(kith.path);
  REQUIRE(kith.window.book() != nullptr);
  CHECK(kith.queries().stats().people == 0);
}

TEST_CASE("while an import runs only stopping it is offered, and a section can be opened") {
  Window kith;
  kith.soundBook();
  kith.window.openBook(kith.path);
  QByteArray rows = "First name,Last name,E-mail\n";
  for (int i = 0; i < 40'000; ++i) rows += "Ana,Novak,ana" + QByteArray::number(i) + "@novak.example\n";
  kith.drop(kith.write(QStringLiteral("many.csv"), rows));
  auto* run = kith.find<QPushButton>("importRun");
  REQUIRE(kith.wait([&] { return run->isEnabled(); }));
  run->click();
  CHECK(QApplication::focusWidget() == kith.find<QPushButton>("importCancel"));
  CHECK_FALSE(kith.find("importEncoding")->isEnabled());
  auto* sections = kith.find<QAbstractItemView>("sections");
  CHECK_FALSE(sections->selectionModel()->hasSelection());
  kith.find<QPushButton>("importCancel")->click();
  CHECK(kith.wait([&] { return kith.message().contains(QStringLiteral("Nothing of the file")); }));
  CHECK(kith.find("importEncoding")->isEnabled());
  const QRect people = sections->visualRect(sections->model()->index(1, 0));
  QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, people.center());
  CHECK(kith.window.book()->place().section == QStringLiteral("people"));
  CHECK(kith.queries().stats().people == 1);
}
