// The notification service of the desktop, as far as Kith speaks to it.
#pragma once

#include <QDBusAbstractInterface>

namespace kith::platform {

// org.freedesktop.Notifications on the session bus (Desktop Notifications Specification 1.2). The signals
// keep the names they have on the bus: that is how Qt finds them there.
class Notifications : public QDBusAbstractInterface {
  Q_OBJECT
 public:
  Notifications(const QDBusConnection& bus, QObject* parent)
      : QDBusAbstractInterface(QStringLiteral("org.freedesktop.Notifications"),
                               QStringLiteral("/org/freedesktop/Notifications"),
                               "org.freedesktop.Notifications", bus, parent) {}

 Q_SIGNALS:
  void ActionInvoked(uint id, const QString& action);
  void NotificationClosed(uint id, uint reason);
};

}
