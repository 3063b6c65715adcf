// Rings for what comes due in the open book: on the desktop, or in the window where the desktop shows
// nothing.
#pragma once

#include "app/reminder_clock.h"

#include <QHash>
#include <QObject>

namespace kith::pages {
class Desk;
}
namespace kith::platform {
class DesktopNotifier;
}
namespace kith::widgets {
class InlineMessage;
}

namespace kith::application {

// Lives on the window's thread. What it is given outlives it.
class ReminderBell : public QObject {
  Q_OBJECT
 public:
  ReminderBell(pages::Desk& desk, platform::DesktopNotifier& notifier, widgets::InlineMessage& banner,
               QObject* parent = nullptr);

  // From now on it rings.
  void start();
  app::ReminderClock& clock() { return m_clock; }

 Q_SIGNALS:
  void todayWanted();
  // A note on the desktop was clicked.
  void windowWanted();
  void dayBegan();

 private:
  void ring(const std::vector<domain::DueItem>& items);
  void showBanner(const std::vector<domain::DueItem>& items);
  void act(qint64 key, const QString& action);
  void markDone(const domain::DueItem& item);
  void putOff(const domain::DueItem& item, const QString& until);

  pages::Desk& m_desk;
  platform::DesktopNotifier& m_notifier;
  widgets::InlineMessage& m_banner;
  app::ReminderClock m_clock;
  std::vector<domain::DueItem> m_waiting;  // what the banner stands for
  qint64 m_lastKey = 0;
  QHash<qint64, std::vector<domain::DueItem>> m_told;  // by the key of the note
};

}
