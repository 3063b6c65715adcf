#include "pages/day_sheet.h"

#include "app/commands.h"
#include "application/book_pages.h"
#include "pages/calendar_pane.h"
#include "pages/today_page.h"
#include "window/driven.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

using namespace kith;
using pages::DaySheet;
using pages::DaySheetLine;

namespace {

// Stands for the desktop's program for PDF files.
class Viewer : public QObject {
  Q_OBJECT
 public:
  Viewer() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
  ~Viewer() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
  QList<QUrl> opened;

 public Q_SLOTS:
  void open(const QUrl& url) { opened << url; }
};

DaySheet sheetOf(int lines) {
  DaySheet sheet{QStringLiteral("Monday, 2 March 2026"), {{QStringLiteral("Any time"), {}}}};
  for (int i = 0; i < lines; ++i)
    sheet.groups.front().lines.push_back(
        {QString(), QStringLiteral("Call about the kitchen"), QStringLiteral("Mira · +47 900 00 101")});
  return sheet;
}

domain::Id promise(test::Driven& kith, const char* text, const char* due) {
  domain::Reminder made;
  made.text = QString::fromLatin1(text);
  made.due = QString::fromLatin1(due);
  return kith.window.book()->desk().session().runNow(app::addReminder(made))->made;
}

}

TEST_CASE("a day is written as a PDF of as many pages as it takes") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("day.pdf"));
  CHECK(*pages::writeDaySheet(sheetOf(3), path) == 1);
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.read(5) == "%PDF-");
  const int pages = *pages::writeDaySheet(sheetOf(120), path);
  CHECK(pages >= 4);
  CHECK(pages <= 12);
}

TEST_CASE("a sheet that cannot be written says so") {
  const auto written = pages::writeDaySheet(sheetOf(1), QStringLiteral("/nowhere/day.pdf"));
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::Io);
  // Where every write finds the disk full.
  const QString full = QStringLiteral("/dev/full");
  if (!QFile::exists(full)) return;
  const auto cut = pages::writeDaySheet(sheetOf(120), full);
  REQUIRE_FALSE(cut);
  CHECK(cut.error().kind == ErrorKind::DiskFull);
}

TEST_CASE("Ctrl+P hands the day to the program for PDF files, an empty day is told") {
  test::Driven kith;
  Viewer viewer;
  kith.key(Qt::Key_P, Qt::ControlModifier);
  CHECK(viewer.opened.isEmpty());
  promise(kith, "late", "2026-02-27");
  kith.key(Qt::Key_P, Qt::ControlModifier);
  REQUIRE(viewer.opened.size() == 1);
  CHECK(QFileInfo(viewer.opened.front().toLocalFile()).size() > 1000);
  // A day of the calendar that has nothing is not printed because of what is late.
  kith.window.book()->setTodayView(pages::TodayView::Month);
  kith.window.book()->pages().today().calendar()->setDay(QDate(2026, 3, 20));
  kith.key(Qt::Key_P, Qt::ControlModifier);
  CHECK(viewer.opened.size() == 1);
}

TEST_CASE("all open reminders are written as a calendar file") {
  test::Driven kith;
  promise(kith, "bring the samples", "2026-03-20T10:00:00");
  const QString path = kith.folder.filePath(QStringLiteral("out.ics"));
  kith.window.book()->pages().today().exportCalendarTo(path);
  REQUIRE(kith.wait([&] { return QFile::exists(path); }));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray text = file.readAll();
  CHECK(text.contains("BEGIN:VCALENDAR"));
  CHECK(text.contains("bring the samples"));
}

#include "day_sheet_test.moc"
