#include "pages/quick_window.h"

#include "pages/capture_panel.h"
#include "platform/metrics.h"

#include <QCloseEvent>
#include <QVBoxLayout>

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
  all->setSizeConstraint(QLayout::SetMinimumSize);
  all->addWidget(m_panel);
  connect(m_panel, &CapturePanel::left, this, &QDialog::hide);
}

void QuickWindow::ask() {
  m_panel->open(Capture::Log, 0, {});
  show();
  raise();
  activateWindow();
  m_panel->setFocus(Qt::OtherFocusReason);
}

void QuickWindow::closeEvent(QCloseEvent* event) {
  m_panel->close();
  QDialog::closeEvent(event);
}

}
