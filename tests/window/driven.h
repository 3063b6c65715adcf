// The real window on a book of its own, driven by object names and keys.
#pragma once

#include "application/book_file.h"
#include "application/book_view.h"
#include "application/field_undo.h"
#include "application/main_window.h"
#include "platform/theme.h"
#include "support/catch.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTimer>

namespace kith::test {

// Acts on what waits for an answer within a loop of its own, as soon as it stands there: a modal dialog or
// the menu of a popup. To be called before what opens it.
template <class Find, class Act>
void answer(Find find, Act act) {
  auto* asked = new QTimer(qApp);
  QObject::connect(asked, &QTimer::timeout, asked, [asked, find, act] {
    QWidget* waiting = find();
    if (waiting == nullptr) return;
    asked->stop();
    asked->deleteLater();
    act(*waiting);
  });
  asked->start(20);
}

struct Driven {
  // `fresh`: without anything remembered from windows before.
  explicit Driven(bool fresh = true) {
    if (fresh) application::windowSettings()->clear();
    theme.setMotion(false);
    qApp->installEventFilter(&fieldUndo);
    window.resize(1280, 820);
    window.openBook(path);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
  }

  app::Queries& queries() { return window.book()->desk().queries(); }

  template <class Widget = QWidget>
  Widget* find(const char* name) {
    const auto all = window.findChildren<Widget*>(QString::fromLatin1(name));
    for (Widget* widget : all)
      if (widget->isVisible()) return widget;
    return all.isEmpty() ? nullptr : all.first();
  }

  // To whatever has the focus, as a keyboard does it.
  void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target != nullptr ? target : &window, code, modifiers);
  }
  void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }

  template <class Condition>
  bool wait(Condition condition) {
    return QTest::qWaitFor(condition, 5000);
  }

  QString write(const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
  }

  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("book.kith"));
  FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc())};
  platform::Theme theme{*qApp};
  application::FieldUndo fieldUndo;
  application::MainWindow window{theme, clock};
};

}
