// Notes on the desktop, with buttons where the desktop can show them.
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusMessage;

namespace kith::platform {

class Notifications;

struct Note {
  qint64 key = 0;  // comes back with what is done to it
  QString title;
  QString body;
  QStringList actions;  // key and words in turn: done, "Done"; `default` is a click on the note itself
};

// Lives on the window's thread and never waits for the desktop. The bus is connected with the first note.
class DesktopNotifier : public QObject {
  Q_OBJECT
 public:
  // `bus`: another than the session's, for tests.
  explicit DesktopNotifier(QObject* parent = nullptr, std::optional<QDBusConnection> bus = {});

  // Asks the desktop what it can do, once, then shows the note: `shown` or `unseen` follows.
  void present(const Note& note);

 Q_SIGNALS:
  // `withActions`: its buttons are there.
  void shown(qint64 key, bool withActions);
  // There is nobody to show it.
  void unseen(qint64 key);
  void acted(qint64 key, const QString& action);

 private:
  bool connectBus();
  void askAbilities(const Note& note);
  void notify(const Note& note);
  QDBusMessage messageFor(const Note& note) const;

  std::optional<QDBusConnection> m_bus;
  Notifications* m_service = nullptr;
  std::optional<QStringList> m_abilities;
  QHash<uint, qint64> m_keys;  // of the notes that are on the screen, by the desktop's number
};

}
