// Whether the desktop wants light or dark, and when it changes its mind.
#pragma once

#include "platform/tokens.h"

#include <QObject>

class QDBusMessage;
class QDBusVariant;

namespace kith::platform {

// Reads Qt's own answer where there is one (Qt 6.5 and later), else the key color-scheme of
// org.freedesktop.appearance from the desktop portal. Without either the answer is Light.
// Lives on the window's thread and never waits: until the portal has answered, the last known answer stands.
class SystemScheme : public QObject {
  Q_OBJECT
 public:
  explicit SystemScheme(QObject* parent = nullptr);

  // What the desktop wanted when it was last asked; only before ask().
  void assume(Scheme scheme);
  // Asks the desktop, and follows it from now on.
  void ask();
  Scheme scheme() const { return m_scheme; }

 Q_SIGNALS:
  void changed(kith::platform::Scheme scheme);

 private:
  void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);
  void follow(Scheme scheme);
  void askPortal();

  Scheme m_scheme = Scheme::Light;
  bool m_known = false;  // Qt has told
};

}
