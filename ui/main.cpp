// The window program: reads the command line, puts the look on and opens the customer book.
#include "app/book_door.h"
#include "application/book_file.h"
#include "application/book_view.h"
#include "application/field_undo.h"
#include "application/first_paint.h"
#include "application/main_window.h"
#include "application/pictures.h"
#include "base/clock.h"
#include "cli/run.h"
#include "platform/after_paint.h"
#include "platform/font_reading.h"
#include "platform/icons.h"
#include "platform/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonObject>

namespace {

struct Options {
  QString file;
  QString pictures;
  bool firstPaint = false;
  bool background = false;
  bool quickAdd = false;
};

Options readCommandLine(const QApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("The customer book of a small business."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("book"), QStringLiteral("The customer book to open."),
                               QStringLiteral("[book]"));
  const QCommandLineOption file(QStringLiteral("file"), QStringLiteral("The customer book to open."),
                                QStringLiteral("path"));
  QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Draws every screen into a folder."),
                              QStringLiteral("folder"));
  pictures.setFlags(QCommandLineOption::HiddenFromHelp);
  QCommandLineOption firstPaint(QStringLiteral("first-paint"),
                                QStringLiteral("Says when the list was first painted, and ends."));
  firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
  const QCommandLineOption background(QStringLiteral("background"),
                                      QStringLiteral("Rings for reminders without showing the window."));
  const QCommandLineOption quickAdd(QStringLiteral("quick-add"),
                                    QStringLiteral("Asks for one line to write down, in a small window."));
  parser.addOptions({file, background, quickAdd, pictures, firstPaint});
  parser.process(application);
  const QStringList named = parser.positionalArguments();
  return {parser.isSet(file) ? parser.value(file) : named.value(0), parser.value(pictures),
          parser.isSet(firstPaint), parser.isSet(background), parser.isSet(quickAdd)};
}

// A window that has the book open comes forward instead of a second one that could not write.
bool isShownByOther(const QString& book, const Options& options) {
  constexpr int kOpenMs = 300;
  constexpr int kAnswerMs = 2000;
  if (!QFile::exists(kith::app::doorOf(book))) return false;
  const QJsonObject request{{QStringLiteral("show"), !options.background && !options.quickAdd},
                            {QStringLiteral("quickAdd"), options.quickAdd}};
  return kith::app::knock(book, request, kOpenMs, kAnswerMs).has_value();
}

}

int main(int argc, char** argv) {
#ifndef Q_OS_MACOS
  // The menu stands in the window, and nobody has to be asked on the bus for another place before the first
  // paint.
  QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
#endif
  kith::platform::FontReading fontFiles;
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("kith"));
  QCoreApplication::setApplicationVersion(QStringLiteral(KITH_VERSION));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Kith"));
  QGuiApplication::setWindowIcon(kith::platform::icon(QStringLiteral("kith"), QPalette::Highlight));
  const Options options = readCommandLine(application);
  if (!options.pictures.isEmpty()) {
    kith::platform::Theme theme(application);
    return kith::application::drawPictures(options.pictures, theme);
  }
  // Long waits at once: the fonts are listed while the bus of the screen readers, which is asked for with the
  // first widget (5 ms), and the book are opened.
  const std::jthread fonts = fontFiles.list();
  QAccessible::isActive();
  const kith::SystemClock clock;
  const QString path = kith::application::bookToOpen(options.file);
  if (isShownByOther(path, options)) return 0;
  auto book = kith::application::OpenedBook::open(path, clock);
  kith::platform::Theme theme(application);
  kith::application::FieldUndo fieldUndo;
  application.installEventFilter(&fieldUndo);
  kith::application::MainWindow window(theme, clock);
  window.setCommandRunner(&kith::cli::answerHandedIn);
  kith::application::FirstPaint firstPaint;
  if (options.firstPaint) application.installEventFilter(&firstPaint);
  window.showBook(std::move(book));
  if (options.quickAdd && window.book() != nullptr) {
    window.book()->quickAdd();
  } else if (options.background) {
    QApplication::setQuitOnLastWindowClosed(false);
    window.serveBook();
  } else {
    window.show();
  }
  new kith::platform::AfterPaint(&window, [&theme] { theme.askSystem(); });
  return QApplication::exec();
}
