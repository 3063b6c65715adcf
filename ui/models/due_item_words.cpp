#include "models/due_item_words.h"

#include "app/when.h"
#include "models/roles.h"
#include "models/sales_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace kith::models {
namespace {

QString tr(const char* text, const char* note = nullptr) {
  return QCoreApplication::translate("kith::models::DueItem", text, note);
}

QString iconOf(const domain::DueItem& item) {
  if (item.kind == QLatin1String("appointment")) return QStringLiteral("calendar");
  if (isServices(item)) return QStringLiteral("sales");
  if (item.kind == QLatin1String("follow-up"))
    return item.text == QLatin1String("quiet") || item.text == QLatin1String("owed") ? QStringLiteral("sales")
                                                                                     : QStringLiteral("bell");
  return isDate(item) ? QStringLiteral("gift") : QStringLiteral("bell");
}

QString daysAgo(int days) {
  return days == 1 ? tr("yesterday") : tr("%1 days ago").arg(QLocale().toString(days));
}

QString matterWords(const domain::DueItem& item) {
  if (item.text == QLatin1String("complaint"))
    return tr("Open complaint: made %1").arg(daysAgo(item.sinceDays));
  if (item.text == QLatin1String("call-back"))
    return tr("Call back: promised %1").arg(daysAgo(item.sinceDays));
  if (item.text == QLatin1String("owed"))
    return tr("Owes %1, due %2").arg(moneyText(item.amount, item.currency), daysAgo(item.sinceDays));
  if (item.text == QLatin1String("no-step"))
    return tr("No next step: last word %1").arg(daysAgo(item.sinceDays));
  return tr("Gone quiet: last bought %1 days ago, usually every %2")
      .arg(QLocale().toString(item.sinceDays), QLocale().toString(item.usualDays));
}

}

bool isReminder(const domain::DueItem& item) {
  return item.kind == QLatin1String("reminder") || item.kind == QLatin1String("appointment");
}

bool isDate(const domain::DueItem& item) {
  return item.kind == QLatin1String("birthday") || item.kind == QLatin1String("date") || isOccasion(item);
}

bool isOccasion(const domain::DueItem& item) { return item.kind == QLatin1String("occasion"); }

bool isServices(const domain::DueItem& item) { return item.kind == QLatin1String("services"); }

QString matterDeed(const domain::DueItem& item) {
  if (item.text == QLatin1String("complaint")) return tr("Settle the complaint");
  if (item.text == QLatin1String("call-back")) return tr("Call back");
  if (item.text == QLatin1String("owed")) return tr("Ask for the payment");
  return tr("Agree on the next step");
}

QString dueItemDetails(const domain::DueItem& item) {
  if (!isReminder(item)) return {};
  QStringList parts;
  if (item.minutes > 0) parts << tr("%1 min").arg(QLocale().toString(item.minutes));
  if (!item.place.isEmpty()) parts << item.place;
  if (!item.repeat.isEmpty()) parts << app::repeatSentence(item.repeat, item.repeatAfterDone);
  if (item.missed > 0)
    parts << (item.missed == 1 ? tr("missed once")
                               : QCoreApplication::translate("kith::models::DueItem", "missed %n times",
                                                             nullptr, item.missed));
  return parts.join(QStringLiteral(" · "));
}

// A birthday, a date and a rhythm carry a word of the store, not of the user.
QString dueItemWords(const domain::DueItem& item) {
  if (item.kind == QLatin1String("birthday")) {
    if (item.turns == 0) return tr("Birthday");
    return (isMissedDate(item) ? tr("Birthday, turned %1") : tr("Birthday, turns %1")).arg(item.turns);
  }
  if (item.kind == QLatin1String("touch") && item.text == QLatin1String("never"))
    return tr("Get in touch: never spoken with, wanted every %1 days")
        .arg(QLocale().toString(item.usualDays));
  if (item.kind == QLatin1String("touch"))
    return tr("Get back in touch: last %1 days ago, wanted every %2")
        .arg(QLocale().toString(item.sinceDays), QLocale().toString(item.usualDays));
  if (item.kind == QLatin1String("follow-up")) return matterWords(item);
  if (isServices(item))
    return QCoreApplication::translate("kith::models::DueItem", "%n services overdue", nullptr, item.missed);
  const QString words = item.text.left(1).toUpper() + item.text.mid(1);
  if (item.kind == QLatin1String("date") && item.turns > 0)
    return tr("%1, %2", "anniversary, years")
        .arg(words, QCoreApplication::translate("kith::models::DueItem", "%n years", nullptr, item.turns));
  if (!isOccasion(item) || item.detail.isEmpty()) return words;
  return tr("%1: last year %2. Ctrl+D sells the same again").arg(words, item.detail);
}

QVariant dueItemValue(const domain::DueItem& item, int role, const QString& when) {
  switch (role) {
    case Qt::DisplayRole:
      return dueItemWords(item);
    case Qt::AccessibleTextRole: {
      QStringList parts{dueItemWords(item), item.contactName, when, dueItemDetails(item)};
      parts.removeAll(QString());
      return parts.join(QStringLiteral(", "));
    }
    case DueRole::Id:
      return item.id;
    case DueRole::ContactId:
      return item.contactId.value_or(0);
    case DueRole::ContactName:
      return item.contactName;
    case DueRole::ContactKind:
      return 0;
    case DueRole::When:
      return when;
    case DueRole::Late:
      return item.state == QLatin1String("late") && !isMissedDate(item);
    case DueRole::Heading:
      return false;
    case DueRole::Icon:
      return iconOf(item);
    case DueRole::Details:
      return dueItemDetails(item);
    default:
      return {};
  }
}

}
