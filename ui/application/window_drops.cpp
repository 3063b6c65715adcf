// What happens to files that are dragged over the window: lists and cards are looked at, others are kept with
// what they are dropped on.
#include "application/book_view.h"
#include "application/file_drops.h"
#include "application/mail_drop.h"
#include "application/main_window.h"
#include "pages/file_target.h"
#include "platform/isolate.h"
#include "widgets/drop_overlay.h"
#include "widgets/toast.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace kith::application {
namespace {

// What Kith can take in today.
bool isReadable(const QString& path) {
  static const QStringList kKinds{QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("txt"),
                                  QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("ods"),
                                  QStringLiteral("zip"),  QStringLiteral("vcf"),  QStringLiteral("vcard"),
                                  QStringLiteral("ics"),  QStringLiteral("eml"),  QStringLiteral("msg")};
  return kKinds.contains(QFileInfo(path).suffix().toLower());
}

// The innermost widget there that keeps files.
QWidget* targetAt(QWidget& window, const QPoint& place) {
  for (QWidget* widget = window.childAt(place); widget != nullptr && widget != &window;
       widget = widget->parentWidget())
    if (dynamic_cast<pages::FileTarget*>(widget) != nullptr) return widget;
  return nullptr;
}

bool hasTarget(const QWidget& window) {
  for (QWidget* widget : window.findChildren<QWidget*>())
    if (widget->isVisible() && dynamic_cast<pages::FileTarget*>(widget) != nullptr) return true;
  return false;
}

}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QStringList files = filesOf(*event->mimeData());
  // What is dragged out of this window is not to come in again.
  if (files.isEmpty() || m_book == nullptr || event->source() != nullptr) return;
  event->acceptProposedAction();
  const QString& path = files.first();
  const bool welcome = isReadable(path);
  if (!welcome && hasTarget(*this)) return say(tr("Drop it on an entry of the timeline to keep it there."));
  if (isMailFile(path))
    return m_overlay->present(
        files.size() > 1 ? tr("Drop to keep these mails")
                         : tr("Drop to keep %1").arg(platform::iso(QFileInfo(path).fileName())),
        tr("It goes to whoever of your book wrote or got it. Ctrl+Z takes it back."), true);
  const QString words = files.size() > 1 ? tr("Drop to look at %1 first") : tr("Drop to look at %1");
  m_overlay->present(
      welcome ? words.arg(platform::iso(QFileInfo(path).fileName())) : tr("This file cannot be read here"),
      welcome ? tr("Nothing is taken in before you have seen it.")
              : tr("Kith reads lists and cards: .csv, .xlsx, .ods, .txt, .vcf, .ics and .eml."),
      welcome);
}

// A list or a card is looked at wherever it falls.
void MainWindow::dragMoveEvent(QDragMoveEvent* event) {
  const QStringList files = filesOf(*event->mimeData());
  if (files.isEmpty() || isReadable(files.first())) return;
  const QPoint place = event->position().toPoint();
  QWidget* target = targetAt(*this, place);
  if (target != m_dropTarget) leaveDrag();
  m_dropTarget = target;
  if (target != nullptr) dynamic_cast<pages::FileTarget*>(target)->hoverFiles(mapToGlobal(place));
}

void MainWindow::leaveDrag() {
  m_overlay->hide();
  if (m_dropTarget != nullptr) dynamic_cast<pages::FileTarget*>(m_dropTarget.data())->leaveFiles();
  m_dropTarget = nullptr;
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { leaveDrag(); }

// One after another: each is looked at before it is taken in.
void MainWindow::dropEvent(QDropEvent* event) {
  leaveDrag();
  const QStringList files = filesOf(*event->mimeData());
  if (files.isEmpty() || m_book == nullptr) return;
  event->acceptProposedAction();
  const QPoint place = event->position().toPoint();
  if (QWidget* target = targetAt(*this, place); target != nullptr && !isReadable(files.first())) {
    auto* keeper = dynamic_cast<pages::FileTarget*>(target);
    if (keeper->hoverFiles(mapToGlobal(place))) return keeper->takeFiles(mapToGlobal(place), files);
  }
  takeFiles(files);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (m_book == nullptr || !event->matches(QKeySequence::Paste)) return QMainWindow::keyPressEvent(event);
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  if (const QStringList files = mime == nullptr ? QStringList() : filesOf(*mime); !files.isEmpty())
    takeFiles(files);
  else
    m_book->pasteContact();
}

// Mails of several are all taken in, of other files the first is looked at.
void MainWindow::takeFiles(const QStringList& files) {
  QStringList mails;
  QStringList others;
  for (const QString& file : files) (isMailFile(file) ? mails : others) << file;
  if (!mails.isEmpty()) {
    if (m_mails == nullptr) m_mails = new MailDrop(*m_book, *m_message);
    m_mails->take(mails);
  }
  if (others.isEmpty()) return;
  m_book->startImport(others.first());
  if (others.size() > 1)
    say(tr("One file at a time: this is %1. Drop the others when it is in.")
            .arg(platform::iso(QFileInfo(others.first()).fileName())));
}

}
