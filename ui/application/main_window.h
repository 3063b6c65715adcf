// The window: menus, one customer book or the reason why there is none, toast and status bar.
#pragma once

#include "application/actions.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/change_set.h"

#include <QJsonObject>
#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;

namespace kith::app {
class BookDoor;
class Session;
}
namespace kith::pages {
class Palette;
}
namespace kith::platform {
class DesktopNotifier;
class Theme;
}
namespace kith::widgets {
class DropOverlay;
class EmptyState;
class InlineMessage;
class Toast;
}

namespace kith::application {

class Appearance;
class Background;
class BookView;
class MailDrop;
class ReminderBell;
struct OpenedBook;

// Answers what kith-cli hands in for the book of that session.
using CommandRunner = std::function<QJsonObject(app::Session&, const QJsonObject&)>;

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  // `theme` and `clock` outlive it.
  MainWindow(platform::Theme& theme, const Clock& clock);
  ~MainWindow() override;

  // Opens the book, or shows why it cannot be opened and what can be done.
  void openBook(const QString& path);
  void showBook(OpenedBook book);
  Actions& actions() { return *m_actions; }
  // Null while no book is open.
  BookView* book() { return m_book; }
  widgets::Toast& toast();
  Background& background() { return *m_background; }
  void setCommandRunner(CommandRunner runner) { m_runner = std::move(runner); }
  // Rings for what is due, and opens the door of the book to other programs. By itself after the first paint.
  void serveBook();
  // The notes of the desktop go through this one; for tests, before a book is shown.
  void setNotifier(platform::DesktopNotifier* notifier) { m_notifier = notifier; }

  // What the commands of the menus do to the window itself.
  void askForBook();
  void askForNewBook();
  void askForImport();
  void openSample();
  void takeBack();
  void doAgain();
  void backUp();
  void checkBook();
  void showShortcuts();
  void showAbout();
  // Every command and contact by a few letters; away again if it is there.
  void showPalette();
  // The contact that calls, by any part of the number or name; the call is counted from then on.
  void askWhoCalls();
  void showExport();
  void showTouch();
  void showSettings();
  void toggleFullScreen();
  // Out of the tray or from behind other windows.
  void comeForward();
  // Closes for good, also where Kith goes on ringing when its window is closed.
  void leave();
  // Says on Today, and in the menu, whether Kith rings when it is closed.
  void showRinging();
  void focusMenuBar();
  void say(const QString& sentence);

 protected:
  void closeEvent(QCloseEvent* event) override;
  // Ctrl+V where nothing is edited: files are taken in, a signature becomes a contact.
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void connectBook();
  void connectBackground();
  void askAboutRinging(const domain::ChangeSet& changes);
  QJsonObject answer(const QJsonObject& request);
  void closeBook();
  void showProblem(const QString& path, const Error& error);
  void bringBack(const QString& copy, const QString& path);
  void showDeed(const QString& sentence);
  pages::Palette& commandPalette();
  void showStatus();
  void showSteps();
  void showBanner(const QString& path);
  void restoreState();
  void saveState();
  void leaveDrag();
  void takeFiles(const QStringList& files);

  platform::Theme& m_theme;
  const Clock& m_clock;
  std::unique_ptr<Actions> m_actions;
  Appearance* m_appearance;
  QStackedWidget* m_stack = nullptr;
  widgets::EmptyState* m_problem = nullptr;  // made when a book cannot be opened
  widgets::InlineMessage* m_banner = nullptr;
  widgets::InlineMessage* m_message = nullptr;
  widgets::Toast* m_toast = nullptr;
  pages::Palette* m_palette = nullptr;  // made when it is first wanted
  widgets::DropOverlay* m_overlay = nullptr;
  QPointer<MailDrop> m_mails;      // made for the first mail; goes with the book
  QPointer<QWidget> m_dropTarget;  // a pages::FileTarget that files are held over
  QLabel* m_status = nullptr;
  QLabel* m_backup = nullptr;
  BookView* m_book = nullptr;
  Background* m_background;
  platform::DesktopNotifier* m_notifier = nullptr;
  widgets::InlineMessage* m_ringing = nullptr;  // what rang, and the question about it
  std::unique_ptr<ReminderBell> m_bell;
  std::unique_ptr<app::BookDoor> m_door;
  CommandRunner m_runner;
  bool m_leaving = false;
};

}
