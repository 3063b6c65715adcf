#include "app/book_door.h"
#include "app/commands.h"
#include "application/background.h"
#include "platform/autostart.h"
#include "platform/desktop_notifier.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"
#include "window/driven.h"

#include <QAbstractItemView>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFileInfo>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>

#include <thread>

using namespace kith;

namespace {

QString latin(const char* text) { return QString::fromLatin1(text); }

// A bus of its own, so that no test speaks to the desktop it runs on.
class PrivateBus {
 public:
  PrivateBus() {
    const QString program = QStandardPaths::findExecutable(latin("dbus-daemon"));
    if (program.isEmpty()) return;
    m_daemon.start(program, {latin("--session"), latin("--nofork"), latin("--print-address=1")});
    if (m_daemon.waitForReadyRead(5000)) m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
  }
  ~PrivateBus() {
    for (const QString& name : m_names) QDBusConnection::disconnectFromBus(name);
    m_daemon.kill();
    m_daemon.waitForFinished(5000);
  }
  bool isThere() const { return !m_address.isEmpty(); }
  QDBusConnection connection(const char* name) {
    m_names << latin(name);
    return QDBusConnection::connectToBus(m_address, latin(name));
  }

 private:
  QProcess m_daemon;
  QString m_address;
  QStringList m_names;
};

// Stands in for the notification service of a desktop.
class MockNotifications : public QDBusVirtualObject {
 public:
  struct Shown {
    QString title;
    QString body;
    QStringList actions;
    QVariantMap hints;
  };

  explicit MockNotifications(QDBusConnection bus) : m_bus(std::move(bus)) {
    m_bus.registerVirtualObject(path(), this);
    m_bus.registerService(latin("org.freedesktop.Notifications"));
  }
  ~MockNotifications() override { m_bus.unregisterObject(path()); }

  QString introspect(const QString&) const override { return {}; }
  bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
    if (message.member() == latin("GetCapabilities")) return connection.send(message.createReply(abilities));
    if (message.member() != latin("Notify")) return false;
    const QVariantList all = message.arguments();
    shown.push_back({all.at(3).toString(), all.at(4).toString(), all.at(5).toStringList(),
                     qdbus_cast<QVariantMap>(all.at(6))});
    return connection.send(message.createReply(static_cast<uint>(shown.size())));
  }
  void press(uint note, const char* action) {
    QDBusMessage signal =
        QDBusMessage::createSignal(path(), latin("org.freedesktop.Notifications"), latin("ActionInvoked"));
    signal << note << latin(action);
    m_bus.send(signal);
  }

  std::vector<Shown> shown;
  QStringList abilities{latin("actions"), latin("body"), latin("body-markup")};

 private:
  static QString path() { return latin("/org/freedesktop/Notifications"); }
  QDBusConnection m_bus;
};

QDateTime at(int hour, int minute = 0) {
  return QDateTime(QDate(2026, 3, 2), QTime(hour, minute), QTimeZone::utc());
}

void remind(test::Driven& kith, const char* text, const char* due) {
  domain::Reminder reminder;
  reminder.text = latin(text);
  reminder.due = latin(due);
  (void)kith.window.book()->desk().session().runNow(app::addReminder(reminder));
}

// A window whose notes go to a private bus; without one they find nobody.
struct Ringing {
  Ringing() {
    application::windowSettings()->setValue(latin("askedToRingWhenClosed"), true);
    kith.window.setNotifier(&notifier);
    kith.window.openBook(kith.path);
    kith.window.serveBook();
  }
  void wake(int hour, int minute = 0) {
    kith.clock.set(at(hour, minute));
    kith.window.book()->desk().session().announce({0, 0, {}, {}, {}, {}, {1}, false, false, false});
  }

  PrivateBus bus;
  platform::DesktopNotifier notifier{nullptr,
                                     bus.isThere() ? bus.connection("kith") : QDBusConnection(QString())};
  test::Driven kith;
  widgets::InlineMessage& banner() { return *kith.find<widgets::InlineMessage>("ringing"); }
};

// Chooses from the menu that the next click opens.
void chooseFromMenu(const char* menu, int row) {
  QTimer::singleShot(0, qApp, [menu, row] {
    auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(open != nullptr);
    REQUIRE(open->objectName() == latin(menu));
    open->actions().at(row)->trigger();
    open->close();
  });
}

}

TEST_CASE("what is due calls Notify once, with Done and Snooze, and Done does it") {
  Ringing ringing;
  if (!ringing.bus.isThere()) return;
  MockNotifications desktop(ringing.bus.connection("desktop"));
  remind(ringing.kith, "call <Ana> & Bo", "2026-03-02T10:00:00");
  remind(ringing.kith, "water", "2026-03-02T10:00:00");
  ringing.wake(10);
  REQUIRE(ringing.kith.wait([&] { return desktop.shown.size() == 2; }));
  const auto& note = desktop.shown.front();
  CHECK(note.title == latin("call <Ana> & Bo"));
  CHECK(note.hints.value(latin("desktop-entry")) == latin("org.kith.Kith"));
  CHECK(note.actions.contains(latin("done")));
  CHECK(note.actions.contains(latin("snooze")));
  desktop.press(1, "done");
  REQUIRE(ringing.kith.wait([&] { return ringing.kith.queries().reminder(1)->state == latin("done"); }));
  desktop.press(2, "snooze");
  REQUIRE(ringing.kith.wait(
      [&] { return ringing.kith.queries().reminder(2)->snoozedUntil == latin("2026-03-02T11:00:00"); }));
  ringing.wake(10, 30);
  QTest::qWait(400);
  CHECK(desktop.shown.size() == 2);
  ringing.wake(11);
  CHECK(ringing.kith.wait([&] { return desktop.shown.size() == 3; }));
}

TEST_CASE("more than three at once are one note") {
  Ringing ringing;
  if (!ringing.bus.isThere()) return;
  MockNotifications desktop(ringing.bus.connection("desktop"));
  for (const char* text : {"one", "two", "three", "four", "five", "six", "seven"})
    remind(ringing.kith, text, "2026-03-02T10:00:00");
  ringing.wake(10);
  REQUIRE(ringing.kith.wait([&] { return !desktop.shown.empty(); }));
  QTest::qWait(200);
  REQUIRE(desktop.shown.size() == 1);
  CHECK(desktop.shown.front().title.contains(u'7'));
  CHECK_FALSE(desktop.shown.front().actions.contains(latin("done")));
  desktop.press(1, "default");
  CHECK(ringing.kith.wait([&] { return ringing.kith.window.book()->place().section == latin("today"); }));
}

TEST_CASE("a desktop without buttons shows the note, and the window lets one answer") {
  Ringing ringing;
  if (!ringing.bus.isThere()) return;
  MockNotifications desktop(ringing.bus.connection("desktop"));
  desktop.abilities = {latin("body")};
  remind(ringing.kith, "call", "2026-03-02T10:00:00");
  ringing.wake(10);
  REQUIRE(ringing.kith.wait([&] { return desktop.shown.size() == 1; }));
  CHECK(desktop.shown.front().actions.isEmpty());
  CHECK(ringing.kith.wait([&] { return ringing.banner().isVisible(); }));
}

TEST_CASE("without a notification service the window says what is due, and counts what follows") {
  Ringing ringing;
  remind(ringing.kith, "call Ana", "2026-03-02T10:00:00");
  remind(ringing.kith, "call Bo", "2026-03-02T10:20:00");
  ringing.banner().dismiss();
  ringing.wake(10);
  REQUIRE(ringing.kith.wait(
      [&] { return ringing.banner().isVisible() && ringing.banner().text().contains(latin("call Ana")); }));
  ringing.wake(10, 20);
  REQUIRE(ringing.kith.wait([&] { return ringing.banner().text().contains(u'2'); }));
}

TEST_CASE("Remind Me Again and Move To are two things, and all late ones move in one step") {
  test::Driven kith;
  remind(kith, "first", "2026-02-27T10:00:00");
  remind(kith, "second", "2026-02-26");
  remind(kith, "third", "2026-03-02T15:00:00");
  kith.key(Qt::Key_1, Qt::ControlModifier);
  auto* list = kith.find<QAbstractItemView>("dueList");
  REQUIRE(kith.wait([&] { return list->model()->rowCount() == 5; }));
  chooseFromMenu("moveMenu", 1);
  kith.find<QPushButton>("todayMoveLate")->click();
  REQUIRE(kith.wait([&] { return kith.queries().reminder(1)->due == latin("2026-03-03T10:00:00"); }));
  CHECK(kith.queries().reminder(2)->due == latin("2026-03-03"));
  CHECK(kith.queries().reminder(3)->due == latin("2026-03-02T15:00:00"));
  CHECK(kith.wait([&] { return kith.window.toast().text() == latin("2 reminders moved"); }));
  REQUIRE(kith.wait([&] { return list->model()->rowCount() == 5; }));
  list->setCurrentIndex(list->model()->index(1, 0));
  chooseFromMenu("snoozeMenu", 0);
  kith.find<QPushButton>("todaySnooze")->click();
  REQUIRE(kith.wait([&] { return !kith.queries().reminder(3)->snoozedUntil.isEmpty(); }));
  CHECK(kith.queries().reminder(3)->due == latin("2026-03-02T15:00:00"));
}

TEST_CASE("the first timed reminder asks whether to ring when closed; the file is there only when on") {
  QFile::remove(platform::autostartFile());
  test::Driven kith;
  kith.window.serveBook();
  auto* line = kith.find<widgets::InlineMessage>("ringing");
  remind(kith, "some day", "2026-03-09");
  QTest::qWait(50);
  CHECK_FALSE(line->isVisible());
  remind(kith, "call", "2026-03-09T10:00:00");
  REQUIRE(kith.wait([&] { return line->isVisible(); }));
  CHECK(line->text() == latin("Ring also when Kith is closed?"));
  const auto buttons = line->findChildren<QPushButton*>();
  REQUIRE(buttons.size() == 2);
  buttons.first()->click();
  CHECK(kith.window.background().isOn());
  CHECK(kith.window.actions().get(latin("tools.ring"))->isChecked());
  CHECK_FALSE(kith.window.close());  // it goes on ringing
  CHECK_FALSE(kith.window.isVisible());
  kith.window.comeForward();
  CHECK(kith.window.isVisible());
  kith.window.actions().get(latin("tools.ring"))->trigger();
  CHECK_FALSE(QFile::exists(platform::autostartFile()));
  remind(kith, "another", "2026-03-09T11:00:00");
  QTest::qWait(50);
  CHECK_FALSE(line->isVisible());
}

TEST_CASE("a path with spaces, quotes and percent signs is one word of an Exec line") {
  CHECK(platform::execWord(latin("/opt/my kith/100%\"$")) == latin("\"/opt/my kith/100%%\\\\\"\\\\$\""));
}

TEST_CASE("the door of an open book is the owner's alone, and brings the window forward") {
  test::Driven kith;
  kith.window.serveBook();
  const QFileInfo door(app::doorOf(kith.path));
  REQUIRE(door.exists());
  CHECK((door.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                               QFile::WriteOther)) == QFile::Permissions());
  kith.window.hide();
  std::optional<QJsonObject> answer;
  std::thread other([&] { answer = app::knock(kith.path, {{latin("show"), true}}, 1000, 3000); });
  CHECK(kith.wait([&] { return kith.window.isVisible(); }));
  QTest::qWait(50);
  other.join();
  CHECK(answer.has_value());
}
