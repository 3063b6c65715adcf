#include "platform/system_scheme.h"

#include "platform/portal_settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>

namespace kith::platform {
namespace {

QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString colourKey() { return QStringLiteral("color-scheme"); }

QDBusMessage questionTo(const PortalSettings& portal) {
  QDBusMessage message = QDBusMessage::createMethodCall(portal.service(), portal.path(), portal.interface(),
                                                        QStringLiteral("Read"));
  message << appearance() << colourKey();
  return message;
}

// Read() wraps its value twice in older portals and once in newer ones. 1 is dark, 0 and 2 are light.
Scheme schemeFrom(QVariant value) {
  while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
}

}

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  const auto read = [](Qt::ColorScheme scheme) {
    return scheme == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
  };
  QStyleHints* hints = QGuiApplication::styleHints();
  m_scheme = read(hints->colorScheme());
  m_known = hints->colorScheme() != Qt::ColorScheme::Unknown;
  connect(hints, &QStyleHints::colorSchemeChanged, this,
          [this, read](Qt::ColorScheme scheme) { follow(read(scheme)); });
#endif
}

void SystemScheme::assume(Scheme scheme) {
  if (!m_known) follow(scheme);
}

void SystemScheme::ask() {
  if (!m_known) askPortal();
}

// Connecting to the session bus alone takes 5 to 10 ms, a portal that is only just starting a second.
void SystemScheme::askPortal() {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  auto* portal = new PortalSettings(bus, this);
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(questionTo(*portal)), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, portal](QDBusPendingCallWatcher* call) {
    const QDBusMessage answer = call->reply();
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
      follow(schemeFrom(answer.arguments().constFirst()));
    // Only now: Qt 6.4 knows the type of the signal's value after the first message, and would not hear it
    // before.
    connect(portal, &PortalSettings::SettingChanged, this, &SystemScheme::settingChanged);
    call->deleteLater();
  });
}

void SystemScheme::settingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
  if (space == appearance() && key == colourKey()) follow(schemeFrom(value.variant()));
}

void SystemScheme::follow(Scheme scheme) {
  if (scheme == m_scheme) return;
  m_scheme = scheme;
  Q_EMIT changed(scheme);
}

}
