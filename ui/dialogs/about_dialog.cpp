#include "dialogs/about_dialog.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::dialogs {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("aboutDialog"));
  setWindowTitle(tr("About Kith"));
  const int unit = platform::unitOf(this);
  auto* picture = new QLabel(this);
  picture->setPixmap(
      platform::icon(QStringLiteral("kith"), QPalette::Highlight).pixmap(QSize(12 * unit, 12 * unit)));
  auto* name = new widgets::TypeLabel(platform::Type::Title, this);
  name->setText(QStringLiteral("Kith " KITH_VERSION));
  auto* words = new widgets::TypeLabel(platform::Type::Body, this);
  words->setText(
      tr("The customer book of a small business, on its owner's own computer: one file, no account, "
         "no network.\n\nFree software under the GNU General Public License, version 3 or later."));
  words->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setIcon({});
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(6 * unit, 6 * unit, 6 * unit, 4 * unit);
  all->setSpacing(3 * unit);
  all->addWidget(picture);
  all->addWidget(name);
  all->addWidget(words, 1);
  all->addWidget(buttons);
  setMinimumWidth(100 * unit);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}
