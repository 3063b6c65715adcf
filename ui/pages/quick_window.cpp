#include "pages/quick_window.h"

#include "pages/capture_panel.h"
#include "pages/log_form.h"
#include "platform/metrics.h"

#include <QCloseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kWidthUnits = 150;

}

QuickWindow::QuickWindow(Desk& desk, QWidget* parent)
    : QDialog(parent), m_panel(new CapturePanel(desk, this)) {
  setObjectName(QStringLiteral("quickWindow"));
  setWindowTitle(tr("Write Down"));
  setMinimumWidth(kWidthUnits * platform::unitOf(this));
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_panel);
  connect(m_panel, &CapturePanel::left, this, &QDialog::hide);
}

void QuickWindow::ask(const QString& words) {
  // The window first: a dialog that is not shown yet gives the focus to its first button when it is.
  show();
  m_panel->open(Capture::Log, 0, {});
  if (!words.isEmpty()) m_panel->logForm().setLine(words);
  raise();
  activateWindow();
}

// Chips take another line, a message comes: the window is as high as what it shows, at its width.
bool QuickWindow::event(QEvent* event) {
  const bool seen = QDialog::event(event);
  if (event->type() != QEvent::LayoutRequest || !isVisible()) return seen;
  const int wide = std::max(width(), sizeHint().width());
  const int high = std::max(sizeHint().height(), layout()->totalHeightForWidth(wide));
  if (wide > width() || high > height()) resize(wide, std::max(high, height()));
  return seen;
}

void QuickWindow::closeEvent(QCloseEvent* event) {
  m_panel->close();
  QDialog::closeEvent(event);
}

}
