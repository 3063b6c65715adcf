#include "models/due_item_words.h"

#include "models/roles.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace kith::models {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith::models::DueItem", text); }

QString iconOf(const domain::DueItem& item) {
  if (item.kind == QLatin1String("appointment")) return QStringLiteral("calendar");
  if (item.kind == QLatin1String("follow-up") || isServices(item)) return QStringLiteral("sales");
  return isDate(item) ? QStringLiteral("gift") : QStringLiteral("bell");
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

// A birthday, a date and a rhythm carry a word of the store, not of the user.
QString dueItemWords(const domain::DueItem& item) {
  if (item.kind == QLatin1String("birthday")) return tr("Birthday");
  if (item.kind == QLatin1String("touch"))
    return tr("Get back in touch: last %1 days ago, wanted every %2")
        .arg(QLocale().toString(item.sinceDays), QLocale().toString(item.usualDays));
  if (item.kind == QLatin1String("follow-up"))
    return tr("Gone quiet: last bought %1 days ago, usually every %2")
        .arg(QLocale().toString(item.sinceDays), QLocale().toString(item.usualDays));
  if (isServices(item))
    return QCoreApplication::translate("kith::models::DueItem", "%n services overdue", nullptr, item.missed);
  const QString words = item.text.left(1).toUpper() + item.text.mid(1);
  if (!isOccasion(item) || item.detail.isEmpty()) return words;
  return tr("%1: last year %2. Ctrl+D sells the same again").arg(words, item.detail);
}

QVariant dueItemValue(const domain::DueItem& item, int role, const QString& when) {
  switch (role) {
    case Qt::DisplayRole:
      return dueItemWords(item);
    case Qt::AccessibleTextRole: {
      QStringList parts{dueItemWords(item), item.contactName, when};
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
      return item.state == QLatin1String("late");
    case DueRole::Heading:
      return false;
    case DueRole::Icon:
      return iconOf(item);
    default:
      return {};
  }
}

}
