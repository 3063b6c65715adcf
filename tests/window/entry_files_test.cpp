// Files on what happened: dropped, pasted, opened, saved and removed in the window.
#include "app/attachments.h"
#include "app/commands.h"
#include "models/roles.h"
#include "pages/capture_panel.h"
#include "pages/contact_page.h"
#include "pages/new_files.h"
#include "pages/timeline_view.h"
#include "window/driven.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// Takes what is handed to other programs.
class Opened : public QObject {
  Q_OBJECT
 public:
  Opened() { QDesktopServices::setUrlHandler(latin("file"), this, "open"); }
  ~Opened() override { QDesktopServices::unsetUrlHandler(latin("file")); }
  QString path;
 public Q_SLOTS:
  void open(const QUrl& url) { path = url.toLocalFile(); }
};

struct Talked : test::Driven {
  Talked() {
    domain::Contact person;
    person.given = latin("Ana");
    ana = window.book()->desk().session().runNow(app::addContact(person))->made;
    domain::Interaction it;
    it.at = latin("2026-03-01T09:30:00Z");
    it.channel = latin("call");
    it.text = latin("Wants the plan");
    it.participants = {ana};
    call = window.book()->desk().session().runNow(app::logInteraction(it))->made;
    window.book()->openContact(ana);
    REQUIRE(wait(
        [this] { return view() != nullptr && view()->isVisible() && view()->model()->rowCount() == 1; }));
  }

  pages::TimelineView* view() { return find<pages::TimelineView>("timeline"); }
  std::vector<domain::Attachment> files() { return queries().filesOf(latin("interaction"), call); }
  bool shows(int count) {
    return wait([this, count] {
      return view()->model()->index(0, 0).data(models::TimelineRole::Files).toStringList().size() == count;
    });
  }

  void select() {
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(0, 0));
  }

  // Over the middle of that widget and down.
  void drop(QWidget& on, const QStringList& paths) {
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString& each : paths) urls << QUrl::fromLocalFile(each);
    mime.setUrls(urls);
    const QPoint place = on.mapTo(&window, on.rect().center());
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &move);
    QDropEvent fall(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &fall);
  }

  QAction* menuAction(const char* name) {
    auto* menu = view()->findChild<QMenu*>(latin("entryMenu"));
    return menu == nullptr ? nullptr : menu->findChild<QAction*>(latin(name));
  }

  domain::Id ana = 0;
  domain::Id call = 0;
};

}

TEST_CASE("a file dropped on an entry of the timeline is kept with it, and Ctrl+Z takes it back") {
  Talked kith;
  const QString plan = kith.write(latin("plan.pdf"), "%PDF-1.4");
  kith.drop(*kith.view()->viewport(), {plan});
  REQUIRE(kith.shows(1));
  CHECK(kith.files().front().name == latin("plan.pdf"));
  CHECK(
      kith.view()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(latin("plan.pdf")));
  CHECK(kith.view()->dropRow() == -1);
  kith.select();
  kith.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(kith.shows(0));
}

TEST_CASE("a picture in the clipboard is pasted on the current entry") {
  Talked kith;
  QImage picture(4, 4, QImage::Format_RGB32);
  picture.fill(Qt::red);
  QGuiApplication::clipboard()->setImage(picture);
  kith.select();
  kith.key(Qt::Key_V, Qt::ControlModifier);
  REQUIRE(kith.shows(1));
  CHECK(kith.files().front().mediaType == latin("image/png"));
}

TEST_CASE("a click on a file, or Space, hands a copy of it to the desktop") {
  Talked kith;
  const Opened opened;
  kith.drop(*kith.view()->viewport(), {kith.write(latin("plan.pdf"), "%PDF-1.4")});
  REQUIRE(kith.shows(1));
  kith.select();
  kith.key(Qt::Key_Space);
  REQUIRE(kith.wait([&] { return !opened.path.isEmpty(); }));
  QFile copy(opened.path);
  REQUIRE(copy.open(QIODevice::ReadOnly));
  CHECK(copy.readAll() == "%PDF-1.4");
  CHECK((copy.permissions() & 0x0077) == QFile::Permissions());
}

TEST_CASE("the menu of an entry removes a file, as one step") {
  Talked kith;
  kith.drop(*kith.view()->viewport(), {kith.write(latin("a.pdf"), "a"), kith.write(latin("b.pdf"), "b")});
  REQUIRE(kith.shows(2));
  kith.select();
  kith.key(Qt::Key_Space);
  REQUIRE(kith.wait([&] { return kith.menuAction("file.removeOne") != nullptr; }));
  kith.menuAction("file.removeOne")->trigger();
  REQUIRE(kith.shows(1));
  CHECK(kith.files().front().name == latin("b.pdf"));
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK(kith.shows(2));
}

TEST_CASE("files dropped and pasted on the log are kept with what is written down, in one step") {
  Talked kith;
  kith.window.book()->capture(pages::Capture::Log);
  auto* text = kith.find<QPlainTextEdit>("log.text");
  REQUIRE(kith.wait([&] { return text->isVisible(); }));
  kith.drop(*text->viewport(), {kith.write(latin("plan.pdf"), "%PDF-1.4")});
  auto* mime = new QMimeData;
  mime->setUrls({QUrl::fromLocalFile(kith.write(latin("photo.jpg"), "jpg"))});
  QGuiApplication::clipboard()->setMimeData(mime);
  text->setFocus();
  kith.key(Qt::Key_V, Qt::ControlModifier);
  CHECK(text->toPlainText().isEmpty());
  CHECK(kith.find<pages::NewFiles>("newFiles")->files().size() == 2);
  kith.type("Sent it all");
  kith.key(Qt::Key_Return);
  REQUIRE(kith.wait([&] { return kith.view()->model()->rowCount() == 2; }));
  REQUIRE(kith.shows(2));
  REQUIRE(kith.window.book()->desk().session().undoNow());
  CHECK(kith.wait([&] { return kith.view()->model()->rowCount() == 1; }));
}

#include "entry_files_test.moc"
