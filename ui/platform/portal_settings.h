// The settings interface of the desktop portal, as far as Kith listens to it.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace kith::platform {

// org.freedesktop.portal.Settings on the session bus (XDG Desktop Portal documentation, version 1 and later).
// The signal keeps the name it has on the bus: that is how Qt finds it there.
class PortalSettings : public QDBusAbstractInterface {
  Q_OBJECT
 public:
  PortalSettings(const QDBusConnection& bus, QObject* parent)
      : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                               QStringLiteral("/org/freedesktop/portal/desktop"),
                               "org.freedesktop.portal.Settings", bus, parent) {}

 Q_SIGNALS:
  void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

}
