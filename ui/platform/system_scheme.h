// Whether the desktop wants light or dark, and when it changes its mind.
#pragma once

#include "platform/tokens.h"

#include <QObject>

class QDBusMessage;
class QDBusVariant;

namespace kith::platform {

// Reads Qt's own answer where there is one (Qt 6.5 and later), else the key color-scheme of
// org.freedesktop.appearance from the desktop portal. Without either the answer is Light.
// Lives on the window's thread; waits at most 150 ms for the portal, once.
class SystemScheme : public QObject {
  Q_OBJECT
 public:
  explicit SystemScheme(QObject* parent = nullptr);

  Scheme scheme() const { return m_scheme; }

 Q_SIGNALS:
  void changed(kith::platform::Scheme scheme);

 private:
  void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);
  void follow(Scheme scheme);
  void askPortal();
  void askPortalAgain(const QDBusMessage& question);

  Scheme m_scheme = Scheme::Light;
};

}
