#include "platform/desktop_notifier.h"

#include "platform/notifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace kith::platform {
namespace {

constexpr int kDesktopDecides = -1;  // how long a note stays
constexpr uint kNoOlderNote = 0;     // that it would replace

QDBusMessage callOf(const Notifications& service, const char* method) {
  return QDBusMessage::createMethodCall(service.service(), service.path(), service.interface(),
                                        QString::fromLatin1(method));
}

}

DesktopNotifier::DesktopNotifier(QObject* parent, std::optional<QDBusConnection> bus)
    : QObject(parent), m_bus(std::move(bus)) {}

bool DesktopNotifier::connectBus() {
  if (m_service != nullptr) return true;
  if (!m_bus) m_bus = QDBusConnection::sessionBus();
  if (!m_bus->isConnected()) return false;
  m_service = new Notifications(*m_bus, this);
  connect(m_service, &Notifications::ActionInvoked, this, [this](uint id, const QString& action) {
    if (m_keys.contains(id)) Q_EMIT acted(m_keys.value(id), action);
  });
  connect(m_service, &Notifications::NotificationClosed, this, [this](uint id) { m_keys.remove(id); });
  return true;
}

void DesktopNotifier::present(const Note& note) {
  if (!connectBus())
    Q_EMIT unseen(note.key);
  else if (m_abilities)
    notify(note);
  else
    askAbilities(note);
}

void DesktopNotifier::askAbilities(const Note& note) {
  auto* call = new QDBusPendingCallWatcher(m_bus->asyncCall(callOf(*m_service, "GetCapabilities")), this);
  connect(call, &QDBusPendingCallWatcher::finished, this, [this, note](QDBusPendingCallWatcher* ended) {
    const QDBusPendingReply<QStringList> abilities = *ended;
    ended->deleteLater();
    if (!abilities.isValid()) {
      Q_EMIT unseen(note.key);
      return;
    }
    m_abilities = abilities.value();
    notify(note);
  });
}

QDBusMessage DesktopNotifier::messageFor(const Note& note) const {
  const QString id = QStringLiteral("org.kith.Kith");
  const bool markup = m_abilities->contains(QStringLiteral("body-markup"));
  const bool buttons = m_abilities->contains(QStringLiteral("actions"));
  QDBusMessage message = callOf(*m_service, "Notify");
  message << QStringLiteral("Kith") << kNoOlderNote << id << note.title
          << (markup ? note.body.toHtmlEscaped() : note.body) << (buttons ? note.actions : QStringList())
          << QVariantMap{{QStringLiteral("desktop-entry"), id}} << kDesktopDecides;
  return message;
}

// A service that went away meanwhile is asked anew the next time.
void DesktopNotifier::notify(const Note& note) {
  auto* call = new QDBusPendingCallWatcher(m_bus->asyncCall(messageFor(note)), this);
  connect(call, &QDBusPendingCallWatcher::finished, this, [this, note](QDBusPendingCallWatcher* ended) {
    const QDBusPendingReply<uint> id = *ended;
    ended->deleteLater();
    if (!id.isValid()) {
      m_abilities.reset();
      Q_EMIT unseen(note.key);
      return;
    }
    m_keys.insert(id.value(), note.key);
    Q_EMIT shown(note.key, m_abilities && m_abilities->contains(QStringLiteral("actions")));
  });
}

}
