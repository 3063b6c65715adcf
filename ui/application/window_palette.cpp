// The palette over the window, and what it remembers.
#include "application/actions.h"
#include "application/book_file.h"
#include "application/book_view.h"
#include "application/calls.h"
#include "application/main_window.h"
#include "pages/palette.h"
#include "widgets/toast.h"

#include <QSettings>

namespace kith::application {
namespace {

constexpr int kRemembered = 30;

QString usesGroup() { return QStringLiteral("palette"); }

models::LastUses lastUses() {
  const auto settings = windowSettings();
  settings->beginGroup(usesGroup());
  models::LastUses uses;
  for (const QString& id : settings->childKeys())
    uses.insert(id, QDateTime::fromString(settings->value(id).toString(), Qt::ISODate));
  return uses;
}

void rememberUse(const QString& id, const QDateTime& now) {
  models::LastUses uses = lastUses();
  uses.insert(id, now);
  const auto settings = windowSettings();
  settings->beginGroup(usesGroup());
  settings->setValue(id, now.toString(Qt::ISODate));
  if (uses.size() <= kRemembered) return;
  QString oldest = id;
  for (auto use = uses.cbegin(); use != uses.cend(); ++use)
    if (use.value() < uses.value(oldest)) oldest = use.key();
  settings->remove(oldest);
}

}

pages::Palette& MainWindow::commandPalette() {
  if (m_palette != nullptr) return *m_palette;
  m_palette = new pages::Palette(this);
  connect(m_palette, &pages::Palette::commandChosen, this,
          [this](const QString& id) { rememberUse(id, m_clock.nowUtc()); });
  connect(m_palette, &pages::Palette::createWanted, this, [this](const QString& name) {
    if (m_book != nullptr) m_book->newContact(domain::ContactKind::Person, name);
  });
  connect(m_palette, &pages::Palette::lineWanted, this, [this](const QString& line) {
    if (m_book != nullptr) m_book->quickAdd(line);
  });
  return *m_palette;
}

void MainWindow::showPalette() {
  if (commandPalette().isVisible()) {
    commandPalette().leave();
    return;
  }
  QList<QAction*> actions = m_actions->all();
  actions.removeAll(m_actions->get(QStringLiteral("edit.palette")));
  const bool onContact = m_book != nullptr && m_book->place().contact != 0;
  commandPalette().open(actions, m_book != nullptr ? &m_book->desk() : nullptr,
                        {lastUses(), m_clock.nowUtc(), onContact});
}

void MainWindow::askWhoCalls() {
  if (m_book == nullptr) return;
  commandPalette().leave();
  toast().dismiss();
  commandPalette().ask(
      tr("Who calls? Any part of the number or name"), m_book->desk(),
      [this](domain::Id id) { logCall(*m_book, id, CallFrom::Them); },
      [this](const QString& who) { logStrangersCall(*m_book, who); });
}

}
