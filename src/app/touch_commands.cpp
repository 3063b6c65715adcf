// Commands on staying in touch: the rhythms of tags and ranks, and a rest from them.
#include "app/commands.h"
#include "store/store.h"

#include <QDate>

namespace kith::app {

using domain::Id;
using domain::TouchPause;
using domain::TouchRule;
using store::Store;

namespace {

constexpr int kMostDays = 3660;

Result<void> checked(const TouchRule& rule) {
  static const QStringList kRanks{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
  if (rule.kind == u"rank" ? !kRanks.contains(rule.name) : rule.kind != u"tag" || rule.name.isEmpty())
    return fail(ErrorKind::Invalid, QString(rule.kind + u':' + rule.name),
                QStringLiteral("name a tag, or a rank A, B or C"));
  if (rule.days < 0 || rule.days > kMostDays)
    return fail(ErrorKind::Invalid, QString::number(rule.days),
                QStringLiteral("a number of days, at most %1").arg(kMostDays));
  return {};
}

}

Command setTouchRule(TouchRule rule) {
  return {QStringLiteral("touch-rule"),
          {{QStringLiteral("text"), QString(rule.kind + u' ' + rule.name)}},
          [rule = std::move(rule)](Store& store) -> Result<Id> {
            if (const auto fine = checked(rule); !fine) return tl::unexpected<Error>(fine.error());
            return store.touch().set(rule);
          }};
}

Command pauseTouch(TouchPause pause) {
  return {QStringLiteral("pause-touch"), {}, [pause = std::move(pause)](Store& store) -> Result<Id> {
            const bool day = pause.until.isEmpty() || QDate::fromString(pause.until, Qt::ISODate).isValid();
            if (!day) return fail(ErrorKind::Invalid, pause.until, QStringLiteral("a day is 2026-05-12"));
            return store.touch().pause(pause).map([&pause] { return pause.contactId; });
          }};
}

}
