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

constexpr int kFirstAnswerMs = 150;

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

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
  const auto read = [](Qt::ColorScheme scheme) {
    return scheme == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
  };
  QStyleHints* hints = QGuiApplication::styleHints();
  m_scheme = read(hints->colorScheme());
  connect(hints, &QStyleHints::colorSchemeChanged, this,
          [this, read](Qt::ColorScheme scheme) { follow(read(scheme)); });
  if (hints->colorScheme() == Qt::ColorScheme::Unknown) askPortal();
}

#else

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) { askPortal(); }

#endif

void SystemScheme::askPortal() {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  auto* portal = new PortalSettings(bus, this);
  const QDBusMessage question = questionTo(*portal);
  const QDBusMessage answer = bus.call(question, QDBus::Block, kFirstAnswerMs);
  // Only now: Qt 6.4 knows the type of the signal's value after the first message, and would not hear it
  // before.
  connect(portal, &PortalSettings::SettingChanged, this, &SystemScheme::settingChanged);
  if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) {
    m_scheme = schemeFrom(answer.arguments().constFirst());
  } else if (answer.errorName() == QLatin1String("org.freedesktop.DBus.Error.NoReply")) {
    askPortalAgain(question);
  }
}

// A portal that is only just starting answers late: the window opens without it and follows.
void SystemScheme::askPortalAgain(const QDBusMessage& question) {
  auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
    const QDBusMessage answer = call->reply();
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
      follow(schemeFrom(answer.arguments().constFirst()));
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
