#include "application/background.h"

#include "application/book_file.h"
#include "platform/autostart.h"
#include "widgets/inline_message.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QSystemTrayIcon>

namespace kith::application {
namespace {

QString askedKey() { return QStringLiteral("askedToRingWhenClosed"); }

}

Background::Background(QObject* parent) : QObject(parent) {}

bool Background::isOn() const { return platform::startsWithDesktop(); }

bool Background::wasAsked() const { return windowSettings()->value(askedKey()).toBool(); }

void Background::remember() { windowSettings()->setValue(askedKey(), true); }

void Background::setOn(bool on) {
  remember();
  if (!platform::setStartsWithDesktop(on))
    Q_EMIT refused(
        tr("%1 cannot be written. Check the permissions of that folder.").arg(platform::autostartFile()));
  QApplication::setQuitOnLastWindowClosed(!isOn());
  if (isOn())
    showTray();
  else
    delete std::exchange(m_tray, nullptr);
  Q_EMIT changed(isOn());
}

void Background::ask(widgets::InlineMessage& place) {
  place.present(widgets::MessageKind::Info, tr("Ring also when Kith is closed?"),
                {{tr("Turn On"),
                  [this, &place] {
                    place.dismiss();
                    setOn(true);
                  }},
                 {tr("Not Now"), [this, &place] {
                    place.dismiss();
                    remember();
                    Q_EMIT changed(isOn());
                  }}});
}

void Background::showTray() {
  QApplication::setQuitOnLastWindowClosed(!isOn());
  if (m_tray != nullptr || !QSystemTrayIcon::isSystemTrayAvailable()) return;
  m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
  m_tray->setToolTip(tr("Kith rings for reminders"));
  if (m_menu == nullptr) {
    m_menu = new QMenu(qobject_cast<QWidget*>(parent()));
    m_menu->addAction(tr("&Open Kith"), this, &Background::windowWanted);
    m_menu->addAction(tr("&Log…"), this, &Background::logWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), this, &Background::quitWanted);
  }
  m_tray->setContextMenu(m_menu);
  connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
    if (reason == QSystemTrayIcon::Trigger) Q_EMIT windowWanted();
  });
  m_tray->show();
}

}
