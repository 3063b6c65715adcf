#include "dialogs/shortcut_dialog.h"

#include "platform/metrics.h"
#include "widgets/key_cap.h"
#include "widgets/type_label.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kith::dialogs {
namespace {

QString plainText(const QAction& action) {
  QString text = action.text();
  return text.remove(u'&').remove(u'…');
}

QWidget* makeList(const QList<QAction*>& actions, QWidget* parent) {
  auto* list = new QWidget(parent);
  const int unit = platform::unitOf(parent);
  auto* grid = new QGridLayout(list);
  grid->setHorizontalSpacing(8 * unit);
  grid->setVerticalSpacing(2 * unit);
  grid->setColumnStretch(0, 1);
  int row = 0;
  for (const QAction* action : actions) {
    if (action->shortcut().isEmpty()) continue;
    auto* name = new widgets::TypeLabel(platform::Type::Body, list);
    name->setText(plainText(*action));
    auto* key = new widgets::KeyCap(list);
    key->setKeys(action->shortcut());
    grid->addWidget(name, row, 0);
    grid->addWidget(key, row++, 1, Qt::AlignTrailing);
  }
  return list;
}

}

ShortcutDialog::ShortcutDialog(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("shortcutDialog"));
  setWindowTitle(tr("Keyboard Shortcuts"));
  const int unit = platform::unitOf(this);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("shortcuts"));
  scroll->setAccessibleName(tr("Keyboard shortcuts"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(makeList(actions, scroll));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setIcon({});
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
  all->addWidget(scroll, 1);
  all->addWidget(buttons);
  resize(110 * unit, 140 * unit);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}
