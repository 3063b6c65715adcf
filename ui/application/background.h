// Whether Kith rings when its window is closed: it then starts with the desktop and stays in the tray.
#pragma once

#include <QObject>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace kith::widgets {
class InlineMessage;
}

namespace kith::application {

// Lives on the window's thread.
class Background : public QObject {
  Q_OBJECT
 public:
  explicit Background(QObject* parent = nullptr);

  bool isOn() const;
  // Tells `refused` where the desktop's folder cannot be written.
  void setOn(bool on);
  // Asks once in a lifetime, in the line of `place`: turn on, or not now.
  void ask(widgets::InlineMessage& place);
  bool wasAsked() const;
  // Puts the icon into the tray where the desktop has one.
  void showTray();

 Q_SIGNALS:
  void changed(bool on);
  void refused(const QString& words);
  void windowWanted();
  void logWanted();
  void quitWanted();

 private:
  void remember();

  QSystemTrayIcon* m_tray = nullptr;
  QMenu* m_menu = nullptr;
};

}
