#include "application/reminder_bell.h"

#include "app/commands.h"
#include "models/due_words.h"
#include "pages/desk.h"
#include "pages/snooze_menu.h"
#include "platform/desktop_notifier.h"
#include "platform/isolate.h"
#include "widgets/inline_message.h"

#include <QHash>

namespace kith::application {
namespace {

constexpr std::size_t kMostNotes = 3;  // more at once are one note
constexpr std::size_t kMostLines = 5;  // of such a note
constexpr int kHour = 3600;            // seconds

using Items = std::vector<domain::DueItem>;

QString sentenceOf(const domain::DueItem& item) {
  const QString text = platform::iso(item.text);
  return item.contactName.isEmpty() ? text
                                    : QString(platform::iso(item.contactName) + QStringLiteral(": ") + text);
}

QString countWords(const Items& items) {
  return ReminderBell::tr("%n reminders are due", nullptr, static_cast<int>(items.size()));
}

QString linesOf(const Items& items) {
  QStringList lines;
  for (const domain::DueItem& item : items) {
    if (static_cast<std::size_t>(lines.size()) == kMostLines) {
      lines << ReminderBell::tr("and %L1 more").arg(items.size() - kMostLines);
      break;
    }
    lines << sentenceOf(item);
  }
  return lines.join(u'\n');
}

platform::Note noteOf(const domain::DueItem& item, const QDateTime& now) {
  QStringList facts{models::dueWords(item.due, now)};
  if (!item.contactName.isEmpty()) facts << item.contactName;
  if (!item.place.isEmpty()) facts << item.place;
  if (item.missed > 0) facts << ReminderBell::tr("%n missed before", nullptr, item.missed);
  return {0,
          item.text,
          facts.join(QStringLiteral(" · ")),
          {QStringLiteral("default"), ReminderBell::tr("Open"), QStringLiteral("done"),
           ReminderBell::tr("Done"), QStringLiteral("snooze"), ReminderBell::tr("Remind me in an hour")}};
}

platform::Note noteOf(const Items& items) {
  return {0, countWords(items), linesOf(items), {QStringLiteral("default"), ReminderBell::tr("Show")}};
}

}

ReminderBell::ReminderBell(pages::Desk& desk, platform::DesktopNotifier& notifier,
                           widgets::InlineMessage& banner, QObject* parent)
    : QObject(parent), m_desk(desk), m_notifier(notifier), m_banner(banner), m_clock(desk.session()) {
  connect(&m_clock, &app::ReminderClock::rang, this, &ReminderBell::ring);
  connect(&m_clock, &app::ReminderClock::dayBegan, this, &ReminderBell::dayBegan);
  connect(&m_notifier, &platform::DesktopNotifier::acted, this, &ReminderBell::act);
  connect(&m_notifier, &platform::DesktopNotifier::unseen, this,
          [this](qint64 key) { showBanner(m_told.take(key)); });
  connect(&m_banner, &widgets::InlineMessage::dismissed, this, [this] { m_waiting.clear(); });
  // A note without buttons says it, the window lets one answer.
  connect(&m_notifier, &platform::DesktopNotifier::shown, this, [this](qint64 key, bool withActions) {
    if (!withActions) showBanner(m_told.value(key));
  });
}

void ReminderBell::start() { m_clock.start(); }

void ReminderBell::ring(const Items& items) {
  std::vector<Items> groups;
  if (items.size() > kMostNotes)
    groups.push_back(items);
  else
    for (const domain::DueItem& item : items) groups.push_back({item});
  for (const Items& group : groups) {
    platform::Note note =
        group.size() == 1 ? noteOf(group.front(), m_desk.clock().nowLocal()) : noteOf(group);
    note.key = ++m_lastKey;
    m_told.insert(note.key, group);
    m_notifier.present(note);
  }
}

// What the banner says already is not lost when more comes due: it counts all of them.
void ReminderBell::showBanner(const Items& items) {
  if (items.empty()) return;
  m_waiting.insert(m_waiting.end(), items.begin(), items.end());
  if (m_waiting.size() > 1) {
    m_banner.present(widgets::MessageKind::Info, countWords(m_waiting), {{tr("Show"), [this] {
                                                                            m_banner.dismiss();
                                                                            Q_EMIT todayWanted();
                                                                          }}});
    return;
  }
  const domain::DueItem item = m_waiting.front();
  m_banner.present(widgets::MessageKind::Info, sentenceOf(item),
                   {{tr("Done"), [this, item] { markDone(item); }},
                    {tr("Remind Me Again"), [this, item] {
                       pages::popUpSnoozeMenu(m_banner, m_desk.clock().nowLocal(),
                                              [this, item](const QString& until) { putOff(item, until); });
                     }}});
}

void ReminderBell::act(qint64 key, const QString& action) {
  const Items items = m_told.value(key);
  if (items.empty()) return;
  if (items.size() == 1 && action == QLatin1String("done")) {
    markDone(items.front());
  } else if (items.size() == 1 && action == QLatin1String("snooze")) {
    const QDateTime until = m_desk.clock().nowLocal().addSecs(kHour);
    putOff(items.front(), until.toString(QStringLiteral("yyyy-MM-ddTHH:mm:00")));
  } else {
    Q_EMIT windowWanted();
    if (items.size() == 1 && items.front().contactId)
      m_desk.openContact(*items.front().contactId);
    else
      Q_EMIT todayWanted();
  }
}

void ReminderBell::markDone(const domain::DueItem& item) {
  m_banner.dismiss();
  m_desk.run(app::completeReminder(item.id, m_desk.clock().nowLocal()),
             [this, item](const app::Outcome&) { m_desk.tellDeed(tr("Done: %1").arg(item.text)); });
}

void ReminderBell::putOff(const domain::DueItem& item, const QString& until) {
  m_banner.dismiss();
  m_desk.run(app::snoozeReminder(item.id, until), [this, until](const app::Outcome&) {
    m_desk.tellDeed(
        tr("I will remind you again: %1").arg(models::dueWords(until, m_desk.clock().nowLocal())));
  });
}

}
