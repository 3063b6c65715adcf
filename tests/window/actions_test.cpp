#include "window/driven.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace kith;

namespace {

// The letter after the first single ampersand; empty where there is none.
QString mnemonicOf(const QString& text) {
  for (qsizetype i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != u'&') continue;
    if (text[i + 1] != u'&') return text.mid(i + 1, 1).toUpper();
    ++i;
  }
  return {};
}

void checkMnemonics(const QList<QAction*>& actions, const QString& where) {
  QSet<QString> seen;
  for (const QAction* action : actions) {
    if (action->isSeparator()) continue;
    const QString letter = mnemonicOf(action->text());
    INFO(where.toStdString() << ": " << action->text().toStdString());
    CHECK_FALSE(letter.isEmpty());
    CHECK_FALSE(seen.contains(letter));
    seen.insert(letter);
    if (action->menu() != nullptr) checkMnemonics(action->menu()->actions(), action->text());
  }
}

}

TEST_CASE("no key means two things at once") {
  test::Driven kith;
  QHash<QKeySequence, QString> owners;
  for (const QAction* action : kith.window.findChildren<QAction*>()) {
    for (const QKeySequence& keys : action->shortcuts()) {
      INFO(keys.toString().toStdString() << ": " << action->objectName().toStdString());
      CHECK_FALSE(owners.contains(keys));
      owners.insert(keys, action->objectName());
    }
  }
  CHECK(owners.contains(QKeySequence(Qt::CTRL | Qt::Key_L)));
}

TEST_CASE("every menu item has a letter of its own in its menu") {
  test::Driven kith;
  checkMnemonics(kith.window.menuBar()->actions(), QStringLiteral("menu bar"));
}

TEST_CASE("every command is in a menu") {
  test::Driven kith;
  QSet<QString> inMenus;
  for (const QMenu* menu : kith.window.menuBar()->findChildren<QMenu*>())
    for (const QAction* action : menu->actions()) inMenus.insert(action->objectName());
  for (const QAction* action : kith.window.actions().all()) {
    INFO(action->objectName().toStdString());
    CHECK(inMenus.contains(action->objectName()));
  }
}

TEST_CASE("every field and list that takes the focus has a name for screen readers") {
  test::Driven kith;
  for (const QWidget* widget : kith.window.findChildren<QWidget*>()) {
    if (!widget->focusPolicy() || !widget->isVisible()) continue;
    if (widget->focusProxy() != nullptr) continue;
    const QVariant text = widget->property("text");
    INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
    CHECK((!widget->accessibleName().isEmpty() || !text.toString().isEmpty()));
  }
}
