#include "application/main_window.h"

#include "app/book_copies.h"
#include "app/book_door.h"
#include "app/words.h"
#include "application/appearance.h"
#include "application/background.h"
#include "application/book_file.h"
#include "application/book_problem.h"
#include "application/book_view.h"
#include "application/file_drops.h"
#include "application/mail_drop.h"
#include "application/reminder_bell.h"
#include "application/sample_maker_thread.h"
#include "application/window_commands.h"
#include "delegates/contact_delegate.h"
#include "dialogs/about_dialog.h"
#include "dialogs/export_dialog.h"
#include "dialogs/settings_dialog.h"
#include "dialogs/shortcut_dialog.h"
#include "dialogs/touch_dialog.h"
#include "models/due_words.h"
#include "pages/error_text.h"
#include "pages/palette.h"
#include "platform/after_paint.h"
#include "platform/desktop_notifier.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/script_warming.h"
#include "widgets/drop_overlay.h"
#include "widgets/empty_state.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace kith::application {
namespace {

constexpr int kWidthUnits = 320;
constexpr int kHeightUnits = 205;
constexpr int kFrameUnits = 10;  // what the desktop puts round a window

QString bookFilter() { return MainWindow::tr("Customer books (*.kith)"); }

}

MainWindow::MainWindow(platform::Theme& theme, const Clock& clock)
    : m_theme(theme), m_clock(clock), m_actions(std::make_unique<Actions>(this)) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(QStringLiteral("Kith"));
  setAcceptDrops(true);
  qApp->installEventFilter(new FileDrops(this));
  m_appearance = new Appearance(*m_actions, m_theme, this);
  m_background = new Background(this);
  build();
  wireCommands(*this, *m_actions);
  m_actions->fill(menuBar());
  connectBackground();
  restoreState();
}

MainWindow::~MainWindow() { closeBook(); }

void MainWindow::build() {
  menuBar()->setObjectName(QStringLiteral("menuBar"));
  auto* central = new QWidget(this);
  m_banner = new widgets::InlineMessage(central);
  m_banner->setClosable(false);
  m_message = new widgets::InlineMessage(central);
  m_ringing = new widgets::InlineMessage(central);
  m_ringing->setObjectName(QStringLiteral("ringing"));
  m_stack = new QStackedWidget(central);
  auto* column = new QVBoxLayout(central);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(m_banner);
  column->addWidget(m_message);
  column->addWidget(m_ringing);
  column->addWidget(m_stack, 1);
  setCentralWidget(central);
  m_overlay = new widgets::DropOverlay(this);
  m_overlay->hide();
  m_status = new QLabel(this);
  m_status->setObjectName(QStringLiteral("statusCount"));
  m_backup = new QLabel(this);
  m_backup->setObjectName(QStringLiteral("statusBackup"));
  statusBar()->setSizeGripEnabled(false);
  const int unit = platform::unitOf(this);
  statusBar()->setContentsMargins(4 * unit, 0, 4 * unit, 0);
  statusBar()->addWidget(m_status, 1);
  statusBar()->addPermanentWidget(m_backup);
}

// Not part of the first frame.
widgets::Toast& MainWindow::toast() {
  if (m_toast == nullptr) m_toast = new widgets::Toast(this);
  return *m_toast;
}

void MainWindow::openBook(const QString& path) {
  closeBook();
  showBook(OpenedBook::open(path, m_clock));
}

void MainWindow::showBook(OpenedBook book) {
  const QString& path = book.path;
  if (!book.session || !book.queries) {
    showProblem(path, book.session ? book.queries.error() : book.session.error());
    return;
  }
  m_book = new BookView(std::move(*book.session), std::move(*book.queries), *m_actions, m_stack);
  m_stack->addWidget(m_book);
  m_stack->setCurrentWidget(m_book);
  connectBook();
  if (m_toast != nullptr) m_toast->dismiss();
  showBanner(path);
  m_book->restore(*windowSettings());
  setWindowTitle(tr("%1 – Kith").arg(QFileInfo(path).completeBaseName()));
  showSteps();
  showStatus();
  setBookCommandsEnabled(*m_actions, true);
  // It waits for the disk.
  new platform::AfterPaint(m_book, [this, path] {
    rememberBook(path);
    serveBook();
    new platform::ScriptWarming(delegates::ContactDelegate().nameFonts(font()), this);
  });
}

void MainWindow::connectBook() {
  pages::Desk& desk = m_book->desk();
  connect(&desk, &pages::Desk::deedDone, this, &MainWindow::showDeed);
  connect(&desk, &pages::Desk::told, this, &MainWindow::say);
  connect(&desk, &pages::Desk::failed, this,
          [this](const QString& words) { m_message->present(widgets::MessageKind::Bad, words); });
  connect(&desk.session(), &app::Session::changed, this, &MainWindow::showSteps);
  connect(&desk.session(), &app::Session::backedUp, this, &MainWindow::showStatus);
  connect(&desk.session(), &app::Session::backedUp, this, [this](const QString& copy) {
    if (copy.isEmpty())
      m_message->present(widgets::MessageKind::Warn,
                         tr("No backup of this book could be made beside it. Look at what is in the way."));
  });
  connect(m_book, &BookView::countsChanged, this, &MainWindow::showStatus);
  connect(m_book, &BookView::importWanted, this, &MainWindow::askForImport);
  connect(m_book, &BookView::sampleWanted, this, &MainWindow::openSample);
}

void MainWindow::closeBook() {
  if (m_book == nullptr) return;
  if (m_palette != nullptr) m_palette->leave();
  saveState();
  setBookCommandsEnabled(*m_actions, false);
  m_door.reset();
  m_bell.reset();
  m_ringing->dismiss();
  delete std::exchange(m_book, nullptr);
}

void MainWindow::showProblem(const QString& path, const Error& error) {
  m_banner->dismiss();
  m_status->clear();
  m_backup->clear();
  setWindowTitle(QStringLiteral("Kith"));
  const BookProblem problem = problemOf(path, error, m_clock.nowLocal());
  std::vector<widgets::Choice> choices{{tr("Choose Another File…"), [this] { askForBook(); }},
                                       {tr("Start a New Book…"), [this] { askForNewBook(); }},
                                       {tr("Try Again"), [this, path] { openBook(path); }}};
  if (!problem.copy.isEmpty())
    choices.insert(choices.begin(), {tr("Bring Back the Last Copy"),
                                     [this, path, copy = problem.copy] { bringBack(copy, path); }});
  if (m_problem == nullptr) {
    m_problem = new widgets::EmptyState(m_stack);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_stack->addWidget(m_problem);
  }
  m_problem->setWords({QStringLiteral("warn"), problem.title, problem.advice, choices, platform::iso(path)});
  m_stack->setCurrentWidget(m_problem);
  setBookCommandsEnabled(*m_actions, false);
}

void MainWindow::bringBack(const QString& copy, const QString& path) {
  const auto restored = app::restoreBook(copy, path, m_clock.nowLocal());
  if (!restored) {
    showProblem(path, restored.error());
    return;
  }
  openBook(path);
  say(tr("This is the copy. The damaged file is now %1")
          .arg(platform::iso(QFileInfo(restored->kept).fileName())));
}

void MainWindow::askForBook() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open a Customer Book"), {}, bookFilter());
  if (!path.isEmpty()) openBook(path);
}

void MainWindow::askForNewBook() {
  QString path = QFileDialog::getSaveFileName(this, tr("New Customer Book"), QStringLiteral("customers.kith"),
                                              bookFilter());
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".kith");
  rememberBook({});  // also where the last one was: a new one is wanted
  openBook(path);
}

void MainWindow::askForImport() {
  if (m_book == nullptr) return;
  const QString path = QFileDialog::getOpenFileName(this, tr("Import"), {},
                                                    tr("Contacts and mails (*.csv *.tsv *.txt *.xlsx *.ods "
                                                       "*.vcf *.vcard *.ics *.eml *.zip);;All files (*)"));
  if (!path.isEmpty()) takeFiles({path});
}

void MainWindow::openSample() {
  m_actions->get(QStringLiteral("file.sample"))->setEnabled(false);
  say(tr("Making the sample book…"));
  makeSampleInBackground(sampleBook(), this, [this](const Result<void>& made) {
    m_actions->get(QStringLiteral("file.sample"))->setEnabled(true);
    if (made)
      openBook(sampleBook());
    else
      m_message->present(widgets::MessageKind::Bad, pages::errorText(made.error()));
  });
}

void MainWindow::showBanner(const QString& path) {
  if (path != sampleBook()) {
    m_banner->dismiss();
    return;
  }
  m_banner->present(widgets::MessageKind::Info, tr("Sample data: nobody here is real."),
                    {{tr("Start Your Own"), [this] { openBook(ownBook()); }}});
}

void MainWindow::takeBack() {
  if (m_book == nullptr) return;
  const auto step = m_book->desk().queries().nextUndo();
  if (!step) {
    say(tr("There is nothing to take back."));
    return;
  }
  const QString label = app::stepLabel(step->key, step->arguments);
  m_book->desk().session().undo([this, label](const Result<app::Outcome>& outcome) {
    if (!outcome) {
      m_book->desk().tellError(outcome.error());
      return;
    }
    toast().present(tr("Undone: %1").arg(label), {tr("Redo"), [this] { doAgain(); }});
  });
}

void MainWindow::doAgain() {
  if (m_book == nullptr) return;
  const auto step = m_book->desk().queries().nextRedo();
  if (!step) {
    say(tr("There is nothing to do again."));
    return;
  }
  const QString label = app::stepLabel(step->key, step->arguments);
  m_book->desk().session().redo([this, label](const Result<app::Outcome>& outcome) {
    if (!outcome)
      m_book->desk().tellError(outcome.error());
    else
      toast().present(tr("Done again: %1").arg(label), {tr("Undo"), [this] { takeBack(); }});
  });
}

void MainWindow::showDeed(const QString& sentence) {
  toast().present(sentence, {tr("Undo"), [this] { takeBack(); }});
}

void MainWindow::say(const QString& sentence) { toast().present(sentence); }

void MainWindow::showSteps() {
  if (m_book == nullptr) return;
  const auto undo = m_book->desk().queries().nextUndo();
  const auto redo = m_book->desk().queries().nextRedo();
  QAction* back = m_actions->get(QStringLiteral("edit.undo"));
  QAction* again = m_actions->get(QStringLiteral("edit.redo"));
  back->setText(
      undo
          ? tr("&Undo %1").arg(app::stepLabel(undo->key, undo->arguments).replace(u'&', QStringLiteral("&&")))
          : tr("&Undo"));
  again->setText(
      redo
          ? tr("&Redo %1").arg(app::stepLabel(redo->key, redo->arguments).replace(u'&', QStringLiteral("&&")))
          : tr("&Redo"));
  back->setEnabled(undo.has_value());
  again->setEnabled(redo.has_value());
}

void MainWindow::showStatus() {
  if (m_book == nullptr) return;
  const QString count = m_book->countWords();
  m_status->setText(count.isEmpty() ? tr("Saved") : QString(count + QStringLiteral(" · ") + tr("saved")));
  const QString backup = m_book->desk().session().lastBackup();
  const QFileInfo file(backup);
  m_backup->setText(
      backup.isEmpty()
          ? QString()
          : tr("Last backup %1 · %2")
                .arg(models::pastWords(file.lastModified().toUTC().toString(Qt::ISODate), m_clock.nowLocal()),
                     platform::iso(file.fileName())));
}

void MainWindow::backUp() {
  if (m_book == nullptr) return;
  m_book->desk().session().backupNow([this](const Result<QString>& path) {
    if (path)
      say(tr("Backed up to %1").arg(platform::iso(QFileInfo(*path).fileName())));
    else
      m_book->desk().tellError(path.error());
  });
}

void MainWindow::checkBook() {
  if (m_book == nullptr) return;
  m_book->check([this](const QString& sentence) { say(sentence); });
}

void MainWindow::showShortcuts() { dialogs::ShortcutDialog(m_actions->all(), this).exec(); }

void MainWindow::showAbout() { dialogs::AboutDialog(this).exec(); }

void MainWindow::showExport() {
  if (m_book == nullptr) return;
  const pages::ContactListPane& list = m_book->listPane();
  dialogs::ExportDialog(m_book->desk().session(), {list.filter(), list.selectedContacts()}, this).exec();
}

void MainWindow::showTouch() {
  if (m_book == nullptr) return;
  dialogs::TouchDialog(m_book->desk().session(), m_book->desk().queries(), this).exec();
  // Behind what is queued, so that it is in the file.
  m_book->desk().session().runJob([book = m_book](store::Store&) {
    QMetaObject::invokeMethod(book, &BookView::beginDay, Qt::QueuedConnection);
  });
}

void MainWindow::showSettings() {
  dialogs::BookChoices book;
  if (m_book != nullptr) book = {&m_book->desk().session(), &m_book->desk().queries()};
  dialogs::SettingsDialog(m_actions->all(), m_theme, book, this).exec();
}

void MainWindow::toggleFullScreen() { setWindowState(windowState() ^ Qt::WindowFullScreen); }

void MainWindow::focusMenuBar() {
  menuBar()->setFocus(Qt::MenuBarFocusReason);
  menuBar()->setActiveAction(menuBar()->actions().value(0));
}

void MainWindow::restoreState() {
  const auto settings = windowSettings();
  const int unit = platform::unitOf(this);
  // With large text on a small screen the window fills the screen, no more.
  resize(QSize(kWidthUnits, kHeightUnits) * unit);
  resize(size().boundedTo(screen()->availableSize() - QSize(0, kFrameUnits * unit)));
  // Qt keeps a restored window inside the screens that are there.
  restoreGeometry(settings->value(QStringLiteral("geometry")).toByteArray());
  m_appearance->restore(*settings);
}

void MainWindow::saveState() {
  const auto settings = windowSettings();
  settings->setValue(QStringLiteral("geometry"), saveGeometry());
  m_appearance->save(*settings);
  if (m_book != nullptr) m_book->save(*settings);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_book != nullptr && m_book->isImporting()) {
    m_message->present(widgets::MessageKind::Warn,
                       tr("An import is running. Leaving now takes nothing of it in."),
                       {{tr("Stop It and Leave"),
                         [this] {
                           closeBook();
                           close();
                         }},
                        {tr("Keep Going"), [this] { m_message->dismiss(); }}});
    event->ignore();
    return;
  }
  // Leaving a field commits it, so that closing loses nothing that was typed.
  if (QWidget* field = focusWidget()) field->clearFocus();
  saveState();
  // The one at the desk of the evening closes the window; what is promised for tonight still rings.
  if (m_background->isOn() && !m_leaving && m_book != nullptr && !qApp->isSavingSession()) {
    saveState();
    hide();
    event->ignore();
    return;
  }
  QMainWindow::closeEvent(event);
}

}
