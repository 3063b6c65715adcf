// How the window is there for what happens outside of it: reminders that ring, other programs, the desktop.
#include "app/book_door.h"
#include "application/background.h"
#include "application/book_file.h"
#include "application/book_view.h"
#include "application/main_window.h"
#include "application/reminder_bell.h"
#include "application/window_commands.h"
#include "pages/capture_panel.h"
#include "platform/desktop_notifier.h"
#include "widgets/inline_message.h"

#include <QApplication>

namespace kith::application {

void MainWindow::connectBackground() {
  connect(m_background, &Background::changed, this, &MainWindow::showRinging);
  connect(m_background, &Background::refused, this,
          [this](const QString& words) { m_message->present(widgets::MessageKind::Warn, words); });
  connect(m_background, &Background::windowWanted, this, &MainWindow::comeForward);
  connect(m_background, &Background::quitWanted, this, &MainWindow::leave);
  connect(m_background, &Background::logWanted, this, [this] {
    if (m_book != nullptr) m_book->quickAdd();
  });
  showRinging();
}

void MainWindow::showRinging() {
  m_actions->get(QStringLiteral("tools.ring"))->setChecked(m_background->isOn());
  if (m_book != nullptr) m_book->showRinging(m_background->isOn());
}

// People of the sample are invented: nobody is called to the desk for them.
void MainWindow::serveBook() {
  if (m_book == nullptr || m_bell != nullptr) return;
  pages::Desk& desk = m_book->desk();
  if (m_notifier == nullptr) m_notifier = new platform::DesktopNotifier(this);
  m_bell = std::make_unique<ReminderBell>(desk, *m_notifier, *m_ringing);
  connect(m_bell.get(), &ReminderBell::todayWanted, this,
          [this] { m_book->openSection(QStringLiteral("today")); });
  connect(m_bell.get(), &ReminderBell::windowWanted, this, &MainWindow::comeForward);
  connect(m_bell.get(), &ReminderBell::dayBegan, m_book, &BookView::beginDay);
  connect(&desk.session(), &app::Session::changed, m_bell.get(),
          [this](const domain::ChangeSet& changes) { askAboutRinging(changes); });
  if (desk.session().path() != sampleBook()) m_bell->start();
  m_door = app::BookDoor::open(desk.session().path(),
                               [this](const QJsonObject& request) { return answer(request); });
  connect(m_book, &BookView::ringWanted, m_background, [this] { m_background->setOn(true); });
  showRinging();
  if (m_background->isOn()) m_background->showTray();
}

// With the first reminder that has a time of day.
void MainWindow::askAboutRinging(const domain::ChangeSet& changes) {
  if (m_background->isOn() || m_background->wasAsked() || m_book == nullptr || m_ringing->isVisible()) return;
  for (const domain::Id id : changes.reminders) {
    const auto reminder = m_book->desk().queries().reminder(id);
    if (!reminder || reminder->state != u"open" || !reminder->due.contains(u'T')) continue;
    m_background->ask(*m_ringing);
    return;
  }
}

QJsonObject MainWindow::answer(const QJsonObject& request) {
  if (request.contains(u"words") && m_runner && m_book != nullptr)
    return m_runner(m_book->desk().session(), request);
  if (request.value(u"quickAdd").toBool() && m_book != nullptr) m_book->quickAdd();
  if (request.value(u"show").toBool()) comeForward();
  return {{QStringLiteral("done"), true}};
}

void MainWindow::comeForward() {
  setWindowState(windowState() & ~Qt::WindowMinimized);
  show();
  raise();
  activateWindow();
}

void MainWindow::leave() {
  m_leaving = true;
  if (close()) QApplication::quit();
  m_leaving = false;
}

}
